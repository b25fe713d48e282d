"""Newer tenures from a Wikidata query service, office by office, as a proposal for the overlay.

Nothing is asked unless the user names the service. Each answer is kept in a file, so that a run that was cut off goes
on where it stopped; between questions a pause is made, and a service that asks for patience gets it.
"""

import json
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from pathlib import Path

from graph.errors import ParleyError
from graph.knowledge import Knowledge
from graph.knowledge_edit import put
from graph.knowledge_rows import Person, Tenure

_QUERY = """SELECT ?person ?personLabel ?start ?end WHERE {{
  ?person p:P39 ?held . ?held ps:P39 wd:{office} .
  OPTIONAL {{ ?held pq:P580 ?start }} OPTIONAL {{ ?held pq:P582 ?end }}
  FILTER(!BOUND(?end) || YEAR(?end) >= 2012)
  SERVICE wikibase:label {{ bd:serviceParam wikibase:language "en" }}
}}"""
_AGENT = "parley-kb-refresh (news reading; one query at a time)"
_PAUSE = 1.0  # seconds between two questions: the service's etiquette asks for one query at a time, not in a hurry
_PATIENCE = 60.0  # seconds to wait where the service says "too many" and not for how long
_LONGEST = 3600.0
_PASSING = frozenset({429, 500, 502, 503, 504})  # answers that another try may change
_AGAIN = "run the same command again later, it goes on from here"
_TRIES = 4
_TIMEOUT = 60.0
Ask = Callable[[str], bytes]


class RefreshError(ParleyError):
    """The query service cannot be asked, or its answer is none."""


@dataclass(frozen=True, slots=True)
class Change:
    """One row that differs from the tables."""

    tenure: Tenure
    name: str
    office: str  # in words
    before: str  # what the tables say: dates, or nothing


def offices_to_ask(knowledge: Knowledge) -> list[str]:
    """Offices with a Wikidata item that one person holds at a time; ambassadors' are too many to ask for unnamed."""
    offices = (office for office in knowledge.offices.values() if office.single and office.kind != "ambassador")
    return sorted(office.id for office in offices if office.id.startswith("Q"))


def service(address: str, *, patience: float = _PATIENCE, timeout: float = _TIMEOUT) -> Ask:
    """A way to ask that service, trying again where it asks for patience or fails on its side.

    Args:
        address: of the query service.
        patience: seconds to wait where it does not say how long.
        timeout: seconds to wait for an answer.

    Raises on asking:
        RefreshError: it does not answer, or not even after some tries.
    """

    def ask(query: str) -> bytes:
        url = f"{address}?{urllib.parse.urlencode({'query': query, 'format': 'json'})}"
        if not url.startswith(("https://", "http://")):
            raise RefreshError(f"{address} is no address of a query service: it must start with https://")
        request = urllib.request.Request(url, headers={"User-Agent": _AGENT, "Accept": "application/json"})  # noqa: S310
        for _ in range(_TRIES):
            try:
                with urllib.request.urlopen(request, timeout=timeout) as answer:  # noqa: S310
                    body: bytes = answer.read()
                    return body
            except urllib.error.HTTPError as error:
                if error.code not in _PASSING:
                    raise RefreshError(f"{address} answered {error.code} {error.reason}") from error
                time.sleep(_wait(error.headers.get("Retry-After"), patience))
            except (OSError, HTTPException) as error:
                raise RefreshError(f"{address} does not answer: {error or type(error).__name__}; {_AGAIN}") from error
        raise RefreshError(f"{address} still asks for patience; {_AGAIN}")

    return ask


def _wait(told: str | None, patience: float) -> float:
    """Seconds to wait: as the service tells, in seconds or by the clock, but no longer than an hour."""
    if not told:
        return patience
    if told.isdigit():
        return min(float(told), _LONGEST)
    try:
        seconds = (parsedate_to_datetime(told) - datetime.now(UTC)).total_seconds()
    except (ValueError, TypeError):  # no date, or one without a zone
        return patience
    return min(max(seconds, 0.0), _LONGEST)


def collect(ask: Ask, offices: Iterable[str], kept: Path, *, pause: float = _PAUSE) -> Iterator[tuple[str, Path]]:
    """Ask for each office that has no answer yet in the folder `kept`; gives office and the file of its answer."""
    kept.mkdir(parents=True, exist_ok=True)
    for office in offices:
        path = kept / f"{office}.json"
        if not path.is_file():
            answer = ask(_QUERY.format(office=office))
            _rows(answer)
            new = path.with_suffix(".new")
            new.write_bytes(answer)
            new.replace(path)
            time.sleep(pause)
        yield office, path


def changes(knowledge: Knowledge, answers: Iterable[tuple[str, Path]]) -> list[Change]:
    """Tenures that the tables lack, or whose end they do not know."""
    found = []
    for office, path in answers:
        known = {(t.person, t.start[:7]): t for t in knowledge.tenures if t.office == office}
        words = knowledge.office_phrase(knowledge.offices[office].title, knowledge.offices[office].jurisdiction)
        for row in _rows(path.read_bytes()):
            held = known.get((row.person, row.start[:7]))
            if row.start and (held is None or (not held.end and row.end)):
                start = held.start if held else row.start
                before = f"{held.start} to {held.end or 'now'}" if held else ""
                found.append(Change(_tenure(office, row, start), row.name, words, before))
    return sorted(found, key=lambda change: (change.office, change.tenure.start))


def write(folder: Path, knowledge: Knowledge, found: Iterable[Change]) -> None:
    """Put the changes into the overlay, with the persons that the tables lack."""
    found = list(found)
    put(folder, "tenures", [change.tenure for change in found])
    new = {change.tenure.person: change.name for change in found if change.tenure.person not in knowledge.people}
    put(folder, "people", [Person(id_, name, name.split()[-1], "", "", "wikidata") for id_, name in new.items()])


@dataclass(frozen=True, slots=True)
class _Answer:
    person: str
    name: str
    start: str
    end: str


def _rows(answer: bytes) -> list[_Answer]:
    """The rows of an answer in SPARQL's JSON.

    Raises:
        RefreshError: it is none.
    """
    try:
        bindings = json.loads(answer)["results"]["bindings"]
        return [
            _Answer(
                row["person"]["value"].rsplit("/", 1)[-1],
                row["personLabel"]["value"],
                row.get("start", {}).get("value", "")[:10],
                row.get("end", {}).get("value", "")[:10],
            )
            for row in bindings
        ]
    except (ValueError, KeyError, TypeError) as error:
        raise RefreshError(f"the query service gave no answer in SPARQL's JSON: {answer[:80]!r}") from error


def _tenure(office: str, row: _Answer, start: str) -> Tenure:
    today = datetime.now(UTC).date().isoformat()
    return Tenure(row.person, office, start, row.end, "" if row.end else today, "", "", "wikidata", today, "0.95")
