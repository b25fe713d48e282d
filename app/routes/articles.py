"""/v1/articles and /v1/evidence: the texts, and the single sentences that facts rest on."""

from fastapi import APIRouter, Depends

from app.dependencies import GraphDep, IdParam, check_fresh
from app.examples import ARTICLE, CLAIM, example
from graph.answers import ArticleAnswer, ClaimAnswer
from graph.queries.articles import article, claim

router = APIRouter(prefix="/v1", tags=["evidence"], dependencies=[Depends(check_fresh)])


@router.get("/articles/{id}", operation_id="getArticle", responses=example(ARTICLE))
def get_article(graph: GraphDep, identifier: IdParam) -> ArticleAnswer:
    """An article with its text, what was read from it, and whom it names."""
    return article(graph, identifier)


@router.get("/evidence/{id}", operation_id="getEvidence", responses=example(CLAIM))
def get_evidence(graph: GraphDep, identifier: IdParam) -> ClaimAnswer:
    """A claim: its sentence with the text around it, how it was read, and the facts that rest on it."""
    return claim(graph, identifier)
