"""`parley evaluate`: accuracy of the reader on gold files, with what it missed."""

from collections import Counter
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from ingest.evaluation.run import evaluate as evaluate_gold
from ingest.evaluation.score import Scores
from ingest.pipeline import Pipeline

_SHARES = {
    "status": "status right",
    "date": "date right",
    "medium": "medium right",
    "format": "format right",
    "place": "place right",
    "host": "host right",
    "mediators found": "mediators found",
    "mediators right": "mediators right",
    "absent": "absentees found",
    "speaker": "speaker right",
}


def evaluate(
    gold: Annotated[list[Path], typer.Argument(help="Gold files (JSON Lines, fields of the annotation guide).")],
    *,
    misses: Annotated[int, typer.Option(help="How many misses of each set to print.")] = 0,
    model: Annotated[str | None, typer.Option(help="An installed spaCy pipeline instead of the shipped one.")] = None,
) -> None:
    """Measure accuracy per gold file: pairs, dates, status, false held, statements, speakers."""
    pipeline = Pipeline(model=model)
    results: dict[str, Scores] = {}
    with Progress(console=Console(stderr=True), transient=True) as progress:
        for path in gold:
            with path.open(encoding="utf-8") as lines:
                task = progress.add_task(path.name, total=sum(1 for line in lines if line.strip()))
            results[str(path)] = evaluate_gold(path, pipeline, advance=partial(progress.advance, task))
    console = Console()
    console.print(_table(results))
    for path_name, scores in results.items():
        kinds = Counter(miss.kind for miss in scores.misses)
        if misses and kinds:
            console.print(f"[bold]{path_name}[/]: " + ", ".join(f"{n} × {kind}" for kind, n in kinds.most_common()))
            for miss in scores.misses[:misses]:
                console.print(f"  {miss.document}: {miss.kind}: {miss.detail}", markup=False)


def _table(results: dict[str, Scores]) -> Table:
    table = Table("", *(Path(name).parent.name + "/" + Path(name).stem for name in results))
    scores = list(results.values())
    table.add_row("documents", *(str(s.documents) for s in scores))
    for name in ("pair", "pair_date", "meeting", "statement"):
        counts = [getattr(s, name) for s in scores]
        table.add_row(
            f"{name.replace('_', '+')} F1 (P, R)", *(f"{c.f1:.3f} ({c.precision:.2f}, {c.recall:.2f})" for c in counts)
        )
    table.add_row("false held /100 documents", *(f"{s.false_held_per_100:.1f}" for s in scores))
    for name, label in _SHARES.items():
        table.add_row(label, *(_share(s, name) for s in scores))
    return table


def _share(scores: Scores, name: str) -> str:
    share = scores.share(name)
    return "–" if share is None else f"{share:.3f} of {scores.of[name]}"
