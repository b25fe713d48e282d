"""The read-only gate: runs a stranger's Cypher within limits of time, rows, bytes and number, and nothing but reading.

Three locks stand one behind the other: READ access mode, in which the server refuses every write; the screening of the
query's text and plan (graph.screening); and caps. The deadline is kept on our side, for the server does not look at its
own within one row (a comprehension over a long list goes on for minutes): the caller is answered on time, the
transaction is marked for termination, and until the server reacts it counts as a runaway, of which few are allowed.
"""

import json
import re
import threading
import time
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from neo4j import READ_ACCESS, Driver, Session
from neo4j.exceptions import ClientError, DriverError, Neo4jError, TransientError
from pydantic import JsonValue

from graph.cypher import cypher
from graph.errors import QueryBusy, QueryCancelled, QueryFailed, QueryRefused, QueryTimedOut, QueryTooLarge
from graph.screening import screen_plan, screen_text
from graph.values import to_json

_GRACE = 0.5  # seconds that the server gets beyond its own limit to say so itself, before we answer for it
_EXPLAIN = "EXPLAIN "
_LINE = re.compile(r"\(line (\d+), column (\d+) \(offset: (\d+)\)\)")
_POLL = 0.05  # seconds between looks at whether the caller has gone


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one query may take: seconds, rows of the answer, bytes of the answer as JSON."""

    seconds: float = 10.0
    rows: int = 10_000
    bytes: int = 10_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Columns and rows of an answer; `truncated` is "rows" or "bytes" where that limit cut it off, else empty."""

    columns: tuple[str, ...]
    rows: tuple[tuple[JsonValue, ...], ...]
    truncated: str = ""
    seconds: float = 0.0


class Guard:
    """Runs Cypher that others wrote, over a driver that belongs to the caller."""

    def __init__(
        self,
        driver: Driver,
        *,
        database: str | None = None,
        limits: Limits | None = None,
        at_once: int = 4,
        runaways: int = 2,
    ) -> None:
        self._driver = driver
        self._database = database
        self._limits = limits or Limits()
        self._slots = threading.BoundedSemaphore(at_once)
        self._allowed_runaways = runaways
        self._runaways: set[str] = set()

    def run(
        self,
        query: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        limits: Limits | None = None,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> Table:
        """Answer one query, or say why not.

        Raises:
            QueryRefused: it would do more than read the graph.
            QueryFailed: the database cannot read or run it.
            QueryTimedOut, QueryTooLarge: it needs more time, or more of the server's memory, than it may have.
            QueryBusy: too many are running, or have not stopped since they timed out.
            QueryCancelled: `is_cancelled` said that nobody waits for the answer any more.
        """
        screen_text(query)
        limits = limits or self._limits
        self._enter()
        execution = _Execution(query, dict(parameters or {}), limits)
        threading.Thread(target=self._work, args=(execution,), daemon=True, name="cypher-gate").start()
        deadline = time.monotonic() + limits.seconds + _GRACE
        while not execution.ended.wait(_POLL):
            if time.monotonic() >= deadline:
                self._abandon(execution)
                raise QueryTimedOut(f"The query took longer than {limits.seconds:g} s and was stopped.")
            if is_cancelled():
                self._abandon(execution)
                raise QueryCancelled("The query was cancelled.")
        return execution.outcome()

    def _enter(self) -> None:
        """Take a slot."""
        if len(self._runaways) >= self._allowed_runaways:
            raise QueryBusy("Earlier queries that took too long have not stopped yet. Try again in a minute.")
        if not self._slots.acquire(blocking=False):
            raise QueryBusy("Too many queries are running. Try again in a moment.")

    def _work(self, execution: "_Execution") -> None:
        """The thread of one query: outlives the caller where the server does not stop in time."""
        try:
            with self._driver.session(
                database=self._database,
                default_access_mode=READ_ACCESS,
                fetch_size=200,
                notifications_min_severity="OFF",
            ) as session:
                execution.carry_out(session)
        except (Neo4jError, DriverError) as error:
            execution.error = execution.error or error
        finally:
            self._runaways.discard(execution.id)
            self._slots.release()
            execution.ended.set()

    def _abandon(self, execution: "_Execution") -> None:
        """Have the server stop a query that nobody waits for."""
        self._runaways.add(execution.id)
        if execution.ended.is_set():
            self._runaways.discard(execution.id)
            return
        threading.Thread(target=self._terminate, args=(execution.id,), daemon=True, name="cypher-gate-stop").start()

    def _terminate(self, execution_id: str) -> None:
        """Mark the transaction for termination; the server reacts when it next looks."""
        with self._driver.session(database=self._database) as session:
            session.run(cypher("read/terminate_execution"), execution=execution_id).consume()


class _Execution:
    """One query on its way through the database."""

    def __init__(self, query: str, parameters: dict[str, Any], limits: Limits) -> None:
        self.id = uuid.uuid4().hex
        self.ended = threading.Event()
        self.error: Neo4jError | DriverError | QueryRefused | None = None
        self._query = query
        self._parameters = parameters
        self._limits = limits
        self._table: Table | None = None

    def carry_out(self, session: Session) -> None:
        """Explain, screen, run, collect; in one transaction that is rolled back whatever happens."""
        started = time.monotonic()
        with session.begin_transaction(metadata={"execution": self.id}, timeout=self._limits.seconds) as transaction:
            explained = transaction.run(_EXPLAIN + self._query, self._parameters).consume()
            try:
                screen_plan(explained.query_type, explained.plan)
            except QueryRefused as refusal:
                self.error = refusal
                return
            result = transaction.run(self._query, self._parameters)
            columns = tuple(result.keys())
            rows: list[tuple[JsonValue, ...]] = []
            size, truncated = 0, ""
            for record in result:
                row = tuple(to_json(value) for value in record.values())
                size += len(json.dumps(row, ensure_ascii=False))
                truncated = "rows" if len(rows) >= self._limits.rows else "bytes" if size > self._limits.bytes else ""
                if truncated:
                    break
                rows.append(row)
            taken = time.monotonic() - started
            self._table = Table(columns=columns, rows=tuple(rows), truncated=truncated, seconds=taken)

    def outcome(self) -> Table:
        """The answer of an execution that has ended.

        Raises:
            QueryRefused, QueryFailed, QueryTimedOut, QueryTooLarge: see Guard.run.
        """
        if self._table is not None:
            return self._table
        if isinstance(self.error, QueryRefused) or self.error is None:
            raise self.error or QueryFailed("The query gave no answer.")
        raise _as_ours(self.error, self._limits) from self.error


def _as_ours(error: Neo4jError | DriverError, limits: Limits) -> Exception:
    """The driver's error as one of the gate's; errors of the connection stay as they are."""
    code = getattr(error, "code", None) or ""
    message = (getattr(error, "message", None) or str(error)).strip()
    if "TimedOut" in code or "Terminated" in code:
        return QueryTimedOut(f"The query took longer than {limits.seconds:g} s and was stopped.")
    if "OutOfMemory" in code or "OutOfMemory" in message:
        return QueryTooLarge("The query needs more memory than it may have: ask for less, or aggregate earlier.")
    if code.endswith("AccessMode") or "Security" in code:
        return QueryRefused(f"Only reading is allowed: {message}")
    if isinstance(error, (ClientError, TransientError)) or code.startswith("Neo.DatabaseError"):
        return QueryFailed(_LINE.sub(_without_explain, message.splitlines()[0]))
    return error


def _without_explain(match: re.Match[str]) -> str:
    """The place of a mistake, counted in the query as it was given."""
    line, column, offset = (int(number) for number in match.groups())
    shift = len(_EXPLAIN)
    return f"(line {line}, column {max(column - shift, 1) if line == 1 else column} (offset: {max(offset - shift, 0)}))"
