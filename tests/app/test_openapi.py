"""The published description of the API: names, examples and answers that fit the models."""

from typing import Any

import pytest
from fastapi.routing import APIRoute
from pydantic import TypeAdapter

from app.main import ROUTERS, create_app

ROUTES = [route for module in ROUTERS for route in module.router.routes if isinstance(route, APIRoute)]
API: dict[str, Any] = create_app().openapi()


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.path)
def test_each_route_has_a_name_a_purpose_and_an_example_that_fits(route: APIRoute) -> None:
    assert route.operation_id
    assert route.description
    example = route.responses[200]["content"]["application/json"]["example"]
    TypeAdapter(route.response_model).validate_python(example, extra="forbid")


def test_names_of_operations_are_unique() -> None:
    names = [operation["operationId"] for methods in API["paths"].values() for operation in methods.values()]
    assert len(names) == len(set(names)) == len(ROUTES)


def test_every_parameter_is_described() -> None:
    for path, methods in API["paths"].items():
        for operation in methods.values():
            for parameter in operation.get("parameters", []):
                assert parameter.get("description"), f"{path}: {parameter['name']}"
