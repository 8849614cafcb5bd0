"""The words in which the graph is declared: properties, expressions, links, nouns.

A Cypher fragment names its variables in braces: `{n}` is the node whose field it is, `{b}` the node at a link's
far end, any other name a variable that is fresh at each use; `{as_of}` is the day asked for.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from queries.seen import Seen

TEXT = "String"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """A property of the node. `type` is the name of its GraphQL type; `many` a list of them."""

    type: str
    many: bool = False
    optional: bool = False
    unique: bool = False
    telling: bool = False
    """Few nodes share a value, so a list that is filtered by it may start at them."""
    sort: bool = False
    indexed: bool = False
    facet: bool = False
    filter: bool = True
    search: float = 0
    """How much it weighs that a word stands in it; 0: it is not searched."""
    seen: Seen | None = None
    """Who may see it; everyone who sees the node, if nothing is said. It is optional, and no filter, order or facet."""
    name: str = ""
    """Of the property in the graph."""

    def __post_init__(self) -> None:
        """Refuse what would tell of a value that one may not see: a filter, an order, a facet."""
        if self.seen and (self.filter or self.sort or self.facet or self.search or not self.optional):
            raise ValueError("What not everybody may see is optional, not searched, and no filter, order or facet.")

    @property
    def folded(self) -> str | None:
        """The property that holds the text with case ignored."""
        return f"{self.name}Folded" if self.type == TEXT and self.filter and not self.many else None

    @property
    def order(self) -> str:
        """The property to sort by: never null."""
        return f"{self.name}Order" if self.optional else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """A value that is read from the graph by a Cypher expression over `{n}`."""

    type: str
    cypher: str
    folded: str = ""
    """The same with case ignored, for texts that can be filtered."""
    many: bool = False
    dated: bool = False
    facet: bool = False
    filter: bool = True
    reads: int | None = None
    """About how many dbHits it takes; None: as many as its pattern meets from the node."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """Money: integer minor units and an ISO 4217 currency, in two properties."""

    minor: str
    currency: str
    filter: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced:
    """The source that a node or relationship names by its id."""

    cypher: str = "{n}.source"


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """A way from a node to another: the arrow between them, what of it must hold on the day, what else."""

    arrow: str
    holds: tuple[str, ...] = ()
    where: str = ""
    repeats: bool = False
    """The same end can be reached twice."""
    clause: str = ""
    """What binds `{b}` where the near end names it by its id, and no arrow leads there."""

    def reverse(self) -> "Path":
        """The same way from its other end."""
        return replace(self, arrow=reverse_arrow(self.arrow))


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Path):
    """A way that proves a link: what it is called, the node that is the evidence, since when, from where.

    `counts` are ids to be counted, each once; an empty `evidence` means the far end itself.
    """

    link: str
    stop: str = ""
    """A node on the way that many ways lead to: where facts are only counted, they go on from it once."""
    lands: str = ""
    """A node on the way where the fact itself ends: what it counts for lies above, and is looked for from there."""
    evidence: str = ""
    face: str = ""
    since: str = "null"
    until: str = "null"
    source: str = "null"
    counts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class EdgeValue:
    """A value of an edge: an aggregate over the facts of a link, or (`pair`) an expression over both ends."""

    type: str
    aggregate: str = ""
    pair: str = ""
    many: bool = False
    optional: bool = False
    sort: bool = False
    filter: bool = False
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """What a link's edges say beside the node; `name` is the GraphQL prefix (`ObjectiveOrganization`)."""

    name: str
    links: str
    values: Mapping[str, EdgeValue]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A way to other nodes. `many` pages through them (a connection), `listed` gives all, else there is one."""

    target: str
    paths: tuple[Path, ...]
    many: bool = False
    listed: bool = False
    dated: bool = False
    versioned: bool = False
    """What hangs on the far end is read as of the day that the link was asked for."""
    same: bool = False
    """The far end is the node itself, by another face."""
    order: str = ""
    only: str = ""
    """A condition on `{b}` that every end must meet."""
    edge: Edge | None = None
    crowd: str = ""
    """The first step of its path, where thousands may lie behind it: the near end's degree then chooses how to page."""
    scheme: bool = False
    """It takes a scheme of regions, `{scheme}` in its path; null where none is given."""
    filter: bool = True
    seen: Seen | None = None
    """Who may follow it, by a condition on the near end; everyone, if nothing is said."""
    facet: tuple[str, str] | None = None
    """The far end's properties that are the value and the label of a facet."""

    @property
    def repeats(self) -> bool:
        """Whether the same end can be met twice."""
        return len(self.paths) > 1 or self.paths[0].repeats


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyNode:
    """A node of whichever noun, that the node names by its id."""

    cypher: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What a change says that was, or is: JSON; of a change of many nodes, what it says of the one it is asked for."""

    name: str
    """Of the property that has it: `before`, `after`."""


Field = Stored | Expression | Amount | Sourced | Link | AnyNode | Recorded


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """How the nodes of a noun are found by text; which of their properties are searched, these say themselves."""

    words: tuple[str, ...] = ()
    """What people call the noun, in the singular and small letters: it is looked for, not the word."""
    name: str = ""
    """The property that is the node's name, and is also found whole and by its initials."""
    codes: tuple[str, ...] = ()
    """Properties that are kept, not shown, and that it is found by as by a code."""
    type: str = ""
    """The property that says which type of the noun it is."""
    within: str = ""
    """The noun whose nodes have the text; `leads` goes from one, `{n}`, to the node that is found, or to null."""
    leads: str = ""
    goals: Path | None = None
    """The way to its goals."""
    regions: Path | None = None
    """The way to its regions, and to those above them."""


CODE = 8.0
"""What a code weighs: more than any word of a name."""
SEARCH_TEXT = "searchText"
"""The property with what a node is found by that none of its own says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """A kind of node: its label, its fields, the key that orders it last, and how its id is read."""

    label: str
    fields: Mapping[str, Field]
    key: str = "id"
    order: tuple[str, ...] = ()
    prefix: str = ""
    """Of its global ids, for the nouns that are the contract's `Node`s."""
    host: str = ""
    """The noun whose node this one is a second face of."""
    rooted: bool = True
    """One may list them all, so what they are sorted and filtered by is indexed."""
    kept: tuple[str, ...] = ()
    """Properties that are kept but not shown."""
    seen: Seen | None = None
    """Who may see such a node; everyone, if nothing is said."""
    search: Search | None = None
    """How it is found by text; None: it is not."""

    def field(self, shown: str) -> Field:
        """The field of a GraphQL name."""
        return next(each for name, each in self.fields.items() if camel(name) == shown)

    @property
    def stored(self) -> Mapping[str, Stored]:
        """Its properties, by the name of the field."""
        return {name: each for name, each in self.fields.items() if isinstance(each, Stored)}

    @property
    def sortable(self) -> Mapping[str, Stored]:
        """The fields one may order by."""
        return {name: each for name, each in self.stored.items() if each.sort}

    @property
    def searched(self) -> Mapping[str, float]:
        """The weights of the properties that are searched, by their names in the graph."""
        codes = dict.fromkeys(self.search.codes if self.search else (), CODE)
        return {each.name: each.search for each in self.stored.values() if each.search} | codes

    @property
    def facets(self) -> Mapping[str, Field]:
        """The fields one may count by."""
        return {name: each for name, each in self.fields.items() if getattr(each, "facet", False)}

    @property
    def links(self) -> Mapping[str, Link]:
        """Its links, by the name of the field."""
        return {name: each for name, each in self.fields.items() if isinstance(each, Link)}


RECORD = "Change"
"""The noun of what is on record."""
HISTORY = Link(
    target=RECORD,
    paths=(Path(arrow="", clause="UNWIND {a}.changes AS {x} MATCH ({b}:Node {{id: {x}}})"),),
    many=True,
    filter=False,
)
"""The changes of a node: it knows their ids."""


def node(  # noqa: PLR0913  # named: a declaration reads like a table
    label: str,
    /,
    *,
    prefix: str = "",
    host: str = "",
    key: str = "id",
    order: tuple[str, ...] = (),
    rooted: bool = True,
    kept: tuple[str, ...] = (),
    seen: Seen | None = None,
    search: Search | None = None,
    **fields: Field,
) -> Noun:
    """Declare a noun. A stored field without a property's name takes its own, in camelCase; each node has a history."""
    if prefix and label != RECORD:
        fields["history"] = HISTORY
    named = MappingProxyType({name: _named(name, each) for name, each in fields.items()})
    return Noun(
        label=label,
        fields=named,
        key=key,
        order=order,
        prefix=prefix,
        host=host,
        rooted=rooted,
        kept=kept,
        seen=seen,
        search=search,
    )


def _named(name: str, each: Field) -> Field:
    if isinstance(each, Stored) and not each.name:
        return replace(each, name=camel(name))
    return each


def text(**options: object) -> Stored:
    """A text property."""
    return Stored(type=TEXT, **options)  # type: ignore[arg-type]  # the options are Stored's own


def stored(type_: str, **options: object) -> Stored:
    """A property of another type: Int, Date, an enum's name."""
    return Stored(type=type_, **options)  # type: ignore[arg-type]  # likewise


def one(arrow: str, target: str, **options: object) -> Link:
    """A link to one node."""
    return _link(arrow, target, options)


def many(arrow: str, target: str, **options: object) -> Link:
    """A link to many nodes, as a connection."""
    return _link(arrow, target, options | {"many": True})


def same(target: str) -> Link:
    """The node itself, by its other face."""
    return Link(target=target, paths=(Path(arrow=""),), same=True)


def inverse(link: Link, target: str) -> Link:
    """A derived link from its far end, without what its edges say."""
    return Link(target=target, paths=tuple(path.reverse() for path in link.paths), many=True)


def listed(arrow: str, target: str, order: str, **options: object) -> Link:
    """A link to a few nodes, all of them at once, by `order`."""
    return _link(arrow, target, options | {"listed": True, "order": order})


PATH_OPTIONS = ("holds", "where", "repeats")


def _link(arrow: str, target: str, options: dict[str, object]) -> Link:
    path = Path(arrow=arrow, **{name: options.pop(name) for name in PATH_OPTIONS if name in options})  # type: ignore[arg-type]
    return Link(target=target, paths=(path,), **options)  # type: ignore[arg-type]  # Link checks them


STEP = re.compile(r"(<?-\[[^\]]*\]->?)")


def reverse_arrow(arrow: str) -> str:
    """`<-[:A]-(x)-[:B]->` read from its other end: `<-[:B]-(x)-[:A]->`."""
    return "".join(_flip(part) for part in reversed(STEP.split(arrow)))


def _flip(part: str) -> str:
    if not STEP.fullmatch(part):
        return part
    body = part.strip("<>")
    return f"<{body}" if part.endswith(">") else f"{body}>" if part.startswith("<") else part


def camel(name: str) -> str:
    """`task_force` → `taskForce`."""
    head, *rest = name.split("_")
    return head + "".join(word.capitalize() for word in rest)


def holds(variable: str) -> str:
    """The condition that a fact is in force on the day asked for: from `since` up to, not on, `until`.

    Each property is named once: inside an expression Neo4j keeps no property that it has read.
    """
    return f"coalesce({variable}.since <= {{as_of}}, true) AND coalesce({variable}.until > {{as_of}}, true)"
