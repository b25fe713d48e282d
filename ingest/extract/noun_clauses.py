"""The other side of a contact noun from the clause around it: "A held talks with B", "during a call with B, A said"."""

from spacy.tokens import Token

from ingest.extract.actors import Actor
from ingest.extract.contact_words import MARGINS, Pattern, contact
from ingest.extract.doers import doers, first_of_clause
from ingest.extract.factuality_words import Operator, operator
from ingest.extract.frames import Frame
from ingest.extract.lists import listed
from ingest.extract.offers import is_answer, offering
from ingest.extract.parties import Parties
from ingest.extract.windows import follows, sentence_end, sentence_start
from ingest.nlp import roles
from ingest.nlp.annotations import MentionKind
from ingest.nlp.roles import Clause
from ingest.nlp.wordlists import words

# Verbs whose subject takes part in the meeting that is their object.
TAKING_PART = words(
    "hold have conduct attend begin start commence open continue resume conclude join enter engage end finish complete "
    "participate make undertake restart reopen renew wrap pursue agree plan schedule cancel postpone propose offer "
    "suggest refuse reject decline request seek demand want accept arrange set skip boycott share enjoy initiate "
    "launch break suspend call place sit take be send write abandon scrap delay announce intensify step confirm cut "
    "leave exchange get expect await receive field grant discuss prepare owe need finalise finalize spend come "
    "wind lock embroil"
)
HOSTING = words("host convene organise organize chair arrange preside moderate")
_GOING = words("arrive travel go come fly head return visit leave depart land be meet gather sit accompany escort stay")
_SENDING = words("send dispatch despatch")
_ESCORTING = words("accompany escort join")
WITHIN = words("in at during after following before over via by through on ahead_of prior_to since amid despite upon")
_GATHERING = words("bring gather unite involve include group")
_WHEN = words("during after following before ahead_of prior_to amid")
_BEFORE_OR_AFTER = words("before after following ahead_of prior_to")
_SPOKEN = words(
    "say tell announce state add express discuss stress emphasize emphasise urge agree pledge promise call thank "
    "praise raise reiterate reaffirm underline underscore highlight note sign vow condemn warn welcome ask offer "
    "propose promise press speak talk discuss accuse demand push criticize criticise apologize apologise exchange "
    "review seek confirm declare commit convey congratulate brief give hand do make reach conclude"
)
_ADDRESSING = words(
    "tell ask urge press push assure thank inform brief congratulate promise warn remind invite call pledge offer vow "
    "convey express hand give present deliver show reassure apologise apologize appeal speak talk implore encourage "
    "advise"
)
_MOST_STEPS = 4
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_DECIDING = (Operator.CANCEL, Operator.POSTPONE, Operator.PLAN, Operator.INVITE, Operator.REFUSE)
_INTO = words("in to for at into from")
_LEAVING = words("emerge walk storm pull withdraw")
_ON = words("agree embark insist press decide settle set")  # "agreed on talks"
DASHES = frozenset({"-", "–", "—", "/", "‑"})


def from_clause(frame: Frame, slots: list[list[Actor]], parties: Parties) -> list[list[Actor]]:
    """The slots of a contact noun, completed by the clause that it stands in."""
    outer = _outer(frame.trigger)
    verb, preposition = frame.anchor, roles.governing_preposition(outer)
    if verb is None:
        verb, preposition = _clause_above(frame.trigger)
    if _is_on_the_margins(frame.trigger):
        return slots
    if verb is None or roles.is_whereabouts(frame.trigger):
        return _from_opening(frame, slots, preposition, parties=parties)
    if preposition and _is_setting(frame, verb):
        return slots
    if (gathered := _gathered(outer, verb, parties)) and not slots:
        frame.hosts = [] if _is_subject(outer, verb) else doers(verb, parties)
        return [gathered]
    return _from_verb(frame, slots, preposition, verb=verb, parties=parties)


def _from_verb(
    frame: Frame, slots: list[list[Actor]], preposition: str, *, verb: Token, parties: Parties
) -> list[list[Actor]]:
    """The slots completed by the doer, and whom else the verb tells of, where it says that they take part."""
    outer = _outer(frame.trigger)
    subject = [] if _is_subject(outer, verb) else _of_clause(verb, preposition, parties)
    hosted = not preposition and verb.lemma_ in HOSTING
    frame.hosts = subject if hosted else []
    if frame.is_of_body and (hosted or not _takes_part(verb, preposition)):
        return [subject, *slots] if hosted and frame.contact.pattern is Pattern.SUMMIT else slots
    if _takes_part(verb, preposition):
        if preposition and verb.lemma_ in _SENDING:  # "sent Novak for talks"
            subject = parties.actors(roles.undergoers(verb))
        escorted = preposition and verb.lemma_ in _ESCORTING
        subject = subject + (parties.actors(roles.undergoers(verb)) if escorted else [])
        partners = parties.actors(roles.prep(verb, "with")) or offering(frame.trigger, parties)
        if not partners and preposition == "for" and len(subject) == 1 and outer == frame.trigger:
            partners = _visited(verb, parties)
        return [subject, *(slots or [partners])]
    if not slots and is_answer(verb) and (offered := offering(frame.trigger, parties)):
        return [subject, offered]
    if frame.contact.pattern is Pattern.MEAL and preposition in _BEFORE_OR_AFTER:
        return slots  # "talked before the dinner hosted by Novak"
    if preposition in WITHIN and (slots or verb.lemma_ in _SPOKEN):
        return _around(frame, slots, subject, verb=verb, parties=parties)
    if preposition in ("for", "to") and operator(verb) is not None:
        invited = parties.actors(roles.objects(verb)) if operator(verb) is Operator.INVITE else []
        return [subject, *(slots or [invited])]
    return slots


def _gathered(noun: Token, verb: Token, parties: Parties) -> list[Actor]:
    """ "The talks brought together Novak and Osei", "brought Novak and Osei together for talks", "will involve …"."""
    if verb.lemma_ not in _GATHERING or not (_is_subject(noun, verb) or verb.lemma_ == "bring"):
        return []
    behind = verb.i + 1 + follows(verb, "together")
    found = parties.actors(roles.objects(verb)) or listed(parties, behind)
    return found if len(found) > 1 else []


def _is_setting(frame: Frame, verb: Token) -> bool:
    """ "Met at the summit", "at the league's meeting"."""
    return (frame.contact.pattern is Pattern.SUMMIT or frame.is_of_body) and contact(verb) is not None


def _outer(noun: Token) -> Token:
    """The noun that hangs on the verb: "a round" in "held a round of talks"."""
    noun = roles.named_so(noun)
    for _ in range(_MOST_STEPS):
        above = roles.governor(noun) if roles.governing_preposition(noun) == "of" else None
        if above is None or above.pos_ in {"VERB", "AUX"}:
            break
        noun = above
    return noun


def _is_subject(noun: Token, verb: Token) -> bool:
    """ "The talks ended": nobody else does what the talks do, whoever stands near the verb."""
    noun = roles.first_conjunct(noun)
    return roles.relation(noun) == "nsubj" and noun.head == verb and noun.i < verb.i


def _of_clause(verb: Token, preposition: str, parties: Parties) -> list[Actor]:
    """Who does it; who is told of where something is done: "was fired by Osei over a meeting with Duarte"."""
    is_told_of = preposition in WITHIN or verb.lemma_ in ("expect", "grant", "give")
    is_told_of = is_told_of and roles.is_passive(verb) and verb.lemma_ not in _ESCORTING
    return (parties.actors(roles.subjects(verb)) if is_told_of else []) or doers(verb, parties)


def _from_opening(frame: Frame, slots: list[list[Actor]], preposition: str, *, parties: Parties) -> list[list[Actor]]:
    """Where the tree shows no verb: who is in talks; the party that opens the clause of what came "after talks"."""
    if roles.is_whereabouts(frame.trigger):  # "Arvenna is in talks with Dacor"
        return [parties.actors(roles.own_subjects(frame.trigger)), *slots]
    frame.confidence = 0.6
    free = preposition in ("", *WITHIN) and not _is_reported(frame.trigger)
    opening = first_of_clause(frame.trigger, parties) if free else []
    if slots and (entered := _entry(frame.trigger, parties)):
        return [entered, *slots]
    return [opening, *slots] if _is_after(frame.trigger) and (slots or len(opening) > 1) else slots


def _entry(noun: Token, parties: Parties) -> list[Actor]:
    """ "President Novak informal meeting with Osei": whom an entry without a verb is of."""
    doc, start = noun.doc, sentence_start(noun)
    first = parties.at(start)
    if first is None or not Actor(first, start).is_single_person or first.end > noun.i:
        return []
    bare = all(token.pos_ in {"ADJ", "NOUN", "PROPN"} for token in doc[first.end : noun.i])
    return parties.unfold(first) if bare and not any(t.tag_ in _FINITE for t in doc[start : sentence_end(noun)]) else []


def _takes_part(verb: Token, preposition: str) -> bool:
    """ "hold talks", "were held", "arrive for talks", "take part in talks"."""
    if not preposition:
        taken = verb.lemma_ in TAKING_PART or verb.lemma_ in HOSTING or operator(verb) in _DECIDING
        judged = verb.lemma_ == "call" and any(each.pos_ == "ADJ" for each in roles.children(verb, "xcomp"))
        told_so = roles.is_passive(verb) and not roles.agents(verb)  # not "were criticised by Novak and Osei"
        return (taken or told_so) and not judged  # "called the talks useful"
    going = verb.lemma_ in TAKING_PART or verb.lemma_ in _GOING or operator(verb) is Operator.TRAVEL
    going = going or roles.is_whereabouts(verb) or (verb.lemma_ == "expect" and roles.is_passive(verb))
    if verb.lemma_ in _LEAVING:
        return preposition in ("from", "out of")
    return going and (preposition in _INTO or (preposition == "on" and verb.lemma_ in _ON))


def _around(
    frame: Frame, slots: list[list[Actor]], subject: list[Actor], *, verb: Token, parties: Parties
) -> list[list[Actor]]:
    """ "During a call with X, Y said": who speaks took part; "told X at a meeting": so did who was told."""
    frame.confidence = 0.8
    participle = roles.clause_kind(verb) in (Clause.ADNOMINAL, Clause.RELATIVE)
    if slots and not subject and not participle and not _is_reported(frame.trigger):
        subject = [actor for actor in first_of_clause(verb, parties) if actor.is_single_person]
        frame.confidence = 0.6
    if not slots and len(subject) == 1:
        called_on = roles.prep(verb, "on") if verb.lemma_ == "call" else []
        told = parties.actors(roles.objects(verb) + roles.addressees(verb) + called_on) if _is_to(verb) else []
        slots = [told] if told and all(actor.is_single_person for actor in told) else []
    return [subject, *slots] if slots or len(subject) > 1 else slots


def _is_to(verb: Token) -> bool:
    """Whether the verb speaks to somebody, and not of somebody."""
    return verb.lemma_ in _ADDRESSING


def is_told_in(call: Token) -> bool:
    """ "Congratulated Novak in a call", "told him by telephone"."""
    verb = roles.governor(call)
    if verb is None or roles.governing_preposition(call) not in ("in", "during", "on", "over", "by"):
        return False
    return _is_to(verb) and contact(verb) is None and bool(roles.objects(verb) + roles.addressees(verb))


def _is_on_the_margins(noun: Token) -> bool:
    """ "on the sidelines of the summit": the setting of something else."""
    near = noun.doc[max(sentence_start(noun), noun.i - 8) : noun.i]
    return any(token.lower_ in MARGINS for token in near)


def _is_reported(noun: Token) -> bool:
    """Whether somebody speaks before the noun: who opens the sentence need not be who met."""
    before = noun.doc[sentence_start(noun) : noun.i]
    return any(token.pos_ == "VERB" and operator(token) is Operator.REPORT for token in before)


def _is_after(noun: Token) -> bool:
    """ "following talks", "after a meeting", read word by word."""
    near = noun.doc[max(sentence_start(noun), noun.i - 8) : noun.i]
    return any(token.lower_ in ("following", "after", "during") for token in near)


def _visited(verb: Token, parties: Parties) -> list[Actor]:
    """The country that somebody goes to for talks, where nobody else is told to take part."""
    whereto = roles.prep(verb, "to", "in") + (roles.objects(verb) if verb.lemma_ == "visit" else [])
    found = [verb] if roles.is_whereabouts(verb) else whereto
    countries = (parties.mention(noun) for noun in found)
    return [Actor(m, m.head) for m in countries if m is not None and m.kind is MentionKind.COUNTRY][:1]


def _clause_above(noun: Token) -> tuple[Token | None, str]:
    """The verb over the nouns that the noun hangs on, and its own preposition of time, else that of the outermost."""
    own = roles.governing_preposition(noun)
    for _ in range(_MOST_STEPS):
        governor = roles.governor(noun)
        if governor is None:
            return None, ""
        is_predicate = governor.pos_ in {"VERB", "AUX"} or roles.children(governor, "cop")
        if is_predicate and not is_hyphenated(governor, noun):
            return governor, own if own in _WHEN else roles.governing_preposition(noun) or "in"
        noun = governor
    return None, ""


def is_hyphenated(participle: Token, noun: Token) -> bool:
    """ "Union-brokered talks": an adjective, whatever the tree makes of it."""
    return 0 < participle.i < noun.i and noun.doc[participle.i - 1].text in DASHES
