"""`parley kb`: look into the knowledge of people, offices and memberships, check it, and change its overlay."""

import getpass
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Annotated

import typer
from neo4j import RoutingControl

from graph import knowledge_edit, knowledge_refresh
from graph.connection import connect
from graph.cypher import cypher
from graph.errors import ParleyError
from graph.knowledge import SEEDS, Holding, Knowledge
from graph.knowledge_check import problems
from graph.knowledge_graph import load_knowledge
from graph.migrations import migrate
from graph.settings import Settings
from ingest.resolve.spelling import agreement, name_words

app = typer.Typer(no_args_is_help=True)
_SHOWN = 5  # meanings of a name


class KnowledgeQuestionError(ParleyError):
    """A question that the knowledge cannot answer."""


def _load() -> Knowledge:
    return Knowledge.load(SEEDS, Settings().overlay)


@app.command()
def check() -> None:
    """Check the tables and their overlay: ids, dates, overlaps, leaders, members. Exit status 1 for any fault."""
    found = problems(_load())
    for problem in found:
        print(problem)
    print(f"{len(found)} problems" if found else "the knowledge tables hold together")
    if found:
        raise typer.Exit(1)


@app.command()
def show(
    name: Annotated[str, typer.Argument(help="A person, country, body or place; any spelling, or an id.")],
    *,
    at: Annotated[str, typer.Option("--at", help="Day, such as 2023-12-26; today by default.")] = "",
) -> None:
    """Tell who or what a name is on a day."""
    knowledge, day = _load(), _day(at)
    ids = [name] if knowledge.kind_of_entity(name) else [known.id for known in knowledge.named(name)]
    if not ids:
        bearers = [person.id for person in knowledge.people_with(name)]
        ids = sorted(bearers, key=lambda id_: not knowledge.offices_of(id_, at=day)) or _spelt_like(knowledge, name)
    if not ids:
        raise KnowledgeQuestionError(f"nobody and nothing in the knowledge tables is called {name!r}")
    for id_ in dict.fromkeys(ids[:_SHOWN]):
        _show(knowledge, knowledge.canonical(id_), day)
    if len(ids) > _SHOWN:
        print(f"... and {len(ids) - _SHOWN} more")


def _spelt_like(knowledge: Knowledge, name: str) -> list[str]:
    """Persons of whose name this can be a spelling, the likest first."""
    people = knowledge.people.values()
    scores = {person.id: agreement(name, knowledge.spellings(person.id), person.family) for person in people}
    return sorted((id_ for id_, score in scores.items() if score), key=lambda id_: -scores[id_])


def _show(knowledge: Knowledge, id_: str, day: date) -> None:
    also = ", ".join(dict.fromkeys(knowledge.spellings(id_)[1:]))
    print(f"{knowledge.name_of(id_)} ({knowledge.kind_of_entity(id_)}, {id_})")
    if also:
        print(f"  also: {also}")
    for line in _offices(knowledge, id_, day):
        print(f"  {line}")
    country = knowledge.country_of(id_)
    if country and country != id_:
        print(f"  of {knowledge.name_of(country)}")
    if members := knowledge.members(id_, at=day):
        print(f"  {len(members)} members on {day}: {', '.join(sorted(map(knowledge.name_of, members)))}")


def _offices(knowledge: Knowledge, id_: str, day: date) -> Iterator[str]:
    """A person's offices on the day, else the last before; of a country or body, who holds its chief offices."""
    held = knowledge.offices_of(id_, at=day)
    yield from (_line(knowledge, holding) for holding in held)
    past = [h for h in knowledge.offices_of(id_) if h.tenure.start <= day.isoformat()]
    if past and not held:
        last = max(past, key=lambda holding: holding.tenure.start)
        yield f"no office of the tables on {day}; the last one: {_line(knowledge, last)}"
    chief = [o for o in knowledge.seats(id_) if o.single and o.kind != "ambassador"]
    for office in sorted(chief, key=lambda office: (not office.leader, office.kind)):
        for holding in knowledge.holders(office.kind, id_, at=day):
            leads = "led by " if office.leader else ""
            yield f"{leads}{holding.person.name}: {_line(knowledge, holding)}"


def _line(knowledge: Knowledge, holding: Holding) -> str:
    term = holding.tenure
    until = term.end or (f"now (known until {term.as_of})" if holding.stale else "now")
    words = knowledge.office_phrase(holding.title, holding.office.jurisdiction)
    return f"{words}, {term.start or 'unknown'} to {until}; {term.source}, confidence {holding.confidence:g}"


@app.command()
def merge(
    entity: Annotated[str, typer.Argument(help="Id that gives way.")],
    into: Annotated[str, typer.Argument(help="Id that stays.")],
    *,
    reason: Annotated[str, typer.Option(help="Why they are one.")] = "",
) -> None:
    """Let one id be another from now on; its names and terms go along. `undo` takes it back."""
    row = knowledge_edit.merge(Settings().overlay, _load(), entity, into, by=getpass.getuser(), reason=reason)
    _bring_to_graph()
    print(f"{row.id} is {row.into} from now on")


@app.command()
def undo(entity: Annotated[str, typer.Argument(help="Id that had given way.")]) -> None:
    """Take a merge back."""
    knowledge_edit.undo(Settings().overlay, _load(), entity)
    _bring_to_graph()
    print(f"{entity} stands for itself again")


def _bring_to_graph() -> None:
    """Let the graph follow the tables, where there is one; the next `parley ingest` does it for one made elsewhere."""
    settings = Settings()
    if not settings.neo4j_uri and not settings.engine_home.exists():
        return
    with connect(settings) as connection:
        migrate(connection.driver, connection.database)
        load_knowledge(connection.driver, connection.database, _load())


@app.command()
def suggest(
    *,
    seen: Annotated[int, typer.Option(help="In how many different texts at least.")] = 3,
    sources: Annotated[
        int,
        typer.Option(
            help="In how many sources at least: outlets, or texts of their own where the outlet is not known."
        ),
    ] = 2,
) -> None:
    """List office-holders that the news names and the tables do not have."""
    knowledge = _load()
    with connect(Settings()) as connection:
        rows, _, _ = connection.driver.execute_query(
            cypher("read/unknown_officials"),
            {"seen": seen, "sources": sources},
            database_=connection.database,
            routing_=RoutingControl.READ,
        )
    for row in rows:
        like = {
            person.name: person.id for word in name_words(row["name"])[-1:] for person in knowledge.people_with(word)
        }
        known = "; known of that surname: " + ", ".join(f"{n} ({i})" for n, i in sorted(like.items())) if like else ""
        told = f"{row['seen']} texts, {row['sources']} sources ({row['id']})"
        print(f"{row['name']}: {', '.join(row['offices'])}; {told}{known}")
    print(f"{len(rows)} suggestions")


@app.command()
def refresh(
    *,
    service: Annotated[
        str,
        typer.Option(
            envvar="PARLEY_WIKIDATA_SERVICE",
            help="Wikidata query service to ask, such as https://query.wikidata.org/sparql; none by default.",
        ),
    ] = "",
    write: Annotated[
        bool, typer.Option("--write", help="Put the changes into the overlay after showing them.")
    ] = False,
    office: Annotated[list[str] | None, typer.Option(help="Only these offices, by Wikidata item.")] = None,
) -> None:
    """Ask Wikidata for newer office-holders, show what differs, and write it to the overlay if told so."""
    if not service:
        raise KnowledgeQuestionError("name the query service: --service ADDRESS or PARLEY_WIKIDATA_SERVICE")
    knowledge = _load()
    kept = Settings().overlay / "answers" / datetime.now(UTC).strftime("%Y-%m")
    wanted = office or knowledge_refresh.offices_to_ask(knowledge)
    if unknown := [item for item in wanted if item not in knowledge.offices]:
        raise KnowledgeQuestionError(f"no office of the tables is {', '.join(unknown)}")
    answers = knowledge_refresh.collect(knowledge_refresh.service(service), wanted, kept)
    found = knowledge_refresh.changes(knowledge, answers)
    for change in found:
        dates = f"{change.tenure.start} to {change.tenure.end or 'now'}"
        was = f" (was {change.before})" if change.before else ""
        print(f"{'~' if change.before else '+'} {change.name}, {change.office}, {dates}{was}")
    print(f"{len(found)} changes")
    if write and found:
        knowledge_refresh.write(Settings().overlay, knowledge, found)
        print(f"written to {Settings().overlay}")


def _day(text: str) -> date:
    if not text:
        return datetime.now(UTC).date()
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise KnowledgeQuestionError(f"{text!r} is no day: write 2023-12-26") from error
