"""Every error of the service as a problem document (RFC 9457), each with its HTTP status.

ParleyError                     500
├── BadRequest                  400   a parameter cannot be read
│   └── UnreadableQuestion          422   no question that Parley knows; the problem lists some that it does
├── QueryError                  400   (graph.errors)
│   ├── QueryRefused                403   it would do more than read
│   ├── QueryFailed                 400   the database cannot read it
│   ├── QueryTimedOut               504
│   ├── QueryTooLarge               507
│   ├── QueryBusy                   503   with Retry-After
│   ├── QueryCancelled              499   nobody reads it
│   ├── BadCursor                   400
│   ├── Unknown                     404
│   ├── Removed                     410
│   └── Moved                       308   with Location, no problem at all
└── StoreError                  503   with Retry-After
    └── BackupError                 500
NotModified                     304   the caller has this revision already
RequestValidationError          422   (FastAPI)
HTTPException                   its own (Starlette)
Neo4jError, DriverError         503   with Retry-After
"""

from typing import Any

from fastapi import FastAPI, Request
from fastapi.encoders import jsonable_encoder
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, RedirectResponse, Response
from neo4j.exceptions import DriverError, Neo4jError
from starlette.exceptions import HTTPException

from app.errors import BadRequest, NotModified, UnreadableQuestion
from app.responses import Problem
from graph import errors

PROBLEM = "application/problem+json"
_RETRY_AFTER = "5"  # seconds


STATUSES: dict[type[Exception], tuple[int, str]] = {
    errors.ParleyError: (500, "Parley failed"),
    BadRequest: (400, "Parameter not understood"),
    UnreadableQuestion: (422, "Question not understood"),
    errors.QueryError: (400, "Query not possible"),
    errors.QueryRefused: (403, "Query not allowed"),
    errors.QueryFailed: (400, "Query not understood"),
    errors.QueryTimedOut: (504, "Query took too long"),
    errors.QueryTooLarge: (507, "Query needs too much memory"),
    errors.QueryBusy: (503, "Too many queries"),
    errors.QueryCancelled: (499, "Query cancelled"),
    errors.BadCursor: (400, "Cursor not understood"),
    errors.Unknown: (404, "Not found"),
    errors.Removed: (410, "Removed"),
    errors.StoreError: (503, "Graph not available"),
    errors.BackupError: (500, "Parley failed"),
    Neo4jError: (503, "Graph not available"),
    DriverError: (503, "Graph not available"),
}


def install(app: FastAPI) -> None:
    """Hang the handlers on the application."""
    app.add_exception_handler(NotModified, _not_modified)
    app.add_exception_handler(errors.Moved, _moved)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _failed)
    for kind in (errors.ParleyError, Neo4jError, DriverError):
        app.add_exception_handler(kind, _failed)


def status_of(error: Exception) -> tuple[int, str]:
    """HTTP status and title of an error: those of its nearest ancestor in the table."""
    return next((STATUSES[kind] for kind in type(error).__mro__ if kind in STATUSES), (500, "Parley failed"))


def problem(request: Request, status: int, title: str, detail: str, **more: Any) -> JSONResponse:
    """A problem document as an answer."""
    body = Problem(title=title, status=status, detail=detail, instance=request.url.path, **more)
    headers = {"Retry-After": _RETRY_AFTER} if status == 503 else None
    return JSONResponse(
        body.model_dump(mode="json", exclude_none=True), status_code=status, media_type=PROBLEM, headers=headers
    )


async def _failed(request: Request, error: Exception) -> Response:
    status, title = status_of(error)
    told = isinstance(error, errors.ParleyError)
    detail = str(error) if told else f"{title}. The service's log tells more."
    return problem(request, status, title, detail, examples=getattr(error, "examples", None))


async def _invalid(request: Request, error: Exception) -> Response:
    found = error.errors() if isinstance(error, RequestValidationError) else []
    told = [{"where": ".".join(str(part) for part in each["loc"]), "message": each["msg"]} for each in found]
    detail = "; ".join(f"{each['where']}: {each['message']}" for each in told)
    return problem(request, 422, "Request not understood", detail, errors=jsonable_encoder(told))


async def _http(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    detail = str(error.detail) if isinstance(error, HTTPException) else ""
    answer = problem(request, status, detail, f"{detail}: {request.method} {request.url.path}")
    answer.headers.update(getattr(error, "headers", None) or {})
    return answer


async def _moved(request: Request, error: Exception) -> Response:
    to = error.to if isinstance(error, errors.Moved) else ""
    address = request.url.path.rpartition("/")[0] + "/" + to
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(address + query, status_code=308)


async def _not_modified(_: Request, error: Exception) -> Response:
    return Response(status_code=304, headers={"ETag": error.etag} if isinstance(error, NotModified) else None)
