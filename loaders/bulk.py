"""Records → files for Neo4j's own import, as the graph would have them of a load batch by batch."""

from typing import Any, Final

from graph_service.database.local.csv_files import CsvFiles
from loaders.load import link_rows, named
from loaders.records import Batch, NodeRecord
from loaders.ties import whole
from queries.model import NOUNS
from queries.model.writing import labels_of, matched

HOSTS: Final = frozenset(noun.host for noun in NOUNS.values() if noun.host)
"""Nouns whose nodes can be given a second face."""

Row = dict[str, Any]


class Bulk:
    """Writes batches to files. A second face must come after its host, and in the same process."""

    def __init__(self, files: CsvFiles, change: str) -> None:
        """`change` is the id of the change that stands in the history of each node."""
        self._files = files
        self._noted = {"changes": [change]}
        self._hosts: dict[str, tuple[list[str], Row]] = {}

    def add(self, batch: Batch) -> None:
        """Write a batch of nodes that are new."""
        for record in batch.nodes:
            self._add_node(record)
        for (kind, start, end), rows in link_rows(batch.links).items():
            spaces = (matched(start), matched(end))
            for row in rows:
                self._files.link(kind, spaces, row["start"], row["end"], row["properties"])

    def finish(self) -> None:
        """Write what waited for a second face."""
        for labels, row in self._hosts.values():
            self._files.node(":".join(labels), "Node", row)

    def _add_node(self, record: NodeRecord) -> None:
        if NOUNS[record.noun].host:
            labels, row = self._hosts[record.id]
            labels.append(record.noun)
            row |= named(record)["properties"]
        elif record.noun in HOSTS:
            self._hosts[record.id] = ([labels_of(record.noun)], whole(record) | self._noted)
        else:
            self._files.node(labels_of(record.noun), matched(record.noun), whole(record) | self._noted)
