"""The table of inflected verbs and plural nouns: those of the treebanks, and the regular forms of their lemmas.

The network, which sees words in pieces, cuts common forms wrongly ("held" to "he", "cancelled" to "cancell").
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.tokens import Doc

from ingest.nlp.encoder.lemmas import CLASSES, NOUN, VERB

Forms = dict[tuple[str, str], str]  # lemma by word class and form
_BASES = {"VB": VERB, "VBP": VERB, "NN": NOUN}  # tags of words that are their own lemmas
_SIBILANTS = ("s", "x", "z", "ch", "sh", "o")
_VOWELS = frozenset("aeiou")
_SINGLE = frozenset("wxy")  # consonants that are never doubled


def learn_forms(docs: Iterable[Doc]) -> Forms:
    """The lemma of every form: most often so in the treebanks, else the only one that it is a regular form of.

    A lemma that also stands in the texts as a word comes before one that does not: some are misspelt.
    """
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    words = set()
    for token in (token for doc in docs for token in doc if token.is_alpha):
        if token.tag_ in CLASSES:
            counts[CLASSES[token.tag_], token.lower_][token.lemma_.lower()] += 1
        elif token.tag_ in _BASES:
            words.add((_BASES[token.tag_], token.lower_))
    seen = {
        (word_class, form): max(lemmas, key=lambda lemma: ((word_class, lemma) in words, lemmas[lemma]))
        for (word_class, form), lemmas in counts.items()
    }
    regular: dict[tuple[str, str], set[str]] = defaultdict(set)
    for word_class, lemma in words | {(word_class, lemma) for (word_class, _), lemma in seen.items()}:
        for form in regular_forms(word_class, lemma):
            regular[word_class, form].add(lemma)
    return {key: next(iter(lemmas)) for key, lemmas in regular.items() if len(lemmas) == 1} | seen


def regular_forms(word_class: str, lemma: str) -> Iterator[str]:
    """The forms that a word would have if it were regular, with a last consonant single and doubled."""
    yield _with_s(lemma)
    if word_class == VERB:
        stem = lemma.removesuffix("e")
        yield f"{stem[:-1]}ied" if _ends_in_y(lemma) else f"{stem}ed"
        yield f"{lemma[:-2]}ying" if lemma.endswith("ie") else f"{lemma if lemma.endswith('ee') else stem}ing"
        if _may_double(lemma):
            yield f"{lemma}{lemma[-1]}ed"
            yield f"{lemma}{lemma[-1]}ing"


def save_forms(forms: Forms, path: Path) -> None:
    """Write the table as the shipped component reads it: a lemma a line, its word class, its forms."""
    lines: dict[tuple[str, str], list[str]] = defaultdict(list)
    for (word_class, form), lemma in sorted(forms.items()):
        if form != lemma:
            lines[lemma, word_class].append(form)
    rows = (f"{lemma}\t{word_class}\t{' '.join(known)}\n" for (lemma, word_class), known in sorted(lines.items()))
    path.write_text("".join(rows), encoding="utf-8")


def _with_s(lemma: str) -> str:
    if _ends_in_y(lemma):
        return f"{lemma[:-1]}ies"
    return f"{lemma}es" if lemma.endswith(_SIBILANTS) else f"{lemma}s"


def _ends_in_y(lemma: str) -> bool:
    """Whether its y becomes i before an ending."""
    return lemma.endswith("y") and lemma[-2:-1] not in _VOWELS


def _may_double(lemma: str) -> bool:
    """Whether it ends in one vowel and one consonant."""
    if len(lemma) < 3 or lemma[-1] in _VOWELS | _SINGLE:
        return False
    return lemma[-2] in _VOWELS and (lemma[-3] not in _VOWELS or lemma[-3:-1] == "ui")
