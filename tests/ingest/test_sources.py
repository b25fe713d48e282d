"""Reading of files: headers, folders, JSON Lines, and every kind of bad input."""

from datetime import date
from pathlib import Path

import pytest

from ingest.errors import OversizedDocument, SourceError, UndatedDocument, UnreadableSource
from ingest.sources.paths import find_files, read_file
from ingest.sources.text import LARGEST, parse_text, read_text_file

SEEDS = Path(__file__).parents[2] / "seeds" / "articles"


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("date 2024-03-05 Osk met Vanche.", "", "Osk met Vanche."),
        (" date 2024-03-05\nOsk met Vanche.", "", "Osk met Vanche."),
        ("Date: 2024-03-05\nTitle: A rail line\n\nOsk met Vanche.", "A rail line", "Osk met Vanche."),
        ("date: 2024-03-05T10:00:00Z\nQuote: no header.", "", "Quote: no header."),
        ("date 2024-03-05 Os\u200bk met \u202aVan\u00adche\u202c.", "", "Osk met Vanche."),
        ("\ufeffdate 2024-03-05 Osk met Vanche.\r\n\r\n\r\nThen he left. \r\n", "", "Osk met Vanche.\n\nThen he left."),
    ],
)
def test_header_is_parted_from_the_body(tmp_path: Path, text: str, title: str, body: str) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(text.encode())
    document = read_text_file(path)
    assert (document.published, document.title, document.text) == (date(2024, 3, 5), title, body)


def test_the_seed_article_is_read_as_given() -> None:
    (path,) = find_files([SEEDS])[:1]
    document = read_text_file(path)
    assert document.published == date(2023, 12, 26)
    assert document.text.startswith("Prime Minister Nikol Pashinyan")


@pytest.mark.parametrize(
    ("raw", "error", "says"),
    [
        (b"", UnreadableSource, "no text"),
        (b"date 2024-03-05 \n ", UnreadableSource, "no text"),
        (b"Osk met Vanche.", UndatedDocument, "begin the file with"),
        (b"date 2024-02-30 Osk met Vanche.", UndatedDocument, "not a day that exists"),
        (b"date 0001-01-01 Osk met Vanche.", UndatedDocument, "no day of news"),
        (b"date tomorrow Osk met Vanche.", UndatedDocument, "not a day that exists"),
        (b"date 2024-03-05 Ni\xf1o met Vanche.", UnreadableSource, "not UTF-8"),
        (b"date 2024-03-05 \x00\x01\x02", UnreadableSource, "binary"),
        (b"date 2024-03-05 " + b"word " * (LARGEST // 5), OversizedDocument, "larger than"),
    ],
)
def test_bad_files_say_what_to_do(tmp_path: Path, raw: bytes, error: type[SourceError], says: str) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(raw)
    with pytest.raises(error, match=says) as raised:
        read_text_file(path)
    assert "\n" not in str(raised.value)
    assert str(path) in str(raised.value)


def test_missing_file_and_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match="cannot be read"):
        list(read_file(tmp_path / "nothing.txt"))
    with pytest.raises(UnreadableSource, match="no articles"):
        find_files([tmp_path])


def test_folders_are_read_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.jsonl", "notes.md"):
        (tmp_path / name).touch()
    assert [path.name for path in find_files([tmp_path])] == ["a.jsonl", "b.txt"]


def test_json_lines_keep_ids_and_order(tmp_path: Path) -> None:
    path = tmp_path / "two.jsonl"
    path.write_text(
        '{"id": "x", "date": "2024-03-05", "text": "One."}\n\n{"id": 7, "date": "2024-03-06", "text": "Two."}\n'
    )
    assert [(d.name, d.text, d.published) for d in read_file(path)] == [
        ("x", "One.", date(2024, 3, 5)),
        ("7", "Two.", date(2024, 3, 6)),
    ]


def test_json_may_hold_halves_of_characters(tmp_path: Path) -> None:
    path = tmp_path / "halves.jsonl"
    path.write_text(r'{"date": "2024-03-05", "text": "Osk \ud800 met \ud83d\ude00.", "title": "\udfff"}')
    (document,) = read_file(path)
    assert (document.text, document.title) == ("Osk \ufffd met \U0001f600.", "\ufffd")
    assert document.id


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("{", UnreadableSource),
        ("[1]", UnreadableSource),
        ('{"date": "2024-03-05"}', UnreadableSource),
        ('{"text": "One."}', UndatedDocument),
        ('{"text": "One.", "date": "2024-13-05"}', UndatedDocument),
    ],
)
def test_bad_lines_are_named_by_number(tmp_path: Path, line: str, error: type[SourceError]) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text('{"date": "2024-03-05", "text": "One."}\n' + line)
    with pytest.raises(error, match="line 2"):
        list(read_file(path))


def test_unknown_keys_belong_to_the_body() -> None:
    assert parse_text("date: 2024-03-05\nPeskov: no comment", name="x").text == "Peskov: no comment"
