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
from queries.compiler.nodes import is_one_of, looked_up
from queries.compiler.operators import plain
from queries.compiler.refusals import RefusedError, bad_input
from queries.compiler.shapers import Constant, Faces, Object, One, Scalar, Shaper
from queries.compiler.sight import may_see
from queries.language import Noun
from queries.model import NODES, NOUNS
from queries.model.enums import PathLink
from queries.paths.around import Ground
from queries.paths.network import NETWORK, ties_of

STEP: Final = "PathStep"
LINKED: Final = ("n", "m", "link", "role", "since", "until", "source")
"""What is bound where a link is shown."""
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
        seen=lambda node: is_one_of(c.names, [NOUNS[label] for label in NETWORK], node),
        office_seen=may_see(c.names, NOUNS["Participation"], "p"),
    )


def _named(read: Read, values: Values) -> list[str]:
    return [str(plain(each)) for each in read(values)]  # type: ignore[attr-defined]  # a list of links


def stored(identifier: object) -> object:
    """A global id as the graph keeps it."""
    noun = PREFIXES.get(str(identifier).partition(":")[0])
    return stored_id(noun, identifier) if noun else identifier


def looked_for(on: Ground, ends: Mapping[str, str], barred: str) -> str:
    """Look up the nodes by whose ids one begins: each a variable, null where the viewer sees none in the network.

    Likewise the list `barred`, of nodes that are not passed, and `named`, the ids in it that name one.
    """
    seen = f"WITH n WHERE {on.seen('n')} RETURN n"
    told = [f"head(COLLECT {{ {looked_up('n', each)} {seen} }}) AS {end}" for end, each in ends.items()]
    known = f"UNWIND {barred} AS given {looked_up('n', 'given', 'given')} WITH given, n WHERE {on.seen('n')}"
    lists = "[each IN known | each[0]] AS named, [each IN known | each[1]] AS barred"
    return f"WITH {', '.join(told)}, COLLECT {{ {known} RETURN [given, n] }} AS known WITH {', '.join(ends)}, {lists}"


def unknown(place: str, identifier: object) -> RefusedError:
    """Refuse an id: whether there is no such node, or it may not be seen, is not told."""
    return bad_input(f"`{place}` is {identifier}: the network has no such node, or not for you to see.")


def whole(given: Given, place: str, usual: int, most: int) -> Read:
    """Read a number, from 1 on; `place` is the field with the argument in brackets."""
    leaf = given.trees.get(place.partition("(")[2].removesuffix(")"))

    def read(values: Values) -> int:
        number: Any = leaf.read(values) if isinstance(leaf, Leaf) else usual
        if not 1 <= number <= most:
            raise bad_input(f"`{place}` is {number}; it takes 1 to {most}.")
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
    far, inner = c.names.variable("n"), Columns(c.names)
    item = of_the_network(c, far, nodes, inner)
    query = f"COLLECT {{ UNWIND [{variable}] AS {far} WITH {far}{inner.returning(far)} }}"
    return One(row.query(query), item, c.required(STEP, nodes[0]))


def of_the_network(c: Compilation, variable: str, nodes: list[FieldNode], columns: Columns) -> Faces:
    """A node of the network, as its first face."""
    cases = " ".join(f"WHEN {variable}:{label} THEN '{label}'" for label in NETWORK)
    return faces(c, f"CASE {cases} END", variable, nodes, columns)
