"""The root of the ordinary service, and the service itself."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from enum import Enum

import orjson
import strawberry
from neo4j import AsyncDriver
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL
from strawberry.extensions import ParserCache, ValidationCache

from bench.hand_written import FIRST_PEOPLE, MORE_PEOPLE, PAGE
from bench.ordinary import statements
from bench.ordinary.loaders import Loaders
from bench.ordinary.types import (
    Connection,
    Goal,
    Info,
    Objective,
    Organization,
    OrganizationWhere,
    PageInfo,
    Person,
    loaders,
)
from bench.serving import driver_of_environment, run


@strawberry.enum
class Direction(Enum):
    """Which way."""

    ASC = "ASC"


@strawberry.enum
class PersonField(Enum):
    """By what people can be ordered."""

    NAME = "NAME"


@strawberry.input
class PersonOrderBy:
    """An order of people; by name is the only one here."""

    field: PersonField
    direction: Direction = Direction.ASC


@strawberry.type
class People:
    """A page of people."""

    nodes: list[Person]
    page_info: PageInfo


@strawberry.type
class Organizations:
    """Organizations that meet a condition; each of its fields reads for itself."""

    where: strawberry.Private[OrganizationWhere]
    first: strawberry.Private[int]

    def _given(self) -> dict[str, str]:
        return {"type": self.where.type.eq.name, "country": self.where.country.code.eq}

    @strawberry.field
    async def total_count(self, info: Info) -> int:
        """How many there are."""
        (row,) = await loaders(info).rows(statements.COUNT_ORGANIZATIONS, **self._given())
        return int(row["total"])

    @strawberry.field
    async def nodes(self, info: Info) -> list[Organization]:
        """The first of them by name."""
        rows = await loaders(info).rows(statements.ORGANIZATIONS, first=self.first, **self._given())
        return [Organization(**row) for row in rows]


@strawberry.type
class Query:
    """Where a query begins."""

    @strawberry.field
    async def goals(self, info: Info, first: int = 50) -> Connection[Goal]:
        """The goals, by code."""
        return Connection(nodes=[Goal(**row) for row in await loaders(info).rows(statements.GOALS, first=first)])

    @strawberry.field
    async def objective(self, info: Info, code: str) -> Objective | None:
        """One objective."""
        rows = await loaders(info).rows(statements.OBJECTIVE, code=code)
        return Objective(**rows[0]) if rows else None

    @strawberry.field
    async def organizations(self, where: OrganizationWhere, first: int = 50) -> Organizations:
        """Organizations, by name."""
        return Organizations(where=where, first=first)

    @strawberry.field
    async def people(
        self,
        info: Info,
        order_by: list[PersonOrderBy],  # noqa: ARG002  # there is one order
        first: int = PAGE,  # noqa: ARG002  # the questions ask for one size
        after: str | None = None,
    ) -> People:
        """A page of people by name."""
        if after is None:
            (row,) = await loaders(info).rows(FIRST_PEOPLE)
        else:
            name, identifier = orjson.loads(urlsafe_b64decode(after))
            (row,) = await loaders(info).rows(MORE_PEOPLE, name=name, id=identifier)
        nodes = [Person(**each) for each in row["people"][:PAGE]]
        end = cursor(nodes[-1].name, nodes[-1].id) if nodes else None
        return People(nodes=nodes, page_info=PageInfo(has_next_page=len(row["people"]) > PAGE, end_cursor=end))


def cursor(name: str, identifier: str) -> str:
    """Mark a place in the list of people."""
    return urlsafe_b64encode(orjson.dumps([name, identifier])).decode()


class _Service(GraphQL[dict[str, Loaders], None]):
    def __init__(self, driver: AsyncDriver) -> None:
        # The caches are Strawberry's own and recommended, but not on by default: without them it is slower still.
        schema = strawberry.Schema(Query, extensions=[ParserCache, ValidationCache])
        super().__init__(schema, graphql_ide=None)
        self._driver = driver

    async def get_context(
        self,
        request: Request | WebSocket,  # noqa: ARG002  # as Strawberry calls it
        response: Response | WebSocket,  # noqa: ARG002
    ) -> dict[str, Loaders]:
        return {"loaders": Loaders(self._driver)}


def app() -> Starlette:
    """Put the service together."""
    return Starlette(routes=[Route("/graphql", _Service(driver_of_environment()))])


if __name__ == "__main__":
    run(app)
