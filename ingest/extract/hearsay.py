"""What words of saying make of an event: the status as the speaker gives it, hearsay, corrections, untruth."""

from dataclasses import replace

from spacy.tokens import Token

from graph.vocabulary import Status
from ingest.extract.factuality_words import HEARSAY, MEDIA, TRUE, UNTRUE, WRONGLY, Operator
from ingest.extract.verdicts import Verdict, apply
from ingest.nlp import roles
from ingest.nlp.roles import Clause
from ingest.nlp.wordlists import words

# Last words of the names of papers and stations; agencies tell what they know, often officially.
_NEWSPAPERS = words(
    "Times Post Herald Tribune Gazette Journal Daily Star Guardian Telegraph Observer Chronicle Mirror Courier "
    "Examiner Weekly Radio Television TV"
)
_OURS = words("we version versions edition")
_AT_FIRST = words("first earlier originally initially previously original previous initial")


def said(verb: Token, result: Verdict) -> Verdict:
    """Under a word of saying: the status is the speaker's; "would" said in the past is a plan."""
    by = next(iter(roles.doers(verb)), None)
    if result.conditional and result.status is Status.HYPOTHETICAL:
        result = replace(result, status=Status.PLANNED)
    if any(child.lower_ in WRONGLY for child in roles.children(verb, "advmod")) or _is_corrected(verb):
        return apply(result, Operator.NEGATE, verb)
    if verb.lemma_ in HEARSAY and (roles.is_passive(verb) or by_media(verb)):
        return apply(result, Operator.RUMOUR, verb)
    if result.status is Status.NOT_HELD and roles.is_negated(verb):
        return result
    if roles.is_negated(verb):
        return apply(result, Operator.NEGATE, verb)
    if result.status is Status.NOT_HELD and result.word and not _refuses(result):
        return replace(result, status=Status.DENIED, by=by)
    return replace(result, by=result.by or by)


def _is_corrected(verb: Token) -> bool:
    """ "We first wrote that", "an earlier version said that": the note tells of an error."""
    return any(
        subject.lower_ in _OURS
        and any(each.lower_ in _AT_FIRST for each in (*roles.children(verb, "advmod"), *roles.modifiers(subject)))
        for subject in roles.own_subjects(verb)
    )


def _refuses(result: Verdict) -> bool:
    return result.by is not None


def by_media(verb: Token) -> bool:
    """True of what the media, analysts or nameless sources say."""
    return any(_is_medium(subject) for subject in roles.subjects(verb))


def _is_medium(noun: Token) -> bool:
    """ "Two newspapers", "sources", "the Leeds Herald"."""
    return noun.lower_ in MEDIA or (noun.pos_ == "PROPN" and noun.text in _NEWSPAPERS)


def untrue(predicate: Token, subject: Token | None = None) -> Token | None:
    """The word that calls it untrue, "false" in "reports … were false": the predicate, or what it reports of them."""
    predicates: list[Token] = [predicate, *(roles.clauses(predicate, Clause.COMPLEMENT) if subject is not None else ())]
    for each in predicates:
        is_said = roles.children(each, "cop") and (subject is None or subject.i < each.i)
        if is_said and each.lower_ in (TRUE if roles.is_negated(each) else UNTRUE):
            return each
    return None
