"""The whole graph as plain Python objects, read by two statements that know nothing of the model."""

from collections import defaultdict
from dataclasses import dataclass, field

NODES = "CYPHER 5 MATCH (n) RETURN elementId(n) AS key, labels(n) AS labels, properties(n) AS properties"
ARCS = (
    "CYPHER 5 MATCH (a)-[r]->(b)"
    " RETURN elementId(a) AS start, type(r) AS kind, properties(r) AS properties, elementId(b) AS end"
)


def in_force(properties, day):
    """From `since` up to, not on, `until`; no since: always; no until: still."""
    since, until = properties.get("since"), properties.get("until")
    return (since is None or since <= day) and (until is None or day < until)


def anything(_properties):
    return True


def once(nodes):
    """Each node once."""
    return list(dict.fromkeys(nodes))


@dataclass(eq=False, slots=True)
class Node:
    """A node, with what goes out of it and what comes in, by the relationship's type."""

    graph: "Graph"
    labels: frozenset
    properties: dict
    outgoing: defaultdict = field(default_factory=lambda: defaultdict(list))
    incoming: defaultdict = field(default_factory=lambda: defaultdict(list))

    @property
    def id(self):
        return self.properties["id"]

    def __getitem__(self, name):
        return self.properties.get(name)

    def holds(self, day):
        return in_force(self.properties, day)

    def to(self, kind, day=None, also=anything):
        """The nodes that relationships lead to; those in force on a day, where one is given."""
        return self._ends(self.outgoing[kind], day, also)

    def by(self, kind, day=None, also=anything):
        """The nodes that relationships come from."""
        return self._ends(self.incoming[kind], day, also)

    def _ends(self, arcs, day, also):
        return [end for properties, end in arcs if (day is None or in_force(properties, day)) and also(properties)]


class Graph:
    """All of it."""

    def __init__(self, driver, database):
        with driver.session(database=database) as session:
            rows = list(session.run(NODES))
            arcs = list(session.run(ARCS))
        by_key = {row["key"]: Node(self, frozenset(row["labels"]), _native(row["properties"])) for row in rows}
        for arc in arcs:
            start, end, properties = by_key[arc["start"]], by_key[arc["end"]], _native(arc["properties"])
            start.outgoing[arc["kind"]].append((properties, end))
            end.incoming[arc["kind"]].append((properties, start))
        self.nodes = list(by_key.values())
        self.memory = {}

    def of(self, label):
        """The nodes with a label."""
        return [node for node in self.nodes if label in node.labels]

    def remembered(self, key, make):
        """What was worked out before."""
        if key not in self.memory:
            self.memory[key] = make()
        return self.memory[key]


def _native(properties):
    return {name: value.to_native() if hasattr(value, "to_native") else value for name, value in properties.items()}
