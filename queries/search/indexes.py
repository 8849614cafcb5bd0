"""The full-text indexes, as the model has them, and how a graph from before them is filled."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from queries.language import SEARCH_TEXT, Noun
from queries.model import NOUNS, SEARCHED
from queries.model.writing import called, matched
from queries.search.names import search_text

ANALYZER: Final = "standard-folding"
"""Words without case and accents, none of them left out."""
LOT: Final = 5000
"""Nodes that are filled at once."""


def index_of(noun: Noun) -> str:
    """What the index of a noun is called."""
    return f"search_{noun.label}"


def label_of(kind: str) -> str:
    """The label of a kind of node: `TASK_FORCE` → `TaskForce`."""
    return kind.title().replace("_", "")


def kind_of(noun: Noun) -> str:
    """The kind of a noun's nodes: `TaskForce` → `TASK_FORCE`."""
    return noun.prefix.upper()


def text_of(noun: Noun) -> Noun:
    """The noun whose nodes have the text by which a noun is found."""
    return NOUNS[noun.search.within] if noun.search and noun.search.within else noun


def create_index(noun: Noun) -> str:
    """Make the index of a noun; what is written is in it at once."""
    there = text_of(noun)
    names = ", ".join(f"n.{name}" for name in (*there.searched, SEARCH_TEXT))
    return (
        f"CREATE FULLTEXT INDEX {index_of(noun)} IF NOT EXISTS FOR (n:{there.label}) ON EACH [{names}]"
        f" OPTIONS {{indexConfig: {{`fulltext.analyzer`: '{ANALYZER}', `fulltext.eventually_consistent`: false}}}}"
    )


@dataclass(frozen=True, slots=True)
class Fill:
    """What nodes of a noun that were written earlier lack: asked for, and written, some at a time."""

    asks: str
    writes: str

    def rows(self, told: Iterable[tuple[str, str]]) -> list[dict[str, Any]]:
        """Make rows to write, of ids and names."""
        return [{"id": id_, "text": search_text(name)} for id_, name in told]


def fills() -> Iterator[Fill]:
    """What each noun that is called by a name may lack."""
    for label in SEARCHED:
        if name := called(label):
            yield Fill(
                f"CYPHER 5 MATCH (n:{label}) WHERE n.{SEARCH_TEXT} IS NULL AND n.{name} IS NOT NULL"
                f" RETURN n.id, n.{name} LIMIT {LOT}",
                f"CYPHER 5 UNWIND $rows AS row MATCH (n:{matched(label)} {{id: row.id}})"
                f" SET n.{SEARCH_TEXT} = row.text",
            )
