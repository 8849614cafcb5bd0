"""What `search` gives: hits of every noun, why they were found, how many there are of which."""

from typing import Final

from schema.making import Argument, Named, Types

SEARCH: Final = (
    Argument("text", "String", "What people type: the first eight words count; at most 500 letters."),
    Argument("types", "list[NodeType] | None", "Only these kinds; without it, all of them."),
    Argument("goal", "String | None", "Only what is linked to this goal, by its letter."),
    Argument(
        "region", "String | None", "Only what is linked to this region of `m49`, or country, by its code: `002`, `FR`."
    ),
    Argument("first", "Int | None", "This many, from the beginning or after `after`."),
    Argument("after", "String | None", "A cursor: what comes after it."),
)


def add_search(types: Types) -> None:
    """Make what `search` gives."""
    types.output(
        "SearchPart",
        "A piece of a text; put together they are the text.",
        [Named("text", "String"), Named("found", "Boolean", "Whether it is a word that was found.")],
    )
    types.output(
        "SearchHighlight",
        "Where words that were found stand.",
        [
            Named("field", "String", "The field of the node; of a target's version in force, `text`."),
            Named("text", "String", "The text, or a piece of it around the first word that was found."),
            Named("parts", "list[SearchPart]", "The same in parts, to be marked up: a text is never HTML."),
        ],
    )
    types.output(
        "SearchEdge",
        "A hit.",
        [
            Named("cursor", "String"),
            Named("node", "Node", "An organization that is a funder is found as the funder, once."),
            Named("score", "Float", "Higher is better; docs/search.md says how it is made."),
            Named(
                "highlights",
                "list[SearchHighlight]",
                "Empty where no word of it was found: by initials, or because the text names its kind.",
            ),
        ],
    )
    types.output(
        "SearchConnection",
        "Hits, the best first.",
        [
            Named("nodes", "list[Node]"),
            Named("edges", "list[SearchEdge]"),
            Named("pageInfo", "PageInfo"),
            Named("totalCount", "Int", "How many there are on all pages: at most 500 of each kind."),
            Named(
                "bounded", "Boolean", "Whether a kind has 500 or more: then only its best 500 are counted and paged."
            ),
            Named(
                "facets",
                "list[Facet]",
                "How many of the hits there are of each value, on all pages.",
                (Argument("by", "list[SearchFacet]"),),
            ),
        ],
    )
