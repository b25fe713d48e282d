"""Whether an event happened, by the words and the grammar around it.

The walk starts at the word that names the event and climbs its governors. Each may change the status so far: "met" is
held; "to meet" under "agreed" planned; that under "refused" not held; that under "denied" denied. The walk ends where
the text asserts the clause by itself: at the main clause, a relative clause, a clause of time. Where two readings are
possible the weaker status stands.
"""

from dataclasses import replace

from spacy.tokens import Token

from graph.vocabulary import Status
from ingest.extract.contact_words import Pattern, contact
from ingest.extract.factuality_words import (
    ASSERTING,
    CONDITIONS,
    HEARSAY,
    LIGHT,
    RECORDS,
    Operator,
    operator,
    state_of_plans,
)
from ingest.extract.hearsay import by_media, said, untrue
from ingest.extract.sentence_cues import (
    follows_to,
    is_announced,
    is_before,
    is_past_stay,
    sentence_cues,
    where_it_was_asked,
)
from ingest.extract.verdicts import HELD, Verdict, apply, came, own
from ingest.extract.windows import follows, sentence_start
from ingest.nlp import roles
from ingest.nlp.roles import Clause, Tense
from ingest.nlp.wordlists import words

# Verbs and adjectives that take the event as their complement by a preposition that else tells when or where.
_COMPLEMENTS = frozenset(
    {
        ("interest", "in"), ("interested", "in"), ("insist", "on"), ("withdraw", "from"), ("pull", "from"),
        ("decide", "on"), ("agree", "on"), ("speculate", "about"), ("proceed", "with"), ("plan", "on"),
    }
)  # fmt: skip
_JOURNEYS = frozenset({Pattern.VISIT, Pattern.TRIP})
_HEARSAY_NOUNS = words("report claim rumour rumor allegation suggestion speculation story")
_TIMES = words("after as when while since because although though once following")
_NEAR = 12  # words before an infinitive in which its governor is looked for
_ACHIEVING = words("manage get go come use take gather convene meet continue begin start help succeed")
_TO_HAPPEN = ("to be", "to take", "to begin", "to start", "to resume", "to follow")
_FIRST = words("first last only latest")
_HAPPENING = words("be take happen occur begin start open resume continue follow run last materialise materialize")
_STEPS = 8  # clauses climbed; deeper nesting is not written
_WHEN = words("after following during amid amidst despite since upon at in through by throughout")
_WITHOUT = words("without instead instead_of rather rather_than")
_TEMPORAL_BEFORE = words("before ahead_of prior_to")


def verdict(event: Token) -> Verdict:
    """The status of the event that the token names."""
    found = contact(event)
    if found is not None and found.pattern is Pattern.SUMMON:
        return _climb(event, own(event, HELD if came(event) else apply(HELD, Operator.PLAN, event)))
    if found is not None and found.is_noun:
        result = _noun_verdict(event)
    else:
        result = _infinitive(event, _climb(event, own(event, HELD)))
    return sentence_cues(event, result)


def _infinitive(event: Token, result: Verdict) -> Verdict:
    """An infinitive that the tree leaves hanging: the nearest word before it that takes one decides, else a plan."""
    before = event.doc[event.i - 1] if event.i else None
    if result.word or result.status is not Status.HELD or before is None or before.lower_ != "to":
        return result
    if event.tag_ not in {"VB", "VBP", "NN"} or roles.governing_preposition(event):
        return result
    near = event.doc[max(sentence_start(event), event.i - _NEAR) : event.i - 1]
    for token in reversed(near):
        how = operator(token)
        if token.lower_ in _FIRST or contact(token) is not None:  # "became the first to meet", "held calls to discuss"
            return result
        if how not in (None, Operator.REPORT) and token.pos_ != "PROPN":
            return own(token, apply(result, how, token)) if token.pos_ == "VERB" else apply(result, how, token)
        if token.pos_ == "VERB" and token.lemma_ in _ACHIEVING:
            return result
    return apply(result, Operator.PLAN, event)


def _climb(predicate: Token, result: Verdict) -> Verdict:
    """Follow the governors of a clause as far as they bear on its event."""
    for _ in range(_STEPS):
        if _shares_form(predicate):
            predicate = predicate.head
            result = own(predicate, result)
            continue
        kind = roles.clause_kind(predicate)
        governor = roles.governor(predicate)
        if governor is None:
            break
        if (word := untrue(governor)) is not None:  # "it is not true that they met"
            return apply(result, Operator.DENY, word)
        if kind is None:
            return _reported_after(predicate, result)
        if kind is Clause.RELATIVE:
            if governor.lemma_ in _HEARSAY_NOUNS and roles.own_subjects(predicate):  # "a report that they had met"
                result = _noun_position(governor, apply(result, Operator.RUMOUR, governor))
            break
        step = _STEPPERS[kind](predicate, governor, result)
        if step is None:
            break
        result, go_on = step
        if not go_on:
            break
        predicate = governor
    return result


def _shares_form(predicate: Token) -> bool:
    """A bare or participle conjunct shares the auxiliaries of the first: "will fly to Oslo and meet Novak"."""
    bare = predicate.tag_ in {"VB", "VBG"} and not roles.children(predicate, "nsubj", "aux")
    if roles.relation(predicate) == "parataxis":
        return bare and predicate.tag_ == "VB"
    if roles.relation(predicate) != "conj":
        return False
    mistaken = predicate.tag_ == "VBP" and roles.is_infinitive(roles.first_conjunct(predicate))
    return bare or mistaken or roles.tense(predicate) is Tense.NONE


def _reported_after(predicate: Token, result: Verdict) -> Verdict:
    """ "X met Y, Z said": parsers hang the word of saying below the clause."""
    for child in roles.children(predicate, "parataxis", "ccomp"):
        if (operator(child) is Operator.REPORT or child.lemma_ == "insist") and child.i > predicate.i:
            return said(child, result)
    return result


def _complement(predicate: Token, governor: Token, result: Verdict) -> tuple[Verdict, bool] | None:
    if governor.lemma_ in _HEARSAY_NOUNS and governor.pos_ == "NOUN":
        return _noun_position(governor, apply(result, Operator.RUMOUR, governor)), False
    how = operator(governor)
    if any(
        child.lower_ in _TIMES and child.i < predicate.i
        for child in roles.children(predicate, "mark", "case", "advmod")
    ):
        return None
    if how is Operator.REPORT:
        return said(governor, result), False
    if any(subject.lemma_ in _HEARSAY_NOUNS for subject in roles.own_subjects(governor)):  # "rumours swirl that"
        return apply(result, Operator.RUMOUR, governor), False
    if how is Operator.TRAVEL:
        return result, False
    if how is Operator.PLAN and roles.clause_kind(predicate) is Clause.COMPLEMENT:
        return said(governor, result), False
    if CONDITIONS & {*roles.marks(predicate)}:
        result = apply(result, Operator.SUPPOSE, predicate)
    if how is not None:
        result = apply(result, how, governor)
    return own(governor, result), True


def _open(predicate: Token, governor: Token, result: Verdict) -> tuple[Verdict, bool] | None:
    how = operator(governor)
    if roles.is_passive(governor) and governor.lemma_ in HEARSAY:
        is_plan = governor.lemma_ == "suppose" and predicate.tag_ == "VB"  # "was supposed to meet"
        how = Operator.RUMOUR if not is_plan else Operator.FAIL if _came_to_nothing(governor) else Operator.PLAN
        return apply(result, how, governor), False
    if how is Operator.PLAN and governor.lemma_ == "expect" and by_media(governor):
        return apply(result, Operator.RUMOUR, governor), False
    if how is not None and how is not Operator.REPORT:
        result = apply(result, how, governor)
    elif governor.pos_ == "NOUN":
        result = apply(result, Operator.PLAN, governor)
    elif governor.lemma_ == "have":
        result = _had_to(governor, result)
    return own(governor, result), True


def _came_to_nothing(plan: Token) -> bool:
    """ "Was supposed to meet her but was delayed"."""
    return any(child.lower_ == "but" for each in roles.conjuncts(plan)[1:] for child in each.lefts)


def _had_to(verb: Token, result: Verdict) -> Verdict:
    """ "The two have to meet", "have yet to meet"; who has yet to answer an offer still has it."""
    if not any(token.lower_ == "yet" for token in verb.doc[verb.i + 1 : verb.i + 3]):
        return apply(result, Operator.SUPPOSE, verb)
    return apply(result, Operator.NEGATE, verb) if result.status is Status.HELD else result


def _adverbial(predicate: Token, governor: Token, result: Verdict) -> tuple[Verdict, bool] | None:
    marks = {*roles.marks(predicate), roles.governing_preposition(predicate)}
    if CONDITIONS & marks:
        return apply(result, Operator.SUPPOSE, predicate), False
    if _WITHOUT & marks:
        return apply(result, Operator.NEGATE, predicate), False
    if "to" in marks or (predicate.tag_ == "VB" and not _TIMES & marks):
        found = contact(governor) or next((c for each in roles.objects(governor) if (c := contact(each))), None)
        if found is None or found.pattern in _JOURNEYS:
            how = operator(governor)
            result = apply(result, how if how not in (None, Operator.REPORT) else Operator.PLAN, governor)
        return own(governor, result), True
    if _TEMPORAL_BEFORE & marks:
        return apply(result, Operator.PLAN, predicate), False
    own_word = predicate.i == 0 or predicate.nbor(-1).text == ","
    if predicate.tag_ == "VBG" and not marks - {""} and not own_word and operator(governor) is not None:
        return _open(predicate, governor, result)  # "ruled out meeting her"
    if roles.tense(predicate) is Tense.NONE:
        return own(governor, result), not marks - {""}
    if roles.tense(predicate) is Tense.PRESENT and roles.modal(governor) in ("will", "shall"):
        return apply(result, Operator.PLAN, governor), False
    return None


def _adnominal(predicate: Token, governor: Token, result: Verdict) -> tuple[Verdict, bool] | None:
    if "to" not in roles.marks(predicate):
        if governor.lemma_ in _HEARSAY_NOUNS and "that" in roles.marks(predicate):
            return _noun_position(governor, apply(result, Operator.RUMOUR, governor)), False
        return None
    return _noun_governs(governor, result), False


def _noun_governs(noun: Token, result: Verdict) -> Verdict:
    """ "a plan to meet", "no plans to meet", "rejected an offer to meet"; "the first envoy to meet" did meet."""
    how = operator(noun)
    if contact(noun) is not None:  # "held calls to discuss it"
        return _noun_position(noun, result)
    if any(child.lower_ in _FIRST for child in roles.modifiers(noun)):
        result = replace(result, word=noun.text)
    else:
        result = apply(result, how if how not in (None, Operator.REPORT) else Operator.PLAN, noun)
    if roles.is_negated(noun) and not follows(noun, "but"):  # "had no choice but to meet"
        result = apply(result, Operator.NEGATE, noun)
    return _noun_position(noun, result)


_STEPPERS = {
    Clause.COMPLEMENT: _complement,
    Clause.OPEN: _open,
    Clause.ADVERBIAL: _adverbial,
    Clause.ADNOMINAL: _adnominal,
}


def _noun_verdict(noun: Token) -> Verdict:
    """Status of an event named by a noun: its own adjectives, then what the noun hangs on."""
    result = HELD
    for child in (*roles.modifiers(noun), *roles.clauses(noun, Clause.ADNOMINAL)):
        how = operator(child)
        if child.tag_ == "VBG" and child.lower_ not in ("upcoming", "forthcoming", "coming", "pending"):
            continue
        if how not in (None, Operator.REPORT, Operator.TRAVEL) and child.lemma_ not in LIGHT:
            result = apply(result, how, child)
            if roles.is_negated(child):
                result = apply(result, Operator.NEGATE, child)
    if any("to" in roles.marks(child) and _is_of_the_event(child) for child in roles.clauses(noun, Clause.ADNOMINAL)):
        result = apply(result, Operator.PLAN, noun)
    if noun.doc[noun.i + 1 : noun.i + 3].text.lower() in _TO_HAPPEN:
        result = apply(result, Operator.PLAN, noun)
    result = apply(result, Operator.PLAN, noun) if is_before(noun) else _noun_position(noun, result)
    if not roles.is_negated(noun):
        return result
    told = result.by is not None and result.status is Status.HELD
    return apply(result, Operator.DENY if told else Operator.NEGATE, noun)


def _is_of_the_event(infinitive: Token) -> bool:
    """ "Talks to be held", "to resume" lie ahead; "a meeting to discuss" says what for."""
    return roles.is_passive(infinitive) or infinitive.lemma_ in _HAPPENING


def _noun_position(noun: Token, result: Verdict) -> Verdict:
    noun = roles.named_so(noun)
    for _ in range(_STEPS):
        governor = roles.governor(noun)
        if governor is None:
            return own(noun, result) if roles.children(noun, "cop", "nsubj") else result
        if noun.lemma_ in _HEARSAY_NOUNS and (word := untrue(governor, noun)) is not None:
            return apply(result, Operator.DENY, word)
        preposition = roles.governing_preposition(noun)
        if (idiom := state_of_plans(governor)) is not None:
            return apply(result, idiom, governor)
        is_clause = governor.pos_ in {"VERB", "AUX"} or roles.clause_kind(governor) is not None
        if is_clause or roles.is_whereabouts(governor):
            return _under_verb(noun, where_it_was_asked(noun, governor), preposition, result)
        if preposition in _WHEN or governor.lemma_ in RECORDS:
            return result
        if governor.lemma_ == "eve":
            return apply(result, Operator.PLAN, governor)
        result = _under_noun(noun, governor, preposition, result)
        noun = governor
    return result


def _under_noun(noun: Token, governor: Token, preposition: str, result: Verdict) -> Verdict:
    """ "The cancellation of talks", "no plans for talks"."""
    how = operator(governor)
    if (
        how is not None
        and how is not Operator.REPORT
        and not (how is Operator.TRAVEL and roles.relation(noun) == "nsubj")
        and how is not Operator.FAIL  # "the failure of the talks"
        and preposition in ("of", "for", "on", "about", "to", "with", "")
    ):
        result = apply(result, how, governor)
    elif preposition == "for":
        result = apply(result, Operator.SUPPOSE, governor)
    negated = roles.is_negated(governor) and preposition in ("of", "for")
    return apply(result, Operator.NEGATE, governor) if negated else result


def _under_verb(noun: Token, verb: Token, preposition: str, result: Verdict) -> Verdict:
    is_subject = roles.relation(roles.first_conjunct(noun)) == "nsubj"
    if verb.lemma_ == "accept" and result.status is Status.INVITED:
        result = replace(result, status=Status.PLANNED, word=verb.text)
    if is_subject and not roles.is_passive(verb) and roles.is_negated(verb) and not roles.modal(verb):
        return result if verb.lemma_ not in _HAPPENING else _climb(verb, apply(result, Operator.NEGATE, verb))
    if preposition == "to" and operator(verb) is Operator.INVITE and roles.is_negated(verb):
        return result  # "was not invited to the talks"
    if preposition in _TEMPORAL_BEFORE:
        return apply(result, Operator.PLAN, verb)
    if is_before(noun):
        return apply(result, Operator.PLAN, verb)
    if preposition in ASSERTING and (verb.lemma_, preposition) not in _COMPLEMENTS:
        clause = own(verb, HELD)
        future = clause.status in (Status.PLANNED, Status.HYPOTHETICAL) and preposition not in ("despite", "by")
        later = preposition in ("after", "following")
        future = future and not (later and is_announced(verb))
        # "agrees to sail following talks": the talks are over
        ahead = (follows_to(verb) or roles.is_infinitive(verb)) and not later
        return _infinitive(verb, _climb(verb, own(verb, result))) if future or ahead else result
    result = _carried(verb, preposition, result, is_subject=is_subject)
    return _infinitive(verb, _climb(verb, own(verb, result)))


def _carried(verb: Token, preposition: str, result: Verdict, *, is_subject: bool) -> Verdict:
    """What a verb makes of the event that is its subject, its object, or what it is done for."""
    how = operator(verb)
    if (
        is_subject
        and how is Operator.FAIL
        and any(each.lemma_ in _HAPPENING for each in roles.clauses(verb, Clause.OPEN))
    ):
        return apply(result, Operator.NEGATE, verb)  # "failed to materialise"
    if how is Operator.TRAVEL and is_past_stay(verb):
        return result
    if verb.lemma_ == "call" and preposition == "for":
        result = apply(result, Operator.INVITE, verb)
    elif (
        how is not None and how is not Operator.REPORT and not (is_subject and how in (Operator.FAIL, Operator.TRAVEL))
    ):
        if how is not Operator.TRAVEL or preposition in ("for", "to"):
            result = apply(result, how, verb)
    elif preposition == "for" and any(operator(each) is Operator.INVITE for each in roles.objects(verb)):
        result = apply(result, Operator.INVITE, verb)  # "ignored a request for a meeting"
    elif preposition == "for" and contact(verb) is None and verb.lemma_ not in LIGHT and not is_past_stay(verb):
        result = apply(result, Operator.PLAN, verb)
    return result
