"""Reading for one request: a DataLoader for each step from nodes to what they are linked to."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

from neo4j import AsyncDriver, RoutingControl
from strawberry.dataloader import DataLoader

from bench.ordinary import statements
from bench.serving import today

Row = dict[str, Any]


class Loaders:
    """What the resolvers of one request read with."""

    def __init__(self, driver: AsyncDriver) -> None:
        self._driver = driver
        self._members: dict[int, DataLoader[str, Any]] = {}

    async def rows(self, statement: str, **parameters: object) -> list[Row]:
        """Run a statement as the driver's manual has it for a single one."""
        answer = await self._driver.execute_query(
            statement, parameters, database_="neo4j", routing_=RoutingControl.READ
        )
        return [record.data() for record in answer.records]

    def _loader(self, statement: str, missing: Callable[[], Any] = list, **more: object) -> DataLoader[str, Any]:
        async def load(keys: Sequence[str]) -> list[Any]:
            rows = await self.rows(statement, keys=list(keys), today=today(), **more)
            found = {row["key"]: row["value"] for row in rows}
            return [found[key] if key in found else missing() for key in keys]

        return DataLoader(load)

    @cached_property
    def objectives(self) -> DataLoader[str, Any]:
        """Objectives of a goal."""
        return self._loader(statements.OBJECTIVES_OF_GOALS)

    @cached_property
    def targets(self) -> DataLoader[str, Any]:
        """Targets of an objective."""
        return self._loader(statements.TARGETS_OF_OBJECTIVES)

    @cached_property
    def texts(self) -> DataLoader[str, Any]:
        """The text of a target that is in force."""
        return self._loader(statements.TEXTS_OF_TARGETS)

    @cached_property
    def task_forces(self) -> DataLoader[str, Any]:
        """The task force of an objective."""
        return self._loader(statements.TASK_FORCES_OF_OBJECTIVES)

    def members(self, first: int) -> DataLoader[str, Any]:
        """The first members of a task force by name."""
        if first not in self._members:
            self._members[first] = self._loader(statements.MEMBERS_OF_TASK_FORCES, first=first)
        return self._members[first]

    @cached_property
    def partners(self) -> DataLoader[str, Any]:
        """Partners linked to an objective."""
        return self._loader(statements.PARTNERS_OF_OBJECTIVES, dict)

    @cached_property
    def funders(self) -> DataLoader[str, Any]:
        """Funders linked to an objective."""
        return self._loader(statements.FUNDERS_OF_OBJECTIVES, dict)

    @cached_property
    def regions(self) -> DataLoader[str, Any]:
        """Regions linked to an objective."""
        return self._loader(statements.REGIONS_OF_OBJECTIVES, dict)
