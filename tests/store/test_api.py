"""The service over a small graph of made-up articles: what it answers, and how it says no."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.main import create_app
from app.settings import ServiceSettings
from graph.claims import Party, Place
from graph.connection import Connection
from graph.store import Store
from graph.vocabulary import Format, Medium, PartyKind, Status
from ingest.nlp.text_times import find_times
from tests.graph.world import article, day, meeting, month, reading, statement

pytestmark = pytest.mark.store

ARVIA, BELMARK, CORLAND = (
    Party(id=f"country:{name.lower()}", kind=PartyKind.COUNTRY, name=name) for name in ("Arvia", "Belmark", "Corland")
)


def person(name: str, country: Party, office: str) -> Party:
    return Party(
        id=f"person:{name.split()[0].lower()}",
        kind=PartyKind.PERSON,
        name=name,
        office=f"{office} of {country.name}",
        country=country.id,
    )


ANA = person("Ana Tallow", ARVIA, "president")
BORIS = person("Boris Venn", BELMARK, "prime minister")
CLEO = person("Cleo Marsh", CORLAND, "foreign minister")
DANA = person("Dana Marsh", ARVIA, "spokesperson")
PORT = Place(id="place:port", name="Port Arvia", country=ARVIA.id)


@pytest.fixture(scope="module")
def client(running_store: Connection) -> Iterator[TestClient]:
    with running_store.driver.session(database=running_store.database) as session:
        session.run("MATCH (n) DETACH DELETE n").consume()
    store = Store(running_store.driver, running_store.database)
    first, second, third = (article(text, date(2024, 3, 5)) for text in ("One text.", "Another text.", "A third."))
    store.write(
        reading(
            first,
            meeting([ANA], [BORIS], document=first.id, occasion=0, start=0, when=day(3), place=PORT),
            meeting([ANA], [CLEO], document=first.id, occasion=1, start=20, when=day(9), medium=Medium.PHONE),
            statement(
                DANA, "The river treaty is near", document=first.id, start=40, when=day(4), about=(BELMARK, PORT)
            ),
        )
    )
    store.write(
        reading(
            second,
            meeting([ANA], [BORIS], document=second.id, occasion=0, mediators=(CLEO,), when=day(40), place=PORT),
            meeting(
                [ANA], [CLEO], document=second.id, occasion=1, start=20, when=month("2024-05"), status=Status.CANCELLED
            ),
        )
    )
    store.write(
        reading(
            third,
            meeting(
                [ANA], [BORIS], [CLEO], document=third.id, when=month("2024-03"), format_=Format.SUMMIT, place=PORT
            ),
        )
    )
    service = ServiceSettings(cypher_seconds=3)
    with TestClient(create_app(service=service, connection=running_store, read_times=find_times)) as client:
        yield client


def get(client: TestClient, address: str) -> Any:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    return answer.json()


def pairs_of(meetings: list[dict[str, Any]]) -> set[tuple[str, ...]]:
    return {tuple(sorted(pair)) for meeting in meetings for pair in meeting["pairs"]}


MARCH: set[tuple[str, ...]] = {("person:ana", "person:boris"), ("person:ana", "person:cleo")}


def test_meetings_of_a_month_carry_parties_place_and_sentences(client: TestClient) -> None:
    answer = get(client, "/v1/meetings?from=2024-03&to=2024-03&order=date")
    assert answer["interval"] == {"start": "2024-03-01", "end": "2024-03-31"}
    assert answer["total"] == {"value": 3, "relation": "eq"}
    assert pairs_of(answer["items"]) == MARCH
    held = next(each for each in answer["items"] if each["date"]["start"] == "2024-03-04")
    assert [each["name"] for each in held["participants"]] == ["Ana Tallow", "Boris Venn"]
    assert held["participants"][0]["office"] == "president of Arvia"
    assert held["participants"][0]["country"]["name"] == "Arvia"
    assert held["place"]["name"] == "Port Arvia"
    (evidence,) = held["evidence"]
    assert (evidence["start"], evidence["end"], evidence["sentence"]) == (0, 9, "Sentence at 0.")
    assert evidence["article"]["outlet"] == "Herald"
    assert evidence["article"]["url"] == "https://herald.example/1"
    assert evidence["article"]["published"] == "2024-03-05"
    assert evidence["extractor"] == "1"


@pytest.mark.parametrize(
    ("query", "number"),
    [
        ("", 5),
        ("party=person:ana", 5),
        ("party=person:ana&with=person:boris", 3),
        ("party=country:arvia&with=country:belmark", 3),
        ("party=person:ana&with=person:boris&format=bilateral", 2),
        ("place=place:port", 3),
        ("status=cancelled", 1),
        ("status=cancelled&status=held", 5),
        ("medium=phone", 1),
        ("format=summit", 1),
        ("mediator=person:cleo", 1),
        ("from=2024-05", 1),
        ("to=2024-04-30", 4),
        ("from=2024-03-02&to=2024-03-02", 1),
        ("published_to=2024-03-04", 0),
        ("published_from=2024-03-05", 5),
        ("party=person:nobody", 0),
    ],
)
def test_meetings_are_narrowed_down(client: TestClient, query: str, number: int) -> None:
    assert get(client, f"/v1/meetings?{query}")["total"]["value"] == number


@pytest.mark.parametrize("order", ["date", "-date"])
def test_pages_follow_each_other_without_gap_or_repetition(client: TestClient, order: str) -> None:
    whole = [each["id"] for each in get(client, f"/v1/meetings?order={order}")["items"]]
    address, seen = f"/v1/meetings?order={order}&limit=2", []
    while address:
        page = get(client, address)
        assert page["truncated"] == (page["next_url"] is not None)
        seen += [each["id"] for each in page["items"]]
        address = page["next_url"]
    assert seen == whole
    assert len(set(seen)) == 5


def test_pairs_leave_summits_and_cancelled_meetings_out(client: TestClient) -> None:
    march = get(client, "/v1/pairs?from=2024-03&to=2024-03")["items"]
    assert {tuple(sorted((pair["a"]["id"], pair["b"]["id"]))) for pair in march} == MARCH
    assert get(client, "/v1/pairs?from=2024-05")["items"] == []


def test_the_history_of_a_pair_has_its_gaps_and_what_both_attended(client: TestClient) -> None:
    history = get(client, "/v1/pairs/person:ana/person:boris")
    assert (history["first"]["start"], history["last"]["start"]) == ("2024-03-04", "2024-04-10")
    assert [gap["days"] for gap in history["gaps"]] == [37]
    assert [each["format"] for each in history["both_attended"]] == ["summit"]


def test_mediations_name_the_mediator(client: TestClient) -> None:
    (mediation,) = get(client, "/v1/mediations?party=person:ana&with=person:boris")["items"]
    assert [each["name"] for each in mediation["mediators"]] == ["Cleo Marsh"]


def test_statements_by_speaker_subject_and_words(client: TestClient) -> None:
    by_speaker = get(client, "/v1/statements?speaker=person:dana")["items"]
    (said,) = get(client, "/v1/statements?words=river%20treaty")["items"]
    assert said["text"] == "The river treaty is near"
    assert said["speakers"][0]["name"] == "Dana Marsh"
    assert said["evidence"][0]["sentence"] == "Sentence at 40."
    assert get(client, "/v1/statements?words=war")["items"] == []
    assert [each["id"] for each in get(client, "/v1/statements?about=country:belmark")["items"]] == [said["id"]]
    assert by_speaker == [said]
    assert get(client, f"/v1/statements/{said['id']}")["id"] == said["id"]


@pytest.mark.parametrize("name", ["Tallow", "tallow ana", "TALL", "ana tal", "Tállow", "talow"])
def test_entities_are_found_folded_unfinished_and_misspelt(client: TestClient, name: str) -> None:
    found = get(client, f"/v1/entities?q={name}&kind=Person")["items"]
    assert found[0]["id"] == "person:ana"


@pytest.mark.parametrize("name", ["*", "a:b", "AND", "(", '"', "~", "\\", "!?"])
def test_odd_names_find_nothing_and_break_nothing(client: TestClient, name: str) -> None:
    assert client.get("/v1/entities", params={"q": name}).status_code == 200


def test_an_entity_an_article_and_a_claim_are_had_by_id(client: TestClient) -> None:
    entity = get(client, "/v1/entities/person:ana")
    assert entity["country"]["name"] == "Arvia"
    assert entity["counts"]["meetings"] == 5
    (found,) = get(client, "/v1/meetings?medium=phone")["items"]
    evidence = found["evidence"][0]
    claim = get(client, f"/v1/evidence/{evidence['claim']}")
    assert claim["facts"] == [{"id": found["id"], "kind": "meeting", "stance": "supports"}]
    text = get(client, f"/v1/articles/{evidence['article']['id']}")
    assert evidence["claim"] in [each["id"] for each in text["claims"]]
    assert get(client, f"/v1/meetings/{found['id']}") == found


def test_the_network_around_a_party_and_of_an_interval(client: TestClient) -> None:
    around = get(client, "/v1/network?party=person:ana")
    met = {(edge["target"], edge["count"]) for edge in around["edges"] if edge["kind"] == "met"}
    assert met == {("person:boris", 2), ("person:cleo", 1)}
    assert ("person:cleo", "person:ana") in {
        (edge["source"], edge["target"]) for edge in around["edges"] if edge["kind"] == "mediated"
    }
    whole = get(client, "/v1/network?from=2024-03&to=2024-03")
    assert {edge["count"] for edge in whole["edges"]} == {1}
    assert get(client, "/v1/network?party=person:ana&limit=1")["truncated"]


def test_paths_and_common_contacts(client: TestClient) -> None:
    path = get(client, "/v1/network/path?party=person:boris&with=person:cleo")["path"]
    assert [node["id"] for node in path["nodes"]] == ["person:boris", "person:ana", "person:cleo"]
    recent = get(client, "/v1/network/path?party=person:boris&with=person:ana&prefer=recent")["path"]
    assert [step["start"] for step in recent["meetings"]] == ["2024-04-10"]
    assert get(client, "/v1/network/path?party=person:boris&with=person:cleo&to=2024-03-05")["path"] is None
    (contact,) = get(client, "/v1/network/contacts?party=person:boris&with=person:cleo")["items"]
    assert (contact["contact"]["id"], contact["with_party"], contact["with_other"]) == ("person:ana", 2, 1)


def test_the_timeline_counts_by_month_and_tells_what_is_coarser(client: TestClient) -> None:
    months = get(client, "/v1/timeline?status=held")["items"]
    assert [(each["start"], each["meetings"]) for each in months] == [("2024-03-01", 3), ("2024-04-01", 1)]
    days = get(client, "/v1/timeline?unit=day&party=person:cleo&from=2024-03&to=2024-03")["items"]
    assert [(each["start"], each["meetings"], each["coarser"]) for each in days] == [
        ("2024-03-01", 1, 1),
        ("2024-03-10", 1, 0),
    ]


def test_changes_go_on_from_a_revision(client: TestClient) -> None:
    everything = get(client, "/v1/changes?since=0")
    assert {each["kind"] for each in everything["items"]} == {"meeting", "statement"}
    assert get(client, f"/v1/changes?since={everything['revision']}")["items"] == []
    assert get(client, "/v1/changes?limit=1")["truncated"]
    assert {"of": "node", "name": "Meeting", "number": 5} in get(client, "/v1/schema")["items"]


def test_who_has_the_revision_already_gets_no_body(client: TestClient) -> None:
    etag = client.get("/v1/meetings").headers["etag"]
    again = client.get("/v1/meetings", headers={"If-None-Match": etag})
    assert (again.status_code, again.content) == (304, b"")


QUESTIONS = [
    ("who met whom in March 2024", "pairs", MARCH),
    ("who did Tallow meet in March 2024?", "partners", MARCH),
    ("who met with Boris Venn", "partners", {("person:ana", "person:boris")}),
    ("did President Tallow meet Venn", "meetings", {("person:ana", "person:boris")}),
    ("has Tallow ever met with Cleo Marsh", "meetings", {("person:ana", "person:cleo")}),
    ("when did Ana Tallow and Venn last meet", "last", {("person:ana", "person:boris")}),
    ("who mediated between Arvia and Belmark", "mediations", {("person:ana", "person:boris")}),
    ("meetings in Port Arvia in April 2024", "meetings", {("person:ana", "person:boris")}),
    ("cancelled meetings of Tallow", "meetings", set()),
    ("who talked by phone in 2024", "pairs", {("person:ana", "person:cleo")}),
]


@pytest.mark.parametrize(("question", "intent", "pairs"), QUESTIONS)
def test_a_question_and_its_address_have_the_same_answer(
    client: TestClient, question: str, intent: str, pairs: set[tuple[str, ...]]
) -> None:
    answer = client.get("/v1/ask", params={"q": question}).json()
    assert answer["understood"]["intent"] == intent
    assert pairs_of(answer["meetings"]) == pairs
    assert all(each["evidence"] for each in answer["meetings"])
    there = get(client, answer["address"])["items"]
    if answer["pairs"]:
        assert there == answer["pairs"]
    else:
        assert there == answer["meetings"]


def test_a_question_shows_the_cypher_that_gives_its_answer(client: TestClient) -> None:
    answer = client.get("/v1/ask", params={"q": "who met whom in March 2024"}).json()
    asked = answer["queries"][0]
    rows = client.post("/v1/cypher", json={"query": asked["cypher"], "parameters": asked["parameters"]}).json()
    found = {tuple(sorted((row[0]["id"], row[1]["id"]))) for row in rows["rows"]}
    assert found == MARCH


def test_a_question_about_what_was_said(client: TestClient) -> None:
    answer = client.get("/v1/ask", params={"q": "what did Dana Marsh say about the river treaty in March 2024"}).json()
    assert [each["text"] for each in answer["statements"]] == ["The river treaty is near"]
    assert get(client, answer["address"])["items"] == answer["statements"]


@pytest.mark.parametrize(
    ("question", "about"),
    [
        pytest.param("what did Dana Marsh say about Belmark", "country:belmark", id="a country"),
        pytest.param("what was said about Port Arvia", "place:port", id="a place"),
        pytest.param("what was said about the River", None, id="words of the statement"),
    ],
)
def test_a_question_about_what_was_said_of_somebody(client: TestClient, question: str, about: str | None) -> None:
    answer = client.get("/v1/ask", params={"q": question}).json()
    assert (answer["understood"]["about"] or {}).get("id") == about
    assert [each["text"] for each in answer["statements"]] == ["The river treaty is near"]
    assert get(client, answer["address"])["items"] == answer["statements"]


def test_who_else_a_name_may_be_is_told(client: TestClient) -> None:
    answer = client.get("/v1/ask", params={"q": "who did Marsh meet"}).json()
    assert answer["understood"]["alternatives"]["Marsh"]


PROBLEMS = [
    ("/v1/meetings?from=2023-13", 400, "2023-13"),
    ("/v1/meetings?from=2024&to=2023", 400, "cannot end"),
    ("/v1/meetings?from=yesterday", 400, "2023-12-26"),
    ("/v1/meetings?with=person:boris", 400, "party"),
    ("/v1/meetings?cursor=nonsense", 400, "next_url"),
    ("/v1/meetings?limit=0", 422, "limit"),
    ("/v1/meetings?status=finished", 422, "status"),
    ("/v1/meetings/meeting:none", 404, "meeting:none"),
    ("/v1/statements/none", 404, "none"),
    ("/v1/entities/none", 404, "none"),
    ("/v1/articles/none", 404, "none"),
    ("/v1/evidence/none", 404, "none"),
    ("/v1/pairs/person:boris/none", 404, "none"),
    ("/v1/network?party=none", 404, "none"),
    ("/v1/network/path?party=none&with=person:boris", 404, "none"),
    ("/v1/queries/none", 404, "none"),
    ("/v1/entities?q=", 422, "q"),
    ("/v1/ask?q=what+is+the+weather", 422, "who met whom"),
    ("/v1/ask?q=who+did+Xyzzyq+meet", 422, "Xyzzyq"),
    ("/v1/nothing", 404, "/v1/nothing"),
]


@pytest.mark.parametrize(("address", "status", "told"), PROBLEMS)
def test_errors_are_problem_documents(client: TestClient, address: str, status: int, told: str) -> None:
    answer = client.get(address)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status
    assert problem["instance"] == address.partition("?")[0]
    assert told in problem["detail"]


def test_a_cursor_serves_its_own_question_only(client: TestClient) -> None:
    cursor = get(client, "/v1/meetings?limit=1")["cursor"]
    answer = client.get("/v1/meetings", params={"limit": 1, "cursor": cursor, "party": "person:boris"})
    assert (answer.status_code, answer.json()["title"]) == (400, "Cursor not understood")


def test_what_was_merged_leads_on_and_what_was_removed_is_gone(client: TestClient, running_store: Connection) -> None:
    (phone,) = get(client, "/v1/meetings?medium=phone")["items"]
    with running_store.driver.session(database=running_store.database) as session:
        redirects = "CREATE (:Redirect {id: 'meeting:old', to: $to}), (:Redirect {id: 'meeting:gone'})"
        session.run(redirects, to=phone["id"]).consume()
        moved = client.get("/v1/meetings/meeting:old", follow_redirects=False)
        gone = client.get("/v1/meetings/meeting:gone")
        session.run("MATCH (r:Redirect) WHERE r.id IN ['meeting:old', 'meeting:gone'] DELETE r").consume()
    assert (moved.status_code, moved.headers["location"]) == (308, f"/v1/meetings/{phone['id']}")
    assert gone.status_code == 410


def test_cypher_reads_and_says_what_is_wrong_with_it(client: TestClient) -> None:
    query = "MATCH (p:Person {id: $id}) RETURN p, p.name AS name"
    answer = client.post("/v1/cypher", json={"query": query, "parameters": {"id": "person:boris"}}).json()
    assert answer["columns"] == ["p", "name"]
    ((node, name),) = answer["rows"]
    assert (node["properties"]["id"], name) == ("person:boris", "Boris Venn")
    for refused, status in (("CREATE (n)", 403), ("SHOW USERS", 403), ("MATCH (n", 400), ("RETURN $missing", 400)):
        problem = client.post("/v1/cypher", json={"query": refused})
        assert (problem.status_code, problem.headers["content-type"]) == (status, "application/problem+json"), refused


def test_health_and_readiness(client: TestClient) -> None:
    assert get(client, "/healthz")["status"] == "ok"
    assert get(client, "/readyz")["revision"] > 0
    assert client.get("/docs").status_code == 200
    assert "meeting_cards" in [each["name"] for each in get(client, "/v1/queries")]
