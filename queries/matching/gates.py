"""The gates: what may keep a funder from a task force. 1 lets it through, 0 does not, null is not known.

`HIDDEN` says that the viewer may not see what a gate rests on: for such a viewer it is no gate.
"""

from collections.abc import Mapping
from typing import Final

from queries.model.enums import MatchGate

HIDDEN: Final = -1
ACTIVE_YEARS: Final = 3
"""Who gave for the objective, or was known to be active, within so many years is active."""

RECENTLY: Final = f"{{as_of}} - duration({{{{years: {ACTIVE_YEARS}}}}})"
# These two ask the funder alone, so they are answered where all funders are met: Neo4j reads each property once there.
STANDING: Final = (
    "CASE WHEN {f}.closedOn <= {as_of} THEN 0"
    " WHEN {f}.closedOn > {as_of} OR ({f}.activeOn <= {as_of} AND {f}.activeOn >= {recently}) THEN 1 END"
)
# Who funds types that none of the organizations has may still fund one whose type is not known.
SUITED: Final = (
    "CASE WHEN size(coalesce({f}.fundsTypes, [])) = 0 THEN null"
    " WHEN any({x} IN {f}.fundsTypes WHERE {x} IN {types}) THEN 1"
    " WHEN {untyped} = 0 AND size({types}) > 0 THEN 0 END"
)

ACTIVE: Final = "CASE WHEN {standing} IS NULL AND {last} >= {recently} THEN 1 ELSE {standing} END"
TYPE_FUNDED: Final = "{suited}"
REGION_COVERED: Final = "CASE {cover} WHEN 2 THEN 1 WHEN 0 THEN 0 END"
"""Who funds in a part of the region may or may not fund in the rest."""


def bounds(node: str) -> str:
    """Whether the amount that is asked for lies within a node's bounds; in the same currency without any rate."""
    least, most = (
        f"CASE WHEN {node}.currency = {{currency}} THEN {node}.{each} {sign} {{minor}}"
        f" ELSE {node}.{each} * {{worth}}[{node}.currency] {sign} {{asked_for}} END"
        for each, sign in (("minimumMinor", "<="), ("maximumMinor", ">="))
    )
    return f"CASE WHEN NOT {least} OR NOT {most} THEN 0 WHEN {least} OR {most} THEN 1 END"


AMOUNT_IN_BOUNDS: Final = bounds("{f}")
CALL_OPEN: Final = "CASE WHEN {open} > 0 THEN 1 WHEN {calls} > 0 THEN 0 END"
NOT_DECLINED: Final = f"CASE WHEN NOT {{speaks}} THEN {HIDDEN} WHEN {{stage}} = 'DECLINED' THEN 0 ELSE 1 END"
MAY_CONTACT: Final = f"CASE WHEN NOT {{may_know}} THEN {HIDDEN} WHEN {{f}}.doNotContact THEN 0 ELSE 1 END"
REASON: Final = "CASE WHEN {may_know} THEN {f}.doNotContactReason END"
"""Both are our own records: that nothing is on record is known."""

GATES: Final[Mapping[MatchGate, str]] = {
    MatchGate.ACTIVE: ACTIVE,
    MatchGate.TYPE_FUNDED: TYPE_FUNDED,
    MatchGate.REGION_COVERED: REGION_COVERED,
    MatchGate.AMOUNT_IN_BOUNDS: AMOUNT_IN_BOUNDS,
    MatchGate.CALL_OPEN: CALL_OPEN,
    MatchGate.NOT_DECLINED: NOT_DECLINED,
    MatchGate.MAY_CONTACT: MAY_CONTACT,
}
NEEDS: Final[Mapping[MatchGate, str]] = {
    MatchGate.REGION_COVERED: "region",
    MatchGate.AMOUNT_IN_BOUNDS: "amount",
    MatchGate.NOT_DECLINED: "contacts",
    MatchGate.MAY_CONTACT: "contacts",
}
"""What the query must ask about, or the viewer may see, for there to be such a gate."""
