"""What can go wrong in the store; every message says what to do about it.

ParleyError                  base of all errors that end as one line for the user
├── QueryError               a query has no answer; the graph is well
│   ├── QueryRefused             it would do more than read the graph
│   ├── QueryFailed              the database cannot read or run it
│   ├── QueryTimedOut            it took longer than it may
│   ├── QueryTooLarge            it needs more memory than it may have
│   ├── QueryBusy                too many run already
│   ├── QueryCancelled           nobody waits for the answer any more
│   ├── BadCursor                the cursor is none of ours
│   ├── Unknown                  there is nothing of that id
│   ├── Removed                  there was once, and it was taken out
│   └── Moved                    it was merged into another
├── SettingsError            a PARLEY_* variable has no usable value
└── StoreError
    ├── StoreUnavailable     no graph to talk to
    │   ├── ServerUnreachable    nothing answers at PARLEY_NEO4J_URI
    │   ├── WrongPassword        the server refuses the user or password
    │   ├── UnknownDatabase      the server has no such database
    │   ├── UnsupportedServer    older than Neo4j 5
    │   └── EngineError      the embedded engine
    │       ├── JavaMissing      no Java runtime for this platform
    │       ├── FetchError       its jars cannot be had
    │       │   ├── NoNetwork        the repository does not answer
    │       │   └── WrongHash        a jar is not the one that was locked
    │       ├── EngineFailed     it did not start, or stopped and does not come back
    │       ├── EngineInUse      others use it just now
    │       └── DiskFull         no space left
    └── BackupError          a backup cannot be written or restored
"""


class ParleyError(Exception):
    """An error whose message is meant for the user: one line, with what to do."""


class QueryError(ParleyError):
    """A query has no answer, through no fault of the store."""


class QueryRefused(QueryError):
    """The query would do more than read the graph."""


class QueryFailed(QueryError):
    """The database cannot read or run the query."""


class QueryTimedOut(QueryError):
    """The query took longer than it may."""


class QueryTooLarge(QueryError):
    """The query needs more memory than it may have."""


class QueryBusy(QueryError):
    """Too many queries are running, or have not stopped yet."""


class QueryCancelled(QueryError):
    """Whoever asked waits no longer."""


class BadCursor(QueryError):
    """The cursor was not made by the query that it is given to."""


class Unknown(QueryError):
    """There is nothing of that id."""


class Removed(QueryError):
    """There was something of that id; it was retracted or erased."""


class Moved(QueryError):
    """What had that id was merged into another; `to` is the other's id."""

    def __init__(self, identifier: str, to: str) -> None:
        super().__init__(f"{identifier} is now {to}.")
        self.to = to


class SettingsError(ParleyError):
    """A setting from the environment has no usable value."""


class StoreError(ParleyError):
    """Anything that keeps the graph from being read or written."""


class StoreUnavailable(StoreError):
    """There is no graph to talk to just now."""


class ServerUnreachable(StoreUnavailable):
    """Nothing answers at the server's address."""


class WrongPassword(StoreUnavailable):
    """The server refuses the user or the password."""


class UnknownDatabase(StoreUnavailable):
    """The server has no database of that name."""


class UnsupportedServer(StoreUnavailable):
    """The server is older than Parley supports."""


class EngineError(StoreUnavailable):
    """The embedded engine cannot serve."""


class JavaMissing(EngineError):
    """No Java runtime is installed that could run the engine."""


class FetchError(EngineError):
    """The engine's jars cannot be had."""


class NoNetwork(FetchError):
    """The repository of the jars does not answer."""


class WrongHash(FetchError):
    """A jar is not the one whose hash was locked."""


class EngineFailed(EngineError):
    """The engine did not start, or stopped and does not come back."""


class EngineInUse(EngineError):
    """Other processes use the engine, so it cannot be stopped or replaced."""


class DiskFull(EngineError):
    """No space is left where the engine must write."""


class BackupError(StoreError):
    """A backup cannot be written or restored."""
