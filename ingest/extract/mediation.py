"""Third parties: who mediated, brokered or facilitated; and deals and truces brokered without an occasion told."""

from spacy.tokens import Token

from graph.vocabulary import Format
from ingest.extract.actors import REPRESENTATIVES, Actor
from ingest.extract.contact_words import Contact, Pattern, contact
from ingest.extract.frames import Frame
from ingest.extract.lists import listed
from ingest.extract.parties import Parties
from ingest.extract.windows import sentence_end, sentence_start
from ingest.nlp import roles
from ingest.nlp.roles import Clause
from ingest.nlp.wordlists import words

BROKERING = words("mediate broker facilitate moderate mediated brokered facilitated moderated")
_BROKERED = words("mediated brokered facilitated moderated sponsored backed led")
_AUSPICES = words("auspices mediation aegis")
_MEDIATORS = words("mediator mediators facilitator intermediary intermediaries broker")
_DEALS = words(
    "deal deals agreement agreements truce truces ceasefire ceasefires cease-fire cease-fires swap swaps exchange "
    "exchanges accord accords pact pacts release handover settlement compromise armistice plan"
)
_DEAL = Contact("deal", Pattern.TALKS)
_DASHES = frozenset({"-", "–", "‑"})
_PARTIES = words("agree sign reach exchange complete conduct carry accept begin conclude swap release return observe")


def mediators(frame: Frame, parties: Parties) -> list[Actor]:
    """Who is said to mediate the contact of a frame."""
    tokens = [frame.trigger, *([frame.anchor] if frame.anchor is not None else [])]
    found: list[Actor] = []
    for token in tokens:
        for clause in [token, *roles.clauses(token, Clause.ADNOMINAL), *roles.clauses(token, Clause.RELATIVE)]:
            if clause.lower_ in BROKERING or clause.lemma_ in BROKERING:
                found += parties.actors(roles.doers(clause)) if roles.is_passive(clause) else []
        found += _auspices(token, parties)
    anchor = frame.anchor
    if anchor is not None and (anchor.lemma_ in BROKERING or anchor.lower_ in BROKERING):
        found += parties.actors(roles.doers(anchor))
    found += _compound(frame.trigger, parties) + _reduced(frame.trigger, parties)
    return list({(a.mention.chain if a.mention and a.mention.chain >= 0 else a.head): a for a in found}.values())


def _auspices(token: Token, parties: Parties) -> list[Actor]:
    """ "under the auspices of M", "through the mediation of M", "with M as mediator"."""
    found: list[Actor] = []
    for _, noun in roles.prepositional(token):
        if noun.lower_ in _AUSPICES:
            found += parties.actors(roles.prep(noun, "of", "by", "from") + roles.possessors(noun))
            found += [a for child in roles.modifiers(noun) if (a := parties.nationality(child)) is not None]
    following = token.doc[token.i : sentence_end(token)]
    for each in following:
        if each.lower_ in _MEDIATORS and each.i and token.doc[each.i - 1].lower_ in ("as", "a", "the"):
            start = next(
                (i for i in range(each.i - 1, max(token.i, each.i - 12), -1) if token.doc[i].lower_ == "with"), -1
            )
            found += listed(parties, start + 1) if start >= 0 else []
    return found


def _compound(noun: Token, parties: Parties) -> list[Actor]:
    """ "Russian-brokered talks", "a UN-mediated truce"."""
    doc = noun.doc
    for i in range(max(noun.i - 4, sentence_start(noun) + 2), noun.i):
        if doc[i].lower_ in _BROKERED and doc[i - 1].text in _DASHES:
            found = [parties.nationality(doc[i - 2])]
            if i >= 4 and doc[i - 3].text in _DASHES:
                found.insert(0, parties.nationality(doc[i - 4]))
            return [actor for actor in found if actor is not None]
    return []


def _reduced(noun: Token, parties: Parties) -> list[Actor]:
    """ "talks … mediated by M", read word by word where the tree hangs the participle elsewhere."""
    doc = noun.doc
    for i in range(noun.i + 1, min(noun.i + 18, sentence_end(noun) - 1)):
        of_people = doc[i - 1].lower_ in REPRESENTATIVES or doc[i].head.lower_ in REPRESENTATIVES
        if doc[i].lower_ in _BROKERED and doc[i + 1].lower_ == "by" and not of_people:
            return listed(parties, i + 2)
        if doc[i].lower_ == "mediation" and doc[i + 1].lower_ in ("by", "from", "of"):
            return listed(parties, i + 2)
    return []


def deal_frame(noun: Token, parties: Parties) -> Frame | None:
    """A brokered deal between named sides with no occasion told: a process, not a meeting."""
    if noun.lower_ not in _DEALS or contact(noun) is not None or roles.relation(noun) == "compound":
        return None
    verb = roles.governor(noun)
    frame = Frame(noun, _DEAL, "deal:brokered", anchor=verb if verb is not None and verb.pos_ == "VERB" else None)
    frame.mediators = mediators(frame, parties)
    if not frame.mediators and (verb is None or verb.lemma_ not in BROKERING):
        return None
    sides = _sides(noun, verb, parties)
    mediating = {actor.head for actor in frame.mediators}
    frame.slots = [[actor for actor in sides if actor.head not in mediating]]
    frame.format = Format.PROCESS
    return frame if len(frame.slots[0]) >= 2 else None


def _sides(noun: Token, verb: Token | None, parties: Parties) -> list[Actor]:
    doc = noun.doc
    for i in range(noun.i + 1, min(noun.i + 12, sentence_end(noun))):
        if doc[i].lower_ in ("between", "among"):
            return listed(parties, i + 1)
    partners = parties.actors(roles.prep(noun, "with"))
    for _ in range(3):
        if verb is None or verb.pos_ in {"VERB", "AUX"}:
            break
        verb = roles.governor(verb)
    doers = parties.actors(roles.subjects(verb)) if verb is not None else []
    if verb is not None and not partners:
        partners = parties.actors(roles.prep(verb, "with", "to"))
    return doers + partners if partners or len(doers) > 1 else doers
