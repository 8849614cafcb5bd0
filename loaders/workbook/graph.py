"""What a load asks the graph, and the secret that it keeps there."""

import secrets
from collections.abc import Collection, Iterable
from typing import Any, Final

from neo4j import Driver, Session

from loaders.present import Present
from loaders.records import NodeRecord
from loaders.regions import SHIPPED, scheme_changes, shipped_scheme
from loaders.strategy_page import read_page, shipped_page
from loaders.workbook.form import Sheet
from loaders.workbook.keys import Keys
from loaders.workbook.places import Place, Places
from queries.commands.erasing import ERASED
from queries.comparing import (
    ALIASES,
    MEMBERS,
    OBJECTIVES,
    PLACES,
    SECRET_KEPT,
    SECRET_THERE,
    TYPES,
    any_links,
    any_nodes,
    having,
)

IDS_OF_PEOPLE: Final = "ids of people"
SECRET_BYTES: Final = 32


def keys_of(driver: Driver, database: str, *, keep: bool) -> Keys:
    """Give what makes ids: with the secret of the graph, which gets one if it has none and shall keep it."""
    fresh = secrets.token_hex(SECRET_BYTES)
    with driver.session(database=database) as session:
        if keep:
            kept = session.execute_write(lambda tx: tx.run(SECRET_KEPT, id=IDS_OF_PEOPLE, value=fresh).single())
        else:
            kept = session.execute_read(lambda tx: tx.run(SECRET_THERE, id=IDS_OF_PEOPLE).single())
        aliases = session.execute_read(lambda tx: tx.run(ALIASES).values())
        erased = session.execute_read(lambda tx: tx.run(ERASED).value())
    return Keys(bytes.fromhex(kept["value"] if kept else fresh), dict(aliases), frozenset(erased))


def places_of(driver: Driver, database: str) -> Places:
    """Give what finds places and objectives: the graph's, or those that ship where it has none yet."""
    with driver.session(database=database) as session:
        places = session.execute_read(lambda tx: [Place(*row) for row in tx.run(PLACES).values()])
        objectives = session.execute_read(lambda tx: tx.run(OBJECTIVES).single(strict=True)["codes"])
    return Places(places, objectives) if places and objectives else shipped_places()


def shipped_places() -> Places:
    """Give what finds the places and objectives that come with the package."""
    nodes: dict[str, NodeRecord] = {}
    for name in SHIPPED:
        nodes |= {node.id: node for node in scheme_changes(shipped_scheme(name), Present()).batch.nodes}
    objectives = (objective.code for objective in read_page(shipped_page()).objectives)
    return Places(map(_place, nodes.values()), objectives)


def _place(node: NodeRecord) -> Place:
    said = node.properties
    alpha3 = said.get("alpha3")
    return Place(str(said["scheme"]), str(said["code"]), str(said["name"]), str(alpha3) if alpha3 else None)


class Graph:
    """Asks the graph about many ids at once."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def having(self, label: str, ids: Collection[str]) -> set[str]:
        """Give those of the ids that are nodes of a noun."""
        return set(self._one(having(label), "ids", ids=list(ids))) if ids else set()

    def has_any(self, sheet: Sheet) -> bool:
        """Tell whether there is anything yet of what a sheet's rows are."""
        return bool(self._one(any_links(sheet.link) if sheet.link else any_nodes(sheet.noun), "any"))

    def rows(self, statement: str, **parameters: object) -> list[list[Any]]:
        """Give the rows of a statement that collects them."""
        rows: list[list[Any]] = self._one(statement, "rows", **parameters)
        return rows

    def types(self, ids: Iterable[str]) -> dict[str, str]:
        """Give the types of organizations that have one."""
        wanted = list(ids)
        return dict(self._session.execute_read(lambda tx: tx.run(TYPES, ids=wanted).values())) if wanted else {}

    def members(self, ids: Collection[str]) -> set[str]:
        """Give those of the organizations that have been members at any time."""
        return set(self._one(MEMBERS, "ids", ids=list(ids))) if ids else set()

    def _one(self, statement: str, column: str, **parameters: object) -> Any:  # noqa: ANN401 - what it gives
        return self._session.execute_read(lambda tx: tx.run(statement, parameters).single(strict=True)[column])
