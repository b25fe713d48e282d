"""Scores a pipeline: trees and names on test treebanks, speed, size.

    python -m ingest.nlp.training.evaluate MODEL --pud FILE --ewt FILE [--pud-names FILE] [--ewt-names FILE]

Trees are scored as in the CoNLL 2018 shared task: from raw text (PUD by sentence, EWT by paragraph), with the
pipeline's own words and sentence ends; a word of the pipeline counts where it covers the same characters as a word of
the treebank, and subtypes of relations do not count. Names are scored by exact limits and label.
"""

import argparse
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

from ingest.nlp.training import names, treebanks


@dataclass(slots=True)
class Score:
    """Counts of what agrees, what the treebank has and what the pipeline gives."""

    right: int = 0
    gold: int = 0
    found: int = 0

    def __str__(self) -> str:
        return f"{self.f:.1f} (precision {self.precision:.1f}, recall {self.recall:.1f})"

    @property
    def precision(self) -> float:
        """Per cent of the found that is right."""
        return 100 * self.right / max(self.found, 1)

    @property
    def recall(self) -> float:
        """Per cent of the gold that is found."""
        return 100 * self.right / max(self.gold, 1)

    @property
    def f(self) -> float:
        """Harmonic mean of both, in per cent."""
        return 200 * self.right / max(self.gold + self.found, 1)

    def count(self, gold: set[object], found: set[object]) -> None:
        """Add the items of one text."""
        self.right += len(gold & found)
        self.gold += len(gold)
        self.found += len(found)


def gold_docs(treebank: Path, named: Path | None, nlp: Language, *, by_sentence: bool) -> list[Doc]:
    """The treebank's documents; with the names of a Universal NER file where the sentences have them."""
    if by_sentence or named:
        groups = [[sentence] for sentence in treebanks.read_sentences(treebank)]
    else:
        groups = list(treebanks.read_paragraphs(treebank))
    docs = [treebanks.to_doc(group, nlp.vocab) for group in groups]
    if named is None:
        return docs
    tagged = {"".join(each.words): each for each in names.read_bio(named, word=1, label=2)}
    both = [(doc, tagged.get("".join(token.text for token in doc))) for doc in docs]
    for doc, each in both:
        if each:
            names.place_names(doc, each)
    return [doc for doc, each in both if each]


def score_trees(gold: Sequence[Doc], found: Iterable[Doc]) -> dict[str, Score]:
    """UAS, LAS, tags, word classes, lemmas and sentence ends."""
    scores = {name: Score() for name in ("UAS", "LAS", "UPOS", "XPOS", "lemmas", "sentences")}
    for reference, doc in zip(gold, found, strict=True):
        wanted, given = _facts(reference), _facts(doc)
        for name, score in scores.items():
            score.count(wanted[name], given[name])
    return scores


def _facts(doc: Doc) -> dict[str, set[object]]:
    facts: dict[str, set[object]] = {name: set() for name in ("UAS", "LAS", "UPOS", "XPOS", "lemmas", "sentences")}
    for token in doc:
        if token.is_space:
            continue
        at = _limits(token)
        head = (-1, -1) if token.head.i == token.i else _limits(token.head)
        facts["UAS"].add((at, head))
        facts["LAS"].add((at, head, token.dep_.split(":")[0].lower()))
        facts["UPOS"].add((at, token.pos_))
        facts["XPOS"].add((at, token.tag_))
        facts["lemmas"].add((at, token.lemma_))
    facts["sentences"] = {(sent[0].idx, sent[-1].idx + len(sent[-1])) for sent in doc.sents}
    return facts


def _limits(token: Token) -> tuple[int, int]:
    return token.idx, token.idx + len(token)


def score_names(gold: Sequence[Doc], found: Iterable[Doc]) -> dict[str, Score]:
    """Names together and by label."""
    scores: dict[str, Score] = {name: Score() for name in ("all", "PERSON", "ORG", "LOC")}
    for reference, doc in zip(gold, found, strict=True):
        sides = [{(span.start_char, span.end_char, span.label_) for span in each.ents} for each in (reference, doc)]
        for name, score in scores.items():
            kept = [{span for span in side if name in ("all", span[2])} for side in sides]
            score.count(set(kept[0]), set(kept[1]))
    return scores


def speed(nlp: Language, texts: Sequence[str]) -> float:
    """Words per second of processor time, on one thread where OMP_NUM_THREADS is 1."""
    list(nlp.pipe(texts[:20]))
    start = time.process_time()
    words = sum(len(doc) for doc in nlp.pipe(texts))
    return words / (time.process_time() - start)


def megabytes(folder: Path) -> float:
    """Size of the files of a folder in MB."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def main() -> None:
    """Print the scores of a pipeline."""
    parser = argparse.ArgumentParser(description="Score a pipeline on test treebanks.")
    parser.add_argument("model", type=Path)
    for name in ("--pud", "--ewt", "--pud-names", "--ewt-names"):
        parser.add_argument(name, type=Path)
    options = parser.parse_args()
    nlp = spacy.load(options.model)
    texts: list[str] = []
    for name, treebank, named in (("PUD", options.pud, options.pud_names), ("EWT", options.ewt, options.ewt_names)):
        if treebank:
            gold = gold_docs(treebank, None, nlp, by_sentence=name == "PUD")
            texts += [doc.text for doc in gold]
            for measure, score in score_trees(gold, nlp.pipe(doc.text for doc in gold)).items():
                print(f"{name} {measure}: {score}")
        if treebank and named:
            gold = gold_docs(treebank, named, nlp, by_sentence=True)
            for label, score in score_names(gold, nlp.pipe(doc.text for doc in gold)).items():
                print(f"{name} names {label}: {score}")
    if texts:
        print(f"words per CPU-second: {speed(nlp, texts):.0f}")
    print(f"size: {megabytes(options.model):.1f} MB")


if __name__ == "__main__":
    main()
