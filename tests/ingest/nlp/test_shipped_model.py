"""Mentions and coreference over the model that Parley ships, on sentences of its own kind."""

from datetime import date

import pytest

from graph.knowledge import Knowledge
from ingest.document import Document
from ingest.nlp.annotations import Mention, MentionKind
from ingest.nlp.coreference import Coreference
from ingest.nlp.mentions import Mentions
from ingest.nlp.reader import Reader, load_model


@pytest.fixture(scope="module")
def reader() -> Reader:
    knowledge = Knowledge.load()
    return Reader(load_model(), [Mentions(knowledge), Coreference(knowledge)])


def read(reader: Reader, text: str) -> list[Mention]:
    mentions: list[Mention] = reader.annotate(Document(text=text, published=date(2023, 12, 26)))._.mentions
    return mentions


def test_titled_names_with_their_countries(reader: Reader) -> None:
    text = "Turkish Foreign Minister Hakan Fidan and President Ivo Sarnel of Kaldria met in Ankara on Monday."
    persons = [m for m in read(reader, text) if m.kind is MentionKind.PERSON]
    assert [(m.name, m.title, m.of) for m in persons] == [
        ("Hakan Fidan", "foreign minister", "Turkish"),
        ("Ivo Sarnel", "president", "Kaldria"),
    ]


def test_weekday_is_no_part_of_a_name(reader: Reader) -> None:
    text = "Secretary of State Antony Blinken Sunday met Defense Secretary Lloyd Austin."
    assert [m.name for m in read(reader, text)] == ["Antony Blinken", "Lloyd Austin"]


def test_leaders_spoken_of_again(reader: Reader) -> None:
    text = (
        "Prime Minister Nikol Pashinyan and President Ilham Aliyev of Azerbaijan met on Tuesday in Brussels.\n\n"
        "The two leaders agreed to meet again. The Armenian prime minister then flew home, and Aliyev gave thanks."
    )
    mentions = read(reader, text)
    pashinyan, aliyev = (next(m.chain for m in mentions if m.name == name)
                         for name in ("Nikol Pashinyan", "Ilham Aliyev"))  # fmt: skip
    leaders = next(m for m in mentions if m.title == "the two leaders")
    assert leaders.members == (pashinyan, aliyev)
    assert next(m.chain for m in mentions if m.kind is MentionKind.OFFICE) == pashinyan
    assert next(m.chain for m in mentions if m.name == "Aliyev") == aliyev


def test_counterpart_of_the_one_beside_it(reader: Reader) -> None:
    text = (
        "Canadian Foreign Minister Mélanie Joly will meet her Mexican counterpart, Alicia Bárcena, in Ottawa on Friday."
    )
    joly, barcena = (m for m in read(reader, text) if m.kind is MentionKind.PERSON)
    assert (joly.title, barcena.title, barcena.of) == ("foreign minister", "foreign minister", "Mexican")


def test_family_name_before_a_given_name_of_two_syllables(reader: Reader) -> None:
    text = "Park Min-seo, the foreign minister of South Korea, met Ambassador Lee Tae-sik. Park left early."
    persons = [m for m in read(reader, text) if m.kind is MentionKind.PERSON]
    assert [m.name for m in persons] == ["Park Min-seo", "Lee Tae-sik", "Park"]
    assert persons[0].chain == persons[2].chain
