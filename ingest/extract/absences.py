"""Who did not come: "did not attend", "skipped", "stayed away", "was missing", "a no-show"."""

from spacy.tokens import Token

from ingest.extract.actors import Actor
from ingest.extract.contact_words import Contact, Pattern, contact
from ingest.extract.doers import doers
from ingest.extract.factuality_words import Operator, operator
from ingest.extract.frames import Frame
from ingest.extract.parties import Parties
from ingest.extract.verdicts import HELD, Verdict, apply
from ingest.nlp import roles
from ingest.nlp.roles import Tense
from ingest.nlp.wordlists import words

_ATTENDING = words("attend come participate join show turn appear")
_STAYING_AWAY = words("skip boycott miss shun")
_MISSING = words("missing absent")
_ABSENCE = Contact("absence", Pattern.GATHERING)
_AHEAD = words("will shall would")


def absence_frame(token: Token, parties: Parties) -> Frame | None:
    """The frame of a word of absence that has no meeting of its own beside it: it speaks of one told before."""
    if not is_absence(token) or (token.pos_ == "VERB" and any(contact(noun) is not None for noun in _what(token))):
        return None
    frame = Frame(token, _ABSENCE, f"absence:{token.lemma_}", anaphoric=True)
    frame.absent = absentees(token, parties)
    return frame if frame.absent else None


def is_absence(token: Token) -> bool:
    """True of the word that says that its subject did not come."""
    if token.lower_ in _MISSING:
        is_said_of = any(each.lemma_ == "be" for each in (token.head, *roles.auxiliaries(token)))
        is_said_of = is_said_of or _is_turned_round(token) or bool(roles.children(token, "cop"))
        return is_said_of and not roles.objects(token)
    if _is_no_show(token):
        return True
    if token.pos_ != "VERB":
        return False
    lemma = token.lemma_.lower()
    if lemma == "stay":
        return any(child.lower_ == "away" for child in token.children)
    if lemma in _STAYING_AWAY:
        return not roles.is_negated(token)
    if lemma == "take":
        return any(noun.lower_ == "part" and roles.is_negated(noun) for noun in roles.objects(token))
    return lemma in _ATTENDING and (roles.is_negated(token) or _is_refused(token))


def absentees(token: Token, parties: Parties) -> list[Actor]:
    """Of whom the word of absence is said."""
    return parties.actors([token.head]) if _is_turned_round(token) else doers(token, parties)


def attendance(absence: Token) -> Verdict:
    """Whether the meeting was held that somebody is said to stay away from, or lies ahead."""
    ahead = roles.modal(absence) in _AHEAD or roles.tense(absence) is Tense.FUTURE
    ahead = ahead or (roles.is_infinitive(absence) and not _is_refused(absence))
    return apply(HELD, Operator.PLAN, absence) if ahead else HELD


def _is_refused(attending: Token) -> bool:
    """ "Declined to attend", "failed to show up"."""
    above = roles.governor(attending) if roles.is_infinitive(attending) else None
    return above is not None and operator(above) in (Operator.REFUSE, Operator.FAIL)


def _is_turned_round(token: Token) -> bool:
    """ "Absent from the summit was Novak"."""
    return token.lower_ in _MISSING and bool(roles.children(token.head, "cop")) and token.head.i > token.i


def _is_no_show(token: Token) -> bool:
    doc = token.doc
    return token.lower_ == "show" and token.i > 1 and doc[token.i - 2 : token.i].text.lower() == "no-"


def _what(token: Token) -> list[Token]:
    """What they stayed away from."""
    return roles.objects(token) + roles.prep(token, "in", "at", "from", "to")
