"""Third parties: who mediated, brokered or facilitated; and deals and truces brokered without an occasion told."""

from spacy.tokens import Token

from graph.vocabulary import Format
from ingest.extract.actors import REPRESENTATIVES, Actor
from ingest.extract.contact_words import Contact, Pattern, contact
from ingest.extract.doers import doers
from ingest.extract.frames import Frame
from ingest.extract.lists import listed
from ingest.extract.parties import Parties
from ingest.extract.windows import follows, sentence_end, sentence_start
from ingest.nlp import roles
from ingest.nlp.roles import Clause
from ingest.nlp.wordlists import words

BROKERING = words("mediate broker facilitate moderate mediated brokered facilitated moderated")
_BROKERED = words("mediated brokered facilitated moderated sponsored backed led")
_AUSPICES = words("auspices mediation aegis")
_MEDIATORS = words("mediator mediators facilitator facilitators intermediary intermediaries broker")
_BETWEEN = words("between betweens")  # of a "go-between"
_GO_BETWEENS = _MEDIATORS | _BETWEEN | {"offices"}
_MEANS = words("through via by")  # "through Egyptian mediators"
_CARRYING = words("carry pass relay convey ferry deliver shuttle")
_MESSAGES = words("message messages proposal proposals letter letters")
_DEALS = words(
    "deal deals agreement agreements truce truces ceasefire ceasefires cease-fire cease-fires swap swaps exchange "
    "exchanges accord accords pact pacts release handover settlement compromise armistice plan"
)
_DEAL = Contact("deal", Pattern.TALKS)
_WITHIN = 12  # tokens between "with" and "as mediator"
_NEAR = 4  # tokens between "through" and "mediators"
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
    found += _go_betweens(frame.trigger, parties)
    return list({(a.mention.chain if a.mention and a.mention.chain >= 0 else a.head): a for a in found}.values())


def _auspices(token: Token, parties: Parties) -> list[Actor]:
    """ "under the auspices of M", "through the mediation of M", "M lent its good offices to talks"."""
    found: list[Actor] = []
    for _, noun in roles.prepositional(token):
        if noun.lower_ in _AUSPICES:
            found += parties.actors(roles.prep(noun, "of", "by", "from") + roles.possessors(noun))
            found += [a for child in roles.modifiers(noun) if (a := parties.nationality(child)) is not None]
    if token.pos_ == "VERB" and any(_are_good_offices(noun) for noun in roles.objects(token)):
        found += parties.actors(roles.subjects(token))  # "lent its good offices to talks"
    return found


def _are_good_offices(noun: Token) -> bool:
    return noun.lower_ == "offices" and noun.i > 0 and noun.nbor(-1).lower_ == "good"


def _go_betweens(trigger: Token, parties: Parties) -> list[Actor]:
    """ "With M acting as go-between", "through M mediators", "the good offices of M", read word by word."""
    doc, start = trigger.doc, sentence_start(trigger)
    found: list[Actor] = []
    for each in doc[start : sentence_end(trigger)]:
        if each.lower_ not in _GO_BETWEENS:
            continue
        if _are_good_offices(each) and follows(each, "of"):
            named = listed(parties, each.i + 2)
            found += [actor for actor in named if actor.is_human == named[0].is_human]  # "of Norway, Novak met"
        elif each.lower_ in _MEDIATORS or _is_go_between(each, start):
            found += _acting(each, start=start, parties=parties)
    return found


def _is_go_between(token: Token, start: int) -> bool:
    return token.lower_ in _BETWEEN and token.doc[max(token.i - 2, start) : token.i].text.lower() == "go-"


def _acting(mediator: Token, *, start: int, parties: Parties) -> list[Actor]:
    """Whom the noun is said of: "with M as the mediator", "through M mediators", "via mediators from M"."""
    doc, at = mediator.doc, mediator.i
    for i in range(at - 1, max(start, at - _WITHIN) - 1, -1):
        if doc[i].lower_ == "with":
            return listed(parties, i + 1) if any(token.lower_ == "as" for token in doc[i:at]) else []
        if doc[i].lower_ in _MEANS and at - i <= _NEAR:
            if follows(mediator, "from", "of"):
                return listed(parties, at + 2)
            return [actor for j in range(i + 1, at) if (actor := parties.known_name(j, j + 1)) is not None]
    return []


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
        word = doc[i].lower_
        if word in _BROKERED and doc[i + 1].lower_ == "by" and not _is_of_people(doc[i]):
            return listed(parties, i + 2)
        if word == "mediation" and doc[i + 1].lower_ in ("by", "from", "of"):
            return listed(parties, i + 2)
    return []


def shuttle_frame(verb: Token, parties: Parties) -> Frame | None:
    """ "Shuttled between A and B", "carried messages between A and B": a process, with whoever does so between them."""
    if verb.pos_ != "VERB" or verb.lemma_ not in _CARRYING:
        return None
    if verb.lemma_ != "shuttle" and not any(noun.lower_ in _MESSAGES for noun in roles.objects(verb)):
        return None
    end = sentence_end(verb)
    between = next((i for i in range(verb.i + 1, min(verb.i + _NEAR, end)) if verb.doc[i].lower_ == "between"), end)
    frame = Frame(verb, _DEAL, f"verb:{verb.lemma_}", slots=[listed(parties, between + 1)], format=Format.PROCESS)
    frame.mediators = doers(verb, parties)
    return frame if frame.mediators and len(frame.slots[0]) > 1 else None


def _is_of_people(participle: Token) -> bool:
    """ "A delegation led by Novak": nothing that was brokered."""
    return participle.nbor(-1).lower_ in REPRESENTATIVES or participle.head.lower_ in REPRESENTATIVES


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
    agents = parties.actors(roles.subjects(verb)) if verb is not None else []
    if verb is not None and not partners:
        partners = parties.actors(roles.prep(verb, "with", "to"))
    return agents + partners if partners or len(agents) > 1 else agents
