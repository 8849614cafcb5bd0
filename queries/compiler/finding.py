"""The hits of a search as Cypher: every index is asked by one clause, and what follows goes over one list."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from queries.compiler.fields import Compilation
from queries.compiler.matching import Ends, walk
from queries.compiler.names import Filling
from queries.compiler.sight import may_see
from queries.language import Link, Path
from queries.model import NODES, SEARCHED
from queries.model.roots import DEFAULT_SCHEME
from queries.search.indexes import text_of

READ, KEPT = 1000, 500
"""Of each noun: hits that are read, the best first; and those that are kept, of what the viewer may see."""
BRIEF: Final = 10
"""A name of so many letters is worth half of what the briefest is."""
PARTS: Final = 1000
"""A score is a whole number of thousandths."""
COUNTRIES: Final = "iso3166"


@dataclass(frozen=True, slots=True)
class Reach:
    """What hits are linked to, as a filter or a facet: goals, or regions."""

    label: str
    paths: dict[str, Path]
    wanted: str
    """The condition on one that is asked for; `{value}` is its code."""
    counted: str
    """The condition on those that are counted."""
    shown: str
    """Its property that is a facet's label."""

    def each(self, c: Compilation, far: str, condition: str) -> Iterator[tuple[str, str]]:
        """For each noun the clause from a hit `n` of it to what it is linked to."""
        for label, path in self.paths.items():
            way = walk(c.names, Link(target=self.label, paths=(path,)), path, Ends("n", far, c.today))
            yield label, way.where(condition)


GOALS: Final = Reach(
    "Goal",
    {label: noun.search.goals for label, noun in SEARCHED.items() if noun.search and noun.search.goals},
    "{far}.code = {value}",
    "",
    "title",
)
REGIONS: Final = Reach(
    "Region",
    {label: noun.search.regions for label, noun in SEARCHED.items() if noun.search and noun.search.regions},
    f"{{far}}.code = {{value}} AND {{far}}.scheme IN ['{DEFAULT_SCHEME}', '{COUNTRIES}']",
    f"{{far}}.scheme = '{DEFAULT_SCHEME}' AND {{far}}.level = 'REGION'",
    "name",
)


def linked(c: Compilation, reach: Reach, value: str) -> str:
    """The condition that a hit `n` is linked to the one that has a code."""
    far = c.names.variable("n")
    told = reach.each(c, far, reach.wanted.format(far=far, value=value))
    return _by_noun("noun", {label: f"EXISTS {{ {each} }}" for label, each in told}, "false")


def hits(c: Compilation, strict: str, loose: str, conditions: list[str]) -> str:
    """Bind `hits`, the best first, and `more`: whether a noun may have others that are not among them."""
    return (
        f"{_asked(c, strict, conditions, 1)} {_asked(c, loose, conditions, 2, 'hits1')}"
        " WITH CASE WHEN size(hits1) = 0 THEN hits2 ELSE hits1 END AS hits, more1 OR more2 AS more"
    )


def _asked(c: Compilation, rows: str, conditions: list[str], number: int, before: str = "") -> str:
    """Ask every index of some rows; where there were hits before, none.

    A row stands by its place, so that nothing long goes on from row to row: Neo4j reckons it once for each hit.
    """
    places = f"range(0, size({rows}) - 1)"
    asked = f"CASE WHEN size({before}) = 0 THEN {places} ELSE [] END" if before else places
    hit = f"{{node: n, text: node, noun: noun, kind: {rows}[at].kind, type: {rows}[at].type, score: score}}"
    kept = f"CASE WHEN {' AND '.join(conditions)} THEN {hit} END" if conditions else hit
    return (
        f"CALL ({before}) {{ UNWIND {asked} AS at {_of_index(c, f'{rows}[at]')}"
        f" WITH at, n, node, {rows}[at].noun AS noun, score ORDER BY score DESC, n.id"
        f" WITH collect({kept}) AS hits{number}, collect(at) AS places"
        f" RETURN hits{number},"
        f" any(at IN {places} WHERE size([each IN places WHERE each = at]) = {KEPT}) AS more{number} }}"
    )


def _of_index(c: Compilation, row: str) -> str:
    """The best hits of one index, of what the viewer may see."""
    rules = {label: rule for label in SEARCHED if (rule := may_see(c.names, NODES[label], "n"))}
    name = f"coalesce(size(node[{row}.name]), {BRIEF})"
    return (
        f"CALL (at) {{ CALL db.index.fulltext.queryNodes({row}.index, {row}.query, {{limit: {READ}}})"
        f" YIELD node, score AS worth WITH at, node, worth, {_lead(c)} AS n"
        f" WHERE n IS NOT NULL AND {_by_noun(f'{row}.noun', rules, 'true')}"
        f" AND none(face IN {row}.faces WHERE face IN labels(n))"
        f" WITH n, node, toInteger(round({PARTS} * (worth + {row}.bonus + {BRIEF}.0 / ({BRIEF} + {name})))) AS score"
        f" ORDER BY score DESC, n.id LIMIT {KEPT} RETURN n, node, score }}"
    )


def _by_noun(noun: str, told: Mapping[str, str], otherwise: str) -> str:
    """The condition for a hit's noun. Written with OR and AND it would be multiplied out, and planned for seconds."""
    cases = "".join(f" WHEN '{label}' THEN {condition}" for label, condition in told.items())
    return f"CASE {noun}{cases} ELSE {otherwise} END" if told else otherwise


def _lead(c: Compilation) -> str:
    """What is found where a node has the text."""
    led = [(text_of(noun).label, noun.search.leads) for noun in SEARCHED.values() if noun.search and noun.search.leads]
    cases = (f"WHEN node:{label} THEN {Filling(c.names, n='node', as_of=c.today)(leads)}" for label, leads in led)
    return f"CASE {' '.join(cases)} ELSE node END"


def counted_by(c: Compilation, what: str) -> str:
    """Rows of value, label and count over the hits, the most frequent first."""
    match what:
        case "GOAL":
            rows = _reached(c, GOALS)
        case "REGION":
            rows = _reached(c, REGIONS)
        case "TYPE":
            rows = (
                "WITH hit WHERE hit.type IS NOT NULL RETURN hit.node[hit.type] AS value, null AS label, hit.node AS n"
            )
        case _:
            rows = "RETURN hit.kind AS value, null AS label, hit.node AS n"
    counted = (
        f"UNWIND hits AS hit CALL (hit) {{ {rows} }}"
        " WITH value, label, count(DISTINCT n) AS count RETURN value, label, count"
    )
    return f"COLLECT {{ CALL (hits) {{ {counted} }} RETURN [value, label, count] ORDER BY count DESC, value }}"


def _reached(c: Compilation, reach: Reach) -> str:
    far = c.names.variable("n")
    told = reach.each(c, far, reach.counted.format(far=far))
    ways = " UNION ".join(f"WITH n, noun WHERE noun = '{label}' {each} RETURN {far}" for label, each in told)
    return (
        f"WITH hit.node AS n, hit.noun AS noun CALL (n, noun) {{ {ways} }}"
        f" RETURN {far}.code AS value, {far}.{reach.shown} AS label, n"
    )
