"""Answers as tables for the terminal: what happened, and under each fact the sentence that says so."""

from collections.abc import Iterable

from rich import box
from rich.console import Console
from rich.markup import escape
from rich.table import Table as RichTable

from app.ask import Answer
from graph.answers import Contact, DateAnswer, Evidence, MeetingAnswer, PartyAnswer, StatementAnswer
from graph.guard import Table
from graph.vocabulary import Format, Precision, Status

_EVIDENCE = 2  # sentences under a fact; `--json` has them all
_WORDS = {"in_person": "in person", "not_held": "not held"}


def show_answer(answer: Answer, console: Console) -> None:
    """Print an answer."""
    console.print(_heading(answer))
    if answer.statements:
        console.print(_statements(answer.statements))
    elif answer.contacts:
        console.print(_contacts(answer.contacts))
    elif answer.meetings:
        console.print(_meetings(answer.meetings))
    for words, others in answer.understood.alternatives.items():
        names = ", ".join(f"{hit.name} ({hit.id})" for hit in others)
        console.print(f"[dim]{escape(words)} may also be {escape(names)}[/dim]")
    if answer.truncated:
        console.print("[yellow]There are more than are shown.[/yellow]")
    console.print(f"[dim]The same over REST: {escape(answer.address)}[/dim]", soft_wrap=True)


def show_table(table: Table, console: Console) -> None:
    """Print the rows of a Cypher query."""
    shown = RichTable(box=box.SIMPLE_HEAD)
    for column in table.columns:
        shown.add_column(escape(column), overflow="fold")
    for row in table.rows:
        shown.add_row(*(escape("" if value is None else str(value)) for value in row))
    console.print(shown)
    if table.truncated:
        console.print(f"[yellow]Cut off at the limit of {table.truncated}.[/yellow]")


def _heading(answer: Answer) -> str:
    """The answer in one line, with what was understood."""
    understood = answer.understood
    parts = [understood.intent.value, *(party.name for party in understood.parties)]
    parts += [understood.mediator.name] if understood.mediator else []
    parts += [f"in {understood.place.name}"] if understood.place else []
    parts += [f"about {understood.topic}"] if understood.topic else []
    if understood.interval:
        parts.append(f"{understood.interval.start or '…'} to {understood.interval.end or '…'}")
    return f"[bold]{escape(answer.summary)}[/bold] [dim]({escape(', '.join(parts))})[/dim]"


def _meetings(meetings: Iterable[MeetingAnswer]) -> RichTable:
    table = _table("When", "Who", "How")
    for meeting in meetings:
        who = _sides(meeting)
        table.add_row(_when(meeting.date), f"{who}{_sentences(meeting.evidence)}", escape(", ".join(_how(meeting))))
    return table


def _statements(statements: Iterable[StatementAnswer]) -> RichTable:
    table = _table("When", "Who said what", "To")
    for statement in statements:
        who = " and ".join(escape(_named(speaker)) for speaker in statement.speakers)
        marks = "“{}”" if statement.kind.value == "direct" else "that {}"
        said = f"{who}: {escape(marks.format(statement.text))}{_sentences(statement.evidence)}"
        table.add_row(_when(statement.date), said, escape(statement.to or ""))
    return table


def _contacts(contacts: Iterable[Contact]) -> RichTable:
    table = _table("Who", "Met the one", "Met the other")
    for each in contacts:
        table.add_row(
            escape(_named(each.contact)),
            f"{each.with_party}×, last {each.last_with_party}",
            f"{each.with_other}×, last {each.last_with_other}",
        )
    return table


def _table(*columns: str) -> RichTable:
    table = RichTable(box=box.SIMPLE_HEAD, show_lines=False, padding=(0, 1), pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold", no_wrap=column == "When")
    return table


def _sides(meeting: MeetingAnswer) -> str:
    """Who met whom: sides parted by a dash."""
    sides: dict[int, list[str]] = {}
    for participant in meeting.participants:
        sides.setdefault(participant.side, []).append(escape(_named(participant)))
    return " – ".join(", ".join(names) for names in sides.values()) or escape(meeting.title)


def _named(party: PartyAnswer) -> str:
    return f"{party.name} ({party.office})" if party.office else party.name


def _how(meeting: MeetingAnswer) -> list[str]:
    """Place, format and medium, and what is out of the ordinary."""
    parts = [meeting.place.name] if meeting.place else []
    parts += [_word(meeting.status)] if meeting.status is not Status.HELD else []
    parts += [_word(meeting.medium)]
    parts += [_word(meeting.format)] if meeting.format is not Format.BILATERAL else []
    parts += ["unmediated"] if meeting.unmediated else []
    parts += [f"mediated by {', '.join(each.name for each in meeting.mediators)}"] if meeting.mediators else []
    parts += [f"absent: {', '.join(each.name for each in meeting.absent)}"] if meeting.absent else []
    parts += [f"on the margins of {meeting.part_of.title}"] if meeting.part_of else []
    return parts


def _word(value: str) -> str:
    return _WORDS.get(value, value)


def _when(when: DateAnswer) -> str:
    """The day, month or year; in brackets where no words of the text name it."""
    if when.start is None:
        return "undated"
    told = {Precision.DAY: f"{when.start}", Precision.MONTH: f"{when.start:%Y-%m}", Precision.YEAR: f"{when.start:%Y}"}
    days = told.get(when.precision) if when.start == when.end or when.precision is not Precision.DAY else None
    days = days or f"{when.start} – {when.end}"
    return f"({days})" if when.inferred else days


def _sentences(evidence: Iterable[Evidence]) -> str:
    """The sentences behind a fact, each on a line of its own, with where it was published."""
    lines = []
    for each in list({one.sentence: one for one in evidence}.values())[:_EVIDENCE]:
        source = ", ".join(str(part) for part in (each.article.outlet, each.article.published) if part)
        sentence = " ".join(each.sentence.split())
        mark = "≠ " if each.stance == "disputes" else ""
        lines.append(f"\n[italic dim]{mark}{escape(sentence)}[/italic dim] [dim]{escape(source)}[/dim]")
    return "".join(lines)
