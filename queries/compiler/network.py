"""What paths and neighbourhoods have in common: where they begin, the links they go along, how a link is shown."""

from collections.abc import Mapping
from typing import Any, Final

from graphql import FieldNode

from queries.compiler.arguments import Leaf
from queries.compiler.columns import Columns
from queries.compiler.conditions import stored_id
from queries.compiler.fields import Compilation, faces, source_of
from queries.compiler.made import Given
from queries.compiler.names import Read, Values
from queries.compiler.nodes import is_one_of
from queries.compiler.operators import plain
from queries.compiler.refusals import bad_input
from queries.compiler.shapers import Constant, Object, One, Place, Scalar, Shaper
from queries.compiler.sight import may_see
from queries.language import Noun
from queries.model import NODES, NOUNS
from queries.model.enums import PathLink
from queries.paths.around import Ground
from queries.paths.network import NETWORK, ties_of

STEP: Final = "PathStep"
PREFIXES: Final[Mapping[str, Noun]] = {noun.prefix: noun for noun in NODES.values()}


def ground(c: Compilation, given: Given) -> Ground:
    """What links hold to: the day, those of `via`, what the viewer may see."""
    links = given.trees.get("via")
    read: Read = links.read if isinstance(links, Leaf) else lambda _: list(PathLink)
    return Ground(
        as_of=c.as_of(dict(given.trees)),
        links=c.names.parameter(lambda values: _named(read, values)),
        ties=c.names.parameter(lambda values: ties_of(_named(read, values))),
        hub=c.names.service("hubLinks"),
        seen=lambda node: is_one_of(c.names, NETWORK, node),
        office_seen=may_see(c.names, NOUNS["Participation"], "p"),
    )


def _named(read: Read, values: Values) -> list[str]:
    return [str(plain(each)) for each in read(values)]  # type: ignore[attr-defined]  # a list of links


def stored(identifier: object) -> object:
    """A global id as the graph keeps it."""
    noun = PREFIXES.get(str(identifier).partition(":")[0])
    return stored_id(noun, identifier) if noun else identifier


def whole(given: Given, name: str, usual: int, most: int) -> Read:
    """Read a number, from 1 on."""
    leaf = given.trees.get(name)

    def read(values: Values) -> int:
        number: Any = leaf.read(values) if isinstance(leaf, Leaf) else usual
        if not 1 <= number <= most:
            raise bad_input(f"`{name}` is {number}; it takes 1 to {most}.")
        return int(number)

    return read


def step(c: Compilation, nodes: list[FieldNode], row: Columns) -> Object:
    """A link as it is shown: from `n` to `m`, with what was bound beside them."""
    made: dict[str, Shaper] = {}
    for key, asked in c.document.below(STEP, nodes).items():
        match name := asked[0].name.value:
            case "from" | "to":
                made[key] = _end(c, {"from": "n", "to": "m"}[name], asked, row)
            case "source":
                made[key] = source_of(c, "source", asked, row)
            case "since" | "until":
                made[key] = Scalar(row.value(f"toString({name})"), None)
            case "link" | "role":
                made[key] = Scalar(row.value(name), c.required(STEP, asked[0]))
            case _:
                made[key] = Constant(STEP)
    return Object(tuple(made.items()))


def _end(c: Compilation, variable: str, nodes: list[FieldNode], row: Columns) -> One:
    return shown(c, variable, nodes, row, c.required(STEP, nodes[0]))


def shown(c: Compilation, variable: str, nodes: list[FieldNode], row: Columns, required: Place | None) -> One:
    """A node of the network that is bound, as its first face."""
    far, inner = c.names.variable("n"), Columns(c.names)
    cases = " ".join(f"WHEN {far}:{noun.label} THEN '{noun.label}'" for noun in NETWORK)
    made = faces(c, f"CASE {cases} END", far, nodes, inner)
    query = f"COLLECT {{ UNWIND [{variable}] AS {far} WITH {far}{inner.returning(far)} }}"
    return One(row.query(query), made, required)
