"""Connections as Relay has them, and the types that all nouns share."""

from collections.abc import Sequence

from schema.making import Argument, Named, Types
from schema.money import add_money


def page_arguments(name: str) -> tuple[Argument, ...]:
    """The arguments of a connection."""
    return (
        Argument("where", f"{name}Where | None", "Only what meets this."),
        Argument("orderBy", f"list[{name}OrderBy] | None", "The first key first; the node's own key comes last."),
        Argument("first", "Int | None", "This many, from the beginning or after `after`."),
        Argument("after", "String | None", "A cursor: what comes after it."),
        Argument("last", "Int | None", "This many, from the end or before `before`."),
        Argument("before", "String | None", "A cursor: what comes before it."),
    )


def add_connection(types: Types, name: str, node: str, edge: Sequence[Named], facet: str) -> None:
    """A connection and its edge."""
    types.output(f"{name}Edge", f"A {node} in a list, and where it stands there.", edge)
    types.output(
        f"{name}Connection",
        f"A page of {node} nodes.",
        [
            Named("nodes", f"list[{node}]"),
            Named("edges", f"list[{name}Edge]"),
            Named("pageInfo", "PageInfo"),
            Named("totalCount", "Int", "How many there are on all pages."),
            Named(
                "facets",
                "list[Facet]",
                "How many there are of each value, on all pages.",
                (Argument("by", f"list[{facet}]"),),
            ),
        ],
    )


def add_shared(types: Types) -> None:
    """Types that belong to no noun."""
    types.interface("Node", "Anything with a global id.", [Named("id", "ID")])
    types.output(
        "PageInfo",
        "Where a page stands, as Relay has it.",
        [
            Named("hasNextPage", "Boolean"),
            Named("hasPreviousPage", "Boolean"),
            Named("startCursor", "String | None"),
            Named("endCursor", "String | None"),
        ],
    )
    types.output(
        "Facet",
        "How often each value of a field occurs.",
        [Named("field", "String"), Named("values", "list[FacetValue]")],
    )
    types.output(
        "FacetValue",
        "A value, the most frequent first; null where there is none.",
        [Named("value", "String | None"), Named("label", "String"), Named("count", "Int")],
    )
    add_money(types)
    types.output(
        "Evidence",
        "What proves a link.",
        [
            Named("link", "String", "One of the values of `via`."),
            Named("node", "Node | None", "What the link goes through, or the linked one where it goes straight."),
            Named("since", "Date | None"),
            Named("until", "Date | None"),
            Named("source", "Source | None"),
        ],
    )
