"""What the desk asks of nodes that stand in connections: how old a candidacy is, whether a term is in doubt."""

from typing import Final

from queries.language import holds
from queries.model.organization import IS_PARTNER

OLDER: Final = "{n}.submittedAt < datetime({{date: {today} - duration({{days: {days}}}), timezone: 'Z'}})"
"""Submitted so many days ago, or before."""

DUE_BEFORE: Final = (
    "CASE {n}.state WHEN 'NOMINATED' THEN {n}.acceptBy WHEN 'CALLED' THEN"
    " head(COLLECT {{ MATCH ({n})-[:CALLED_BY]->({i}:CallForInformation) RETURN {i}.deadline }}) END < {day}"
)
"""What is waited for has to come before a day."""

IN_DOUBT: Final = (
    "{n}.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND "
    + holds("{n}")
    + " AND (coalesce({n}.underReview, false) OR NOT EXISTS {{ MATCH ({n})-[:ON_BEHALF_OF]->({o}:Organization) WHERE "
    + IS_PARTNER.replace("{n}", "{o}")
    + " }})"
)
"""A Leader or Representative in office whose organization is no partner today, or who is under review."""
