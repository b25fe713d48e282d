"""Why a document was read as it was, in a terminal: each fact's sentence, rule and date, the reason of each link."""

from rich.console import Console
from rich.text import Text

from app.facts import Fact, facts, not_read
from graph.claims import Reading

_STYLES = {"participant": "bold green", "mediator": "bold magenta", "host": "bold cyan", "absent": "bold red"}


def show_explanation(reading: Reading, console: Console) -> None:
    """Print every claim of a reading, in order of the text."""
    for fact in facts(reading):
        console.print(Text(f"{fact.head}  [{fact.rule}]"))
        console.print(_marked(fact))
        for label, words in fact.details:
            console.print(Text(f"  {label:<12} {words}"))
        console.print()
    for line in not_read(reading):
        console.print(Text(line))


def _marked(fact: Fact) -> Text:
    """The sentence, its parties coloured by role where its words name them."""
    text = Text(f"  {fact.evidence.sentence}")
    for role, party in fact.parties:
        text.highlight_words([party.said] if party.said else [], _STYLES.get(role, "bold green"))
    return text
