"""Pins accuracy floors to the gold they were measured on: `python -m tests.accuracy.floors` (see `--help`).

A floor only rises by itself; lowering one is an explicit act (`--lower`), to be explained in the commit.
"""

import argparse
import hashlib
import json
import sys
from pathlib import Path

from ingest.evaluation.run import evaluate
from ingest.evaluation.score import Scores
from ingest.pipeline import Pipeline

GOLD = Path(__file__).parent / "gold"
FLOORS = Path(__file__).parent / "floors.json"

Floors = dict[str, dict[str, float | str]]


def gold_digest(path: Path) -> str:
    """Hash of a gold file: floors hold for exactly this gold."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]


def figures(scores: Scores) -> dict[str, float]:
    """The figures that are pinned; all shares of 1, higher is better (false held turned round)."""
    return {
        "pair_f1": round(scores.pair.f1, 4),
        "pair_date_f1": round(scores.pair_date.f1, 4),
        "status": round(scores.share("status") or 0.0, 4),
        "statement_f1": round(scores.statement.f1, 4),
        "speaker": round(scores.share("speaker") or 0.0, 4),
        "documents_without_false_held": round(1 - scores.false_held / max(scores.documents, 1), 4),
    }


def measure() -> Floors:
    """Figures of every gold file as they stand now."""
    pipeline = Pipeline()
    return {
        path.name: {"digest": gold_digest(path), **figures(evaluate(path, pipeline))}
        for path in sorted(GOLD.glob("*.jsonl"))
    }


def lowered(old: Floors, new: Floors) -> list[str]:
    """The floors that `new` would lower, of gold that has not changed."""
    return [
        f"{name}: {key} {floor} → {new[name][key]}"
        for name, floors in old.items()
        if name in new and new[name]["digest"] == floors["digest"]
        for key, floor in floors.items()
        if key != "digest" and float(new[name][key]) < float(floor)
    ]


def main() -> int:
    """Measure and pin; exit status 1 where a floor would fall and `--lower` was not given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lower", action="store_true", help="accept lower floors")
    accept_lower = parser.parse_args().lower
    old: Floors = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    new = measure()
    if (falls := lowered(old, new)) and not accept_lower:
        sys.stderr.write("these floors would fall; say --lower if that is meant:\n" + "\n".join(falls) + "\n")
        return 1
    FLOORS.write_text(json.dumps(new, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
