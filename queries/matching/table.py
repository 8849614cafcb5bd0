"""From facts to a table: the columns of a row, and what orders the rows."""

from typing import Final

MILLION: Final = 1_000_000
"""Scores are compared and kept in cursors as whole millionths: six digits."""

KNOWN: Final = (
    "reduce({s} = 0.0, {i} IN range(0, size({values}) - 1) |"
    " {s} + CASE WHEN {values}[{i}] IS NULL THEN 0.0 ELSE {weights}[{i}] END)"
)
SUM: Final = (
    "reduce({s} = 0.0, {i} IN range(0, size({values}) - 1) |"
    " {s} + CASE WHEN {values}[{i}] IS NULL THEN 0.0 ELSE {weights}[{i}] * {values}[{i}] END)"
)
SCORE: Final = f"CASE WHEN {{known}} > 0 THEN toInteger(floor({{sum}} / {{known}} * {MILLION} + 0.5)) ELSE -1 END"
COVERAGE: Final = f"toInteger(floor({{known}} * {MILLION} + 0.5))"
"""Of the weights, which sum to 1, those of the components that are known; without any there is no score."""
BLOCKED: Final = "CASE WHEN any({x} IN {gates} WHERE {x} = 0) THEN 1 ELSE 0 END"
ELIGIBILITY: Final = (
    "CASE WHEN {blocked} = 1 THEN 'INELIGIBLE' WHEN any({x} IN {gates} WHERE {x} IS NULL) THEN 'UNKNOWN'"
    " ELSE 'ELIGIBLE' END"
)
