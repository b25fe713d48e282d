"""Lists of parties read word by word, whatever the tree says: "A, B and C", to the right and to the left.

Asides stand in no list's way: the offices in "Novak, the premier, and Osei", the "left" and "right" of captions.
"""

from spacy.tokens import Doc, Token

from ingest.extract.actors import (
    GOVERNING,
    HUMAN,
    JOINING,
    LED,
    LIST_WORDS,
    MOST,
    PEOPLE,
    REPRESENTATIVES,
    WHERE,
    Actor,
    without_article,
)
from ingest.extract.parties import Parties
from ingest.nlp import roles
from ingest.nlp.annotations import Mention, MentionKind
from ingest.nlp.wordlists import words

_JOINING = JOINING | words("separately")
_SIDES = words("left right center centre")  # where somebody stands in a picture
_LONGEST_PHRASE = 20  # tokens of "representing the league of …"
_LONGEST_ASIDE = 4  # tokens between the commas of "second from left"
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOMINAL = frozenset({"ADJ", "NOUN", "PROPN", "DET", "NUM"})


def listed(parties: Parties, at: int) -> list[Actor]:
    """The parties of a list that starts at a token."""
    doc = parties.doc
    found: list[Actor] = []
    first, commas, last, timed = 0, False, False, False
    while at < len(doc) and len(found) < MOST:
        step = item(parties, _skip_words(parties, at))
        if step is None:
            break
        actors, end = step
        if timed and end < len(doc) and doc[end].pos_ in {"VERB", "AUX"}:
            break
        if found and any(_is_told_of(doc[actor.head]) for actor in actors):
            break
        at = _past_aside(parties, _past_leader(parties, end))
        found += actors
        first = first or len(found)
        resumed = _goes_on_with(parties, at)
        if last and not resumed:
            break
        joined = at
        while joined < len(doc) and (doc[joined].lower_ in _JOINING or parties.is_time(joined)):
            joined += 1
        timed = any(parties.is_time(i) for i in range(at, joined))
        if joined > at and joined + 1 < len(doc) and doc[joined].lower_ in ("including", "namely"):
            return listed(parties, joined + 1) or found
        if joined == at or (all(doc[i].text == "," for i in range(at, joined)) and item(parties, joined) is None):
            break
        last = not resumed and any(doc[i].lower_ in ("and", "&") for i in range(at, joined))
        commas = commas or not last
        at = joined
    if last and commas and found and _is_described(found[0]) and _are_named(found[1:]):
        return found[1:]
    return found if last or not commas or _is_roll(parties, found, at) else found[:first]


def _past_leader(parties: Parties, at: int) -> int:
    """Behind "led by Novak", which says who comes for the body named before."""
    doc = parties.doc
    leader = parties.at(at + 2) if at + 2 < len(doc) and doc[at].lower_ in LED and doc[at + 1].lower_ == "by" else None
    return at if leader is None else leader.end


def listed_before(parties: Parties, end: int) -> list[Actor]:
    """The parties of a list that ends before a token, read to the left."""
    doc = parties.doc
    found: list[Actor] = []
    at = end
    while len(found) < MOST:
        at = _before_aside(parties, at)
        mention = parties.at(at - 1)
        if mention is None or not parties.acts(mention):
            break
        if found and doc[at].text == "," and (mention.kind in HUMAN) != found[0].is_human and not _is_side(parties, at):
            break
        found = found if found and parties.bearer(mention) is found[0].mention else parties.unfold(mention) + found
        at = mention.start
        at -= at > 0 and doc[at - 1].tag_ == "PRP$"
        joined = at
        while joined > 0 and (doc[joined - 1].lower_ in JOINING or is_in_company(doc, joined - 1)):
            joined -= 1
        if joined == at or (doc[at - 1].text == "," and len(found) == 1):
            break
        at = joined + (_is_side(parties, joined - 1) and doc[joined].text == ",")
    before = doc[at - 1] if at > 0 else None
    if before is not None and before.lower_ in GOVERNING and parties.at(before.i) is None:
        if before.lower_ in ("of", "from") and before.i and doc[before.i - 1].tag_ == "NNS":
            return found if doc[before.i - 1].lower_ in REPRESENTATIVES | PEOPLE else []
        return [] if _is_one_phrase(parties, found) else found[1:]
    return found


def is_in_company(doc: Doc, i: int) -> bool:
    """True of "with" in "Novak, with Falk, and Osei met"."""
    return i > 0 and doc[i].lower_ == "with" and doc[i - 1].text == ","


def _is_one_phrase(parties: Parties, found: list[Actor]) -> bool:
    """ "Workers in Spain, Italy and France": all are where the preposition says, as the tree has it too."""
    joined = {token.i for actor in found[:1] for token in roles.conjuncts(parties.doc[actor.head])}
    return not any(actor.is_human for actor in found) and all(actor.head in joined for actor in found)


def _goes_on_with(parties: Parties, at: int) -> bool:
    """ "With A and B and with C": the preposition opens a further list."""
    doc = parties.doc
    at += at < len(doc) and doc[at].text == ","
    return at + 1 < len(doc) and doc[at].lower_ == "and" and doc[at + 1].lower_ == "with"


def _is_told_of(noun: Token) -> bool:
    """ "Met Novak, and Tavira was on the agenda": a clause of its own, about what stands behind the "and"."""
    return bool(roles.relation(noun) == "nsubj" and roles.children(noun.head, "cop"))


def _is_described(actor: Actor) -> bool:
    """People told by a noun alone: "leaders of the three parties"."""
    return actor.mention is None or (actor.mention.kind is MentionKind.GROUP and not actor.mention.members)


def _are_named(actors: list[Actor]) -> bool:
    return len(actors) > 1 and all(a.mention is not None and a.mention.kind is MentionKind.PERSON for a in actors)


def _is_roll(parties: Parties, found: list[Actor], at: int) -> bool:
    """Whether a list that breaks off before its "and" is one: persons by name, with more to follow."""
    return _are_named(found) and at > 0 and parties.doc[at - 1].text == ","


def _is_side(parties: Parties, i: int) -> bool:
    return 0 <= i < len(parties.doc) and parties.doc[i].lower_ in _SIDES and parties.at(i) is None


def _past_aside(parties: Parties, at: int) -> int:
    """Behind ", left," in a caption, at the comma that closes it; behind ", representing the league"; and behind an
    office apposed to who stands before."""
    doc = parties.doc
    if at + 2 < len(doc) and doc[at + (doc[at].text == ",")].lower_ == "representing":
        return next((i for i in range(at + 2, min(at + _LONGEST_PHRASE, len(doc))) if doc[i].text == ","), at)
    if at + 2 >= len(doc) or doc[at].text != ",":
        return at
    for i in range(at + 1, min(at + 1 + _LONGEST_ASIDE, len(doc) - 1)):
        if _is_side(parties, i) and doc[i + 1].text == ",":
            following = doc[i + 2].lower_ if i + 2 < len(doc) else ""
            return i + 2 if following in JOINING else i + 1
    office = parties.at(at + 1)
    while office is not None and parties.is_apposed(office):
        at = office.end
        office = parties.at(at + 1) if at + 1 < len(doc) and doc[at].lower_ in ("and", ",") else None
    return at


def _before_aside(parties: Parties, at: int) -> int:
    """Before ", left," in a caption; the position itself where none ends there."""
    doc = parties.doc
    last = at - 1 - (at > 0 and doc[at - 1].text == ",")
    if last < 1 or not _is_side(parties, last):
        return at
    return next((i for i in range(last - 1, max(last - _LONGEST_ASIDE, 0), -1) if doc[i].text == ","), at)


def _skip_words(parties: Parties, at: int) -> int:
    doc = parties.doc
    while at < len(doc) and parties.at(at) is None and doc[at].lower_ in LIST_WORDS:
        at += 1
    return at


def item(parties: Parties, at: int) -> tuple[list[Actor], int] | None:
    """The party whose words start at a token, and where they end."""
    doc = parties.doc
    at = _skip_words(parties, at)
    if at < len(doc) and doc[at].lower_ == "no":
        return None
    if at < len(doc) and doc[at].tag_ == "PRP$":
        at += 1
    for head in range(at, min(at + 6, len(doc))):
        mention = parties.at(head)
        if mention is not None and _owns_who_follows(parties, mention):
            return item(parties, mention.end + 1)
        if mention is not None and (parties.acts(mention) or mention.kind is MentionKind.PLACE):
            return None if _opens_clause(parties, at, mention) else _named(parties, mention)
        token = doc[head]
        if token.lower_ in PEOPLE and not (head + 1 < len(doc) and doc[head + 1].lower_ in PEOPLE):
            actors = parties.of_noun(token)
            return (actors, max(token.i + 1, _end_of(token))) if actors else None
        if token.pos_ not in _NOMINAL or token.lower_ in JOINING:
            return None
    return None


def _owns_who_follows(parties: Parties, mention: Mention) -> bool:
    """ "Arvenna's Jan Novak": the person, not the country."""
    if mention.kind in HUMAN or mention.end >= len(parties.doc) or parties.doc[mention.end].tag_ != "POS":
        return False
    owned = parties.at(mention.end + 1)
    return owned is not None and owned.kind in HUMAN


def _opens_clause(parties: Parties, at: int, mention: Mention) -> bool:
    """ "The dialogue President Novak has convened": a thing, then who did what to it."""
    doc = parties.doc
    thing = mention.start > at and doc[mention.start - 1].tag_ == "NN" and doc[mention.start - 1].is_lower
    return thing and mention.end < len(doc) and doc[mention.end].tag_ in _FINITE


def _named(parties: Parties, mention: Mention) -> tuple[list[Actor], int] | None:
    if parties.is_apposed(mention):
        return [], mention.end
    if (bearer := parties.bearer(mention)) is not None:
        return parties.unfold(bearer), bearer.end
    if (staff := _staff(parties, mention)) is not None:
        return staff
    if _modifies(parties, mention):
        return None
    if parties.acts(mention):
        return parties.of_noun(parties.doc[mention.head]), mention.end
    before = parties.doc[mention.start - 1].lower_ if mention.start else ""
    return None if before in WHERE else ([Actor(mention, mention.head)], mention.end)


def _modifies(parties: Parties, mention: Mention) -> bool:
    """ "Novak's decision", "the Novak plan": the name belongs to a thing."""
    doc = parties.doc
    if mention.end >= len(doc):
        return False
    following = doc[mention.end]
    if following.tag_ == "POS":
        return True
    named = roles.first_conjunct(doc[mention.head])  # "the Novak & Osei plan"
    thing = named.head if roles.relation(named) == "compound" and named.head.i > mention.end else following
    is_thing = thing.tag_ in {"NN", "NNS"} and thing.is_lower and not parties.is_time(thing.i)
    return is_thing and (thing != following or any(doc[i].head == thing for i in range(mention.start, mention.end)))


def _staff(parties: Parties, mention: Mention) -> tuple[list[Actor], int] | None:
    """ "Novak campaign officials", "the Hamas delegation": people named by whom they work for."""
    doc = parties.doc
    for i in range(mention.end, min(mention.end + 4, len(doc))):
        token = doc[i]
        if token.lower_ in REPRESENTATIVES or token.lower_ in PEOPLE:
            if mention.kind is MentionKind.PERSON:
                return [Actor(None, i, name=without_article(doc[mention.start : i + 1].text))], i + 1
            return parties.unfold(mention), i + 1
        if token.pos_ not in {"NOUN", "ADJ"} or parties.at(i) is not None:
            break
    return None


def _end_of(noun: Token) -> int:
    return max(
        (f.right_edge.i + 1 for w, f in roles.prepositional(noun) if w in ("of", "from") and f.i - noun.i < 6),
        default=0,
    )
