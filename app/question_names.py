"""Looks the names of a question up in the graph: parties, mediator, place, and whom or what a topic names."""

from dataclasses import dataclass

from app.errors import UnreadableQuestion
from app.question_frames import EXAMPLES, Intent
from app.questions import Question
from graph.answers import EntityHit, Named
from graph.ids import fold
from graph.queries.entities import search_entities
from graph.queries.reader import GraphReader

_PARTIES = ("Person", "Country", "Organization")
_PLACES = ("Place", "Country")
# Words before a name that are no part of it.
_TITLES = frozenset(
    "the mr mrs ms dr sir president prime minister premier chancellor foreign defence defense secretary general king"
    " queen prince crown spokesperson spokesman spokeswoman former acting leader".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """A question with its names looked up."""

    question: Question
    parties: tuple[Named, ...] = ()
    mediator: Named | None = None
    place: Named | None = None
    about: Named | None = None
    alternatives: dict[str, tuple[EntityHit, ...]]

    @property
    def party(self) -> str | None:
        """Id of the first party."""
        return self.parties[0].id if self.parties else None

    @property
    def other(self) -> str | None:
        """Id of the second party."""
        return self.parties[1].id if len(self.parties) > 1 else None

    @property
    def place_id(self) -> str | None:
        """Id of the place."""
        return self.place.id if self.place else None


def resolve(graph: GraphReader, question: Question) -> Resolved:
    """Look the names of a question up.

    Raises:
        UnreadableQuestion: a name is nobody's in the graph, or there are more than the question can take.
    """
    alternatives: dict[str, tuple[EntityHit, ...]] = {}
    sides = [_parties(graph, words, alternatives) for words in (question.parties, question.other) if words]
    mediator = _one(graph, question.mediator, _PARTIES, alternatives) if question.mediator else None
    place = _one(graph, question.place, _PLACES, alternatives) if question.place else None
    parties = tuple(party for side in sides for party in side)
    if question.intent in {Intent.PARTNERS, Intent.STATEMENTS} and len(parties) > 1:
        raise UnreadableQuestion("I can answer this for one party at a time. Ask, for example:", EXAMPLES)
    about = _topic(graph, question.topic) if question.topic else None
    return Resolved(
        question=question, parties=parties, mediator=mediator, place=place, about=about, alternatives=alternatives
    )


def _topic(graph: GraphReader, words: str) -> Named | None:
    """Whoever or wherever the words of a topic name in full, or as part of a person's name."""
    folded = fold(words).removeprefix("the ")
    for hit in search_entities(graph, folded, limit=4, loose=False):
        part = hit.kind == "Person" and set(folded.split()) <= set(fold(hit.name).split())
        if part or fold(hit.matched).removeprefix("the ") == folded:
            return Named(id=hit.id, name=hit.name, kind=hit.kind)
    return None


def _parties(graph: GraphReader, words: str, alternatives: dict[str, tuple[EntityHit, ...]]) -> list[Named]:
    """The party that words name, or the two that they join: "Bosnia and Herzegovina" is one, "A and B" are two."""
    whole = _find(graph, words, _PARTIES, loose=" and " not in words)
    if whole or " and " not in words:
        return [_chosen(words, whole, alternatives)]
    left, _, right = words.partition(" and ")
    while " and " in right and not _find(graph, left, _PARTIES, loose=False):
        more, _, right = right.partition(" and ")
        left = f"{left} and {more}"
    return [_one(graph, left, _PARTIES, alternatives), _one(graph, right, _PARTIES, alternatives)]


def _one(
    graph: GraphReader, words: str, kinds: tuple[str, ...], alternatives: dict[str, tuple[EntityHit, ...]]
) -> Named:
    return _chosen(words, _find(graph, words, kinds, loose=True), alternatives)


def _find(graph: GraphReader, words: str, kinds: tuple[str, ...], *, loose: bool) -> list[EntityHit]:
    """Entities that words name, titles before the name left off where nothing has the whole."""
    parts = words.split()
    while parts:
        found = search_entities(graph, " ".join(parts), kinds=kinds, limit=4, loose=loose)
        if found or parts[0].lower() not in _TITLES:
            return found
        parts = parts[1:]
    return []


def _chosen(words: str, found: list[EntityHit], alternatives: dict[str, tuple[EntityHit, ...]]) -> Named:
    """The first of those found; the others are kept for the caller to see."""
    if not found:
        raise UnreadableQuestion(f"Nothing in the graph is called {words!r}. Ask, for example:", EXAMPLES)
    if found[1:]:
        alternatives[words] = tuple(found[1:])
    return Named(id=found[0].id, name=found[0].name, kind=found[0].kind)


def two(resolved: Resolved) -> tuple[str, str]:
    """Ids of both parties of a question that needs two.

    Raises:
        UnreadableQuestion: there is one alone.
    """
    if not resolved.party or not resolved.other:
        raise UnreadableQuestion("This needs two parties. Ask, for example:", EXAMPLES)
    return resolved.party, resolved.other
