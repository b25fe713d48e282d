"""/healthz and /readyz: whether the service is up, and whether the graph behind it answers."""

from fastapi import APIRouter

from app.dependencies import GraphDep
from app.examples import example
from app.responses import Health
from graph.queries.changes import revision

router = APIRouter(tags=["health"])


@router.get("/healthz", operation_id="getHealth", responses=example({"status": "ok"}))
def get_health() -> Health:
    """The service is up."""
    return Health()


@router.get("/readyz", operation_id="getReadiness", responses=example({"status": "ok", "revision": 7}))
def get_readiness(graph: GraphDep) -> Health:
    """The graph answers; 503 where it does not."""
    return Health(revision=revision(graph).revision)
