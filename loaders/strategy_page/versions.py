"""The texts of targets: a text that differs from the newest version becomes a new one, the old one ends."""

from collections.abc import Iterator
from datetime import date

from loaders.present import Present
from loaders.records import Batch, End, LinkRecord, NodeRecord, Value
from loaders.strategy_page.facts import footnote_id, target_id
from loaders.strategy_page.page import Objective, Page, Target


def new_versions(page: Page, present: Present, today: date) -> tuple[Batch, tuple[str, ...]]:
    """Give the versions to write, and in words those that follow an older one."""
    nodes: list[NodeRecord] = []
    links: list[LinkRecord] = []
    said: list[str] = []
    for objective in page.objectives:
        for target in objective.targets:
            newest = _newest(present, target_id(objective, target))
            if newest and _is_same(newest, objective, target, present):
                continue
            nodes += _version_nodes(objective, target, newest, today)
            links += _version_links(objective, target, newest)
            if newest:
                old = present.nodes[newest]["text"]
                said.append(f"{target_id(objective, target)}: new version, {old!r} → {target.text!r}")
    return Batch(tuple(nodes), tuple(links)), tuple(said)


def _newest(present: Present, target: str) -> End | None:
    versions = present.ends("HAS_VERSION", ("Target", target))
    return max(versions, key=_number, default=None)


def _number(version: End) -> int:
    return int(version[1].rsplit(":", 1)[1])


def _is_same(newest: End, objective: Objective, target: Target, present: Present) -> bool:
    """Compare paragraphs and notes: a target's wording includes its footnotes."""
    notes = {("Footnote", footnote_id(objective, footnote)) for footnote in target.footnotes}
    there = set(present.ends("HAS_FOOTNOTE", newest))
    return present.nodes[newest]["paragraphs"] == list(target.paragraphs) and there == notes


def _version_id(objective: Objective, target: Target, newest: End | None) -> str:
    number = _number(newest) + 1 if newest else 1
    return f"target_version:{objective.code}-{target.year}:{number}"


def _version_nodes(objective: Objective, target: Target, newest: End | None, today: date) -> Iterator[NodeRecord]:
    said: dict[str, Value] = {"text": target.text, "paragraphs": list(target.paragraphs)}
    if newest:
        said["since"] = today
        yield NodeRecord(*newest, {"until": today})
    yield NodeRecord("TargetVersion", _version_id(objective, target, newest), said)


def _version_links(objective: Objective, target: Target, newest: End | None) -> Iterator[LinkRecord]:
    here = ("TargetVersion", _version_id(objective, target, newest))
    yield LinkRecord("HAS_VERSION", ("Target", target_id(objective, target)), here)
    for footnote in target.footnotes:
        yield LinkRecord("HAS_FOOTNOTE", here, ("Footnote", footnote_id(objective, footnote)))
