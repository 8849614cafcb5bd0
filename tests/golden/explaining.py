"""Plans as Neo4j tells them: their operators, and what is wrong with them."""

from dataclasses import dataclass

SMALL = {"Goal", "Objective", "TaskForce", "Target", "Footnote", "Role", "JoiningGuide", "Region"}
"""Nouns of the strategy page and of the world: a few, or a few hundred, whatever the network's size."""


@dataclass(frozen=True)
class Operator:
    kind: str
    details: str
    hits: int

    @property
    def label(self):
        """Of a label scan: `n1:Person` → `Person`."""
        return self.details.partition(":")[2]


def operators(plan):
    """Every operator of a plan."""
    arguments = plan["args"]
    kind = plan["operatorType"].partition("@")[0]
    yield Operator(kind, arguments.get("Details", ""), arguments.get("DbHits", 0))
    for child in plan.get("children", ()):
        yield from operators(child)


def multiplying(plan):
    """Every product whose two sides may both have several rows."""
    kind, children = plan["operatorType"].partition("@")[0], plan.get("children", ())
    if kind == "CartesianProduct" and not any(_is_one(each) for each in children):
        yield kind
    for child in children:
        yield from multiplying(child)


def _is_one(plan):
    """Whether it gives one row at most: a node by what only it has, what is given from outside, a limit of one."""
    kind, details = plan["operatorType"].partition("@")[0], plan["args"].get("Details", "")
    match kind:
        case "NodeUniqueIndexSeek":
            return " IN " not in details
        case "Limit":
            return details == "1"
        case "Filter" | "Projection" | "CacheProperties":
            return _is_one(plan["children"][0])
        case "CartesianProduct":
            return all(_is_one(each) for each in plan["children"])
    return kind == "Argument"


def answered(session, statement, parameters):
    """The one record of a statement, and its summary with the profile: planned once for both."""
    result = session.run(statement.replace("CYPHER 5 ", "CYPHER 5 PROFILE ", 1), parameters)
    return result.single(strict=True), result.consume()


def profiled(session, statement, parameters):
    return answered(session, statement, parameters)[1]


def hits(session, statement, parameters):
    """dbHits over the whole plan."""
    return sum(each.hits for each in operators(profiled(session, statement, parameters).profile))


def memory(session, statement, parameters):
    """The bytes that a statement holds at most, as Neo4j counts them."""
    return profiled(session, statement, parameters).profile["args"]["GlobalMemory"]
