"""The raw tables that the knowledge is built from: public data sets as they were gathered, named by file."""

import csv
import json
from pathlib import Path
from typing import Any

SAME = {"Q29999": "Q55", "Q756617": "Q35"}  # two items of Wikidata for one state: the kingdom, and the country in it


def table(folder: Path, name: str) -> list[dict[str, str]]:
    """Rows of a CSV file, with the ids of states made one per state.

    Raises:
        FileNotFoundError: the folder lacks the file.
    """
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return [{column: SAME.get(cell, cell) for column, cell in row.items()} for row in csv.DictReader(file)]


def territories(folder: Path) -> list[dict[str, Any]]:
    """Countries, dependencies and regions with their codes and names.

    Raises:
        FileNotFoundError: the folder lacks the file.
    """
    with (folder / "territories.jsonl").open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    return [row | {"qid": SAME.get(row["qid"], row["qid"])} for row in rows]
