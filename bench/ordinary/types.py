"""Types with resolvers, in the names of the service's schema, so that the very same documents run."""

from typing import Generic, TypeVar

import strawberry
from strawberry.types.info import Info as AnyInfo

from bench.ordinary.loaders import Loaders, Row
from queries.model.enums import OrganizationType

Info = AnyInfo[dict[str, Loaders], None]
T = TypeVar("T")


def loaders(info: Info) -> Loaders:
    """What this request reads with."""
    return info.context["loaders"]


@strawberry.type
class PageInfo:
    """Where a page lies."""

    has_next_page: bool
    end_cursor: str | None


@strawberry.type
class Connection(Generic[T]):
    """Nodes of a list."""

    nodes: list[T]


@strawberry.type
class Target:
    """A target of an objective."""

    id: strawberry.Private[str]
    year: int

    @strawberry.field
    async def text(self, info: Info) -> str:
        """Its text in force."""
        text: str = await loaders(info).texts.load(self.id)
        return text


@strawberry.type
class Person:
    """A person."""

    id: strawberry.ID
    name: str


@strawberry.type
class TaskForce:
    """Those who carry an objective."""

    code: strawberry.Private[str]
    name: str

    @strawberry.field
    async def members(self, info: Info, first: int = 50) -> Connection[Person]:
        """Everyone in office."""
        return Connection(nodes=[Person(**each) for each in await loaders(info).members(first).load(self.code)])


@strawberry.type
class Named:
    """What has a name."""

    name: str


@strawberry.type
class PartnerEdge:
    """How a partner is linked."""

    via: list[str]
    people: int
    node: Named


@strawberry.type
class FunderEdge:
    """How a funder is linked."""

    via: list[str]
    grants: int
    node: Named


@strawberry.type
class RegionEdge:
    """How a region is linked."""

    via: list[str]
    people: int
    organizations: int
    funders: int
    node: Named


@strawberry.type
class Links(Generic[T]):
    """What is linked to an objective."""

    total_count: int
    edges: list[T]


@strawberry.type
class Objective:
    """An objective of the strategy."""

    code: str
    title: str

    @strawberry.field
    async def targets(self, info: Info) -> list[Target]:
        """Its targets, by year."""
        return [Target(**each) for each in await loaders(info).targets.load(self.code)]

    @strawberry.field
    async def task_force(self, info: Info) -> TaskForce:
        """Its task force."""
        return TaskForce(**await loaders(info).task_forces.load(self.code))

    @strawberry.field
    async def partners(self, info: Info, first: int = 50) -> Links[PartnerEdge]:
        """Partners linked to it."""
        return _links(await loaders(info).partners.load(self.code), PartnerEdge, first)

    @strawberry.field
    async def funders(self, info: Info, first: int = 50) -> Links[FunderEdge]:
        """Funders linked to it."""
        return _links(await loaders(info).funders.load(self.code), FunderEdge, first)

    @strawberry.field
    async def regions(self, info: Info, first: int = 50) -> Links[RegionEdge]:
        """Regions linked to it."""
        return _links(await loaders(info).regions.load(self.code), RegionEdge, first)


def _links(told: Row, edge: type[T], first: int) -> Links[T]:
    edges = [edge(**{**each, "node": Named(**each["node"])}) for each in told["edges"][:first]]
    return Links(total_count=told["totalCount"], edges=edges)


@strawberry.type
class Goal:
    """A goal of the strategy."""

    code: str
    title: str

    @strawberry.field
    async def objectives(self, info: Info) -> Connection[Objective]:
        """Its objectives, by code."""
        return Connection(nodes=[Objective(**each) for each in await loaders(info).objectives.load(self.code)])


@strawberry.type
class Organization:
    """An organization."""

    id: strawberry.ID
    name: str
    website: str | None


strawberry.enum(OrganizationType)


@strawberry.input
class TextWhere:
    """A condition on a text."""

    eq: str


@strawberry.input
class TypeWhere:
    """A condition on a type of organization."""

    eq: OrganizationType


@strawberry.input
class RegionWhere:
    """A condition on a region."""

    code: TextWhere


@strawberry.input
class OrganizationWhere:
    """A condition on organizations."""

    type: TypeWhere
    country: RegionWhere
