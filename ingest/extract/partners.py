"""The other side of a contact verb: its object, or whom it is "with" or "to", by the tree and word by word."""

from dataclasses import replace

from spacy.tokens import Token

from ingest.extract.actors import REPRESENTATIVES, Actor
from ingest.extract.contact_words import Contact, Pattern
from ingest.extract.contact_words import contact as noun_of_contact
from ingest.extract.doers import antecedent, is_passive
from ingest.extract.lists import listed
from ingest.extract.parties import Parties
from ingest.extract.windows import sentence_end
from ingest.nlp import roles
from ingest.nlp.annotations import MentionKind
from ingest.nlp.wordlists import words

_TO = frozenset({Pattern.WITH, Pattern.WRITE})
_OPENING = frozenset({"-", "–", "—"})
_PLACED = words("in at on by over via")
_CLOSE = 3  # tokens between a verb and the "with" that is sure to be its own
_REACH = 20  # tokens between a verb and "among them"


def partners(verb: Token, contact: Contact, parties: Parties) -> list[Actor]:
    """The other side: object or "with", as the verb takes it."""
    by_words = _next_after(verb, contact, parties)
    by_tree = _partners_by_tree(verb, contact, parties)
    known = {parties.key(actor) for actor in by_tree}
    found = by_words if by_words and not all(parties.key(actor) in known for actor in by_words) else by_tree
    return _among_them(verb, found, parties) or found


def _among_them(verb: Token, whom: list[Actor], parties: Parties) -> list[Actor]:
    """ "Met a string of leaders, among them Novak and Osei", "met two envoys: Novak and Osei": of a group by name."""
    if not whom or (whom[0].mention is not None and whom[0].is_single_person):
        return []
    if (opening := opening_names(verb)) and (named := listed(parties, opening + 1)):
        return named
    if any(actor.mention is not None and actor.is_single_person for actor in whom):
        return []
    for i in range(verb.i + 1, min(verb.i + _REACH, sentence_end(verb) - 2)):
        if verb.doc[i].lower_ == "among" and verb.doc[i + 1].lower_ == "them":
            return listed(parties, i + 2)
    return []


def opening_names(verb: Token) -> int:
    """The colon or dash behind a delegation that its names follow, 0 if there is none."""
    near = verb.doc[verb.i + 1 : min(verb.i + _REACH, sentence_end(verb) - 1)]
    people = next((token.i for token in near if token.lower_ in REPRESENTATIVES), verb.doc[-1].i)
    opening = (t.i for t in near if t.text == ":" or (t.text in _OPENING and t.nbor(-1).whitespace_))
    return next((i for i in opening if i > people), 0)


def _partners_by_tree(verb: Token, contact: Contact, parties: Parties) -> list[Actor]:
    along = roles.prep(verb, "with", "along with", "together with") or _beside_topic(verb, contact, parties)
    if contact.lemma == "spend":
        along = [noun for noun in along if noun.i > verb.i]  # not "with her consent, spends the day at home"
    whom = next((noun.i for noun in along if noun.lower_ == "whom"), 0)
    found = antecedent(whom - 1, parties) if whom > 1 else []
    found += parties.actors(
        noun for noun in along if not roles.is_negated(noun) and not _is_absolute(noun, verb, parties)
    )
    if contact.lemma == "sit":
        found = found or parties.actors(roles.prep(verb, "from", "across from", "opposite"))
    if (contact.pattern in _TO and not contact.after) or contact.lemma in ("run", "bump"):
        found = found or parties.actors(roles.prep(verb, "to", "into"))
    if contact.pattern not in (Pattern.WITH, Pattern.DISCUSS, Pattern.GATHER):
        heads = roles.subjects(verb) if is_passive(verb) else roles.objects(verb)
        if contact.pattern is Pattern.VISIT and contact.after:
            heads = heads + [each for token in (verb, *heads) for each in roles.prep(token, "on", "to")]
        found = parties.actors(heads) + [a for a in found if contact.pattern in (Pattern.MEET, Pattern.WRITE)]
    if contact.pattern is Pattern.SUMMON and contact.after:
        found = found or parties.actors(roles.prep(verb, *contact.after))
    if contact.pattern is Pattern.RECEIVE and contact.after:
        found = parties.actors(each for token in (verb, *roles.objects(verb)) for each in roles.prep(token, "to"))
    if contact.pattern is Pattern.RECEIVE and found:
        company = [each for each in roles.prep(verb, "together with", "along with") if each.i > verb.i]
        found += [replace(actor, beside=True) for actor in parties.actors(company)]
    return found


def _beside_topic(verb: Token, contact: Contact, parties: Parties) -> list[Token]:
    """ "Discussed the launch with Osei": trees hang the person on the topic."""
    topics = roles.objects(verb) if contact.pattern is Pattern.DISCUSS else []
    nouns = [noun for topic in topics if noun_of_contact(topic) is None for noun in roles.prep(topic, "with")]
    return [noun for noun in nouns if (m := parties.mention(noun)) is not None and m.kind is MentionKind.PERSON]


def _is_absolute(noun: Token, verb: Token, parties: Parties) -> bool:
    """ "Met to choose a speaker, with Novak elected": not with whom, but what came of it."""
    mention = parties.mention(noun)
    following = noun.doc[mention.end] if mention is not None and mention.end < len(noun.doc) else None
    far = mention is not None and mention.start - verb.i > _CLOSE
    return far and following is not None and (following.tag_ in {"VBN", "VBG"})


def _next_after(verb: Token, contact: Contact, parties: Parties) -> list[Actor]:
    """The list of parties right behind the verb, or behind its "with"; none behind a passive."""
    doc, at = verb.doc, verb.i + 1
    takes_object = contact.pattern not in (Pattern.WITH, Pattern.DISCUSS, Pattern.GATHER)
    steps = ("with", "to", "by", "down") if contact.pattern in _TO and contact.medium is None else ("with",)
    ready = takes_object
    at = _past_place(at, parties)
    while at < len(doc) and at - verb.i <= 12 and (doc[at].lower_ in steps or doc[at].pos_ == "ADV"):
        ready = ready or doc[at].lower_ in ("with", "to")
        at += 1
    if at >= len(doc) or not ready or at >= sentence_end(verb) or is_passive(verb):
        return []
    return [] if parties.mention(doc[at]) is None and doc[at].pos_ == "VERB" else listed(parties, at)


def _past_place(at: int, parties: Parties) -> int:
    """Behind "in Oslo", "on Tuesday" where "with" follows: "met in Oslo with"."""
    doc = parties.doc
    if at >= len(doc) or not (doc[at].lower_ in _PLACED or doc[at].pos_ in {"ADV", "NOUN"} or parties.is_time(at)):
        return at
    for i in range(at, min(at + 10, len(doc))):
        if doc[i].lower_ in ("with", "to") and parties.mention(doc[i]) is None:
            return i
        if doc[i].pos_ not in {"ADP", "PROPN", "DET", "NUM", "ADV", "NOUN", "ADJ"} and doc[i].text not in (",", "."):
            break
    return at
