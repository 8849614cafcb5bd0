"""Targets: where an objective stood in 2020, and where it shall stand in 2030 and 2050.

A target's text has versions, since baselines have been revised; what is read is the version in force that day.
"""

from queries.language import Expression, Path, Search, Sourced, holds, listed, node, one, stored, text

VERSION = "MATCH ({n})-[:HAS_VERSION]->({v}:TargetVersion) WHERE " + holds("{v}")
NEWEST = " ORDER BY coalesce({v}.since, date('0001-01-01')) DESC, {v}.id LIMIT 1"


def in_force(what: str) -> str:
    """Read `what` of the version in force; of several the newest."""
    return "head(COLLECT {{ " + VERSION + " RETURN {v}." + what + NEWEST + " }})"


OF_VERSION = (
    "head(COLLECT {{ MATCH ({t}:Target)-[:HAS_VERSION]->({n}) MATCH ({t})-[:HAS_VERSION]->({v}:TargetVersion) WHERE "
    + holds("{v}")
    + " WITH {t}, {v}"
    + NEWEST
    + " WITH {t}, {v} WHERE {v} = {n} RETURN {t} }})"
)
"""The target of which a version is the one in force."""

TARGET = node(
    "Target",
    prefix="target",
    order=(),
    search=Search(
        words=("target",),
        type="kind",
        within="TargetVersion",
        leads=OF_VERSION,
        goals=Path(arrow="<-[:HAS_TARGET]-(:Objective)<-[:HAS_OBJECTIVE]-"),
    ),
    year=stored("Int", sort=True, facet=True),
    kind=stored("TargetKind", indexed=True, facet=True),
    text=Expression(type="String", cypher=in_force("text"), folded=in_force("textFolded")),
    paragraphs=Expression(type="String", cypher=in_force("paragraphs"), many=True, filter=False),
    footnotes=listed(
        "-[:HAS_VERSION]->({v}:TargetVersion)-[:HAS_FOOTNOTE]->", "Footnote", order="{b}.position", holds=("v",)
    ),
    objective=one("<-[:HAS_TARGET]-", "Objective", facet=("code", "title")),
    source=Sourced(cypher=in_force("source")),
    versions=listed("-[:HAS_VERSION]->", "TargetVersion", order="coalesce({b}.since, date('0001-01-01'))"),
)

TARGET_VERSION = node(
    "TargetVersion",
    text=text(search=1),
    paragraphs=stored("String", many=True, filter=False),
    since=stored("Date", optional=True, filter=False),
    until=stored("Date", optional=True, filter=False),
    source=Sourced(),
)

FOOTNOTE = node("Footnote", mark=text(), text=text(), position=stored("Int", filter=False))
