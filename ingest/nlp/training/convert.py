"""Writes the corpora as spaCy reads them: one file of documents a corpus, files that are there already are kept.

    python -m ingest.nlp.training.convert TREEBANKS KNOWLEDGE RAW OUT

TREEBANKS is the folder of the unpacked treebanks and name corpora, KNOWLEDGE that of people.csv, entities.csv and
names.csv, RAW a JSON Lines file of news (plain or .xz) with a "text" a line.
"""

import argparse
import csv
import random
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import chain, islice
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from ingest.nlp.training import names, news, silver, titled_names, titled_trees, treebanks
from ingest.nlp.training.bearers import Bearers

_MOST = 70_000  # texts of raw news that are marked
_OPEN = 0.12  # share of a text's words that may stay unexplained
_REPEATED = 100  # times one name may stand in the silver documents
_TITLED = 5_000  # of the silver documents whose persons give way to invented ones
_SPLIT = 1200  # sentences of the Universal NER development file that are trained on; the rest chooses the model
_SEED = 1


class Corpora:
    """The source folders, and one method per corpus that reads it as documents."""

    def __init__(self, nlp: Language, *, treebanks: Path, knowledge: Path, raw: Path) -> None:
        self.nlp, self.treebanks, self.knowledge, self.raw = nlp, treebanks, knowledge, raw

    @property
    def jobs(self) -> dict[str, Callable[[], Iterable[Doc]]]:
        """What is written, by file name."""
        ewt = self.treebanks / "UD_English-EWT"
        return {
            "ewt-train": lambda: self.trees(self.ewt_training_files()),
            "ewt-dev": lambda: self.trees([ewt / "en_ewt-ud-dev.conllu"]),
            "gum": lambda: self.trees(self.gum_files()),
            "gum-names": self.gum_names,
            "docred": self.docred,
            "crossner": lambda: self.bio(sorted((self.treebanks / "CrossNER").rglob("*.txt"))),
            "wikigold": self.wikigold,
            "ewt-names": lambda: islice(self.ewt_names(), _SPLIT),
            "ewt-names-dev": lambda: islice(self.ewt_names(), _SPLIT, None),
            "silver": lambda: self.silver,
            "titled-names": self.titled_names,
            "titled-trees": self.titled_trees,
        }

    def ewt_training_files(self) -> list[Path]:
        """The files of EWT's training part, which ship one a text."""
        folder = self.treebanks / "UD_English-EWT" / "not-to-release"
        there = {path.name: path for path in (folder / "sources").rglob("*.conllu")}
        listed = (folder / "file-lists" / "files.train").read_text(encoding="utf-8").split()
        return [there[Path(name).name] for name in listed]

    def gum_files(self) -> list[Path]:
        """The texts of GUM."""
        return sorted((self.treebanks / "UD_English-GUM" / "not-to-release" / "sources").glob("*.conllu"))

    def trees(self, files: Iterable[Path]) -> Iterator[Doc]:
        """Paragraphs with trees."""
        for path in files:
            yield from (treebanks.to_doc(paragraph, self.nlp.vocab) for paragraph in treebanks.read_paragraphs(path))

    def bio(self, files: Iterable[Path], *, word: int = 0, label: int = 1) -> Iterator[Doc]:
        """Sentences with names."""
        for path in files:
            yield from (names.to_doc(each, self.nlp.vocab) for each in names.read_bio(path, word=word, label=label))

    def wikigold(self) -> Iterator[Doc]:
        """Sentences of WikiGold with names."""
        return self.bio(sorted(self.treebanks.rglob("wikigold.conll.txt")))

    def ewt_names(self) -> Iterator[Doc]:
        """Sentences of the development part of Universal NER for EWT."""
        return self.bio([self.treebanks / "UNER_English-EWT" / "en_ewt-ud-dev.iob2"], word=1, label=2)

    def titled_names(self) -> Iterator[Doc]:
        """Sentences of the name corpora with invented office-holders of all countries as their persons."""
        bearers = Bearers.load(self.knowledge, random.Random(_SEED))
        named = chain(self.docred(), self.wikigold(), self.gum_names(), islice(self.ewt_names(), _SPLIT))
        yield from titled_names.retitled(named, bearers, self.nlp)
        yield from islice(titled_names.retitled(self.silver, bearers, self.nlp), _TITLED)

    def titled_trees(self) -> Iterator[Doc]:
        """Paragraphs of the treebanks with invented office-holders of all countries as their persons."""
        bearers = Bearers.load(self.knowledge, random.Random(_SEED))
        files = [*self.ewt_training_files(), *self.gum_files()]
        paragraphs = chain.from_iterable(map(treebanks.read_paragraphs, files))
        for paragraph in titled_trees.retitled(paragraphs, bearers, self.nlp):
            yield treebanks.to_doc(paragraph, self.nlp.vocab)

    def gum_names(self) -> Iterator[Doc]:
        """Sentences of GUM with the names among its mentions."""
        demonyms = self.demonyms()
        sentences = chain.from_iterable(map(treebanks.read_sentences, self.gum_files()))
        yield from (names.to_doc(each, self.nlp.vocab) for each in names.from_mentions(sentences, demonyms))

    def docred(self) -> Iterator[Doc]:
        """Sentences of Re-DocRED with names."""
        demonyms = self.demonyms()
        for path in sorted((self.treebanks / "Re-DocRED" / "data").glob("*.json")):
            yield from (names.to_doc(each, self.nlp.vocab) for each in names.read_docred(path, demonyms))

    def demonyms(self) -> frozenset[str]:
        """Case-folded adjectives and nouns of nationality that are no country's name."""
        with (self.knowledge / "entities.csv").open(encoding="utf-8", newline="") as file:
            own = {row["name"].casefold() for row in csv.DictReader(file)}
        with (self.knowledge / "names.csv").open(encoding="utf-8", newline="") as file:
            rows = [row for row in csv.DictReader(file) if row["use"] in ("adjective", "plural", "demonym")]
        return frozenset(row["name"].casefold() for row in rows) - own

    @cached_property
    def silver(self) -> list[Doc]:
        """Raw news whose names are explained by tables and wording."""
        texts = list(news.texts(self.raw))
        random.Random(_SEED).shuffle(texts)
        docs = [self.nlp.make_doc(text) for text in texts[:_MOST]]
        tables = silver.Tables.load(self.knowledge)
        tables.learn_case(docs)
        marked = [(doc, silver.mark(doc, tables)) for doc in docs]
        explained = [doc for doc, (_, left) in marked if left <= _OPEN * len(doc)]
        return list(silver.choose(explained, most=_REPEATED))


def main() -> None:
    """Convert every corpus that has no file yet."""
    parser = argparse.ArgumentParser(description="Write the corpora as spaCy reads them.")
    for name in ("treebanks", "knowledge", "raw", "out"):
        parser.add_argument(name, type=Path)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    corpora = Corpora(spacy.blank("en"), treebanks=options.treebanks, knowledge=options.knowledge, raw=options.raw)
    for name, job in corpora.jobs.items():
        path = options.out / f"{name}.spacy"
        if path.exists():
            continue
        docs = list(job())
        unfinished = path.with_suffix(".part")
        DocBin(docs=docs).to_disk(unfinished)
        unfinished.rename(path)
        print(f"{path.name}: {len(docs)} documents, {sum(map(len, docs))} words")


if __name__ == "__main__":
    main()
