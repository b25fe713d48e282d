"""Countries that no table knows, and names that the model tags in pieces."""

import pytest

from graph.knowledge import Knowledge
from ingest.nlp.annotations import MentionKind
from ingest.nlp.gazetteer import Gazetteer
from ingest.nlp.names import find_names
from ingest.nlp.tokens import Tokens
from tests.ingest.nlp.plain import plain

PERSON, PLACE, ORGANIZATION = MentionKind.PERSON, MentionKind.PLACE, MentionKind.ORGANIZATION


def kinds(
    knowledge: Knowledge, text: str, *names: str, heads: dict[int, tuple[int, str]] | None = None
) -> dict[str, MentionKind]:
    tokens = Tokens(plain(text, *names, heads=heads))
    return {tokens.text(name.start, name.end): name.kind for name in find_names(tokens, Gazetteer(knowledge))}


@pytest.mark.parametrize(
    ("text", "tagged", "word", "kind"),
    [
        ("The foreign ministers of Qarvel left .", "PERSON:Qarvel", "Qarvel", PLACE),
        ("Qarvel 's deputy prime minister left .", "PERSON:Qarvel", "Qarvel", PLACE),
        ("Talks with Kaldria ended .", "PERSON:Kaldria", "Kaldria", PLACE),
        ("Novak 's wife left .", "PERSON:Novak", "Novak", PERSON),
        ("Mr. Kaldria left .", "PERSON:Kaldria", "Kaldria", PERSON),
        ("Kaldria Press left .", "ORG:Kaldria Press", "Kaldria Press", ORGANIZATION),
    ],
)
def test_what_a_lone_name_stands_for(
    knowledge: Knowledge, text: str, tagged: str, word: str, kind: MentionKind
) -> None:
    assert kinds(knowledge, text, tagged)[word] is kind


def test_country_behind_a_holder(knowledge: Knowledge) -> None:
    found = kinds(knowledge, "Clara Voll of Qarvel left .", "PERSON:Clara Voll", "PERSON:Qarvel")
    assert found == {"Clara Voll": PERSON, "Qarvel": PLACE}


def test_what_is_coordinated_with_a_country_is_one(knowledge: Knowledge) -> None:
    text, tree = "The presidents of Qarvel and Ostrim left .", {5: (3, "conj")}
    assert kinds(knowledge, text, "PERSON:Qarvel", "PERSON:Ostrim", heads=tree) == {"Qarvel": PLACE, "Ostrim": PLACE}


def test_a_surname_that_sounds_like_a_country(knowledge: Knowledge) -> None:
    found = kinds(knowledge, "Ana Kaldria left . Kaldria thanked them .", "PERSON:Ana Kaldria", "PERSON:Kaldria")
    assert set(found.values()) == {PERSON}


@pytest.mark.parametrize(
    ("text", "tagged", "tree", "whole"),
    [
        ("He met Rafe Colden .", ["PERSON:Rafe", "PERSON:Colden"], {}, {"Rafe Colden": PERSON}),
        ("He visited Sela Vant .", ["LOC:Sela", "PERSON:Vant"], {3: (2, "flat")}, {"Sela Vant": PLACE}),
        ("He left Osk Bank .", ["PERSON:Osk", "ORG:Bank"], {2: (3, "compound")}, {"Osk Bank": ORGANIZATION}),
        ("He told Sela Novak .", ["LOC:Sela", "PERSON:Novak"], {}, {"Sela": PLACE, "Novak": PERSON}),
    ],
)
def test_pieces_of_one_name(
    knowledge: Knowledge, text: str, tagged: list[str], tree: dict[int, tuple[int, str]], whole: dict[str, MentionKind]
) -> None:
    assert kinds(knowledge, text, *tagged, heads=tree) == whole


@pytest.mark.parametrize(
    ("text", "tagged", "whole"),
    [
        ("The Lake Court of Appeals ruled .", ["ORG:Lake Court"], "Lake Court of Appeals"),
        ("The Bar Council of Qarvel ruled .", ["ORG:Bar Council", "LOC:Qarvel"], "Bar Council of Qarvel"),
        ("The Department of Lakes ruled .", ["ORG:Department", "ORG:Lakes"], "Department of Lakes"),
    ],
)
def test_bodies_that_go_on_behind_a_preposition(knowledge: Knowledge, text: str, tagged: list[str], whole: str) -> None:
    assert kinds(knowledge, text, *tagged) == {whole: ORGANIZATION}


def test_a_parliament_is_told_by_its_country(knowledge: Knowledge) -> None:
    found = kinds(knowledge, "The Parliament of Armenia left .", "ORG:Parliament", "LOC:Armenia")
    assert found == {"Armenia": MentionKind.COUNTRY}
