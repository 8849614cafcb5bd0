"""The analysis of the network: types that are no nodes, each measure with its definition and where it is from."""

from typing import Final

from schema.making import Argument, Named, Types

FIRST: Final = Argument("first", "Int | None", "How many; without it, a page. At most 500 of a kind of node are kept.")
TYPES: Final = Argument("types", "list[NetworkNode] | None", "Only these kinds; without it, people and organizations.")
FORCE: Final = Argument("taskForce", "String | None", "Only of this task force, by its objective's code: `A1`.")

NETWORK: Final = (
    "Measures of the network of people, organizations, task forces and partnerships. Two are linked by a confirmed"
    " affiliation, by a seat (of the person, and of the organization on whose behalf), by membership in a partnership,"
    " and by a partnership's work on a task force's objective; each link counts once, without direction, if it holds on"
    " the day. Money links nobody here. Private people are no part of it, but for the secretariat. It is of one"
    " snapshot, which is kept until the next change."
)
BROKERS: Final = (
    "Who connects others: by betweenness, the greatest first. Those high up in it with few links of their own hold"
    " together what would else be far apart."
)
POINTS: Final = (
    "Single points of failure: nodes without which what hangs together falls into parts (articulation points; Hopcroft"
    " and Tarjan, 1973), by how many nodes they would cut off, the most first."
)
COMMUNITIES: Final = (
    "Who belongs together, the largest first: groups with more links within than chance would have, found by the Leiden"
    " algorithm (Traag, Waltman and van Eck, 2019) for the greatest modularity. Each node is in one."
)
OVERLAPS: Final = (
    "Pairs of task forces that share people or organizations, by seats on the day: first those that share most"
    " organizations, then most people."
)
JACCARD: Final = "How many they share, of all that either has: 0 to 1 (Jaccard, 1901)."


def add_analysis(types: Types) -> None:
    """Make what `networkAnalysis` gives."""
    types.output("NetworkBroker", "A node, and how it stands between others.", _broker())
    types.output("SinglePoint", "A node without which others are cut off.", _point())
    types.output("NetworkCommunity", "A group of nodes that belong together.", _community())
    types.output("TaskForceOverlap", "What two task forces share.", _overlap())
    types.output("NetworkAnalysis", NETWORK, _analysis())


def _analysis() -> list[Named]:
    return [
        Named("asOf", "Date", "The day that it is of."),
        Named("seq", "Int", "The number of the newest change that it knows."),
        Named("nodes", "Int", "Nodes of the network: those that have a link."),
        Named("links", "Int", "Links between them."),
        Named("components", "Int", "Parts of the network that hang together and are linked to no other."),
        Named(
            "betweennessError",
            "Float | None",
            "Null where betweenness is exact. In large networks it is estimated from the shortest paths of some nodes,"
            " drawn at random with a fixed seed (Brandes and Pich, 2007); with a probability of 0.95 none of all values"
            " is further off than this (the better bound of Hoeffding, 1963, and of Maurer and Pontil, 2009).",
        ),
        Named("brokers", "list[NetworkBroker]", BROKERS, (TYPES, FIRST)),
        Named("singlePoints", "list[SinglePoint]", POINTS, (TYPES, FIRST)),
        Named("singlePointCount", "Int", "How many there are.", (TYPES,)),
        Named("communities", "list[NetworkCommunity]", COMMUNITIES, (FIRST,)),
        Named("communityCount", "Int", "How many there are."),
        Named(
            "modularity",
            "Float",
            "How well the communities part the network: the share of links within them, less what chance would have"
            " (Newman and Girvan, 2004); at most 1.",
        ),
        Named("overlaps", "list[TaskForceOverlap]", OVERLAPS, (FORCE, FIRST)),
    ]


def _broker() -> list[Named]:
    return [
        Named("node", "Node"),
        Named(
            "betweenness",
            "Float",
            "Of all pairs of other nodes, which share of their shortest paths goes through it: 0 to 1 (Freeman, 1977).",
        ),
        Named(
            "standardError",
            "Float | None",
            (
                "Of `betweenness`, where it is estimated; null where it is exact. Where few of the sampled paths pass"
                " it is too small at times: what surely holds is `betweennessError`."
            ),
        ),
        Named(
            "effectiveSize",
            "Float",
            "How many of its neighbours are not redundant: their number, less how many of the others each knows on the"
            " average (Burt, 1992, as Borgatti, 1997, has it for links without direction).",
        ),
        Named("links", "Int", "How many neighbours it has."),
        Named("community", "Int", "The number of its community."),
    ]


def _point() -> list[Named]:
    return [
        Named("node", "Node"),
        Named("cutsOff", "Int", "How many nodes would no longer hang together with the largest part."),
        Named("parts", "Int", "Into how many parts all would fall that now hangs together with it."),
        Named("cutOff", "list[Node]", "Some of those that would be cut off, the nearest first: 20 at most."),
    ]


def _community() -> list[Named]:
    return [
        Named("number", "Int", "1 for the largest one."),
        Named("size", "Int", "How many nodes it has."),
        *(Named(name, "Int") for name in ("people", "organizations", "taskForces", "partnerships")),
        Named("central", "list[Node]", "Those of greatest betweenness: 20 at most."),
    ]


def _overlap() -> list[Named]:
    return [
        Named("one", "TaskForce"),
        Named("other", "TaskForce"),
        Named("sharedPeople", "Int", "People with a seat in both."),
        Named("peopleJaccard", "Float", JACCARD),
        Named("people", "list[Person]", "Some of them, by id: 20 at most."),
        Named("sharedOrganizations", "Int", "Organizations on whose behalf somebody has a seat in both."),
        Named("organizationsJaccard", "Float", JACCARD),
        Named("organizations", "list[Organization]", "Some of them, by id: 20 at most."),
    ]
