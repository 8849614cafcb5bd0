"""The components of a score, each one Cypher expression over the facts of a funder: from 0 to 1, null where not known.

Where several things speak for the same, they join as chances do, `1 - (1 - a)(1 - b)`: each adds, none takes away, and
no sum goes beyond 1. Counts come in by `n / (n + k)`: the first ones count most.
"""

from collections.abc import Mapping
from typing import Final

from queries.language import holds
from queries.model.enums import MatchComponent

OFF: Final = "coalesce({called_off}, 0) + coalesce({later}, 0)"
"""Grants that are not counted on the day: few are called off, or of a later day."""
GAVE: Final = "COUNT {{ ({f})-[:GAVE]->() }} > {off}"
"""Whether any grant of a funder is known on the day: Neo4j stops to count where it can say so."""
GIVEN: Final = "COUNT {{ ({f})-[:GAVE]->() }} - {off}"
"""All its grants that are known on the day: only looked for where it must be known how many there are."""
# How telling a focus is: 1 for the only objective, nearly 0 for one of all (inverse document frequency, normalised).
STATED: Final = (
    "CASE WHEN {focuses} IS NULL THEN 0.0 ELSE log(({objectives} + 1.0) / {focuses}) / log({objectives} + 1.0) END"
)
SHOWN: Final = f"CASE WHEN {{grants}} IS NULL THEN 0.0 ELSE {{grants}} / ({GIVEN} + 2.0) END"
# Words alone prove little: the same ones count for half at most.
WORDED: Final = "0.5 * CASE WHEN {described} > coalesce({said}, 0.0) THEN {described} ELSE coalesce({said}, 0.0) END"
ON_RECORD: Final = "{gave} OR {focuses} IS NOT NULL OR {said} IS NOT NULL"
FOCUSED: Final = (
    "CALL ({f}, {on_record}) {{ WITH {f}, {on_record} WHERE NOT {on_record}"
    " MATCH ({f})-[{x}:FOCUSES_ON]->(:Objective) WHERE " + holds("{x}") + " RETURN count(*) AS {focused} }}"
)
"""Whether one of whom nothing else is on record names any focus: few are, so that it is looked for one by one."""
THEME: Final = (
    f"CASE WHEN {{on_record}} OR {{focused}} > 0 THEN 1.0 - (1.0 - {STATED}) * (1.0 - {SHOWN}) * (1.0 - {WORDED}) END"
)

GEOGRAPHY: Final = (
    "CASE WHEN {a} IS NOT NULL AND ({near} IS NOT NULL OR {spent} > 0)"
    " THEN 1.0 - (1.0 - coalesce({near}, 0.0)) * (1.0 - coalesce({spent} / ({spent} + 2.0), 0.0)) END"
)
HISTORY: Final = "CASE WHEN {gave} THEN coalesce({decayed} / ({decayed} + 1.0), 0.0) END"

LEAST, MOST = (
    f"log(CASE WHEN {{f}}.{each} > 0 THEN {{f}}.{each} * {{worth}}[{{f}}.currency] END)"
    for each in ("minimumMinor", "maximumMinor")
)
MIDDLE: Final = f"coalesce({{sizes}} / {{sized}}, ({LEAST} + {MOST}) / 2.0)"
"""The mean logarithm of what a funder gave, in the base currency; where nothing is known, between its bounds."""
TYPICAL: Final = "exp({middle})"

# The variance of the logarithms, as if one more grant lay one apart; bounds are two deviations away on either side.
VARIANCE: Final = (
    f"coalesce(({{squares}} - {{sizes}} * {{sizes}} / {{sized}} + 1.0) / {{sized}}, (({MOST} - {LEAST}) / 4.0) ^ 2)"
)
LEAST_VARIANCE: Final = 0.25
"""A factor of 1.6 either way is always near."""
SIZE: Final = (
    "exp(-((log({asked_for}) - {middle}) ^ 2) /"
    f" (2.0 * CASE WHEN {{variance}} < {LEAST_VARIANCE} THEN {LEAST_VARIANCE} ELSE {{variance}} END))"
)

OWN: Final = "CASE WHEN {within} = 1 THEN 0.8 WHEN {allied} > 0 THEN 0.4 ELSE 0.0 END"
"""A way in: people who act for the funder in the task force; or a partnership with one of its organizations."""
NETWORK: Final = (
    "CASE WHEN {gave} OR {within} = 1 OR {allied} > 0 THEN"
    " 1.0 - (1.0 - coalesce({tied} / ({tied} + 1.0), 0.0)) * (1.0 - coalesce(0.5 * {shared} / ({shared} + 1.0), 0.0))"
    f" * (1.0 - {OWN}) END"
)
GAP: Final = "{gap}"

COMPONENTS: Final[Mapping[MatchComponent, str]] = {
    MatchComponent.THEME: THEME,
    MatchComponent.GEOGRAPHY: GEOGRAPHY,
    MatchComponent.HISTORY: HISTORY,
    MatchComponent.SIZE: SIZE,
    MatchComponent.NETWORK: NETWORK,
    MatchComponent.GAP: GAP,
}
