"""The coverage matrix and its gaps by plain loops, from the definitions in docs/design/coverage.md."""

from fractions import Fraction
from math import floor

from queries.coverage.gaps import reasons
from queries.money import decimal_text

from .joining import OPEN
from .links import funder_facts, given, in_office, organization_facts
from .links import is_partner as partner

COUNTS = ("leaders", "representatives", "members", "partners", "partnerships", "funders", "grants", "candidacies")
WEIGHTS = {
    "representatives": 3,
    "funders": 3,
    "members": 2,
    "partners": 2,
    "grants": 2,
    "leaders": 1,
    "partnerships": 1,
}
SEATS = ("representatives", "leaders")


class Coverage:
    """Who and what covers the strategy on a day, in the regions of a scheme, as far as somebody sees it."""

    def __init__(self, graph, day, scheme, sight):
        self.day = day
        self.scheme = scheme
        self.sight = sight
        self.nobody = not sight.everything and sight.person is None
        self.objectives = sorted(graph.of("Objective"), key=lambda each: each["code"])
        self.goals = sorted(graph.of("Goal"), key=lambda each: each["code"])
        there = [each for each in graph.of("Region") if (each["scheme"], each["level"]) == (scheme, "REGION")]
        self.regions = sorted(there, key=lambda each: each["code"])
        self.above = {}
        self.facts = {each: list(self._facts(each)) for each in self.objectives}

    def _facts(self, objective):
        """What is counted: the measure, what, and the places where it stands."""
        yield from self._people(objective)
        for fact in organization_facts(objective, self.day):
            if partner(fact.far, self.day):
                yield "partners", fact.far, fact.far.to("LOCATED_IN")
        for fact in funder_facts(objective, self.day):
            yield "funders", fact.far, fact.far.to("FUNDS_IN", self.day)
        running = [each for each in objective.by("WORKS_ON") if each.holds(self.day)]
        awarded = [each for each in objective.by("SUPPORTS") if given(each, self.day)]
        yield from (("partnerships", each, each.to("ACTIVE_IN")) for each in running)
        yield from (("grants", each, each.to("SPENT_IN")) for each in awarded)
        standing = [each for force in objective.by("IMPLEMENTS") for each in force.by("FOR") if each["state"] in OPEN]
        for each in filter(self.sight.sees, standing):
            yield "candidacies", each, each.to("IN_REGION") or _home(each, "WITH")

    def _people(self, objective):
        for each in in_office(objective, self.day):
            home, represented = _home(each, "ON_BEHALF_OF"), []
            if each["role"] == "REGIONAL_REPRESENTATIVE":
                represented = each.to("REPRESENTS")
                yield from (("representatives", person, represented) for person in each.by("PARTICIPATES"))
            if each["role"] == "TASK_FORCE_LEADER":
                yield from (("leaders", person, home) for person in each.by("PARTICIPATES"))
            yield from (("members", person, home + represented) for person in each.by("PARTICIPATES"))

    def stands(self, places, region):
        """Whether one of the places is the region, or lies in it by the scheme."""
        return any(region in self.regions_of(each) for each in places)

    def regions_of(self, place):
        if place not in self.above:
            up = [end for arc, end in place.outgoing["PART_OF"] if arc["scheme"] == self.scheme]
            self.above[place] = {place, *(higher for each in up for higher in self.regions_of(each))}
        return self.above[place]

    def told(self, facts):
        """The counts of what is met, each once."""
        met = {name: {what for measure, what in facts if measure == name} for name in COUNTS}
        counts = {name: len(each) for name, each in met.items()}
        sums = {}
        for grant in met["grants"]:
            if grant["amountMinor"] is not None:
                sums[grant["currency"]] = sums.get(grant["currency"], 0) + grant["amountMinor"]
        amounts = [{"amount": decimal_text(sums[each], each), "currency": each} for each in sorted(sums)]
        return counts | {"amounts": amounts, "candidacies": None if self.nobody else counts["candidacies"]}

    def cell(self, objective, region):
        return self.told([(name, what) for name, what, at in self.facts[objective] if self.stands(at, region)])

    def matrix(self):
        """All of `coverage`."""
        cells = [
            {"objective": {"code": each["code"]}, "region": {"code": region["code"]}} | self.cell(each, region)
            for each in self.objectives
            for region in self.regions
        ]
        return {
            "asOf": str(self.day),
            "objectives": [{"code": each["code"]} for each in self.objectives],
            "regions": [{"code": each["code"]} for each in self.regions],
            "cells": cells,
            "goals": [{"goal": {"code": each["code"]}} | self.of_goal(each) for each in self.goals],
            "regionSums": [{"region": {"code": each["code"]}} | self.of_region(each) for each in self.regions],
        }

    def of_goal(self, goal):
        within = goal.to("HAS_OBJECTIVE")
        return self.told([(name, what) for each in within for name, what, _ in self.facts[each]])

    def of_region(self, region):
        return self.told(
            [(name, what) for each in self.objectives for name, what, at in self.facts[each] if self.stands(at, region)]
        )

    def gaps(self):
        """Every cell as a gap, the emptiest first."""
        rows = [self.gap(each, region) for each in self.objectives for region in self.regions]
        return sorted(rows, key=lambda each: (-each["value"], each["objective"]["code"], each["region"]["code"]))

    def gap(self, objective, region):
        led = {what for name, what, _ in self.facts[objective] if name == "leaders"}
        counts = self.cell(objective, region) | {"leaders": len(led)}
        return {
            "objective": {"code": objective["code"]},
            "region": {"code": region["code"]},
            "value": self.value(counts),
            "reasons": reasons(counts, self.scheme, objective["code"], region["name"]),
        }

    def value(self, counts):
        weights = {name: each for name, each in WEIGHTS.items() if name != "representatives" or self.scheme == "m49"}
        shares = {
            name: Fraction(counts[name] == 0) if name in SEATS else Fraction(1, 1 + counts[name]) for name in weights
        }
        mean = sum(weights[name] * shares[name] for name in weights) / sum(weights.values())
        return floor(mean * 1_000_000 + Fraction(1, 2)) / 1_000_000


def _home(node, kind):
    """The countries of the organizations for which somebody acts, or stands."""
    return [place for organization in node.to(kind) for place in organization.to("LOCATED_IN")]
