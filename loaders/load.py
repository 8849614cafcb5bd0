"""Records → graph. A batch is written whole or not at all; writing it again changes nothing."""

import gc
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from itertools import groupby
from threading import Lock
from typing import Any, Final, NoReturn

from neo4j import Driver, ManagedTransaction, Session
from neo4j.exceptions import ConstraintError

from loaders.errors import LoadError
from loaders.lot import LOADED, Lot, Was, differs, plain
from loaders.records import Batch, LinkRecord, NodeRecord
from loaders.ties import Tied, Ties, node_of
from queries.commands.recording import RECORD
from queries.loading import (
    create_links,
    create_tied,
    drop_links,
    missing,
    note,
    placed,
    put_links,
    put_nodes,
    those_there,
)
from queries.model import NOUNS
from queries.model.writing import stored_of

SESSIONS = 2
"""How many batches are written at once: one for each core of a small machine."""
ALLOCATIONS = 200_000
"""After so many the collector looks for cycles; usually after 700."""

Row = dict[str, Any]
LinkKind = tuple[str, str, str]
"""A relationship's type and the nouns of its ends."""


def write(tx: ManagedTransaction, batch: Batch, kind: str = LOADED) -> None:
    """Write a batch, with its change of a kind on record. Raise `LoadError` for a link to a node that is not there."""
    _write(tx, batch, kind, _there)


def write_in_turn(driver: Driver, database: str, batches: Iterable[Batch], kind: str = LOADED) -> None:
    """Write relationships between nodes that are there: each locks both, so two batches at once would wait in turn.

    While one is written, the next is made.
    """
    with driver.session(database=database) as session, ThreadPoolExecutor(1) as pool:
        deque(_results((pool.submit(_write_known, session, batch, kind) for batch in batches), 1), maxlen=0)


def _write_known(session: Session, batch: Batch, kind: str) -> Batch:
    session.execute_write(write, batch, kind)
    return batch


def write_all(
    driver: Driver, database: str, batches: Iterable[Batch], written: Callable[[Batch], None], kind: str = LOADED
) -> None:
    """Write many batches, each in its own transaction with its change on record, and tell `written` of each.

    Batches in a row that write nodes of the same nouns are written side by side, so no link of one may end at
    a node of another; before nodes of other nouns begin, all of them are in.
    """
    alone = Lock()
    with collecting_seldom(), ThreadPoolExecutor(SESSIONS) as pool:
        for _, alike in groupby(batches, key=_nouns):
            running = (pool.submit(_write_one, driver, database, batch, kind, alone) for batch in alike)
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


def _write_one(driver: Driver, database: str, batch: Batch, kind: str, alone: Lock) -> Batch:
    """Take all nodes for new, and look only if one is not: a first load is then spared the looking.

    What is created can be written side by side; what is changed is locked, and two batches would deadlock.
    """
    with driver.session(database=database) as session:
        try:
            session.execute_write(_write, batch, kind, _none_there)
        except ConstraintError:
            with alone:
                session.execute_write(_write, batch, kind, _there)
    return batch


FRESH: Final = Was(noun=False, values={})
"""What there was of a second face whose node is of the same batch."""
IsNew = Callable[[LinkRecord], bool]
There = Callable[[ManagedTransaction, str, Mapping[str, NodeRecord]], Mapping[str, Was]]
"""Which of these nodes of a noun the graph has, and what of them."""


def _there(tx: ManagedTransaction, label: str, records: Mapping[str, NodeRecord]) -> Mapping[str, Was]:
    rows = [[each.id, list(each.properties)] for each in records.values()]
    there = tx.run(those_there(label), rows=rows).single(strict=True)["there"]
    return {
        id_: Was(noun, dict(zip(records[id_].properties, map(plain, values), strict=True)))
        for id_, noun, values in there
    }


def _none_there(tx: ManagedTransaction, label: str, records: Mapping[str, NodeRecord]) -> Mapping[str, Was]:
    """Take all for new, but for second faces: these are laid on nodes that must be there."""
    return _there(tx, label, records) if NOUNS[label].host else {}


def _write(tx: ManagedTransaction, batch: Batch, kind: str, there: There) -> None:
    lot = Lot()
    nouns = _by_noun(batch.nodes)
    old = {label: there(tx, label, records) for label, records in nouns.items()}
    new = {label: _new(label, records, old[label]) for label, records in nouns.items()}
    turns = {(label, id_): turn for turn, label in enumerate(nouns) for id_ in new[label]}
    ties = Ties(batch.links, turns)
    for label, records in nouns.items():
        _create(tx, label, ties.of([records[id_] for id_ in records if id_ in new[label]]), lot)
        _put(tx, label, [each for each in records.values() if each.id not in new[label]], old[label], lot)
        for id_ in new[label]:
            lot.node(records[id_], None)
    is_new: IsNew = lambda link: not turns.keys().isdisjoint(map(node_of, (link.start, link.end)))  # noqa: E731 - typed
    for link in filter(is_new, batch.links):
        lot.link(link, None, link.properties)
    made, perhaps = _parted(ties.others, is_new)
    _create_links(tx, made)
    _put_links(tx, perhaps, lot)
    _drop_links(tx, batch.dropped, lot)
    if lot:
        tx.run(RECORD, changes=[lot.change(kind)]).consume()


def _new(label: str, records: Mapping[str, NodeRecord], old: Mapping[str, Was]) -> Set[str]:
    """Say which nodes are to be created: a second face is laid on one that must be there."""
    return set() if NOUNS[label].host else records.keys() - old.keys()


def _put(tx: ManagedTransaction, label: str, records: Iterable[NodeRecord], old: Mapping[str, Was], lot: Lot) -> None:
    """Write what differs from what was."""
    changed = [each for each in records if each.id not in old or old[each.id].differs(each)]
    if not changed:
        return
    rows = [named(each) for each in changed]
    written = tx.run(put_nodes(label), rows=rows, change=lot.id).single(strict=True)["written"]
    _check(label, written, len(rows))
    for each in changed:
        lot.node(each, old.get(each.id, FRESH))


def _create(tx: ManagedTransaction, label: str, tied: Tied, lot: Lot) -> None:
    """Create nodes with their links: to create is cheaper than to merge."""
    if not tied.rows:
        return
    statement = create_tied(label, tied.names, tied.ties)
    parameters = {"rows": tied.rows, "change": lot.id}
    if tx.run(statement, p=parameters).single(strict=True)["written"] != len(tied.rows):
        _refuse(tx, label, tied)


def _refuse(tx: ManagedTransaction, label: str, tied: Tied) -> NoReturn:
    """Say which link has no node to lead to."""
    for place, tie in placed(tied.names, tied.ties):
        far = [row[place] for row in tied.rows if row[place] is not None]
        ends = (tie.noun, label) if tie.inwards else (label, tie.noun)
        away = tx.run(missing(tie.noun), ids=far).single(strict=True)["missing"]
        _check(_shown(tie.kind, *ends), len(far) - away, len(far))
    raise AssertionError("each link leads to a node, but not all were written")


def _by_noun(nodes: Iterable[NodeRecord]) -> Mapping[str, dict[str, NodeRecord]]:
    nouns: defaultdict[str, dict[str, NodeRecord]] = defaultdict(dict)
    for record in nodes:
        nouns[record.noun][record.id] = record
    return nouns


def named(record: NodeRecord) -> Row:
    """Give what the record names, with twins and shadows; what it does not name stays."""
    return {"id": record.id, "properties": stored_of(record.noun, record.properties)}


def _parted(links: Iterable[LinkRecord], is_first: IsNew) -> tuple[list[LinkRecord], list[LinkRecord]]:
    parts: tuple[list[LinkRecord], list[LinkRecord]] = ([], [])
    for link in links:
        parts[not is_first(link)].append(link)
    return parts


def _create_links(tx: ManagedTransaction, links: Iterable[LinkRecord]) -> None:
    """Write links of nodes that are new; what they change is noted with these."""
    for kind, rows in link_rows(links).items():
        written = tx.run(create_links(*kind), rows=rows).single(strict=True)["written"]
        _check(_shown(*kind), written, len(rows))


def _put_links(tx: ManagedTransaction, links: Iterable[LinkRecord], lot: Lot) -> None:
    """Write links of nodes that were there, where they are not there yet or say something else."""
    for kind, rows in link_rows(links).items():
        told = [{**row, "noted": row["start"] not in lot and row["end"] not in lot} for row in rows]
        were = tx.run(put_links(*kind), rows=told, change=lot.id).single(strict=True)["were"]
        _check(_shown(*kind), len(were), len(rows))
        said = {(row["start"], row["end"]): row["properties"] for row in rows}
        later = [start for start, end, was in were if _relinked(kind, start, end, was, said[start, end], lot)]
        _note(tx, kind[1], later, lot)


def _relinked(kind: LinkKind, start: str, end: str, was: Row | None, now: Row, lot: Lot) -> bool:
    """Note what of a link is new or otherwise; tell whether its start, which was there, has yet to hear of it."""
    was = was and {name: plain(was.get(name)) for name in now}
    if was is not None and not differs(now, was):
        return False
    return not lot.link(_link(kind, start, end), was, now) and was is not None


def _drop_links(tx: ManagedTransaction, links: Iterable[LinkRecord], lot: Lot) -> None:
    for kind, rows in link_rows(links).items():
        were = tx.run(drop_links(*kind), rows=rows).single(strict=True)["were"]
        told = [(start, _link(kind, start, end), _plain_row(was)) for start, end, was in were]
        _note(tx, kind[1], [start for start, link, was in told if not lot.link(link, was, None)], lot)


def _link(kind: LinkKind, start: str, end: str) -> LinkRecord:
    return LinkRecord(kind[0], (kind[1], start), (kind[2], end))


def _plain_row(row: Row) -> Row:
    return {name: plain(value) for name, value in row.items()}


def _note(tx: ManagedTransaction, label: str, subjects: list[str], lot: Lot) -> None:
    if subjects:
        tx.run(note(label), ids=subjects, change=lot.id).consume()


def link_rows(links: Iterable[LinkRecord]) -> Mapping[LinkKind, list[Row]]:
    """Sort links by kind; each stands once."""
    kinds: defaultdict[LinkKind, dict[tuple[str, str], Row]] = defaultdict(dict)
    for link in links:
        (start_label, start), (end_label, end) = link.start, link.end
        row = {"start": start, "end": end, "properties": link.properties}
        kinds[link.kind, start_label, end_label][start, end] = row
    return {kind: list(rows.values()) for kind, rows in kinds.items()}


def _check(what: str, written: int, all_: int) -> None:
    """Refuse a batch of which something had no place to be written at."""
    if written != all_:
        raise LoadError(
            what,
            f"{all_ - written} of {all_} belong to a node that the graph does not have",
            "Load what they belong to first",
        )


def _shown(kind: str, start: str, end: str) -> str:
    return f"{start}-[:{kind}]->{end}"
