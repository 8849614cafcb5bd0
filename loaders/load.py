"""Records → graph. A batch is written whole or not at all; writing it again changes nothing."""

import gc
from collections import defaultdict, deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from itertools import groupby
from threading import Lock
from typing import Any, NoReturn

from neo4j import Driver, ManagedTransaction, Session
from neo4j.exceptions import ConstraintError

from loaders.errors import LoadError
from loaders.records import Batch, LinkRecord, NodeRecord
from loaders.ties import Tied, Ties, node_of
from queries.loading import create_links, create_tied, drop_links, placed, put_links, put_nodes, those_there
from queries.model import NOUNS
from queries.model.writing import stored_of

SESSIONS = 2
"""How many batches are written at once: one for each core of a small machine."""
ALLOCATIONS = 200_000
"""After so many the collector looks for cycles; usually after 700."""

Row = dict[str, Any]
LinkKind = tuple[str, str, str]
"""A relationship's type and the nouns of its ends."""


def write(tx: ManagedTransaction, batch: Batch) -> None:
    """Write a batch. Raise `LoadError` for a link to a node that is not there."""
    _write(tx, batch, _there)


def write_in_turn(driver: Driver, database: str, batches: Iterable[Batch]) -> None:
    """Write relationships between nodes that are there: each locks both, so two batches at once would wait in turn.

    While one is written, the next is made.
    """
    with driver.session(database=database) as session, ThreadPoolExecutor(1) as pool:
        deque(_results((pool.submit(_write_known, session, batch) for batch in batches), 1), maxlen=0)


def _write_known(session: Session, batch: Batch) -> Batch:
    session.execute_write(write, batch)
    return batch


def write_all(driver: Driver, database: str, batches: Iterable[Batch], written: Callable[[Batch], None]) -> None:
    """Write many batches, each in its own transaction, and tell `written` of each.

    Batches in a row that write nodes of the same nouns are written side by side, so no link of one may end at
    a node of another; before nodes of other nouns begin, all of them are in.
    """
    alone = Lock()
    with collecting_seldom(), ThreadPoolExecutor(SESSIONS) as pool:
        for _, alike in groupby(batches, key=_nouns):
            running = (pool.submit(_write_one, driver, database, batch, alone) for batch in alike)
            for batch in _results(running, SESSIONS):
                written(batch)


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """Let the collector of cycles rest: records make none, and to look at millions takes a third of the time."""
    usual = gc.get_threshold()
    gc.set_threshold(ALLOCATIONS)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def _nouns(batch: Batch) -> frozenset[str]:
    return frozenset(node.noun for node in batch.nodes)


def _results(running: Iterable[Future[Batch]], sessions: int) -> Iterator[Batch]:
    """Wait for the oldest before more than one batch stands in line: memory stays bounded."""
    waiting: deque[Future[Batch]] = deque()
    for each in running:
        waiting.append(each)
        if len(waiting) > sessions:
            yield waiting.popleft().result()
    for each in waiting:
        yield each.result()


def _write_one(driver: Driver, database: str, batch: Batch, alone: Lock) -> Batch:
    """Take all nodes for new, and look only if one is not: a first load is then spared the looking.

    What is created can be written side by side; what is changed is locked, and two batches would deadlock.
    """
    with driver.session(database=database) as session:
        try:
            session.execute_write(_write, batch, _none_there)
        except ConstraintError:
            with alone:
                session.execute_write(_write, batch, _there)
    return batch


There = Callable[[ManagedTransaction, str, Iterable[str]], set[str]]
"""Which of these ids of a noun the graph has."""


def _there(tx: ManagedTransaction, label: str, ids: Iterable[str]) -> set[str]:
    return set(tx.run(those_there(label), ids=list(ids)).single(strict=True)["ids"])


def _none_there(_tx: ManagedTransaction, _label: str, _ids: Iterable[str]) -> set[str]:
    return set()


def _write(tx: ManagedTransaction, batch: Batch, there: There) -> None:
    nouns = _by_noun(batch.nodes)
    old = {label: _old(tx, label, records, there) for label, records in nouns.items()}
    turns = {(label, id_): turn for turn, label in enumerate(nouns) for id_ in nouns[label].keys() - old[label]}
    ties = Ties(batch.links, turns)
    for label, records in nouns.items():
        _create(tx, label, ties.of([each for each in records.values() if each.id not in old[label]]))
        changed = [named(each) for each in records.values() if each.id in old[label]]
        _run(tx, put_nodes(label), changed, label)
    made, perhaps = _parted(ties.others, lambda link: not turns.keys().isdisjoint(map(node_of, (link.start, link.end))))
    _write_links(tx, made, create_links)
    _write_links(tx, perhaps, put_links)
    for kind, rows in link_rows(batch.dropped).items():
        tx.run(drop_links(*kind), rows=rows).consume()


def _old(tx: ManagedTransaction, label: str, records: Mapping[str, NodeRecord], there: There) -> Collection[str]:
    """Say which nodes are there: a second face is laid on one that must be."""
    return records.keys() if NOUNS[label].host else there(tx, label, records)


def _create(tx: ManagedTransaction, label: str, tied: Tied) -> None:
    """Create nodes with their links: to create is cheaper than to merge."""
    if not tied.rows:
        return
    statement = create_tied(label, tied.names, tied.ties)
    if tx.run(statement, p={"rows": tied.rows}).single(strict=True)["written"] != len(tied.rows):
        _refuse(tx, label, tied)


def _refuse(tx: ManagedTransaction, label: str, tied: Tied) -> NoReturn:
    """Say which link has no node to lead to."""
    for place, tie in placed(tied.names, tied.ties):
        far = [row[place] for row in tied.rows if row[place] is not None]
        found = _there(tx, tie.noun, far)
        if missing := sum(each not in found for each in far):
            ends = (tie.noun, label) if tie.inwards else (label, tie.noun)
            raise _homeless(_shown(tie.kind, *ends), missing, len(far))
    raise AssertionError("each link leads to a node, but not all were written")


def _by_noun(nodes: Iterable[NodeRecord]) -> Mapping[str, dict[str, NodeRecord]]:
    nouns: defaultdict[str, dict[str, NodeRecord]] = defaultdict(dict)
    for record in nodes:
        nouns[record.noun][record.id] = record
    return nouns


def named(record: NodeRecord) -> Row:
    """Give what the record names, with twins and shadows; what it does not name stays."""
    return {"id": record.id, "properties": stored_of(record.noun, record.properties)}


def _parted(
    links: Iterable[LinkRecord], is_first: Callable[[LinkRecord], bool]
) -> tuple[list[LinkRecord], list[LinkRecord]]:
    parts: tuple[list[LinkRecord], list[LinkRecord]] = ([], [])
    for link in links:
        parts[not is_first(link)].append(link)
    return parts


def _write_links(
    tx: ManagedTransaction, links: Iterable[LinkRecord], statement: Callable[[str, str, str], str]
) -> None:
    for kind, rows in link_rows(links).items():
        _run(tx, statement(*kind), rows, _shown(*kind))


def link_rows(links: Iterable[LinkRecord]) -> Mapping[LinkKind, list[Row]]:
    """Sort links by kind; each stands once."""
    kinds: defaultdict[LinkKind, dict[tuple[str, str], Row]] = defaultdict(dict)
    for link in links:
        (start_label, start), (end_label, end) = link.start, link.end
        row = {"start": start, "end": end, "properties": link.properties}
        kinds[link.kind, start_label, end_label][start, end] = row
    return {kind: list(rows.values()) for kind, rows in kinds.items()}


def _run(tx: ManagedTransaction, statement: str, rows: list[Row], what: str) -> None:
    if not rows:
        return
    written = tx.run(statement, rows=rows).single(strict=True)["written"]
    if written != len(rows):
        raise _homeless(what, len(rows) - written, len(rows))


def _shown(kind: str, start: str, end: str) -> str:
    return f"{start}-[:{kind}]->{end}"


def _homeless(what: str, missing: int, all_: int) -> LoadError:
    return LoadError(
        what, f"{missing} of {all_} belong to a node that the graph does not have", "Load what they belong to first"
    )
