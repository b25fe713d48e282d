"""The whole way on real parts: articles in as text, facts out over REST, by question, in the terminal, in Cypher."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.commands.ingest import ingest
from app.main import create_app
from graph.connection import Connection
from graph.settings import Settings
from tests.store.conftest import wipe

pytestmark = pytest.mark.store

SEED = Path(__file__).parents[2] / "seeds" / "articles"
OTHERS = Path(__file__).parent / "articles"
DECEMBER = {"from": "2023-12", "to": "2023-12"}

Json = dict[str, Any]


@pytest.fixture(scope="module")
def service(running_store: Connection, store_settings: Settings) -> Iterator[TestClient]:
    """The service over the seed article and three others; commands find the same graph by the environment."""
    with pytest.MonkeyPatch.context() as environment:
        for name, value in _environment(store_settings):
            environment.setenv(name, value)
        wipe(running_store)
        ingest([SEED, OTHERS])
        with TestClient(create_app(connection=running_store)) as client:
            yield client


def _environment(settings: Settings) -> Iterator[tuple[str, str]]:
    yield "PARLEY_DATA_DIR", str(settings.data_dir)
    if settings.neo4j_uri and settings.neo4j_password:
        yield "PARLEY_NEO4J_URI", settings.neo4j_uri
        yield "PARLEY_NEO4J_USER", settings.neo4j_user
        yield "PARLEY_NEO4J_PASSWORD", settings.neo4j_password.get_secret_value()


def get(service: TestClient, path: str, **query: Any) -> Json:
    answer = service.get(path, params=query)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def meetings(service: TestClient, **query: Any) -> list[Json]:
    return list(get(service, "/v1/meetings", limit=100, **query)["items"])


def names(parties: list[Json]) -> set[str]:
    return {party["name"] for party in parties}


def between(found: list[Json], *who: str) -> list[Json]:
    """Meetings in which exactly these took part."""
    return [meeting for meeting in found if names(meeting["participants"]) == set(who)]


def pairs(found: list[Json]) -> set[frozenset[str]]:
    """Names of those who met, over all meetings."""
    return {
        frozenset(party["name"] for party in meeting["participants"] if party["id"] in pair)
        for meeting in found
        for pair in meeting["pairs"]
    }


def test_pashinyan_and_aliyev_met_without_a_mediator(service: TestClient) -> None:
    (meeting,) = between(
        meetings(service, **DECEMBER, status="held", format="bilateral"), "Nikol Pashinyan", "Ilham Aliyev"
    )
    assert meeting["medium"] == "in_person"
    assert (meeting["date"]["start"], meeting["date"]["end"], meeting["date"]["precision"]) == (
        "2023-12-26",
        "2023-12-26",
        "day",
    )
    assert "Petersburg" in meeting["place"]["name"]
    assert {party["name"]: party["office"] for party in meeting["participants"]} == {
        "Nikol Pashinyan": "prime minister of Armenia",
        "Ilham Aliyev": "president of Azerbaijan",
    }
    assert meeting["unmediated"] is True
    assert meeting["mediators"] == []
    assert "summit" in meeting["part_of"]["title"].lower()
    sentences = " ".join(evidence["sentence"] for evidence in meeting["evidence"])
    assert "discussed the peace process" in sentences
    assert "without a third country mediator" in sentences


def test_what_was_said_of_the_meeting_leads_to_it(service: TestClient) -> None:
    (meeting,) = between(
        meetings(service, **DECEMBER, status="held", format="bilateral"), "Nikol Pashinyan", "Ilham Aliyev"
    )
    said = get(service, "/v1/statements", about=meeting["id"])["items"]
    assert {name for statement in said for name in names(statement["speakers"])} == {"Nazeli Baghdasaryan"}
    assert all("discuss" in statement["text"] or "bilateral" in statement["text"] for statement in said)


def test_evidence_stands_where_its_offsets_say(service: TestClient) -> None:
    for meeting in meetings(service):
        for evidence in meeting["evidence"]:
            article = get(service, f"/v1/articles/{evidence['article']['id']}")
            assert article["text"][evidence["start"] : evidence["end"]] == evidence["sentence"]


def test_pashinyan_also_met_lukashenko_on_an_inferred_date(service: TestClient) -> None:
    found = meetings(service, **DECEMBER, status="held", format="bilateral")
    (meeting,) = between(found, "Nikol Pashinyan", "Alexander Lukashenko")
    assert meeting["date"]["inferred"] is True
    assert "president of Belarus" in {party["office"] for party in meeting["participants"]}


def test_putin_met_nobody_and_mediated_nothing(service: TestClient) -> None:
    assert not any("Vladimir Putin" in pair for pair in pairs(meetings(service)))
    assert not any("Vladimir Putin" in names(meeting["mediators"]) for meeting in meetings(service))


def test_the_cis_summit_has_its_attendees_and_makes_no_pairs(service: TestClient) -> None:
    summits = [m for m in meetings(service, **DECEMBER, format="summit") if "Vladimir Putin" in names(m["hosts"])]
    (summit,) = summits
    assert (summit["status"], summit["date"]["start"], summit["date"]["end"]) == ("held", "2023-12-26", "2023-12-26")
    assert "Petersburg" in summit["place"]["name"]
    assert summit["pairs"] == []
    members = "Armenia Azerbaijan Belarus Kazakhstan Kyrgyzstan Tajikistan Turkmenistan Uzbekistan"
    assert set(members.split()) <= names(summit["participants"])


def test_pashinyan_was_absent_from_the_csto_meeting_in_minsk(service: TestClient) -> None:
    (summit,) = [m for m in meetings(service, **{"from": "2023-11", "to": "2023-11"}) if m["format"] == "summit"]
    assert (summit["status"], summit["date"]["precision"]) == ("held", "month")
    assert summit["place"]["name"] == "Minsk"
    assert names(summit["participants"]) >= {"Collective Security Treaty Organization"}
    assert names(summit["hosts"]) == {"Alexander Lukashenko"}
    assert names(summit["absent"]) == {"Nikol Pashinyan"}


def test_the_cancelled_meetings_are_kept(service: TestClient) -> None:
    cancelled = {
        (party["name"], meeting["place"]["name"], party["office"])
        for meeting in meetings(service, status="cancelled")
        for party in meeting["participants"]
    }
    assert {
        ("Ilham Aliyev", "Brussels", "president of Azerbaijan"),
        ("Jeyhun Bayramov", "Washington", "foreign minister of Azerbaijan"),
    } <= {(name, "Washington" if "Washington" in place else place, office) for name, place, office in cancelled}


@pytest.mark.parametrize(
    ("speaker", "office", "to", "kinds"),
    [
        (
            "Nazeli Baghdasaryan",
            "press secretary of the prime minister of Armenia",
            "Azatutyun.am",
            ["direct", "direct"],
        ),
        ("Dmitry Peskov", "spokesperson of the Kremlin", "Channel One", ["direct", "indirect"]),
    ],
)
def test_who_said_what_to_whom(service: TestClient, speaker: str, office: str, to: str, kinds: list[str]) -> None:
    said = [s for s in get(service, "/v1/statements", limit=100)["items"] if speaker in names(s["speakers"])]
    assert sorted(statement["kind"] for statement in said) == kinds
    assert any(to in (statement["to"] or "") for statement in said)
    assert {party["office"] for statement in said for party in statement["speakers"]} == {office}


def test_a_quotation_left_open_over_a_paragraph_break_is_whole(service: TestClient) -> None:
    texts = [statement["text"] for statement in get(service, "/v1/statements", limit=100)["items"]]
    assert any(text.startswith("bilateral, meaning") and text.endswith("president.") for text in texts)


def test_bodies_and_their_members_and_artsakh_are_in_the_graph(service: TestClient) -> None:
    for query, id_ in (("Artsakh", "Q244165"), ("Nagorno-Karabakh", "Q244165"), ("CIS", "Q7779")):
        assert id_ in [hit["id"] for hit in get(service, "/v1/entities", q=query)["items"]], query
    query = """MATCH (c)-[m:MEMBER_OF]->(:Organization {id: 'Q7779'})
        WHERE m.from <= date('2023-12-26') AND (m.to IS NULL OR m.to >= date('2023-12-26')) RETURN c.name"""
    rows = service.post("/v1/cypher", json={"query": query}).json()["rows"]
    assert {"Armenia", "Azerbaijan", "Belarus", "Kazakhstan", "Russia"} <= {row[0] for row in rows}


DECEMBER_PAIRS = {
    frozenset({"Nikol Pashinyan", "Ilham Aliyev"}),
    frozenset({"Nikol Pashinyan", "Alexander Lukashenko"}),
}


def test_four_ways_to_ask_who_met_whom_give_the_same_pairs(
    service: TestClient, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = get(service, "/v1/ask", q="who met whom in December 2023")
    assert {frozenset({pair["a"]["name"], pair["b"]["name"]}) for pair in asked["pairs"]} == DECEMBER_PAIRS
    assert pairs(meetings(service, **DECEMBER)) == DECEMBER_PAIRS
    query = """MATCH (a)-[m:MET_WITH]->(b)
        WHERE m.date_start <= date('2023-12-31') AND m.date_end >= date('2023-12-01') RETURN a.name, b.name"""
    rows = service.post("/v1/cypher", json={"query": query}).json()["rows"]
    assert {frozenset(row) for row in rows} == DECEMBER_PAIRS

    from app.commands.ask import ask

    ask("who met whom in December 2023")
    printed = capsys.readouterr().out
    assert all(name in printed for pair in DECEMBER_PAIRS for name in pair)


def test_a_mediated_meeting_and_who_was_not_there(service: TestClient) -> None:
    found = meetings(service, **{"from": "2019-06", "to": "2019-06"})
    (meeting,) = [m for m in found if m["mediators"]]
    assert len(meeting["participants"]) == 2
    assert "Uhuru Kenyatta" in names(meeting["participants"])
    assert names(meeting["mediators"]) == {"Abiy Ahmed"}
    assert (meeting["date"]["start"], meeting["place"]["name"]) == ("2019-06-17", "Nairobi")
    (earlier,) = meetings(service, **{"from": "2019-05", "to": "2019-05"})
    assert (earlier["status"], earlier["date"]["precision"]) == ("held", "month")
    assert "Abiy Ahmed" in names(earlier["participants"])


def test_a_planned_and_a_postponed_meeting_make_no_pairs(service: TestClient) -> None:
    (planned,) = meetings(service, **{"from": "2024-05", "to": "2024-05"})
    assert (planned["status"], planned["date"]["start"], planned["place"]["name"]) == ("planned", "2024-05-26", "Seoul")
    (postponed,) = meetings(service, status="postponed")
    assert "Wang Yi" in names(postponed["participants"])
    assert planned["pairs"] == postponed["pairs"] == []


def test_contacts_by_phone_and_video(service: TestClient) -> None:
    by_medium = {m["medium"]: m for m in meetings(service, **{"from": "2021-03", "to": "2021-03"}, status="held")}
    assert by_medium["phone"]["date"]["start"] == "2021-03-02"
    assert "Recep Tayyip Erdoğan" in names(by_medium["phone"]["participants"])
    assert by_medium["video"]["date"]["start"] == "2021-03-01"
    assert "Emmanuel Macron" in names(by_medium["video"]["participants"])
