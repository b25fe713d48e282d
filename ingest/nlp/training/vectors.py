"""Makes the word vectors that the pipeline ships: what a sentence encoder knows of a word, and how raw news uses it.

    python -m ingest.nlp.training.vectors ENCODER KNOWLEDGE RAW OUT

ENCODER is the folder of the encoder's weights, KNOWLEDGE that of the tables of people and places, whose names are
given vectors although the news does not mention them; RAW a JSON Lines file of news (plain or .xz), a "text" a line.
"""

import argparse
import csv
import json
import lzma
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import spacy
from gensim.models import Word2Vec
from spacy.vectors import Vectors

from ingest.nlp.training.encoder import Encoder, Floats

_ROWS = 42_000
_MENTIONED = 3  # times the news must use a word
_WIDTH = 48  # of either half
_SCALE = 0.5
_WORD = re.compile(r"[\w'’-]+")


def read_news(path: Path) -> Iterator[list[str]]:
    """The words of each text in small letters, divided as spaCy divides them."""
    tokenizer = spacy.blank("en").tokenizer
    opener = lzma.open if path.suffix == ".xz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield [token.lower_ for token in tokenizer(json.loads(line)["text"]) if not token.is_space]


def vocabulary(news: list[list[str]], encoder: Encoder, knowledge: Path) -> list[str]:
    """Words of the news, then the encoder's own words, then words of names, by falling use."""
    used = [
        word for word, count in Counter(word for text in news for word in text).most_common() if count >= _MENTIONED
    ]
    general = [word for word in encoder.tokenizer.get_vocab() if word.isalpha() and len(word) > 2]
    named: Counter[str] = Counter()
    for name in ("people", "entities"):
        with (knowledge / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            named.update(word for row in csv.DictReader(file) for word in _WORD.findall(row["name"].lower()))
    return list(dict.fromkeys([*used, *general, *(word for word, _ in named.most_common())]))[:_ROWS]


def usage(news: list[list[str]], words: list[str]) -> Floats:
    """Skip-gram vectors of the words; zero for those that the news hardly uses."""
    model = Word2Vec(
        news,
        vector_size=_WIDTH,
        window=4,
        min_count=_MENTIONED,
        sg=1,
        negative=8,
        epochs=5,
        workers=1,
        sample=1e-4,
        seed=1,
    )
    found: Floats = np.zeros((len(words), _WIDTH), dtype="f")
    known = np.asarray([word in model.wv for word in words])
    rows = np.stack([model.wv[word] for word in words if word in model.wv])
    rows -= rows.mean(axis=0)
    found[known] = rows / rows.std()
    return found


def principal(rows: Floats) -> Floats:
    """The rows on their first principal axes, of unit spread."""
    centred = rows - rows.mean(axis=0)
    axes = np.linalg.svd(centred[::5], full_matrices=False)[2][:_WIDTH]
    found: Floats = centred @ axes.T
    found /= found.std()
    return found


def main() -> None:
    """Write a blank pipeline with the vectors."""
    parser = argparse.ArgumentParser(description="Make the word vectors.")
    for name in ("encoder", "knowledge", "raw", "out"):
        parser.add_argument(name, type=Path)
    options = parser.parse_args()
    encoder, news = Encoder(options.encoder), list(read_news(options.raw))
    words = vocabulary(news, encoder, options.knowledge)
    data = _SCALE * np.concatenate([principal(encoder.vectors(words)), usage(news, words)], axis=1)
    nlp = spacy.blank("en")
    keys = [nlp.vocab.strings.add(word) for word in words]
    nlp.vocab.vectors = Vectors(data=data.astype("f"), keys=keys, attr="LOWER")
    nlp.to_disk(options.out)


if __name__ == "__main__":
    main()
