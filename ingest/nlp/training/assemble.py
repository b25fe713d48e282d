"""Joins the trained tree and names to the one pipeline that Parley loads, and puts it in its place at once.

python -m ingest.nlp.training.assemble TREE NAMES OUT
"""

import argparse
import shutil
from pathlib import Path

import spacy

_META = {
    "name": "parley",
    "version": "0.1.0",
    "description": "Tags, lemmas, trees, sentence ends and names of news in English",
    "license": "CC BY-SA 4.0",
}


def assemble(tree: Path, names: Path, out: Path) -> None:
    """Write the pipeline of both parts, which have been trained over the same vectors.

    Raises:
        OSError: a part is missing.
        ValueError: the parts have other vectors.
    """
    nlp, named = spacy.load(tree), spacy.load(names)
    if nlp.vocab.vectors.shape != named.vocab.vectors.shape:
        raise ValueError(f"{tree} and {names} were trained over different vectors")
    nlp.add_pipe("ner", source=named)
    nlp.meta.update(_META)
    new, old = out.with_name(out.name + ".new"), out.with_name(out.name + ".old")
    for path in (new, old):
        shutil.rmtree(path, ignore_errors=True)
    nlp.to_disk(new)
    if out.exists():
        out.rename(old)
    new.rename(out)
    shutil.rmtree(old, ignore_errors=True)


def main() -> None:
    """Join two folders."""
    parser = argparse.ArgumentParser(description="Join tree and names to one pipeline.")
    for name in ("tree", "names", "out"):
        parser.add_argument(name, type=Path)
    options = parser.parse_args()
    assemble(options.tree, options.names, options.out)


if __name__ == "__main__":
    main()
