"""The counts of cells, and of whole goals and regions, as one clause: each fact is met once, for all together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from queries.compiler.matching import where
from queries.compiler.names import Filling, Names
from queries.compiler.sight import may_see, passing
from queries.coverage.measures import ACTING_FOR, REGIONS, Measure, Way
from queries.language import Path, holds
from queries.model import NOUNS

CELLS: Final = "cells"
"""The name of what finds every cell, also one in which nothing is."""
THOSE: Final = " UNWIND {those} AS {y} WITH {place}, {y}[0] AS {o}, {y}[1] AS {x}"


class Level(StrEnum):
    """What is counted for: an objective in a region, a goal, a region."""

    CELL = "[{o}, {r}]"
    GOAL = "[head([({o})<-[:HAS_OBJECTIVE]-({goal}:Goal) | {goal}]), null]"
    REGION = "[null, {r}]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is counted, for what, on which day, in which scheme of regions; both are parameters.

    `objectives` is a list, bound outside, of those that are counted for; without it, all.
    """

    measures: Mapping[str, Measure]
    levels: tuple[Level, ...]
    as_of: str
    scheme: str
    objectives: str = ""
    every_cell: bool = False
    """A row also of each cell of the `objectives` in which nothing is."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A clause that binds: `a` an objective, a goal or null; `b` a region or null; of what, how many, what sum."""

    clause: str
    a: str
    b: str
    what: str
    number: str
    currency: str
    minor: str


@dataclass(frozen=True, slots=True)
class Rows:
    """A clause, the variable of the objective that each of its rows belongs to, and what the row is."""

    clause: str
    objective: str
    row: str


def counted(names: Names, asked: Asked) -> Counted:
    """Count; it aggregates, so that it stands inside `CALL () { … RETURN … }`.

    What is linked to a country counts for the region above it in the scheme.
    """
    told = Filling(names, as_of=asked.as_of, scheme=asked.scheme)
    facts = " UNION ALL ".join(_facts(names, asked, told))
    return Counted(
        f"CALL ({asked.objectives}) {{ {facts} }} {told(f'{_placed(asked)} {_distinct(asked)} {_summed(asked)}')}",
        *(told[each] for each in ("a", "b", "what", "number", "currency", "minor")),
    )


def _placed(asked: Asked) -> str:
    """Each region where something stands is looked up once."""
    return (
        "WITH {o}, {what}, {place}, collect(DISTINCT {x}) AS {xs}"
        " WITH {place}, collect([{o}, {what}, {xs}]) AS {found}"
        f" {_optional(asked)}MATCH ({{place}})-[:PART_OF*0..4 {{{{scheme: {{scheme}}}}}}]->({{r}}:Region)"
        f" WHERE {REGIONS.replace('{place}', '{r}')}"
        " UNWIND {found} AS {f} WITH {f}[0] AS {o}, {f}[1] AS {what}, {f}[2] AS {xs}, {r}"
    )


def _distinct(asked: Asked) -> str:
    return (
        f"UNWIND [{', '.join(asked.levels)}] AS {{key}} WITH {{key}}[0] AS {{a}}, {{key}}[1] AS {{b}}, {{what}}, {{xs}}"
        " WHERE {a}:Goal OR {b} IS NOT NULL UNWIND {xs} AS {x} WITH DISTINCT {a}, {b}, {what}, {x}"
    )


def _summed(asked: Asked) -> str:
    money = ", ".join(f"'{name}'" for name, each in asked.measures.items() if each.money)
    amount = f"CASE WHEN {{what}} IN [{money}] THEN {{x}}.amountMinor END AS {{amount}}"
    currency = "CASE WHEN {amount} IS NOT NULL THEN {x}.currency END AS {currency}"
    return (
        f"WITH {{a}}, {{b}}, {{what}}, {{x}}, {amount}"
        f" WITH {{a}}, {{b}}, {{what}}, {currency}, count(*) AS {{number}}, sum({{amount}}) AS {{minor}}"
    )


def _optional(asked: Asked) -> str:
    """What stands in no region of the scheme counts for goals alone."""
    return "OPTIONAL " if Level.GOAL in asked.levels else ""


def _facts(names: Names, asked: Asked, told: Filling) -> Iterator[str]:
    """A query for each way: an objective, what is counted, where it stands, of which measure."""
    if asked.every_cell:
        found = f"MATCH ({{place}}:Region) WHERE {REGIONS} UNWIND {asked.objectives} AS {{o}}"
        yield told(f"{found} RETURN {{o}}, '{CELLS}' AS {{what}}, {{o}} AS {{x}}, {{place}}")
    for name, measure in asked.measures.items():
        for each in measure.ways:
            shared = {stem: told[stem] for stem in ("o", "x", "place", "what", "as_of", "scheme")}
            filling = Filling(names, **shared)
            fact = _found(names, asked, each, filling) + _standing(names, asked, each, filling)
            yield fact + filling(f" RETURN {{o}}, '{name}' AS {{what}}, {{x}}, {{place}}")


def _found(names: Names, asked: Asked, way: Way, filling: Filling) -> str:
    """What is linked to the objectives."""
    seen = may_see(names, NOUNS[way.label], filling["x"]) if way.label else ""
    listed = asked.objectives
    each = f"UNWIND {listed} AS {{o}} " if listed and not way.few else ""
    among = f"{{o}} IN {listed}" if listed and way.few else ""
    conditions = (*_conditions(names, way.found, filling), seen, filling(among))
    label = f":{way.label}" if way.label else ""
    found = filling(f"{each}MATCH ({{o}}:Objective){way.found.arrow}({{x}}{label})") + where(conditions)
    if way.people:
        return found
    once = filling(" WITH {x}, collect(DISTINCT {o}) AS {os}")
    return found + once + where((filling(way.only),))


def _standing(names: Names, asked: Asked, way: Way, filling: Filling) -> str:
    """Where each stands."""
    if way.placed.clause:
        return filling(f" {way.placed.clause}")
    near = "{b}" if way.acting else "{p}" if way.people else "{x}"
    arrow = f" {_optional(asked)}MATCH ({near}){way.placed.arrow}({{place}}:Region)"
    placed = filling(arrow) + where(_conditions(names, way.placed, filling))
    if way.acting:
        return f"{_acting(names, asked, filling)}{placed}{filling(THOSE)}"
    return placed if way.people else placed + filling(" UNWIND {os} AS {o}")


def _acting(names: Names, asked: Asked, filling: Filling) -> str:
    """The organizations for which people act, each once."""
    arrow = f"({{p}}){ACTING_FOR.arrow}({{b}}:Organization)"
    seen = where(tuple(passing(names, arrow, filling)))
    return filling(f" {_optional(asked)}MATCH {arrow}") + seen + filling(" WITH {b}, collect([{o}, {x}]) AS {those}")


def _conditions(names: Names, path: Path, filling: Filling) -> tuple[str, ...]:
    held = (filling(holds(f"{{{name}}}")) for name in path.holds)
    return (*held, filling(path.where), *passing(names, path.arrow, filling))
