"""Cues around an event: hearsay, conditions, the source, that the sentence asks; that it lies before or behind."""

from dataclasses import replace

from spacy.tokens import Token

from graph.vocabulary import Status
from ingest.extract.contact_words import contact
from ingest.extract.factuality_words import MEDIA, Operator, operator
from ingest.extract.verdicts import Verdict, apply
from ingest.extract.windows import sentence, sentence_end, sentence_start
from ingest.nlp import roles
from ingest.nlp.roles import Clause, Tense
from ingest.nlp.wordlists import words

_UNLESS = ("as long as", "so long as", "in principle", "only if", "on condition that", "on the condition that")
_AHEAD = frozenset({Status.PLANNED, Status.INVITED})
_UNDOING = frozenset({Operator.CANCEL, Operator.POSTPONE, Operator.REFUSE})
_VISITS = words("visit trip journey")  # told apart from the meeting that they were for
_NEXT = 12  # tokens of the next sentence
_SETTINGS = words("during in at")
_ASKING = words("urge press ask call tell warn encourage implore exhort beg pressure push request remind advise")
_WHO_KNOW = words("diplomat diplomats")  # what they expect is hearsay, what they say happened is none
_ASKED = frozenset({"xcomp", "ccomp", "advcl"})
_HEARSAY_ADVERBS = words("reportedly allegedly supposedly purportedly")


def sentence_cues(event: Token, result: Verdict) -> Verdict:
    """What a sentence says of an event apart from its own clause: hearsay, conditions, what came of the plan."""
    if result.status in _AHEAD and (undone := _undone(event)) is not None:
        return apply(result, undone[0], undone[1])
    if result.status not in (Status.HELD, Status.PLANNED):
        return result
    start = sentence_start(event)
    if result.by is None and (source := _according_to(event)) is not None:
        result = replace(result, by=source)
        if source.lower_ in MEDIA - _WHO_KNOW and source.nbor(-1).lower_ not in ("state", "official"):
            return apply(result, Operator.RUMOUR, source)
    if result.status is Status.PLANNED and any(words_ in sentence(event).text for words_ in _UNLESS):
        return apply(result, Operator.SUPPOSE, event)
    near = event.doc[max(start, event.i - 6) : event.i]
    cue = next((token for token in near if token.lower_ in _HEARSAY_ADVERBS), None)
    return apply(result, Operator.RUMOUR, cue) if cue is not None else result


def _undone(event: Token) -> tuple[Operator, Token] | None:
    """ "… but the visit was called off", "… but Novak declined", and the word that says so; also a sentence later."""
    end = sentence_end(event)
    for verb in event.doc[event.i + 1 : min(end + _NEXT, len(event.doc))]:
        how = operator(verb)
        if how not in _UNDOING or not roles.own_subjects(verb):
            continue
        subject = roles.own_subjects(verb)[0]
        if how is Operator.REFUSE:
            others = [noun for noun in roles.objects(verb) if not _is_bare_contact(noun)]
            alone = not (others or roles.clauses(verb, Clause.OPEN) or roles.clauses(verb, Clause.COMPLEMENT))
            if alone and verb.i < end and any(child.lower_ == "but" for child in verb.children):
                return how, verb
        elif roles.is_passive(verb) and subject.lower_ in _VISITS and _is_definite(subject):
            return how, verb
    return None


def _is_bare_contact(noun: Token) -> bool:
    """ "But Novak has ruled out a meeting": the one just spoken of."""
    return contact(noun) is not None and not roles.prep(noun, "with", "between", "of")


def _is_definite(noun: Token) -> bool:
    return any(child.lower_ in ("the", "that", "his", "her", "their") for child in noun.children)


def _according_to(event: Token) -> Token | None:
    """The source in "according to X"."""
    doc, around = event.doc, sentence(event)
    for i in range(around.start, around.end - 2):
        if doc[i].lower_ == "according" and doc[i + 1].lower_ == "to":
            inside = doc[i + 2 : min(i + 8, around.end)]
            return next((token for token in inside if token.pos_ in {"NOUN", "PROPN"}), None)
    return None


def is_before(noun: Token) -> bool:
    """ "ahead of his summit with X", read word by word."""
    doc, at = noun.doc, noun.i - 1
    while (
        at > sentence_start(noun)
        and (doc[at].pos_ in {"ADJ", "DET", "NOUN", "PRON", "NUM", "PUNCT", "PROPN"} or doc[at].tag_ == "POS")
        and doc[at].text != ","
    ):
        at -= 1
    words_before = doc[max(at - 1, 0) : at + 1].text.lower()
    return words_before in ("ahead of", "prior to") or words_before.endswith(" before")


def is_question(event: Token) -> bool:
    """True in a sentence that asks."""
    doc, last = event.doc, sentence_end(event) - 1
    while last > event.i and (doc[last].is_space or doc[last].text in "\"'”’)"):
        last -= 1
    return doc[last].text == "?"


def is_announced(verb: Token) -> bool:
    """ "Announces that it will open a port following talks": the talks led to the news."""
    above = roles.governor(verb)
    told = above is not None and (above.lemma_ == "announce" or operator(above) is Operator.REPORT)
    return told and roles.clause_kind(roles.first_conjunct(verb)) is Clause.COMPLEMENT


def follows_to(verb: Token) -> bool:
    """True of an infinitive right behind its "to", whatever the tree says."""
    return verb.i > 0 and verb.tag_ == "VB" and verb.doc[verb.i - 1].lower_ == "to"


def where_it_was_asked(noun: Token, verb: Token) -> Token:
    """ "Urged Osei to free them at a meeting": the meeting is where it was urged, though the tree has it where they
    would be freed; the verb itself where it is no such request, or the meeting one with somebody else."""
    above = verb.head
    asks = verb.tag_ == "VB" and roles.relation(verb) in _ASKED and above.lemma_ in _ASKING and contact(verb) is None
    if not asks or roles.governing_preposition(noun) not in _SETTINGS or roles.prep(noun, "with"):
        return verb
    told = roles.objects(above) + roles.prep(above, "on")
    return above if any(each.i < verb.i for each in told) else verb


def is_past_stay(verb: Token) -> bool:
    """ "was in Riyadh for talks": the stay is over and so are the talks."""
    if any(child.lower_ == "last" for child in verb.lefts):  # "last visited Oslo for talks"
        return True
    stays = verb.lemma_ in ("be", "meet", "stay", "gather") or roles.is_whereabouts(verb)
    return stays and roles.tense(verb) is Tense.PAST
