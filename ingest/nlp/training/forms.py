"""The table of inflected verbs and plural nouns: those of the treebanks, the regular forms of their lemmas, and the
past and participles of raw news whose verb the news show too ("derailed" beside "derail", "derails").

The network, which sees words in pieces, cuts common forms wrongly ("held" to "he", "cancelled" to "cancell").
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from spacy.tokens import Doc

from ingest.nlp.encoder.lemmas import CLASSES, NOUN, VERB
from ingest.nlp.inflection import verb_forms, with_s

Forms = dict[tuple[str, str], str]  # lemma by word class and form
_BASES = {"VB": VERB, "VBP": VERB, "NN": NOUN}  # tags of words that are their own lemmas
_SHOWN = 2  # times that raw news must show a verb


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


def news_forms(counts: Mapping[str, int], known: Forms) -> Forms:
    """Verb forms of raw news that no treebank shows, each of the verb seen most often, by counts of words."""
    shown = {word: seen + counts.get(with_s(word), 0) for word, seen in counts.items()}
    shown |= {verb: counts[s] for s in counts if s.endswith("s") and _is_verb_only_in_s(verb := s[:-1], counts)}
    verbs: dict[str, list[str]] = defaultdict(list)
    for verb in (word for word, seen in shown.items() if seen >= _SHOWN):
        for form in regular_forms(VERB, verb):
            if form in counts and not form.endswith("s") and (VERB, form) not in known:
                verbs[form].append(verb)
    return {(VERB, form): max(found, key=shown.__getitem__) for form, found in verbs.items() if form not in found}


def _is_verb_only_in_s(word: str, counts: Mapping[str, int]) -> bool:
    return word not in counts and not word.endswith(("s", "i", "u"))


def regular_forms(word_class: str, lemma: str) -> list[str]:
    """The forms that a word would have if it were regular."""
    return list(verb_forms(lemma)) if word_class == VERB else [with_s(lemma)]


def save_forms(forms: Forms, path: Path) -> None:
    """Write the table as the shipped component reads it: a lemma a line, its word class, its forms."""
    lines: dict[tuple[str, str], list[str]] = defaultdict(list)
    for (word_class, form), lemma in sorted(forms.items()):
        if form != lemma:
            lines[lemma, word_class].append(form)
    rows = (f"{lemma}\t{word_class}\t{' '.join(known)}\n" for (lemma, word_class), known in sorted(lines.items()))
    path.write_text("".join(rows), encoding="utf-8")
