"""Surnames found by an index: the same bearers as a comparison with everyone."""

from collections.abc import Callable
from itertools import islice

import pytest

from ingest.resolve.spelling import bears, keys, same_word
from ingest.resolve.surnames import Surnames
from tests.ingest.resolve.mentions import KNOWLEDGE

FAMILIES = {person.id: person.family for person in islice(KNOWLEDGE.people.values(), 0, None, 12)}
INDEX = Surnames(FAMILIES)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("pashinian", "pashinyan"),
        ("elaraby", "araby"),
        ("jeyhum", "jeyhun"),
        ("lavrow", "lavrov"),
        ("kuleba", "kulleba"),
        ("stoltenberg", "stoltenbreg"),
        ("kasymov", "qasimov"),
        ("abdullahi", "abdulahy"),
    ],
)
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert same_word(one, other)
    assert keys(one) & keys(other)


def test_names_apart_share_no_key() -> None:
    assert not keys("novak") & keys("lavrov")


@pytest.mark.parametrize("person", list(islice(FAMILIES, 0, None, 60)))
@pytest.mark.parametrize("wrong", [lambda word: word, lambda word: word[:3] + word[4:], lambda word: word + "a"])
def test_index_finds_whom_a_comparison_with_all_finds(person: str, wrong: Callable[[str], str]) -> None:
    name = wrong(FAMILIES[person])
    assert INDEX.bearers(name) == sorted(i for i, family in FAMILIES.items() if bears(name, family))


def test_several_words_are_no_surname() -> None:
    assert Surnames({"Q1": "Lavrov"}).bearers("Sergey Lavrov") == []
