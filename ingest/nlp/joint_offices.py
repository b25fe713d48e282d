"""Offices of countries that are told by their number alone: "the foreign ministers of the two countries"."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from ingest.nlp.annotations import Mention, MentionKind
from ingest.nlp.title_words import SINGULAR
from ingest.nlp.tokens import Tokens

_STATES = frozenset({"countries", "nations", "states", "governments", "neighbours", "neighbors"})
_HOLDERS = frozenset(
    {
        "presidents",
        "ministers",
        "premiers",
        "chancellors",
        "secretaries",
        "ambassadors",
        "speakers",
        "monarchs",
        "kings",
    }
)
_CLITICS = frozenset({"'", "’", "'s", "’s"})


def joint_offices(tokens: Tokens, mentions: Iterable[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Each plural office with the group of countries that it is of, before or behind it."""
    groups = [mention for mention in mentions if mention.kind is MentionKind.GROUP and not mention.members]
    for one, other in pairwise(groups):
        between = tokens.lower[one.end : other.start]
        if between == ["of"] and _are_holders(one) and _are_states(other):
            yield one, other
        elif len(between) == 1 and between[0] in _CLITICS and _are_states(one) and _are_holders(other):
            yield other, one


def offices(holders: Mention, states: Mention, homes: Iterable[str]) -> list[Mention]:
    """An office for each home, by its id, on a word of its own among those that tell of the countries."""
    *portfolio, noun = holders.title.split()
    title = " ".join([*portfolio, SINGULAR[noun]])
    found = []
    for at, home in zip(range(states.start, states.end), homes, strict=False):
        found.append(Mention(at, at + 1, at, MentionKind.OFFICE, title=title, jurisdiction=home))
    return found


def _are_holders(group: Mention) -> bool:
    return group.title.rpartition(" ")[2] in _HOLDERS & SINGULAR.keys()


def _are_states(group: Mention) -> bool:
    return group.title.rpartition(" ")[2] in _STATES
