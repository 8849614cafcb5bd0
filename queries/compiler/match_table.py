"""The table of matches as one clause: what is known of a task force, then of every funder beside it, then the score."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from queries.compiler.matching import where
from queries.compiler.names import Filling, Names
from queries.compiler.sight import passing
from queries.matching import context, gates, row, table
from queries.matching.components import COMPONENTS, FOCUSED, GAVE, GIVEN, MIDDLE, OFF, ON_RECORD, TYPICAL, VARIANCE
from queries.matching.facts import FACTS, SPENT, THERE, Fact
from queries.model.contact import SPEAKERS, SPEAKS
from queries.model.enums import MatchGate
from queries.seen import Audience

SPEAKS_FOR: Final = (
    "EXISTS {{ MATCH (:Node {{id: {viewer}}})-[:PARTICIPATES]->({s}:Participation)-[:IN]->({t}) WHERE " + SPEAKS + " }}"
)
"""Whether the viewer leads or represents the task force, and so sees its contacts."""
OUTER: Final = ("t", "o", "a", "f", "all", "team", "cells")
"""What the ways to a funder begin at, or lead to."""
NEARBY: Final = ("inside", "above")
"""Regions around the one that is asked for."""
ROW: Final = ("micro", "covered", "blocked", "values", "gates", "facts", "here", "t", "o", "a")
"""What goes with each row of the table, beside its node."""
HERE: Final = "[{t}.code, {o}.code, {a}.name, {types}, {untyped}, size({all}), {objectives}]"
"""What is told of the task force and of the region, the same in each row."""


def met(names: Names, filling: Filling, pattern: str, *conditions: str) -> str:
    """Find a pattern whose nodes the viewer may see."""
    told = (filling(each) for each in conditions)
    return f"MATCH {filling(pattern)}{where((*told, *passing(names, pattern, filling)))}"


@dataclass(frozen=True)
class Table:
    """A table that is written: its names, among them the parameters, and what it is asked about."""

    names: Names
    filling: Filling
    needs: frozenset[str]

    @cached_property
    def gates(self) -> tuple[MatchGate, ...]:
        """The gates of such a question."""
        return tuple(each for each in MatchGate if gates.NEEDS.get(each, "") in ("", *self.needs))

    @cached_property
    def ways(self) -> tuple[Fact, ...]:
        """The ways along which facts are gathered."""
        return tuple(each for each in FACTS if each.needs in ("", *self.needs))

    def around(self) -> str:
        """What is known of a task force `{t}` beside a region `{a}`, or none."""
        fill = self.filling
        office = met(self.names, fill, context.IN_OFFICE, context.IN_OFFICE_HOLDS)
        few = f"WITH *, {fill['all']}[..{context.MOST_ORGANIZATIONS}] AS {fill['team']}"
        known = (
            f"COUNT {{ MATCH (:Objective) }} AS {fill['objectives']}",
            *(f"{rule} AS {fill[name]}" for name, rule in self._sight()),
        )
        nearby = (context.NEARBY,) if "region" in self.needs else ()
        parts = (fill(each) for each in (*nearby, context.WORDS, context.TYPES, context.CELLS))
        (same,) = self._bound([{"here": HERE, "recently": gates.RECENTLY}])
        return (
            f"CALL ({fill['t']}) {{ {office} {fill(context.TEAM)} }} {few} {' '.join(parts)} WITH *, {', '.join(known)}"
            f" {same}"
        )

    def _sight(self) -> tuple[tuple[str, str], ...]:
        """Whether the viewer may see contacts of this task force, and whom not to contact."""
        if "contacts" not in self.needs:
            return ()
        speaks = self.filling(SPEAKS_FOR) if self.names.audience is Audience.USER else "true"
        return (
            ("speaks", speaks),
            ("may_know", (SPEAKERS.rule(self.names.audience) and self.filling(SPEAKERS.user)) or "true"),
        )

    def facts(self, *more: str) -> str:
        """One row of facts for each funder, `{who}`; `more` are names that the ways may know beside.

        Each way has one column, a list where it has several facts: Neo4j plans every column of every way, and hands it
        on through all unions.
        """
        fill, outside = self.filling, ", ".join(self.filling[each] for each in (*self._known, *more))
        columns = {fact: self.names.variable("way") for fact in self.ways if fact.returns}
        for fact, column in columns.items():
            several = len(fact.returns) > 1
            fill.update({name: f"{column}[{at}]" if several else column for at, name in enumerate(fact.returns)})
        ways = " UNION ALL ".join(self._way(each, columns) for each in self.ways)
        largest = ", ".join((fill["who"], *(f"max({each}) AS {each}" for each in columns.values())))
        told = ", ".join((fill["who"], *columns.values()))
        return f"CALL ({outside}) {{ CALL ({outside}) {{ {ways} }} WITH {largest} RETURN {told} }}"

    @property
    def _known(self) -> tuple[str, ...]:
        """What the ways know: what they begin at, and what a text is compared with."""
        return (
            *(each for each in OUTER if each != "f"),
            "words",
            "all_tell",
            "types",
            "untyped",
            "recently",
            *(NEARBY if "region" in self.needs else ()),
        )

    def _way(self, fact: Fact, columns: Mapping[Fact, str]) -> str:
        known = {each: self.filling[each] for each in (*self._known, "f", "as_of", "worth")}
        inner = Filling(self.names, **known)
        inner["fits"] = inner(THERE) if "region" in self.needs else "true"
        inner["spent_there"] = inner(SPENT) if "region" in self.needs else "0"
        way = met(self.names, inner, fact.pattern, *fact.conditions) if fact.pattern else ""
        facts = [inner(each) for each in fact.returns.values()]
        own = f"[{', '.join(facts)}]" if len(facts) > 1 else "".join(facts)
        told = (f"{own if each is fact else 'null'} AS {column}" for each, column in columns.items())
        who = f"{inner(fact.who)} AS {self.filling['who']}"
        return f"{inner(fact.start)}{way}{inner(fact.then)} RETURN {', '.join((who, *told))}"

    def scores(self) -> str:
        """The components, the gates and the score of each row of facts."""
        fill = self._unknown_are_null()
        values, outcomes = ", ".join(COMPONENTS.values()), ", ".join(gates.GATES[each] for each in self.gates)
        spread = {"middle": MIDDLE, "variance": VARIANCE} if "amount" in self.needs else {}
        steps = (
            {"middle": "null", "variance": "null"} | spread,
            {"typical": TYPICAL, "reason": gates.REASON if "contacts" in self.needs else "null"},
            {"values": f"[{values}]", "gates": f"[{outcomes}]", "facts": self._facts()},
            {"known": table.KNOWN, "sum": table.SUM},
            {"micro": table.SCORE, "covered": table.COVERAGE, "blocked": table.BLOCKED},
        )
        first = ({"off": OFF}, {"gave": GAVE}, {"on_record": ON_RECORD})
        return " ".join((*self._bound(first), fill(FOCUSED), *self._bound(steps)))

    def _bound(self, steps: Iterable[Mapping[str, str]]) -> Iterator[str]:
        """Bind what is made of the names bound before, step by step."""
        for each in steps:
            told = (f"{self.filling(made)} AS {self.filling[name]}" for name, made in each.items())
            yield f"WITH *, {', '.join(told)}"

    def _unknown_are_null(self) -> Filling:
        for fact in FACTS:
            if fact not in self.ways:
                self.filling.update(dict.fromkeys(fact.returns, "null"))
        return self.filling

    def _facts(self) -> str:
        """The facts of a row; in place of the number of its grants those that are taken off."""
        fill = self.filling
        told = {each: f"toString({fill[each]})" if each in row.DAYS else fill[each] for each in row.FACTS}
        return f"[{', '.join((told | {'given': fill['off']}).values())}]"

    def shown(self) -> str:
        """The facts of a row that is shown, with the number of its grants."""
        at = row.FACTS.index("given")
        given = GIVEN.replace("{off}", f"{{facts}}[{at}]")
        return self.filling(f"{{facts}}[..{at}] + [{given}] + {{facts}}[{at + 1}..]")
