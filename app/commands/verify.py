"""`parley verify`: recompute what is derived from claims and report any difference."""

import typer

from graph.connection import connect
from graph.verify import verify as findings_of


def verify() -> None:
    """Derive every meeting and statement anew from the claims; exit status 1 where the graph holds anything else."""
    with connect() as connection:
        findings = findings_of(connection.driver, connection.database)
    for finding in findings:
        print(f"{finding.what}: {finding.id}")
    print(f"{len(findings)} differences")
    if findings:
        raise typer.Exit(1)
