"""Refreshing from a query service that answers, refuses, breaks off and keeps one waiting: a real server, here."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlparse

import pytest

from graph import knowledge_refresh
from graph.knowledge import SEEDS, Knowledge
from graph.knowledge_refresh import RefreshError, changes, collect, service, write

Reply = tuple[int, dict[str, str], bytes]
_EMPTY = json.dumps({"results": {"bindings": []}}).encode()


class Service(ThreadingHTTPServer):
    """Gives the recorded replies one after another, the last one from then on, and notes what it was asked."""

    def __init__(self, *replies: Reply) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.replies = list(replies)
        self.asked: list[str] = []
        self.agents: list[str] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/sparql"


class _Handler(BaseHTTPRequestHandler):
    server: Service

    def do_GET(self) -> None:
        self.server.asked.append(parse_qs(urlparse(self.path).query)["query"][0])
        self.server.agents.append(self.headers["User-Agent"])
        replies = self.server.replies
        code, headers, body = replies.pop(0) if len(replies) > 1 else replies[0]
        time.sleep(float(headers.get("X-Delay", "0")))
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        if "Content-Length" not in headers:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing."""


@pytest.fixture
def serve() -> Iterator[Callable[..., Service]]:
    running: list[Service] = []

    def start(*replies: Reply) -> Service:
        running.append(Service(*replies))
        threading.Thread(target=running[-1].serve_forever, daemon=True).start()
        return running[-1]

    yield start
    for server in running:
        server.shutdown()
        server.server_close()


def _recorded(*rows: tuple[str, str, str, str]) -> bytes:
    """An answer as the service words it."""
    bindings = [
        {
            "person": {"type": "uri", "value": f"http://www.wikidata.org/entity/{person}"},
            "personLabel": {"type": "literal", "xml:lang": "en", "value": name},
        }
        | ({"start": {"type": "literal", "value": f"{start}T00:00:00Z"}} if start else {})
        | ({"end": {"type": "literal", "value": f"{end}T00:00:00Z"}} if end else {})
        for person, name, start, end in rows
    ]
    return json.dumps(
        {"head": {"vars": ["person", "personLabel", "start", "end"]}, "results": {"bindings": bindings}}
    ).encode()


def test_answers_become_changes_and_changes_an_overlay(serve: Callable[..., Service], tmp_path: Path) -> None:
    knowledge = Knowledge.load()
    armenia = knowledge.by_code("AM")
    office = next(o.id for o in knowledge.seats(armenia) if o.kind == "foreign_minister")
    mirzoyan = knowledge.people_named("Ararat Mirzoyan")[0].id
    body = _recorded(
        (mirzoyan, "Ararat Mirzoyan", "2021-08-19", "2027-01-05"), ("Q999000111", "Anahit Vardan", "2027-01-05", "")
    )
    server = serve((200, {}, body))
    found = changes(knowledge, collect(service(server.address), [office], tmp_path / "answers", pause=0))
    assert [(c.name, c.tenure.start, c.tenure.end) for c in found] == [
        ("Ararat Mirzoyan", "2021-08-19", "2027-01-05"),
        ("Anahit Vardan", "2027-01-05", ""),
    ]
    assert f"wd:{office} " in server.asked[0]
    assert "parley" in server.agents[0]
    write(tmp_path / "overlay", knowledge, found)
    newer = Knowledge.load(SEEDS, tmp_path / "overlay")
    assert newer.holders("foreign_minister", armenia, at=date(2027, 2, 1))[0].person.name == "Anahit Vardan"


@pytest.mark.parametrize("code", [429, 500, 503])
def test_service_in_trouble_is_asked_again(serve: Callable[..., Service], code: int) -> None:
    server = serve((code, {}, b"busy"), (200, {}, _EMPTY))
    assert service(server.address, patience=0)("SELECT 1") == _EMPTY
    assert len(server.asked) == 2


@pytest.mark.parametrize("soon", ["1", "date"])
def test_service_says_how_long_to_wait(serve: Callable[..., Service], soon: str) -> None:
    told = format_datetime(datetime.now(UTC) + timedelta(seconds=2), usegmt=True) if soon == "date" else soon
    server = serve((429, {"Retry-After": told}, b""), (200, {}, _EMPTY))
    begun = time.monotonic()
    service(server.address, patience=1000)("SELECT 1")
    assert time.monotonic() - begun >= 0.5


def test_service_that_stays_busy_is_left_alone(serve: Callable[..., Service]) -> None:
    server = serve((429, {"Retry-After": "0"}, b""))
    with pytest.raises(RefreshError, match="goes on from here"):
        service(server.address)("SELECT 1")
    assert len(server.asked) == 4


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        ((400, {}, b"malformed query"), "answered 400"),
        ((403, {}, b""), "answered 403"),
        ((200, {"Content-Length": "5000"}, _EMPTY), "does not answer"),  # breaks off
        ((200, {"X-Delay": "1"}, _EMPTY), "does not answer"),  # too late
    ],
)
def test_failure_is_told(serve: Callable[..., Service], reply: Reply, message: str) -> None:
    server = serve(reply)
    with pytest.raises(RefreshError, match=message):
        service(server.address, timeout=0.3)("SELECT 1")


def test_nobody_there_is_told() -> None:
    with pytest.raises(RefreshError, match="does not answer"):
        service("http://127.0.0.1:9/sparql", timeout=0.3)("SELECT 1")


def test_address_must_be_one() -> None:
    with pytest.raises(RefreshError, match="no address"):
        service("file:///etc/passwd")("SELECT 1")


@pytest.mark.parametrize("body", [_recorded(("Q1", "Ana", "2020-01-01", ""))[:-20], b"<html>busy</html>", b"[]"])
def test_answer_that_is_none_is_not_kept(serve: Callable[..., Service], tmp_path: Path, body: bytes) -> None:
    server = serve((200, {}, body))
    with pytest.raises(RefreshError, match="no answer in SPARQL's JSON"):
        list(collect(service(server.address), ["Q1"], tmp_path, pause=0))
    assert not list(tmp_path.glob("*.json"))


def test_run_that_was_cut_off_goes_on_where_it_stopped(serve: Callable[..., Service], tmp_path: Path) -> None:
    server = serve((200, {}, _EMPTY), (403, {}, b""), (200, {}, _EMPTY))
    with pytest.raises(RefreshError):
        list(collect(service(server.address), ["Q1", "Q2", "Q3"], tmp_path, pause=0))
    (tmp_path / "Q3.new").write_bytes(b'{"results": {"bind')  # killed while an answer was put down
    answered = list(collect(service(server.address), ["Q1", "Q2", "Q3"], tmp_path, pause=0))
    assert [office for office, _ in answered] == ["Q1", "Q2", "Q3"]
    assert [query.split("wd:")[1].split()[0] for query in server.asked] == ["Q1", "Q2", "Q2", "Q3"]


def test_offices_to_ask_are_items_of_single_holders() -> None:
    knowledge = Knowledge.load()
    asked = knowledge_refresh.offices_to_ask(knowledge)
    assert 300 < len(asked) < 1000
    assert all(id_.startswith("Q") and knowledge.offices[id_].kind != "ambassador" for id_ in asked)
