"""Looks a stranger's Cypher over before it runs: what its text calls, and what the server plans to do for it.

The server's own plan is the judge (query type, operators, procedures). The text is looked at as well because a plan
does not show subqueries that end up inside an expression, and because a prefix such as PROFILE would run the query that
we only ask to be explained. Both must let it pass; whatever is not known to be harmless is refused.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graph.errors import QueryRefused

# Procedures that read the graph's own shape or its full-text indexes, and nothing of the server.
PROCEDURES = frozenset(
    {
        "db.labels",
        "db.relationshiptypes",
        "db.propertykeys",
        "db.schema.visualization",
        "db.schema.nodetypeproperties",
        "db.schema.reltypeproperties",
        "db.index.fulltext.querynodes",
        "db.index.fulltext.queryrelationships",
        "db.index.fulltext.listavailableanalyzers",
    }
)
# Functions of these namespaces compute; any other namespace belongs to a plugin, and some of those run Cypher.
NAMESPACES = frozenset({"date", "datetime", "localdatetime", "time", "localtime", "duration", "point", "vector"})

READ_ONLY = "r"
_ADMINISTRATION = re.compile(
    r"Show|Terminate|LoadCSV|Transaction|Administration|System|Alter|Grant|Deny|Revoke|Database|User|Role|Privilege"
    r"|Create|Delete|Drop|Merge(?!Sort)|SetLabel|SetProp|SetNode|SetRel|Remove|Foreach|Lock|Index(?:es)?$|Constraint"
)
_PREFIXES = frozenset({"EXPLAIN", "PROFILE", "CYPHER", "USE", "SHOW", "TERMINATE"})
_UNICODE_ESCAPE = re.compile(r"\\u+([0-9A-Fa-f]{4})")
_TOKEN = re.compile(
    r"""(?P<blank>\s+|//[^\n\r]*|/\*.*?\*/)
      | (?P<string>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")
      | `(?P<quoted>(?:``|[^`])*)`
      | (?P<word>\w+)
      | (?P<sign>.)""",
    re.VERBOSE | re.DOTALL,
)
_STRING, _NAME = "'", "`"  # stand for a string, and go before a name in backquotes, in the list of tokens


def screen_text(query: str) -> None:
    """Refuse prefixes, foreign procedures and functions, LOAD CSV and USE by the words of the query.

    Raises:
        QueryRefused: with what was found and what is allowed.
    """
    words = list(_words(query))
    if not words:
        raise QueryRefused("The query is empty.")
    if words[0].upper() in _PREFIXES:
        raise QueryRefused(f"A query cannot begin with {words[0].upper()} here: only reading clauses are allowed.")
    for at, word in enumerate(words):
        before, earlier = (words[at - back].upper() if at >= back else "" for back in (1, 2))
        after = words[at + 1].upper() if at + 1 < len(words) else ""
        if word.upper() == "LOAD" and after == "CSV":
            raise QueryRefused("LOAD CSV is not allowed: the server opens no files or addresses for a query.")
        if word.upper() == "USE" and before in {"{", "UNION", "ALL", "DISTINCT"} and _is_name(after):
            raise QueryRefused("USE is not allowed: a query stays in its own database.")
        if not _is_name(word) or before == ".":
            continue
        name, following = _dotted(words, at)
        if before == "CALL" and earlier not in {".", ":"}:
            _check_procedure(name)
        elif "." in name and following == "(":
            _check_function(name)


def screen_plan(query_type: str | None, plan: Mapping[str, Any] | None) -> None:
    """Refuse what the server would do other than read the graph.

    Raises:
        QueryRefused: the query writes, administers, opens files or addresses, or calls a procedure that is not listed.
    """
    if query_type != READ_ONLY or plan is None:
        raise QueryRefused("Only reading is allowed: the query would write, or change or show the server's settings.")
    for operator in _operators(plan):
        name = str(operator["operatorType"]).partition("@")[0]
        details = str(operator.get("args", {}).get("Details", ""))
        if name == "ProcedureCall":
            _check_procedure(details.partition("(")[0])
        elif _ADMINISTRATION.search(name):
            raise QueryRefused(f"Only reading is allowed: the query needs the operator {name}.")


def _operators(plan: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The plan's operators, root first."""
    waiting = [plan]
    while waiting:
        operator = waiting.pop()
        yield operator
        waiting.extend(operator.get("children", ()))


def _words(query: str) -> Iterator[str]:
    """Words and signs of the query as the server sees them: escapes resolved, comments gone, strings closed to view."""
    plain = _UNICODE_ESCAPE.sub(lambda match: chr(int(match[1], 16)), query)
    for token in _TOKEN.finditer(plain):
        match token.lastgroup:
            case "blank":
                continue
            case "string":
                yield _STRING
            case "quoted":
                yield _NAME + token["quoted"]
            case _:
                yield token.group()


def _is_name(word: str) -> bool:
    """True for words and backquoted names."""
    return word[:1].isalpha() or word[:1] in {_NAME, "_"}


def _dotted(words: Sequence[str], at: int) -> tuple[str, str]:
    """The dotted name that starts at a word, without backquotes, and the word after it."""
    parts = [words[at]]
    while words[at + 1 : at + 2] == ["."] and at + 2 < len(words):
        at += 2
        parts.append(words[at])
    return ".".join(part.removeprefix(_NAME).strip() for part in parts), "".join(words[at + 1 : at + 2])


def _check_procedure(name: str) -> None:
    """Refuse a procedure that is not on the list."""
    if name.replace("`", "").strip().lower() not in PROCEDURES:
        raise QueryRefused(f"The procedure {name} is not allowed here. Allowed are: {', '.join(sorted(PROCEDURES))}.")


def _check_function(name: str) -> None:
    """Refuse a function of a foreign namespace."""
    if name.partition(".")[0].lower() not in NAMESPACES:
        raise QueryRefused(f"The function {name} is not allowed here: only functions built into Cypher are.")
