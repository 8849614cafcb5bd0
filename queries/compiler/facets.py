"""Facets: how many nodes of a list have each value of a field."""

from queries.compiler.conditions import Subject, operand
from queries.compiler.matching import Ends, walk, where
from queries.compiler.names import Names
from queries.compiler.sources import Source
from queries.language import Field, Link


def facet(names: Names, subject: Subject, source: Source, declared: Field) -> str:
    """Rows of value, label and count, the most frequent first; a label that is null is made of the value."""
    value, label, counted = (names.variable(stem) for stem in ("v", "l", "k"))
    nodes = f"{source.all()} WITH {'DISTINCT ' if source.distinct else ''}{source.far}"
    if isinstance(declared, Link):
        told = _linked(names, subject, declared, value, label, counted)
    else:
        told = f" WITH {_text(names, subject, declared)} AS {value}, null AS {label}, count(*) AS {counted}"
    rows = f"CALL ({source.near}) {{ {nodes}{told} RETURN {value}, {label}, {counted} }}"
    return f"COLLECT {{ {rows} RETURN [{value}, {label}, {counted}] ORDER BY {counted} DESC, {value} }}"


def _text(names: Names, subject: Subject, declared: Field) -> str:
    value = operand(names, subject, declared).cypher
    return f"toString({value})" if getattr(declared, "type", "") == "Int" else value


def _linked(names: Names, subject: Subject, link: Link, value: str, label: str, counted: str) -> str:
    far = names.variable("n")
    way = walk(names, link, link.paths[0], Ends(subject.variable, far, subject.as_of))
    by, shown = link.facet or ("id", "id")
    return (
        f" OPTIONAL {way.clause}{where(way.conditions)}"
        f" WITH {far}.{by} AS {value}, {far}.{shown} AS {label}, count(DISTINCT {subject.variable}) AS {counted}"
    )
