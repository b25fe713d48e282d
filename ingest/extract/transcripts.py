"""Meetings that transcripts show: two office-holders take turns and greet each other, with nobody else speaking.

Interviews, briefings and press conferences, where somebody without an office speaks, are no meetings of their own.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from graph.claims import Party, Place
from graph.dates import Interval, When
from graph.vocabulary import DateBasis, Format, Medium, Precision
from ingest.extract.accounts import Telling
from ingest.extract.actors import Actor
from ingest.extract.contact_words import Contact, Pattern
from ingest.extract.frames import Frame
from ingest.extract.parties import Parties
from ingest.extract.verdicts import HELD
from ingest.nlp.turns import Turn
from ingest.nlp.wordlists import words

_GREETING = Contact("meeting", Pattern.MEETING)
_PAIR = 2
_STAFF = words("moderator interpreter staff aide")
_RECEIVING = words("welcome welcoming have having see seeing meet meeting receive receiving host hosting join joining")
_TALK = words("meeting discussion discussions conversation conversations talks exchange exchanges")
_SHARED = words("our this")
_PRESENT = words("here back with")
_NEAR = 4  # tokens between "pleased to have" and whom
_LEADING = words("president minister chancellor premier king queen emir sultan prime")


def transcript_tellings(parties: Parties) -> Iterator[Telling]:
    """The meeting of the two who speak, told at their first greeting; none where the text is no such transcript."""
    doc = parties.doc
    spoken = [turn for turn in parties.turns if doc[turn.label].lower_ not in _STAFF]
    speakers = [parties.mention(doc[turn.label]) for turn in spoken]
    actors = [Actor(mention, turn.label) for mention, turn in zip(speakers, spoken, strict=True) if mention is not None]
    two = list({parties.key(actor): actor for actor in actors}.values())
    if len(actors) < len(spoken) or len(two) != _PAIR or doc._.published is None:
        return
    sides = [party for actor in two if (party := parties.party(actor, doc._.published)) is not None]
    trigger = next((found for turn in spoken if (found := _greeting(turn, two, parties)) is not None), None)
    if trigger is None or len(sides) < _PAIR or not _are_of_two_states(sides, two):
        return
    day = Interval(doc._.published, doc._.published)
    yield Telling(
        frame=Frame(trigger, _GREETING, "transcript:greeting", slots=[[actor] for actor in two]),
        sides=[[party] for party in sides],
        verdict=HELD,
        when=When(interval=day, precision=Precision.DAY, basis=DateBasis.PUBLICATION),
        medium=Medium.IN_PERSON,
        format=Format.BILATERAL,
        place=_place(doc, spoken[0]),
    )


def _are_of_two_states(sides: list[Party], two: list[Actor]) -> bool:
    """Whether they act for two countries; of one whose country nobody knows, an office that only states have tells."""
    countries = {party.country for party in sides}
    if len(countries) < _PAIR:
        titles = [set(actor.mention.title.split()) for actor in two if actor.mention is not None]
        return countries == {""} and sum(bool(title & _LEADING) for title in titles) == 1
    return True


def _greeting(turn: Turn, two: list[Actor], parties: Parties) -> Token | None:
    """The word by which a speaker greets the other or speaks of their talk: "to have you here", "our discussion"."""
    doc = parties.doc
    keys = {parties.key(actor) for actor in two}
    for token in doc[turn.start : turn.end]:
        following = doc[token.i + 1 : min(token.i + 1 + _NEAR, turn.end)]
        if token.lower_ in _RECEIVING and any(_is_met(each, keys, parties) for each in following):
            return token
        after = following[0].lower_ if len(following) else ""
        if token.lower_ == "welcome" and after in (",", ".", "!"):
            return token
        if token.lower_ in _TALK and doc[token.i - 1].lower_ in _SHARED:
            return token
        if token.lower_ == "be" and after in _PRESENT:
            return token
    return None


def _is_met(token: Token, keys: set[int], parties: Parties) -> bool:
    if token.lower_ in ("you", "us"):
        return True
    mention = parties.mention(token)
    return mention is not None and parties.key(Actor(mention, token.i)) in keys


def _place(doc: Doc, first: Turn) -> Place | None:
    """The place named above the first turn."""
    return next((m.place for m in doc._.mentions if m.end <= first.label and m.place is not None), None)
