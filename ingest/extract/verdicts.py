"""The status of an event so far, what an operator makes of it, and what a predicate's own form says."""

from dataclasses import dataclass, replace

from spacy.tokens import Token

from graph.vocabulary import Status
from ingest.extract.factuality_words import CONDITIONS, Operator, operator
from ingest.extract.windows import sentence_end
from ingest.nlp import roles
from ingest.nlp.roles import Clause, Tense
from ingest.nlp.wordlists import words

_BE = words("is are was were be been 's ’s 're")
_THE_SUMMONED = words("him her them")
_IN_PERSON = words("hand present give tell inform warn notify deliver convey read ask question urge lecture")


@dataclass(frozen=True, slots=True)
class Verdict:
    """The status that the text gives an event, who says so, and the word that decided."""

    status: Status
    by: Token | None = None  # subject of the word of saying, wishing or denying
    word: str = ""  # the word that took it out of "held"
    conditional: bool = False  # "would": planned under a past word of saying, else hypothetical
    advised: bool = False  # wished for by someone who may not be a party to it


_EFFECTS: dict[Operator, dict[Status, Status]] = {
    Operator.PLAN: {Status.HELD: Status.PLANNED},
    Operator.TRAVEL: {Status.HELD: Status.PLANNED},
    Operator.INVITE: {Status.HELD: Status.INVITED, Status.PLANNED: Status.INVITED},
    Operator.ADVISE: {Status.HELD: Status.INVITED, Status.PLANNED: Status.INVITED},
    Operator.REFUSE: dict.fromkeys((Status.HELD, Status.PLANNED, Status.INVITED, Status.HYPOTHETICAL), Status.NOT_HELD),
    Operator.FAIL: dict.fromkeys((Status.HELD, Status.PLANNED), Status.NOT_HELD),
    Operator.CANCEL: dict.fromkeys((Status.HELD, Status.PLANNED, Status.INVITED), Status.CANCELLED),
    Operator.POSTPONE: dict.fromkeys((Status.HELD, Status.PLANNED, Status.INVITED), Status.POSTPONED),
    Operator.DENY: dict.fromkeys((Status.HELD, Status.PLANNED, Status.INVITED, Status.RUMOURED), Status.DENIED),
    Operator.RUMOUR: dict.fromkeys((Status.HELD, Status.PLANNED, Status.INVITED), Status.RUMOURED),
    Operator.SUPPOSE: dict.fromkeys((Status.HELD, Status.PLANNED, Status.INVITED), Status.HYPOTHETICAL),
    Operator.NEGATE: {
        Status.HELD: Status.NOT_HELD,
        Status.PLANNED: Status.DENIED,
        Status.INVITED: Status.NOT_HELD,
        Status.HYPOTHETICAL: Status.NOT_HELD,
        Status.RUMOURED: Status.DENIED,
        Status.CANCELLED: Status.PLANNED,
        Status.POSTPONED: Status.PLANNED,
    },
}

HELD = Verdict(Status.HELD)


def apply(result: Verdict, how: Operator, word: Token) -> Verdict:
    """What a word of that kind makes of the status so far."""
    status = _EFFECTS.get(how, {}).get(result.status)
    if status is None:
        return result
    by = result.by
    if how in (Operator.INVITE, Operator.ADVISE, Operator.DENY, Operator.REFUSE):
        by = next(iter(roles.doers(word)), by)
    advised = result.advised or how is Operator.ADVISE
    return replace(result, status=status, word=word.text, by=by, advised=advised)


def own(predicate: Token, result: Verdict) -> Verdict:
    """What the predicate's own form says: modal, negation, "is to", condition."""
    verb_modal = roles.modal(predicate)
    if result.status is Status.NOT_HELD and result.word == predicate.text and roles.is_negated(predicate):
        return replace(result, status=Status.HYPOTHETICAL)  # "did not rule out a meeting"
    if verb_modal in ("will", "shall", "would") and roles.is_negated(predicate):
        return apply(result, Operator.REFUSE, predicate)
    if verb_modal in ("will", "shall") or roles.tense(predicate) is Tense.FUTURE:
        result = apply(result, Operator.PLAN, predicate)
    elif verb_modal == "would":
        ready = result.status is Status.INVITED  # "would be willing to meet"
        result = result if ready else replace(apply(result, Operator.SUPPOSE, predicate), conditional=True)
    elif verb_modal:
        result = apply(result, Operator.SUPPOSE, predicate)
    elif before := _be_to(predicate):
        lost = before == "was" and any(helper.lower_ == "have" for helper in roles.auxiliaries(predicate))
        result = apply(result, Operator.FAIL if lost else Operator.PLAN, predicate)
    if _hearsay_adverb(predicate):
        result = apply(result, Operator.RUMOUR, predicate)
    if _is_counterfactual(predicate):
        return replace(result, status=Status.HYPOTHETICAL, conditional=False)
    if _is_condition(predicate, result):
        result = replace(apply(result, Operator.SUPPOSE, predicate), conditional=False)
    return apply(result, Operator.NEGATE, predicate) if roles.is_negated(predicate) else result


def _be_to(predicate: Token) -> str:
    """The past or present of "is to meet", "were to meet"; empty where it is none."""
    doc, at = predicate.doc, predicate.i - 1
    while at > 0 and (doc[at].pos_ == "ADV" or doc[at].lower_ in ("have", "be")):
        at -= 1
    if at < 1 or doc[at].lower_ != "to":
        return ""
    at -= 1
    while at > 0 and doc[at].pos_ == "ADV":
        at -= 1
    return {"was": "was", "were": "was"}.get(doc[at].lower_, "is") if doc[at].lower_ in _BE else ""


def _hearsay_adverb(predicate: Token) -> bool:
    return any(operator(child) is Operator.RUMOUR for child in roles.children(predicate, "advmod"))


def _is_condition(predicate: Token, result: Verdict) -> bool:
    """True of "he will meet her if …", "he agreed to meet her if …"."""
    ahead = roles.modal(predicate) or roles.is_infinitive(predicate) or result.status is Status.PLANNED
    clauses = roles.clauses(predicate, Clause.ADVERBIAL)
    return bool(ahead) and any(CONDITIONS & {*roles.marks(clause)} for clause in clauses)


def _is_counterfactual(predicate: Token) -> bool:
    """ "Had she refused to see him": what is turned round so did not happen."""
    helper = next((each for each in roles.auxiliaries(predicate) if each.lower_ == "had"), None)
    return helper is not None and any(helper.i < each.i < predicate.i for each in roles.own_subjects(predicate))


def came(summons: Token) -> bool:
    """ "Summoned the envoy and handed him a note": whom one hands something, one has before one."""
    doc = summons.doc
    return any(
        doc[i].lower_ == "and" and doc[i + 1].lemma_ in _IN_PERSON and doc[i + 2].lower_ in _THE_SUMMONED
        for i in range(summons.i + 1, min(sentence_end(summons), len(doc)) - 2)
    )
