"""Paths and neighbourhoods by brute force: every chain there is is made, and put in order."""

from collections import defaultdict
from datetime import date
from itertools import pairwise

STRAIGHT = {
    "AFFILIATED_WITH": "AFFILIATION",
    "MEMBER_OF": "PARTNERSHIP",
    "FOCUSES_ON": "FOCUS",
    "FUNDS_IN": "FUNDING_REGION",
    "GAVE": "GRANT",
    "AWARDED_TO": "GRANT",
    "SUPPORTS": "GRANT",
    "SPENT_IN": "GRANT",
    "LOCATED_IN": "LOCATION",
    "ACTIVE_IN": "LOCATION",
    "WORKS_ON": "OBJECTIVE",
    "IMPLEMENTS": "OBJECTIVE",
    "HAS_OBJECTIVE": "OBJECTIVE",
}
ORDER = [
    "AFFILIATION",
    "PARTICIPATION",
    "REPRESENTATION",
    "PARTNERSHIP",
    "FOCUS",
    "FUNDING_REGION",
    "GRANT",
    "LOCATION",
    "OBJECTIVE",
]
ROLES = ["TASK_FORCE_LEADER", "REGIONAL_REPRESENTATIVE", "TEAM_MEMBER", None]
PASSED = {"Person", "Organization", "TaskForce", "Partnership", "Grant"}
SHOWN = PASSED | {"Objective", "Goal", "Region"}
EARLIEST, LATEST = date(1, 1, 1), date(9999, 12, 31)


class Network:
    """The links of a graph on a day, as somebody sees them: of each node its neighbours, with what links them."""

    def __init__(self, graph, day, sight, via=None):
        self.day, self.sight, self.via = day, sight, via
        self.links = defaultdict(lambda: defaultdict(list))
        for node in graph.nodes:
            if "Participation" in node.labels:
                self._office(node)
            for kind, arcs in node.outgoing.items():
                for properties, end in arcs if kind in STRAIGHT else ():
                    self._straight(node, kind, properties, end)

    def named(self, graph, identifier):
        """The node that an id names; None where it is none of the network, or not to be seen."""
        for node in graph.nodes:
            if node["id"] == identifier:
                end = node.to("LEADS_TO")[0] if "Alias" in node.labels else node
                return end if self._there(end) else None
        return None

    def _there(self, node):
        return bool(node.labels & SHOWN) and "Node" in node.labels and self.sight.sees(node)

    def _holds(self, node):
        if "Grant" in node.labels:
            return node["status"] != "CANCELLED" and (node["awarded"] is None or node["awarded"] <= self.day)
        return node.holds(self.day)

    def _straight(self, start, kind, properties, end):
        since, until = properties.get("since") or EARLIEST, properties.get("until") or LATEST
        if properties.get("claimed") or not since <= self.day < until or not all(map(self._holds, (start, end))):
            return
        source = properties.get("source")
        for saying in (start, end):
            if saying.labels & {"Partnership", "Grant"}:
                since = max(since, saying["since"] or saying["awarded"] or EARLIEST)
                until = min(until, saying["until"] or LATEST)
                source = source or saying["source"]
        if kind in ("IMPLEMENTS", "HAS_OBJECTIVE"):
            source = source or end["source"]
        self._link(start, end, (STRAIGHT[kind], None, since, until, source, ""))

    def _office(self, seat):
        """Whoever is in office ties person, organization, region and task force to each other."""
        if not seat.holds(self.day):
            return
        tied = [*seat.by("PARTICIPATES"), *seat.to("IN"), *seat.to("ON_BEHALF_OF"), *seat.to("REPRESENTS")]
        for at, start in enumerate(tied):
            for end in tied[at + 1 :]:
                labels = start.labels | end.labels
                plain = "TaskForce" in labels and "Region" not in labels
                kind = "PARTICIPATION" if plain else "REPRESENTATION"
                since, until = seat["since"] or EARLIEST, seat["until"] or LATEST
                self._link(start, end, (kind, seat["role"], since, until, seat["source"], seat.id))

    def _link(self, start, end, said):
        if self._there(start) and self._there(end) and (self.via is None or said[0] in self.via):
            self.links[start][end].append(said)
            self.links[end][start].append(said)

    def step(self, start, end):
        """The link that is shown between two neighbours."""
        order = [
            (ORDER.index(link), ROLES.index(role), since, until, source or "~", told, link, role, source)
            for link, role, since, until, source, told in self.links[start][end]
        ]
        _, _, since, until, *_, link, role, source = min(order)
        return {
            "from": start.id,
            "to": end.id,
            "link": link,
            "role": role,
            "since": None if since == EARLIEST else str(since),
            "until": None if until == LATEST else str(until),
            "source": source,
        }

    def passed(self, node, hub):
        """Whether a path may go through a node."""
        return bool(node.labels & PASSED) and len(self.links[node]) <= hub

    def paths(self, start, end, most, k, hub, barred=()):
        """The `k` first of all chains from one node to another: all of one length, then all of the next."""
        told = []
        for length in range(1, most + 1):
            if len(told) < k:
                told += sorted(self._chains([start], end, length, hub, barred), key=lambda each: [n.id for n in each])
        return [[self.step(*pair) for pair in pairwise(each)] for each in told[:k]]

    def _chains(self, chain, end, length, hub, barred):
        """All that go on from a chain, so many steps to the end."""
        if len(chain) > 1 and not (self.passed(chain[-1], hub) and chain[-1].id not in barred):
            return
        for node in self.links[chain[-1]]:
            if length == 1 and node is end:
                yield [*chain, node]
            elif length > 1 and node is not end and node not in chain:
                yield from self._chains([*chain, node], end, length - 1, hub, barred)

    def neighbourhood(self, centre, depth, first, hub, barred=()):
        """The nodes around one, by distance and id, those of them that are told, their links, how many are not told."""
        levels = [[centre]]
        for at in range(depth):
            passed = [each for each in levels[-1] if not at or (self.passed(each, hub) and each.id not in barred)]
            known = {each for level in levels for each in level}
            levels.append(
                sorted({far for each in passed for far in self.links[each]} - known, key=lambda each: each.id)
            )
        reached = [each for level in levels for each in level]
        told = reached[:first]
        pairs = [(start, end) for at, start in enumerate(told) for end in told[at + 1 :] if end in self.links[start]]
        return {
            "nodes": [each.id for each in told],
            "links": [self.step(*pair) for pair in pairs],
            "hidden": len(reached) - len(told),
        }
