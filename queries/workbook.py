"""What an export of the network asks: the rows of a sheet as lists of values, by the ids of their nodes.

`n` is the node that a row is; where the row is a relationship `r`, its ends are `a` and `b`.
"""

from collections.abc import Sequence
from typing import Final

from queries.strategy import STRATEGY_NOUNS

REGION: Final = "CASE {n}.scheme WHEN 'iso3166' THEN {n}.name ELSE {n}.scheme + ':' + {n}.code END"
NAMES: Final = {
    "Objective": "{n}.code",
    "TaskForce": "{n}.code",
    "Region": REGION,
    "Identifier": "{n}.scheme + ':' + {n}.value",
}
"""By which people name a node, where it is not by its id."""


SOURCES_OF_ROWS: Final = f"NOT EXISTS {{ MATCH (s:{'|'.join(STRATEGY_NOUNS)}) WHERE s.source = n.id }}"
"""The sources but for the strategy page's: that is loaded by itself."""


def name_of(variable: str, noun: str) -> str:
    """What names a node in a cell."""
    return NAMES.get(noun, "{n}.id").format(n=variable)


def node_rows(noun: str, values: Sequence[str], where: str = "true") -> str:
    """The nodes of a noun that meet a condition."""
    return f"CYPHER 5 MATCH (n:{noun}) WHERE {where} WITH n ORDER BY n.id RETURN {', '.join(values)}"


def link_rows(kind: str, start: str, end: str, values: Sequence[str]) -> str:
    """The relationships of a kind between two nouns; what is only claimed is no fact that a workbook could tell."""
    return (
        f"CYPHER 5 MATCH (a:{start})-[r:{kind}]->(b:{end}) WHERE r.claimed IS NULL"
        f" WITH a, r, b ORDER BY a.id, b.id RETURN {', '.join(values)}"
    )
