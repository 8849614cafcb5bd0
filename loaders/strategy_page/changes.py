"""How the page differs from what the graph holds: only that is written."""

import hashlib
from collections.abc import Iterable
from datetime import date, datetime

from loaders.errors import LoadError
from loaders.present import Changes, Present, absent, told
from loaders.records import Batch, LinkRecord, NodeRecord, Value
from loaders.strategy_page.facts import SOURCED, facts
from loaders.strategy_page.page import Page
from loaders.strategy_page.text import telling_lines
from loaders.strategy_page.versions import new_versions

LASTING = frozenset({"Goal", "Objective", "Target", "TaskForce", "Role", "JoiningGuide"})
"""The nouns of which a node, once read, has to stay on the page."""


def source_of(text: str, now: datetime, url: str | None = None) -> NodeRecord:
    """Describe a copy of the page as a source: named by what it says, read at `now` (UTC)."""
    content = "\n".join(line.text for line in telling_lines(text))
    digest = hashlib.sha256(content.encode()).hexdigest()[:16]
    said: dict[str, Value] = {"name": "Strategy page: task forces", "retrievedAt": now}
    if url:
        said["url"] = url
    return NodeRecord("Source", f"source:{digest}", said)


def changes(page: Page, present: Present, source: NodeRecord, today: date) -> Changes:
    """Compare the page with the graph.

    Unchanged facts keep their old source; a page that says nothing new gives an empty batch.
    Raise `LoadError` for what the graph has and the page has no longer.
    """
    said = facts(page)
    _refuse_vanished(said, present)
    changed = tuple(node for node in said.nodes if present.differs(node))
    versions, revisions = new_versions(page, present, today)
    nodes = tuple(_with_source(node, source) for node in changed + versions.nodes)
    batch = Batch(nodes, absent(said.links + versions.links, present), _dropped_notes(said.links, present))
    sourced = (source,) if any("source" in node.properties for node in nodes) else ()
    return Changes(
        Batch(sourced + batch.nodes, batch.links, batch.dropped),
        told(Batch(changed, batch.links, batch.dropped), present) + revisions,
    )


def _with_source(node: NodeRecord, source: NodeRecord) -> NodeRecord:
    """Name the source, but not of a version that ends: it keeps that of its text."""
    if node.noun not in SOURCED or node.properties.keys() == {"until"}:
        return node
    return NodeRecord(node.noun, node.id, {**node.properties, "source": source.id})


def _refuse_vanished(said: Batch, present: Present) -> None:
    there = {node.end for node in said.nodes}
    gone = sorted(id_ for noun, id_ in present.nodes.keys() - there if noun in LASTING)
    if gone:
        raise LoadError(
            "the page",
            f"{', '.join(gone)} in the graph, but not on this page",
            "Put the sections back; what was given up stays in the graph and cannot be removed by a load",
        )


def _dropped_notes(wanted: Iterable[LinkRecord], present: Present) -> tuple[LinkRecord, ...]:
    """Take notes that left the page from their objective; versions of targets keep theirs."""
    kept = {(link.start, link.end) for link in wanted if link.kind == "HAS_FOOTNOTE"}
    return tuple(
        link
        for link in present.links.values()
        if link.kind == "HAS_FOOTNOTE" and link.start[0] == "Objective" and (link.start, link.end) not in kept
    )
