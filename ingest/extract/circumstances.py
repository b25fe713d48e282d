"""What stands around a meeting: place, medium, the summit it was part of, that nobody mediated."""

from collections.abc import Iterator

from spacy.tokens import Token

from graph.claims import Place
from graph.ids import minted
from graph.vocabulary import Medium
from ingest.extract.contact_words import DISTANT_WORDS, MARGINS, PHONE_WORDS, VIDEO_WORDS, Pattern, contact
from ingest.extract.frames import Frame
from ingest.extract.parties import Parties
from ingest.extract.windows import sentence, sentence_end, sentence_start
from ingest.nlp import roles
from ingest.nlp.annotations import Mention, MentionKind
from ingest.nlp.roles import Clause
from ingest.nlp.wordlists import words

WHERE = words("in at near outside inside")

_ABOUT = words("about on over regarding concerning response amid despite against discuss address")

_GATHERINGS = words(
    "summit conference forum assembly session congress meeting council gathering ceremony funeral symposium convention "
    "games talks event celebrations festival"
)
_CALLS = words("call calls conversation conversations conference link")
_NOBODY = words("mediator mediators mediation intermediary intermediaries go-between")
_PLACES = frozenset({MentionKind.PLACE, MentionKind.COUNTRY, MentionKind.PERSON, MentionKind.ORGANIZATION})
_APART = words("after before since until")  # "two days after they met, she flew to Oslo"
_LONGEST_NAME = 4  # words
_SEEMING = frozenset({MentionKind.PLACE, MentionKind.PERSON, MentionKind.ORGANIZATION})
_MOVING = words("visit travel arrive go come fly head land return tour send dispatch leave depart")
_OWN_NAME = 10  # tokens between "margins" and the noun of the summit itself
_STEPS = 8  # phrases climbed from a place to the verb that it is told with
_PLACE_WITHIN = 8  # tokens behind "in" or "at": "in the palace-park complexes of Saint Petersburg"


def place(frame: Frame, parties: Parties) -> Place | None:
    """Where: the nearest "in"- or "at"-phrase on the contact word, the verb that carries it, or the clause around."""
    if frame.contact.medium in (Medium.PHONE, Medium.LETTER, Medium.VIDEO):
        return None
    for token in _holders(frame):
        for word, noun in sorted(roles.prepositional(token), key=lambda each: each[1].i < frame.trigger.i):
            if word in WHERE and not _is_topic(noun, frame, parties) and (found := _place_of(noun, parties)):
                return found
    return _named_before(frame, parties) or (
        _of_margins(frame, parties) or _nearby(frame, parties) or _destination(frame, parties)
    )


def _named_before(frame: Frame, parties: Parties) -> Place | None:
    """ "The Doha meeting"."""
    named = (parties.mention(each) for each in roles.modifiers(frame.trigger) if frame.contact.is_noun)
    return next((m.place for m in named if m is not None and m.kind is MentionKind.PLACE and m.place is not None), None)


def _of_margins(frame: Frame, parties: Parties) -> Place | None:
    """ "On the sidelines of the summit in Oslo": where the summit was."""
    margins = [noun for token in _holders(frame) for _, noun in roles.prepositional(token) if noun.lower_ in MARGINS]
    summits = (summit for noun in margins for summit in roles.prep(noun, "of"))
    return next((found for summit in summits if (found := _place_of(summit, parties))), None)


def _holders(frame: Frame) -> Iterator[Token]:
    yield frame.trigger
    if frame.anchor is not None:
        yield frame.anchor
    yield from roles.clauses(frame.trigger, Clause.ADNOMINAL)
    yield from roles.clauses(frame.trigger, Clause.RELATIVE)


def _is_topic(noun: Token, frame: Frame, parties: Parties) -> bool:
    """ "Discussed efforts in Arvenna", "a session on the fighting in Arvenna": the country spoken of, not the venue."""
    mention = parties.mention(noun)
    if mention is None:
        return False
    between = [token for token in noun.doc[frame.trigger.i + 1 : noun.i] if not parties.is_time(token.i)]
    is_country = mention.kind is MentionKind.COUNTRY
    if is_country and any(token.lower_ in _ABOUT for token in between):
        return True
    if not is_country and any(token.lower_ == "during" for token in between):
        return False  # "discussed trade during a walk in the park of Arvel": what comes behind is when and where
    inner = is_country or roles.governor(noun) != frame.trigger
    return inner and frame.contact.pattern is Pattern.DISCUSS and any(token.tag_ in {"NN", "NNS"} for token in between)


def _place_of(noun: Token, parties: Parties) -> Place | None:
    mention = parties.mention(noun)
    if mention is not None and (found := venue(mention)):
        return found
    is_gathering = noun.lower_ in _GATHERINGS
    if mention is None and not is_gathering and (found := _unlisted(noun, parties)):
        return found
    inside = [inner for word, inner in roles.prepositional(noun) if word in ("of", "in", "at")]
    inside += roles.children(noun, "appos")  # "in the capital, Oslo"
    inside += roles.modifiers(noun) if is_gathering else []  # "at the Oslo Security Conference"
    named = (parties.mention(each) for each in inside)
    return next((m.place for m in named if m is not None and m.place is not None), None)


def venue(mention: Mention) -> Place | None:
    """The place of a mention behind "in"; a single unknown name there is a place that no table knows."""
    if mention.place is not None:
        return mention.place
    unknown = mention.party is None or mention.party.provisional
    if not unknown or mention.end - mention.start != 1 or mention.kind not in _SEEMING or mention.title:
        return None
    return Place(id=minted("place", mention.name), name=mention.name, said=mention.name, provisional=True)


def _unlisted(token: Token, parties: Parties) -> Place | None:
    """The capitalised words around a token that nobody took for a name: "in Port Alda"."""
    doc, start, end = token.doc, token.i, token.i
    while end < len(doc) and _is_bare_name(doc[end], parties):
        end += 1
    while start > 0 and start < end and _is_bare_name(doc[start - 1], parties):
        start -= 1
    if not start < end <= start + _LONGEST_NAME:
        return None
    name = doc[start:end].text
    return Place(id=minted("place", name), name=name, said=name, provisional=True)


def _is_bare_name(token: Token, parties: Parties) -> bool:
    return token.pos_ == "PROPN" and token.is_title and parties.mention(token) is None and not parties.is_time(token.i)


def _nearby(frame: Frame, parties: Parties) -> Place | None:
    """The first place behind a preposition of place after the contact word, up to the next contact; else before it."""
    doc, trigger = frame.trigger.doc, frame.trigger
    start, end = sentence_start(trigger), sentence_end(trigger)
    for i in range(trigger.i + 1, end):
        if doc[i].lower_ in WHERE and (found := _behind(i, end, frame, parties=parties)) is not None:
            return found
        if doc[i].lower_ in WHERE and _is_body(i + 1, parties):
            break  # "in the council, on the future of Arvenna in …": they were there, whatever comes then
        if doc[i].text == ";" or (doc[i].pos_ == "VERB" and contact(doc[i]) is not None and i > trigger.i + 2):
            break
    first = doc[start]
    if first.lower_ in WHERE:
        mention = parties.mention(doc[min(start + 1, end - 1)])
        return mention.place if mention is not None else None
    return None


def _is_body(i: int, parties: Parties) -> bool:
    mention = parties.at(i)
    return mention is not None and mention.kind is MentionKind.ORGANIZATION


def _behind(preposition: int, end: int, frame: Frame, *, parties: Parties) -> Place | None:
    """The place that a preposition introduces, read word by word: "in the park of Arvel"."""
    doc = parties.doc
    for i in range(preposition + 1, min(preposition + _PLACE_WITHIN, end)):
        token, mention = doc[i], parties.at(i)
        ends = token.pos_ in {"VERB", "AUX", "PUNCT"} and token.text != "-"
        another = token.pos_ == "ADP" and token.lower_ != "of" and token.lower_ not in WHERE
        if ends or another or _is_topic(token, frame, parties):
            return None
        if mention is not None and _is_elsewhere(mention, frame):
            return None
        if mention is None:
            found = _unlisted(token, parties) if i == preposition + 1 else None
        else:
            found = venue(mention) if mention.kind in _PLACES and not _is_owner(mention, parties) else None
        if found is not None:
            return found
    return None


def _is_owner(mention: Mention, parties: Parties) -> bool:
    """ "At Novak's house"."""
    following = parties.doc[mention.end : mention.end + 1].text
    return mention.kind is MentionKind.PERSON and following in ("'s", "’s")


def _is_elsewhere(mention: Mention, frame: Frame) -> bool:
    """ "Met in an effort to secure a truce in Arvenna", "talks ended, rebels attacked in Arvenna": of another verb.

    A town right behind what they met to do may be where they met.
    """
    trigger, own = frame.trigger, {frame.trigger, frame.anchor}
    noun = trigger.doc[mention.head]
    above = roles.governor(noun)
    for step in range(_STEPS):
        if above is None or above in own or above.is_ancestor(trigger):
            return False
        if above.pos_ == "VERB":
            to_do = roles.is_infinitive(above)
            town = step == 0 and mention.kind is MentionKind.PLACE
            near = above.head in own and (town if to_do else roles.clause_kind(above) is Clause.ADNOMINAL)
            return not (near or above.lemma_ == "hold" or roles.first_conjunct(above) in own)
        above = roles.governor(above)
    return False


def _destination(frame: Frame, parties: Parties) -> Place | None:
    """ "arrived in Oslo to meet", "visited Jordan and met": where the journey went."""
    verb: Token | None = frame.trigger if not frame.contact.is_noun else frame.anchor
    for _ in range(3):
        if verb is None or _APART & {*roles.marks(verb), roles.governing_preposition(verb)}:
            return None
        moving = [each for each in (verb, *roles.objects(verb)) if each.lemma_ in _MOVING]  # "pays a visit to Oslo"
        if moving:
            heads = roles.objects(verb) + roles.prep(moving[0], "to", "in", "into", "at", *_whither(verb))
            people = {actor.head for actor in frame.actors if actor.is_human}
            heads = [head for head in heads if head.i not in people]
            return next((found for head in heads if (found := _place_of(head, parties))), None)
        if roles.clause_kind(verb) is Clause.RELATIVE:
            where = any(child.lower_ == "where" for each in (verb, frame.trigger) for child in each.children)
            return _place_of(verb.head, parties) if where else None
        verb = verb.head if roles.relation(verb) == "conj" else roles.governor(verb)
    return None


def _whither(verb: Token) -> tuple[str, ...]:
    """ "Left for Oslo"."""
    return ("for",) if verb.lemma_ in ("leave", "depart", "head") else ()


def medium(frame: Frame) -> Medium:
    """By what means: the contact word's own, or words of telephone, video or letter around it."""
    trigger = frame.trigger
    if frame.contact.medium in (Medium.LETTER, Medium.VIDEO, Medium.ENCOUNTER):
        return frame.contact.medium
    around = {token.lower_ for token in _clause_words(frame)}
    before = {child.lower_ for child in roles.modifiers(trigger)}
    if VIDEO_WORDS & (around | before):
        return Medium.VIDEO
    if frame.contact.medium is not None:
        return frame.contact.medium
    called = "call" in around or any(noun.lower_ == "call" for noun in roles.prep(trigger, "in", "during"))
    if PHONE_WORDS & (around | before) or (called and frame.contact.pattern is Pattern.WITH):
        return Medium.PHONE
    return Medium.IN_PERSON


def _clause_words(frame: Frame) -> Iterator[Token]:
    """Words after the contact word in its clause, up to the next contact verb."""
    doc, trigger = frame.trigger.doc, frame.trigger
    for i in range(trigger.i - 1, sentence_start(trigger) - 1, -1):
        if doc[i].pos_ == "VERB" and contact(doc[i]) is not None:
            break
        if doc[i].lower_ in DISTANT_WORDS and (trigger.i - i < 5 or doc[i + 1].lower_ in _CALLS):
            yield doc[i]
    for i in range(trigger.i + 1, min(sentence_end(trigger), trigger.i + 30)):
        if doc[i].text == ";" or (doc[i].pos_ == "VERB" and contact(doc[i]) is not None):
            return
        yield doc[i]


def part_of(frame: Frame) -> str:
    """The summit or conference on whose margins it took place, in the words of the text."""
    doc, trigger = frame.trigger.doc, frame.trigger
    for i in range(sentence_start(trigger), sentence_end(trigger)):
        if doc[i].lower_ in MARGINS:
            return "" if i < trigger.i <= i + _OWN_NAME else _noun_phrase_after(doc[i], parties_of="of") or ""
    for token in _holders(frame):
        for word, noun in roles.prepositional(token):
            if word in ("at", "during", "in") and noun.lower_ in _GATHERINGS and noun != trigger and _is_named(noun):
                return _phrase(noun)
    return ""


def _noun_phrase_after(token: Token, *, parties_of: str) -> str:
    rest = token.doc[token.i + 2 : min(token.i + 16, sentence_end(token))]
    named = next((each for each in rest if each.lower_ in _GATHERINGS), None)
    if named is not None:
        words_ = token.doc[token.i + 2 : named.i + 1].text
        return words_.removeprefix("the ").removeprefix("a ").removeprefix("an ")
    noun = next(iter(roles.prep(token, parties_of)), None)
    return _phrase(noun) if noun is not None else ""


def _is_named(noun: Token) -> bool:
    return any(child.text[:1].isupper() for child in roles.modifiers(noun)) or noun.text[:1].isupper()


def _phrase(noun: Token) -> str:
    """The noun with its modifiers, without article or place."""
    skipped = ("det", "case", "punct", "cc", "nmod:poss", "poss", "mark")
    left = min((child.left_edge.i for child in noun.lefts if child.dep_ not in skipped), default=noun.i)
    right = noun.i
    for word, inner in roles.prepositional(noun):
        if word in ("of", "on", "for") and inner.i > right:
            right = inner.i
    words_ = [token for token in noun.doc[left : right + 1] if token.dep_ != "case" or token.i > noun.i]
    return "".join(token.text_with_ws for token in words_).strip()


def is_unmediated(trigger: Token) -> bool:
    """True where the sentence says that nobody mediated."""
    around = [token.lower_ for token in sentence(trigger)]
    if "unmediated" in around:
        return True
    for i, word in enumerate(around):
        if word in _NOBODY:
            before = set(around[max(0, i - 7) : i])
            if before & {"without", "no", "neither", "nor", "any"} and before & {
                "without",
                "no",
                "neither",
                "nor",
                "not",
            }:
                return True
    return False
