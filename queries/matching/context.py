"""What is known before any funder is looked at: the organizations of the task force; of every region how empty it is.

Templates, as in `queries/language.py`: `{t}` is the task force, `{a}` the region that is asked for, or null.
"""

from typing import Final

from queries.coverage.gaps import UNIT
from queries.coverage.valuing import REGION, VALUE
from queries.language import holds
from queries.model.roots import DEFAULT_SCHEME

MOST_ORGANIZATIONS: Final = 100
"""Of the organizations of a task force those with most people in office: where they are and who is tied to them."""

IN_OFFICE: Final = "({t})<-[:IN]-({p}:Participation)-[:ON_BEHALF_OF]->({m}:Organization)"
IN_OFFICE_HOLDS: Final = holds("{p}")
TEAM: Final = "WITH {m}, count({p}) AS {people} ORDER BY {people} DESC, {m}.id RETURN collect({m}) AS {all}"
"""Goes on from people in office: their organizations, all of them."""

NEARBY: Final = (
    "CALL ({a}) {{ MATCH ({r}:Region)-[:PART_OF*0..4]->({a}) RETURN collect(DISTINCT {r}) AS {inside} }}"
    " CALL ({a}) {{ MATCH ({a})-[:PART_OF*0..4]->({r}:Region) RETURN collect(DISTINCT {r}) AS {above} }}"
)
"""The region that is asked for with all that lies in it, and with all that it lies in."""
TYPES: Final = (
    "CALL ({all}) {{ UNWIND {all} AS {m} WITH {m}.type AS {type}"
    " RETURN collect(DISTINCT {type}) AS {types}, count(*) - count({type}) AS {untyped} }}"
)

TOP: Final = (
    "head(COLLECT {{ MATCH ({c})-[:PART_OF*1..4]->({r}:Region)"
    f" WHERE {{r}}.scheme = '{DEFAULT_SCHEME}' AND {{r}}.level = 'REGION' RETURN {{r}} ORDER BY {{r}}.id LIMIT 1 }}}})"
)
EMPTY: Final = (
    f"coalesce(head([{{x}} IN {{rows}} WHERE {{x}}[{REGION}] = {{top}}.id |"
    f" [{{x}}[{VALUE}] / {UNIT}.0, {{top}}.name]]), [0.0, ''])"
)
"""How empty the cell of the objective and of a region of the default scheme is, the value of its gap; the region."""

# The words of an objective, each by its stem, and how telling it is among all objectives (inverse document frequency).
SIGNS: Final = [" ", ",", ".", ";", ":", "(", ")", "/", "&", '"', "-"]
STOP_WORDS: Final = ["among", "based", "each", "from", "into", "other", "such", "that", "their", "them", "this", "with"]
SHORTEST, STEM = 4, 6
TEXT: Final = "toLower({z}.label + ' ' + {z}.title)"
WORDS: Final = (
    "CALL ({o}) {{ UNWIND split(" + TEXT.replace("{z}", "{o}") + f", {SIGNS}) AS {{word}}"
    f" WITH DISTINCT left({{word}}, {STEM}) AS {{stem}} WHERE size({{stem}}) >= {SHORTEST}"
    f" AND NOT {{stem}} IN {[each[:STEM] for each in STOP_WORDS]}"
    " MATCH ({z}:Objective) WITH {stem}, count(*) AS {n}, sum(CASE WHEN "
    + TEXT
    + " CONTAINS {stem} THEN 1 ELSE 0 END) AS {in}"
    " WITH {stem}, log(({n} + 1.0) / {in}) AS {tells} ORDER BY {stem}"
    " RETURN collect([{stem}, {tells}]) AS {words}, sum({tells}) AS {all_tell} }}"
)

CELLS: Final = (
    "CALL ({o}, {a}, {kept}) {{ MATCH ({c}:Region) WHERE {c}.level = 'COUNTRY'"
    " WITH {c}, " + TOP + " AS {top}, EXISTS {{ MATCH ({c})-[:PART_OF*0..4]->({a}) }} AS {in}"
    " WITH {top}, collect([{c}, {in}]) AS {those}, head([{x} IN {kept}[1] WHERE {x}[0] = {o}.id | {x}[1]]) AS {rows}"
    " WITH {those}, " + EMPTY + " AS {empty} UNWIND {those} AS {y}"
    " WITH {y}[0] AS {c}, {y}[1] AS {in}, {empty}"
    " MATCH ({c})-[:PART_OF*0..4]->({r}:Region) WITH DISTINCT {r}, {c}, {in}, {empty}"
    " WITH {r}, count({c}) AS {size}, sum(CASE WHEN {in} THEN 1 ELSE 0 END) AS {common},"
    " max(CASE WHEN {in} OR {a} IS NULL THEN {empty} ELSE [0.0, ''] END) AS {hole}"
    " WITH collect([{r}, {size}, {common}, {hole}]) AS {every}, max({common}) AS {asked}, max({size}) AS {widest}"
    " RETURN [{x} IN {every} | [{x}[0], {x}[3], {x}[2], {asked}, "
    + (
        "CASE WHEN {x}[2] = 0 THEN 0.0 WHEN {x}[2] < {asked} THEN 0.5 * {x}[2] / {asked}"
        " WHEN {widest} = {asked} THEN 1.0"
        " ELSE 1.0 - 0.5 * log(toFloat({x}[1]) / {asked}) / log(toFloat({widest}) / {asked}) END"
    )
    + "]] AS {cells} }}"
)
"""Every region as `[region, gap, countries it shares with the one asked, countries of that one, nearness]`.

`{kept}` are the cells of the objective, among others. Gap: of those, how empty the emptiest is whose region it is in or
has in it. Nearness: 1 for the very
countries that are asked for, falling to one half for the whole world (by the logarithm of how many more there are);
where only some of them lie in it, one half times their share.
"""
