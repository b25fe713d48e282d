"""Trains a part of the pipeline; begun again with the same folder, it goes on from the last checkpoint.

python -m ingest.nlp.training.train CONFIG OUT [--paths.data FOLDER --paths.vectors FOLDER ...]
"""

import argparse
import shutil
from pathlib import Path
from typing import Any

import spacy
from spacy.cli._util import parse_config_overrides
from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as run
from spacy.util import load_config

from ingest.nlp.training import corpus

LAST = "model-last"
_BEFORE = "model-before"  # spaCy clears model-last when it starts: a checkpoint is kept here until the next is written


def train(config: Path, out: Path, overrides: list[str]) -> None:
    """Train by a spaCy configuration; leaves `model-best` and `model-last` in the folder.

    Raises:
        FileNotFoundError: there is no such configuration.
    """
    if not config.is_file():
        raise FileNotFoundError(f"{config}: no configuration of this name")
    corpus.register()
    changes = parse_config_overrides(overrides)
    out.mkdir(parents=True, exist_ok=True)
    if (out / LAST).is_dir():
        shutil.rmtree(out / _BEFORE, ignore_errors=True)
        (out / LAST).rename(out / _BEFORE)
    if (out / _BEFORE).is_dir():
        nlp = spacy.load(out / _BEFORE, config=changes)
        _restore_labels(nlp)
    else:
        nlp = init_nlp(load_config(config, overrides=changes, interpolate=False))
    run(nlp, out)


def _restore_labels(nlp: Language) -> None:
    """Give a loaded lemmatizer its table of targets back: spaCy builds it at the first start only."""
    for name in nlp.pipe_names:
        if nlp.get_pipe_meta(name).factory == "trainable_lemmatizer":
            pipe: Any = nlp.get_pipe(name)
            pipe.tree2label = {tree: label for label, tree in enumerate(pipe.cfg["labels"])}


def main() -> None:
    """Train with the configuration's settings; options that are not known here change them."""
    parser = argparse.ArgumentParser(description="Train a part of the pipeline.")
    parser.add_argument("config", type=Path)
    parser.add_argument("out", type=Path)
    options, overrides = parser.parse_known_args()
    train(options.config, options.out, overrides)


if __name__ == "__main__":
    main()
