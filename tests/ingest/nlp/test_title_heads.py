"""Which words are the heads of titles."""

import pytest

from graph.knowledge import Knowledge
from ingest.nlp.annotations import MentionKind
from ingest.nlp.mentions import Mentions
from tests.ingest.nlp.plain import plain


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("Filipinos head to the polls .", 0),
        ("Leaders head home after the talks .", 0),
        ("The Philippine head of state left .", 1),
        ("The head of the commission left .", 1),
    ],
)
def test_head_is_an_office_where_nobody_heads_anywhere(knowledge: Knowledge, text: str, offices: int) -> None:
    found = [m for m in Mentions(knowledge)(plain(text))._.mentions if m.kind is MentionKind.OFFICE]
    assert len(found) == offices
