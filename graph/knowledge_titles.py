"""What the words of a title mean: the kind of office, here or there, and the home of titles that only one place has."""

from collections import defaultdict
from collections.abc import Iterable

from graph.ids import fold
from graph.knowledge_rows import Title

_DEPUTIES = ("first deputy ", "deputy ", "vice ", "assistant ")
_MINISTERS = ("minister of state for ", "minister of the ", "minister of ", "minister for the ", "minister for ")
# Titles that tell their country or body by themselves; others with one row only ("prosecutor") are in use elsewhere.
_ALONE = frozenset(
    "pope|pontiff|holy father|taoiseach|tanaiste|yang di pertuan agong|home secretary|treasury secretary"
    "|secretary of the treasury|chancellor of the exchequer|cardinal secretary of state|external affairs minister"
    "|emergency relief coordinator|high commissioner for human rights|high commissioner for refugees".split("|")
)


class Titles:
    """The table of titles, by wording."""

    def __init__(self, rows: Iterable[Title]) -> None:
        self._wordings: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
        self._telling = set(_ALONE)
        for row in rows:
            codes = frozenset(row.jurisdiction.split("|")) if row.jurisdiction else frozenset()
            self._wordings[fold(row.wording)].append((row.kind, codes))
            if not row.wording.islower():
                self._telling.add(fold(row.wording))

    def kind(self, title: str, code: str = "", *, body: bool = False) -> str:
        """Kind of office that a title means in the country or body of that code; empty where it is of no office.

        A portfolio without a row of its own becomes a kind by rule: "rail minister" and "minister for rail" are both
        "minister of rail". `body`: the code is an organization's.
        """
        words = fold(title)
        if kind := self._worded(words, code, body=body):
            return kind
        for prefix in _DEPUTIES:
            if words.startswith(prefix) and (kind := self.kind(words.removeprefix(prefix), code, body=body)):
                return kind if kind.startswith("deputy_") else f"deputy_{kind}"
        for start in _MINISTERS:
            if words.startswith(start):
                return f"minister of {words.removeprefix(start)}"
        return f"minister of {words.removesuffix(' minister')}" if words.endswith(" minister") else ""

    def home(self, title: str) -> str:
        """Code of the one country or body that has an office so called ("taoiseach", "Pentagon chief"); else empty."""
        words = fold(title)
        codes = {code for _, codes in self._wordings.get(words, ()) for code in codes or ("",)}
        return codes.pop() if words in self._telling and len(codes) == 1 else ""

    def _worded(self, words: str, code: str, *, body: bool) -> str:
        """Kind of the wording where it has a row: the row for this very code before the general one."""
        ranked = {2: "", 1: "", 0: ""}  # a row for this code, for bodies where it is one, for any
        for kind, codes in self._wordings.get(words, ()):
            rank = 2 if code and code in codes else 1 if body and "*org" in codes else 0 if not codes else -1
            if rank >= 0:
                ranked[rank] = ranked[rank] or kind
        return ranked[2] or ranked[1] or ranked[0]
