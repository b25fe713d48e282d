"""Quotations with every kind of mark, and with marks missing."""

import pytest
from spacy.lang.en import English

from ingest.nlp import annotations
from ingest.nlp.quotes import Quotes, find_quotes


def words(text: str) -> list[str]:
    return [text[quote.start : quote.end] for quote in find_quotes(text)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"The road is open," she said.', ["The road is open,"]),
        ("“The road is open,” she said.", ["The road is open,"]),
        ("«The road is open», she said.", ["The road is open"]),
        ("„The road is open“, she said.", ["The road is open"]),
        ("``The road is open,'' she said.", ["The road is open,"]),
        ("‘The road is open,’ she said.", ["The road is open,"]),
        ("'The road isn't open,' she said.", ["The road isn't open,"]),
        ('"The road," she said, "is open."', ["The road,", "is open."]),
        ('"He told me \'the road is open\' at noon," she said.', ["He told me 'the road is open' at noon,"]),
        ("The ministers’ aides said it’s the leaders’ wish.", []),
        ("rock 'n' roll of the '90s", []),
        ("It is open,\" she said.", ["It is open,"]),
        ('They "regret it and call "an open road" vital.', ["regret it and call", "an open road"]),
        ('""""', []),
        ("", []),
    ],
)  # fmt: skip
def test_finds_the_words_between_marks(text: str, quoted: list[str]) -> None:
    assert words(text) == quoted


def test_an_open_quotation_ends_with_its_paragraph_and_continues_in_the_next() -> None:
    first, second = find_quotes("“The road is open.\n\n“It stays open,” she said.")
    assert (first.open, first.continues) == (True, True)
    assert (second.open, second.continues) == (False, False)


def test_an_open_quotation_goes_on_in_the_first_person() -> None:
    text = "“The road is open.\n\nWe shall keep it so.\n\nIt is ours.\n\nWe heard it on Monday."
    assert words(text) == ["The road is open.", "We shall keep it so."]
    assert [quote.continues for quote in find_quotes(text)] == [True, False]


def test_the_first_person_behind_a_closed_quotation_is_not_quoted() -> None:
    assert words("“The road is open.”\n\nWe heard it on Monday.") == ["The road is open."]


def test_an_open_quotation_without_a_following_one_does_not_continue() -> None:
    (quote,) = find_quotes("She said: “The road is open.\n\nThe road is long.")
    assert (quote.open, quote.continues) == (True, False)


def test_a_lost_opening_mark_is_told() -> None:
    (quote,) = find_quotes("It is open,\" she said.")  # fmt: skip
    assert quote.unopened


def test_quotes_stand_on_tokens() -> None:
    doc = English()('Novak said “the road is open” twice.')  # fmt: skip
    annotations.begin(doc, "d", None)
    (quote,) = Quotes()(doc)._.quotes
    assert doc[quote.start : quote.end].text == quote.text == "the road is open"


@pytest.mark.parametrize("text", ['"' * 50_000, "“" * 50_000, '" a ' * 20_000, "'a " * 20_000, "«“\"'" * 5_000])
def test_nothing_but_marks_is_read_without_error(text: str) -> None:
    assert all(quote.start < quote.end for quote in find_quotes(text))
