"""Many small networks in one graph, each apart from the others, drawn from a seed."""

from datetime import date
from random import Random

from loaders.records import Batch, LinkRecord, NodeRecord

DAY = date(2026, 1, 1)
DAYS = [None, None, None, date(2020, 1, 1), DAY, date(2026, 1, 2), date(2030, 1, 1)]
SIZES = {
    "Person": 5,
    "Organization": 5,
    "TaskForce": 2,
    "Partnership": 2,
    "Grant": 2,
    "Objective": 2,
    "Region": 1,
    "Goal": 1,
}
PREFIXES = {"TaskForce": "task_force"}
SAID = {
    "TaskForce": ("code", "name"),
    "Grant": ("title", "source"),
    "Objective": ("code", "title", "source"),
    "Region": ("code", "scheme", "name"),
    "Goal": ("code", "title"),
}
"""Properties of a noun, other than name and source."""
ARCS = {
    "AFFILIATED_WITH": ("Person", "Organization", 7),
    "MEMBER_OF": ("Organization", "Partnership", 4),
    "FOCUSES_ON": ("Funder", "Objective", 1),
    "FUNDS_IN": ("Funder", "Region", 1),
    "GAVE": ("Funder", "Grant", 2),
    "AWARDED_TO": ("Grant", "Organization", 3),
    "SUPPORTS": ("Grant", "Objective", 1),
    "SPENT_IN": ("Grant", "Region", 1),
    "LOCATED_IN": ("Organization", "Region", 2),
    "ACTIVE_IN": ("Partnership", "Region", 1),
    "WORKS_ON": ("Partnership", "Objective", 1),
    "IMPLEMENTS": ("TaskForce", "Objective", 1),
    "HAS_OBJECTIVE": ("Goal", "Objective", 2),
}
TIMED = ("AFFILIATED_WITH", "MEMBER_OF", "FOCUSES_ON", "FUNDS_IN")
SEATS = 6
ROLES = ["TASK_FORCE_LEADER", "REGIONAL_REPRESENTATIVE", "TEAM_MEMBER"]


def worlds(seed, count):
    """All of them in one batch, and the ids of each one's nodes."""
    rng, nodes, links, known = Random(seed), [], [], []
    for number in range(count):
        world = _World(rng, f"w{number}")
        nodes += world.nodes
        links += world.links
        known.append([each.id for each in world.nodes if each.noun in SIZES])
    return Batch(tuple(nodes), tuple(links)), known


class _World:
    """One network: its records."""

    def __init__(self, rng, name):
        self.rng, self.name = rng, name
        self.nodes, self.links = [], []
        self.ends = {noun: [self._node(noun, at) for at in range(most)] for noun, most in SIZES.items()}
        self.ends["Funder"] = [self._add("Funder", end[1], {}) for end in self.ends["Organization"][:2]]
        drawn = {self._arc(kind, *ends) for kind, (*ends, most) in ARCS.items() for _ in range(most)}
        for kind, start, end in sorted(drawn):
            claimed = {"claimed": True} if kind == "AFFILIATED_WITH" and rng.random() < 0.1 else {}
            times = self._times() if kind in TIMED else {}
            self.links.append(LinkRecord(kind, start, end, times | claimed))
        for at in range(SEATS):
            self._seat(at)

    def _node(self, noun, at):
        code = f"{self.name}-{at}"
        told = {"name": code, "title": code, "code": code, "scheme": "w", "source": "source:w"}
        said = {name: told[name] for name in SAID.get(noun, ("name", "source"))}
        if noun == "Person" and self.rng.random() < 0.2:
            said["private"] = True
        if noun == "Partnership":
            said |= self._times()
        if noun == "Grant":
            awarded, status = self.rng.choice(DAYS), self.rng.choice([None, None, "COMMITTED", "CANCELLED"])
            said |= {name: value for name, value in (("awarded", awarded), ("status", status)) if value}
        prefix = PREFIXES.get(noun, noun.lower())
        return self._add(noun, f"{prefix}:w:{code}" if noun == "Region" else f"{prefix}:{code}", said)

    def _add(self, noun, identifier, said):
        self.nodes.append(NodeRecord(noun, identifier, said))
        return noun, identifier

    def _arc(self, kind, start, end):
        return kind, self.rng.choice(self.ends[start]), self.rng.choice(self.ends[end])

    def _seat(self, at):
        here = self._add(
            "Participation", f"participation:{self.name}-{at}", {"role": self.rng.choice(ROLES)} | self._times()
        )
        self.links.append(LinkRecord("IN", here, self.rng.choice(self.ends["TaskForce"])))
        if self.rng.random() < 0.9:
            self.links.append(LinkRecord("PARTICIPATES", self.rng.choice(self.ends["Person"]), here))
        if self.rng.random() < 0.7:
            self.links.append(LinkRecord("ON_BEHALF_OF", here, self.rng.choice(self.ends["Organization"])))
        if self.rng.random() < 0.3:
            self.links.append(LinkRecord("REPRESENTS", here, self.rng.choice(self.ends["Region"])))

    def _times(self):
        if self.rng.random() < 0.5:
            return {}
        since, until = sorted((self.rng.choice(DAYS), self.rng.choice(DAYS)), key=lambda day: day or DAY)
        said = {"since": since, "until": until if until != since else None, "source": "source:w"}
        return {name: value for name, value in said.items() if value}
