"""Cues of a whole sentence: hearsay, conditions, who is named as the source, that it asks."""

from dataclasses import replace

from spacy.tokens import Token

from graph.vocabulary import Status
from ingest.extract.contact_words import contact
from ingest.extract.factuality_words import Operator, operator
from ingest.extract.verdicts import Verdict, apply
from ingest.extract.windows import sentence, sentence_end, sentence_start
from ingest.nlp import roles
from ingest.nlp.wordlists import words

_UNLESS = ("as long as", "so long as", "in principle", "only if", "on condition that", "on the condition that")
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_UNDOING = (Operator.CANCEL, Operator.POSTPONE)
_BE = words("was were been is are being")
_HEARSAY_NOUNS = words(
    "report reports claim claims rumour rumours rumor rumors allegation allegations suggestion story"
)
_NEAR = 8  # tokens between "denied" and "that"
_HEARSAY_ADVERBS = words("reportedly allegedly supposedly purportedly")


def sentence_cues(event: Token, result: Verdict) -> Verdict:
    """Adverbs of hearsay before the event in its sentence."""
    if result.status not in (Status.HELD, Status.PLANNED):
        return result
    start = sentence_start(event)
    if result.by is None and (source := _according_to(event)) is not None:
        result = replace(result, by=source)
    if result.status is Status.PLANNED and any(words_ in sentence(event).text for words_ in _UNLESS):
        return apply(result, Operator.SUPPOSE, event)
    if (undone := _undone(event)) is not None:
        return apply(result, operator(undone) or Operator.CANCEL, undone)
    if (denial := _denial(event, start)) is not None:
        return apply(result, Operator.DENY, denial)
    near = event.doc[max(start, event.i - 6) : event.i]
    cue = next((token for token in near if token.lower_ in _HEARSAY_ADVERBS), None)
    return apply(result, Operator.RUMOUR, cue) if cue is not None else result


def _denial(event: Token, start: int) -> Token | None:
    """ "Dismissed as untrue a report that X met Y", read word by word where the tree lost what was denied."""
    doc = event.doc
    for i in range(event.i - 1, start + 1, -1):
        if doc[i].lower_ == "that" and doc[i - 1].lemma_ in _HEARSAY_NOUNS:
            before = doc[max(start, i - _NEAR) : i - 1]
            return next((token for token in before if operator(token) is Operator.DENY and token.pos_ == "VERB"), None)
    return None


def _undone(event: Token) -> Token | None:
    """ "Talks … set for Thursday were postponed": what becomes of a subject whose verb the tree has lost."""
    if event.tag_ not in _NOUNS or roles.governor(event) is not None:
        return None
    for token in event.doc[event.i + 1 : sentence_end(event)]:
        if token.tag_ in _NOUNS and contact(token) is not None:
            return None
        if (
            operator(token) in _UNDOING
            and token.tag_ == "VBN"
            and any(a.lower_ in _BE for a in roles.auxiliaries(token))
        ):
            return None if roles.is_negated(token) else token
    return None


def _according_to(event: Token) -> Token | None:
    """The source in "according to X"."""
    doc, around = event.doc, sentence(event)
    for i in range(around.start, around.end - 2):
        if doc[i].lower_ == "according" and doc[i + 1].lower_ == "to":
            inside = doc[i + 2 : min(i + 8, around.end)]
            return next((token for token in inside if token.pos_ in {"NOUN", "PROPN"}), None)
    return None


def word_before(noun: Token) -> Token | None:
    """The word of calling off that takes the noun phrase right behind it, whatever the tree says."""
    doc, at = noun.doc, noun.i - 1
    start = sentence_start(noun)
    while at > start and doc[at].pos_ in {"ADJ", "DET", "NOUN", "NUM"} and operator(doc[at]) not in _UNDOING:
        at -= 1
    return doc[at] if at >= start and operator(doc[at]) in _UNDOING else None


def is_before(noun: Token) -> bool:
    """ "ahead of his summit with X", read word by word."""
    doc, at = noun.doc, noun.i - 1
    while (
        at > sentence_start(noun)
        and doc[at].pos_ in {"ADJ", "DET", "NOUN", "PRON", "NUM", "PUNCT", "PROPN"}
        and doc[at].text != ","
    ):
        at -= 1
    words_before = doc[max(at - 1, 0) : at + 1].text.lower()
    return words_before in ("ahead of", "prior to") or words_before.endswith(" before")


def is_question(event: Token) -> bool:
    """True in a sentence that asks."""
    last = next(
        (token for token in reversed(sentence(event)) if not token.is_space and token.text not in "\"'”’)"), None
    )
    return last is not None and last.text == "?"
