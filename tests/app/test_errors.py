"""Each error has its HTTP status, and the tree at the head of the module tells it."""

import re

import pytest

from app import problems
from app.errors import BadRequest, UnreadableQuestion
from app.problems import STATUSES, status_of
from graph import errors as graph_errors

TOLD = dict(re.findall(r"(\w+) +(\d{3})\b", problems.__doc__ or ""))


@pytest.mark.parametrize(("kind", "status"), [(kind, status) for kind, (status, _) in STATUSES.items()])
def test_the_tree_tells_the_status_of_each_error(kind: type[Exception], status: int) -> None:
    assert TOLD.get(kind.__name__, "503") == str(status)


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (BadRequest("x"), 400),
        (UnreadableQuestion("x"), 422),
        (graph_errors.QueryRefused("x"), 403),
        (graph_errors.QueryFailed("x"), 400),
        (graph_errors.QueryTimedOut("x"), 504),
        (graph_errors.QueryTooLarge("x"), 507),
        (graph_errors.QueryBusy("x"), 503),
        (graph_errors.QueryCancelled("x"), 499),
        (graph_errors.BadCursor("x"), 400),
        (graph_errors.Unknown("x"), 404),
        (graph_errors.Removed("x"), 410),
        (graph_errors.WrongPassword("x"), 503),
        (graph_errors.EngineFailed("x"), 503),
        (graph_errors.BackupError("x"), 500),
        (graph_errors.ParleyError("x"), 500),
        (ValueError("x"), 500),
    ],
)
def test_an_error_has_the_status_of_its_nearest_ancestor(error: Exception, status: int) -> None:
    assert status_of(error)[0] == status
