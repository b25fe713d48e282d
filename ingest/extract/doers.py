"""Who does what a verb says: by the words right before it, checked against the tree."""

from spacy.tokens import Token

from ingest.extract.parties import Actor, Parties
from ingest.nlp import roles
from ingest.nlp.annotations import MentionKind


def doers(verb: Token, parties: Parties) -> list[Actor]:
    """Who does it. A list of parties right before the verb is believed before the tree, unless the tree has it too."""
    by_tree = parties.actors(roles.doers(verb))
    if roles.is_passive(verb):
        return by_tree
    by_words = _nearest_before(verb, parties)
    known = {parties.key(actor) for actor in by_words}
    if by_words and not any(parties.key(actor) in known for actor in by_tree):
        return by_words
    return by_tree if len(by_tree) >= len(by_words) else by_words


def _nearest_before(verb: Token, parties: Parties) -> list[Actor]:
    """The list of parties that ends right before the verb and its auxiliaries; past what stands between commas."""
    doc, start = verb.doc, verb.sent.start
    at = verb.i
    if at > start and doc[at - 1].lower_ in ("and", "then", "but"):
        return _first_of_sentence(verb, parties)
    while at > start and (
        doc[at - 1].pos_ in {"AUX", "ADV"}
        or doc[at - 1].tag_ in {"RB", "RBR"}
        or doc[at - 1].lower_ in ("also", "to", "not", "who")
    ):
        if doc[at - 1].lower_ == "to" and parties.mention(doc[at - 1]) is None:
            return _first_of_sentence(verb, parties)
        at -= 1
    if at > start and doc[at - 1].text == ",":
        opening = next((i for i in range(at - 2, start, -1) if doc[i].text == ","), start)
        if opening > start and (found := parties.listed_before(opening)):
            return found
        at -= 1
    return parties.listed_before(at)


def _first_of_sentence(verb: Token, parties: Parties) -> list[Actor]:
    """The subject of the sentence that an infinitive closes: its first party that no preposition governs."""
    doc, start = verb.doc, verb.sent.start
    for i in range(start, verb.i):
        mention = parties.mention(doc[i])
        if mention is None or mention.start != i or mention.kind is MentionKind.PLACE:
            continue
        if i > start and doc[i - 1].pos_ == "ADP":
            continue
        return parties.listed(i)
    return []
