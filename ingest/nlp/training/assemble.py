"""Joins the trained tree and names to the one pipeline that Parley loads, and puts it in its place at once.

    python -m ingest.nlp.training.assemble OUT --tree CHECKPOINT ... --names CHECKPOINT ...

Several checkpoints of a part are averaged weight by weight, which evens out what the last batches taught.
"""

import argparse
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from spacy.language import Language
from thinc.api import Model

_META = {
    "name": "parley",
    "version": "0.1.0",
    "description": "Tags, lemmas, trees, sentence ends and names of news in English",
    "license": "CC BY-SA 4.0",
}
_NAMES = "ner"
Network = Model[Any, Any]


def assemble(trees: Sequence[Path], names: Sequence[Path], out: Path) -> None:
    """Write the pipeline of the mean of each part's checkpoints; the names bring the word vectors.

    Raises:
        OSError: a part is missing.
        ValueError: the tree was trained over other vectors than the names.
    """
    nlp, tree = _mean(names), _mean(trees)
    if tree.vocab.vectors.shape[0] not in (0, nlp.vocab.vectors.shape[0]):
        raise ValueError(f"{trees[0]} and {names[0]} were trained over different vectors")
    for name in tree.pipe_names:
        nlp.add_pipe(name, source=tree, before=_NAMES)
    nlp.meta.update(_META)
    _forget_folders(nlp)
    _exchange(nlp, out)


def _mean(checkpoints: Sequence[Path]) -> Language:
    loaded = [spacy.load(path) for path in checkpoints]
    for name in loaded[0].pipe_names:
        pipes: list[Any] = [nlp.get_pipe(name) for nlp in loaded]
        average([pipe.model for pipe in pipes])
    return loaded[0]


def average(models: Sequence[Network]) -> None:
    """Give the first of the networks of one shape the mean of all their weights."""
    for same in zip(*(model.walk() for model in models), strict=True):
        for name in same[0].param_names:
            if same[0].has_param(name):
                mean = np.mean([node.get_param(name) for node in same], axis=0)
                same[0].set_param(name, mean.astype(np.float32))


def _forget_folders(nlp: Language) -> None:
    """Leave the folders and settings of the training out of what is shipped."""
    config = nlp.config
    config["paths"], config["corpora"], config["training"] = {}, {}, {}
    config["initialize"] = {}
    nlp.config = config


def _exchange(nlp: Language, out: Path) -> None:
    """Write beside the old pipeline, then change places, so that a reader always finds a whole one."""
    new, old = out.with_name(out.name + ".new"), out.with_name(out.name + ".old")
    for path in (new, old):
        shutil.rmtree(path, ignore_errors=True)
    nlp.to_disk(new)
    card = out / "README.md"
    if card.exists():
        shutil.copy(card, new / card.name)
    if out.exists():
        out.rename(old)
    new.rename(out)
    shutil.rmtree(old, ignore_errors=True)


def main() -> None:
    """Join the parts."""
    parser = argparse.ArgumentParser(description="Join tree and names to one pipeline.")
    parser.add_argument("out", type=Path)
    for part in ("--tree", "--names"):
        parser.add_argument(part, type=Path, nargs="+", required=True, metavar="CHECKPOINT")
    options = parser.parse_args()
    assemble(options.tree, options.names, options.out)


if __name__ == "__main__":
    main()
