"""Articles with what was read from them, and single claims with the text around them."""

from graph.answers import ArticleAnswer, ClaimAnswer
from graph.errors import Unknown
from graph.queries.reader import GraphReader, together
from graph.queries.redirects import gone

_AROUND = 300  # characters of text shown before and after a claim


@together
def article(graph: GraphReader, identifier: str) -> ArticleAnswer:
    """One article.

    Raises:
        Removed, Unknown: it was erased, or never was.
    """
    row = graph.row("article_card", id=identifier)
    if row is None:
        gone(graph, identifier)
        raise Unknown(f"There is no article {identifier}.")
    known = {key: value for key, value in row["article"].items() if value is not None}
    return ArticleAnswer.model_validate(known | {"claims": row["claims"], "mentions": row["mentions"]})


@together
def claim(graph: GraphReader, identifier: str) -> ClaimAnswer:
    """One claim.

    Raises:
        Unknown: there is no such claim, or its article was taken out.
    """
    row = graph.row("claim_card", id=identifier, around=_AROUND)
    if row is None:
        raise Unknown(f"There is no claim {identifier}.")
    return ClaimAnswer.model_validate(row["claim"] | {key: row[key] for key in row if key != "claim"})
