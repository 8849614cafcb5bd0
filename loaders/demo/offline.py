"""A large demo into the local Neo4j: as files, which Neo4j's own import makes a database of."""

import shutil
from collections.abc import Callable, Container, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from neo4j import Session

from graph_service.database.driver import sync_driver
from graph_service.database.errors import DiskFull
from graph_service.database.local.csv_files import CsvFiles, UnholdableError
from graph_service.database.local.session import Alone, alone
from graph_service.database.local.staging import staged
from graph_service.database.migrations import migrate
from graph_service.database.target import Target
from graph_service.settings import Settings
from loaders.apply import prepare_graph
from loaders.bulk import Bulk
from loaders.demo.marks import MADE_UP, SOURCE, source_name
from loaders.demo.network import NODES_PER_PERSON, PARTS, demo_batches
from loaders.demo.tally import Tally
from loaders.demo.write import LOADED, REMOVED
from loaders.load import collecting_seldom
from loaders.lot import change_of_all, new_id
from loaders.records import Batch
from queries.commands.recording import RECORD
from queries.loading import BESIDE_WHAT_SHIPS, LINKS_BESIDE_A_DEMO, NODES_BESIDE_A_DEMO, SHIPPED

PAYS_FROM: Final = 200_000
"""Nodes; fewer are in by batches before the server has stopped, started and made its indexes."""
BYTES: Final = 2500
"""That a node takes on the disk, with its relationships, as files and in the new database."""
Batches = Callable[[Container[str]], Iterator[Batch]]
"""Gives those of some parts of a demo."""
ELSEWHERE: Final = frozenset({"people"})
"""What a second process makes: about half of the work. Funders stay with the organizations whose faces they are."""


def import_demo(
    settings: Settings, people: int, seed: int, tally: Tally, *, preferences: bool = True, replace: bool = False
) -> bool:
    """Make a demo of a graph that has nothing but what ships; False, and nothing done, where this way is not open.

    With `replace` there may be another demo, which goes.
    """
    if settings.neo4j_uri:
        return False
    with alone(settings) as server:
        if not server:
            return False
        target = server.start()
        with staged(server.home) as folder:
            kept = _kept(target, folder, replace=replace)
            if kept is None:
                return False
            tally.begin()
            _check_room(folder, people)
            change = new_id()
            batches = partial(demo_batches, people, seed, preferences=preferences)
            server.replace_graph(folder, kept.arguments + _write(folder, batches, tally, change))
        gone = [change_of_all(REMOVED, SOURCE, before=MADE_UP)] if kept.replaced else []
        _finish(server, [*gone, _change(change, source_name(people, seed, preferences=preferences), tally)])
    return True


@dataclass(frozen=True, slots=True)
class Kept:
    """What the new graph keeps of the old one: the arguments that name its files, and whether a demo goes."""

    arguments: list[str]
    replaced: bool


def _change(id_: str, name: str, tally: Tally) -> dict[str, object]:
    """Give the one change of the whole demo: its million nodes each have it in their history."""
    told = {"name": name, "nodes": tally.nodes, "relationships": tally.relationships}
    return change_of_all(LOADED, SOURCE, after=told) | {"id": id_}


def _kept(target: Target, folder: Path, *, replace: bool) -> Kept | None:
    """Write what the graph has beside a demo; nothing if it has what the import would not bring back."""
    with sync_driver(target) as driver:
        prepare_graph(driver, target.database)
        with driver.session(database=target.database, default_access_mode="READ") as session:
            beside = session.run(BESIDE_WHAT_SHIPS, shipped=SHIPPED).single(strict=True)
            if beside["others"] or (beside["synthetic"] and not replace):
                return None
            arguments = _read_out(session, CsvFiles(folder, "kept"))
            return None if arguments is None else Kept(arguments, bool(beside["synthetic"]))


def _read_out(session: Session, files: CsvFiles) -> list[str] | None:
    try:
        _read(session, files)
    except UnholdableError:
        return None
    finally:
        arguments = files.close()
    return arguments


def _read(session: Session, files: CsvFiles) -> None:
    for labels, properties in session.run(NODES_BESIDE_A_DEMO):
        files.node(":".join(sorted(labels)), _space(labels), properties)
    for kind, start_labels, start, end_labels, end, properties in session.run(LINKS_BESIDE_A_DEMO):
        files.link(kind, (_space(start_labels), _space(end_labels)), start, end, properties)


def _space(labels: Iterable[str]) -> str:
    """Say among which nodes an id is unique."""
    return "Node" if "Node" in labels else min(labels)


def _check_room(folder: Path, people: int) -> None:
    needed = round(people * NODES_PER_PERSON * BYTES)
    if shutil.disk_usage(folder).free < needed:
        raise DiskFull(
            f"There is no room for this demo in {folder.parent}: about {needed / 1e6:,.0f} MB are needed.",
            "Free some space, or ask for fewer nodes; nothing was changed.",
        )


def _write(folder: Path, batches: Batches, tally: Tally, change: str) -> list[str]:
    """Write the demo, in two processes; the arguments that name the files."""
    here = frozenset(PARTS) - ELSEWHERE
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as second:
        elsewhere = second.submit(_write_counted, folder, batches, ELSEWHERE, change)
        arguments = _write_parts(folder, batches, here, tally, change)
        more, nodes, relationships = elsewhere.result()
    tally.count(nodes, relationships)
    return arguments + more


def _write_counted(folder: Path, batches: Batches, parts: Container[str], change: str) -> tuple[list[str], int, int]:
    tally = Tally()
    arguments = _write_parts(folder, batches, parts, tally, change)
    return arguments, tally.nodes, tally.relationships


def _write_parts(folder: Path, batches: Batches, parts: Container[str], tally: Tally, change: str) -> list[str]:
    files = CsvFiles(folder, next(each for each in PARTS if each in parts))
    bulk = Bulk(files, change)
    with collecting_seldom():
        for batch in batches(parts):
            bulk.add(batch)
            tally.add(batch)
    bulk.finish()
    return files.close()


def _finish(server: Alone, changes: list[dict[str, object]]) -> None:
    """Make the indexes that the import does not, and put the load on record."""
    target = server.start()
    with sync_driver(target) as driver:
        migrate(driver, target.database)
        with driver.session(database=target.database) as session:
            session.execute_write(lambda tx: tx.run(RECORD, changes=changes).consume())
