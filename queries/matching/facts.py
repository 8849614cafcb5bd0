"""What is known of each funder beside a task force: ways from the task force, its objective, its organizations.

Each way gives a funder `{f}` and some facts; a funder's facts come together in one row. Templates, as in
`queries/language.py`; from outside come `{o}`, the objective, `{team}`, organizations, `{cells}`, regions, and
`{worth}`, what a minor unit of each currency is worth.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from queries.language import holds
from queries.links.funders import GIVEN
from queries.matching.gates import STANDING, SUITED
from queries.model.funding_call import OPEN
from queries.model.grant import TEXTS

HALF_LIFE: Final = 5.0
"""Years after which a grant counts half."""
UNDATED: Final = 10.0
"""Years that a grant counts as old whose day is not known."""
TYPICAL: Final = 100_000.0
"""In whole units of the base currency: a grant of this size counts three quarters of the largest."""

WORTH: Final = "{g}.amountMinor * {worth}[{g}.currency]"
YEARS: Final = f"CASE WHEN {{when}} IS NULL THEN {UNDATED} ELSE duration.inDays({{when}}, {{as_of}}).days / 365.25 END"
WEIGHT: Final = f"0.5 ^ (({YEARS}) / {HALF_LIFE}) * (0.5 + 0.5 * coalesce({{size}} / ({{size}} + {TYPICAL}), 0.0))"
"""What one grant counts: half of it for being there, half for its size, all of it less with the years."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Fact:
    """A way: from where, which pattern, what must hold, what then; and the facts that it returns."""

    start: str = ""
    pattern: str = ""
    conditions: tuple[str, ...] = ()
    then: str = ""
    who: str = "{f}"
    """The funder that has them: one row for each."""
    returns: Mapping[str, str] = field(default_factory=dict)
    """By a fact's name, an expression."""
    needs: str = ""
    """What the query must ask about: `region`, `amount`; or `contacts`, which the viewer must be able to see."""


FOCUS: Final = Fact(
    pattern="({o})<-[{x}:FOCUSES_ON]-({f}:Funder)",
    conditions=(holds("{x}"),),
    then=" WITH DISTINCT {f} MATCH ({f})-[{y}:FOCUSES_ON]->({z}:Objective) WHERE "
    + holds("{y}")
    + " WITH {f}, count(DISTINCT {z}) AS {n}",
    returns={"focuses": "{n}"},
)
# Of all funders, for who else gives to the same recipients: once for a funder and a recipient, then for each recipient
# the funders that give to it, then once for each of these.
GRANTS: Final = Fact(
    pattern="({o})<-[:SUPPORTS]-({g}:Grant)<-[:GAVE]-({v}:Funder)",
    conditions=(GIVEN,),
    then=" OPTIONAL MATCH ({g})-[:AWARDED_TO]->({m}:Organization)"
    " WITH {v}, {m}, {g}, {g}.awarded AS {when}, " + WORTH + " AS {size}"
    " WITH {v}, {m}, count({g}) AS {n}, max({when}) AS {day}, sum(" + WEIGHT + ") AS {sum}, sum({spent_there}) AS {in}"
    " WITH {m}, collect([{v}, {n}, {day}, {sum}, {in}]) AS {givers} UNWIND {givers} AS {x}"
    " WITH {x}, {x}[0] AS {who}, CASE WHEN {m} IS NULL OR size({givers}) = 1 THEN 0 ELSE 1 END AS {one}"
    " WITH {who}, sum({x}[1]) AS {n}, max({x}[2]) AS {day}, sum({x}[3]) AS {sum}, sum({x}[4]) AS {in},"
    " sum({one}) AS {co}",
    who="{who}",
    returns={"grants": "{n}", "last": "{day}", "decayed": "{sum}", "spent": "{in}", "shared": "{co}"},
)
SPENT: Final = "CASE WHEN EXISTS {{ MATCH ({g})-[:SPENT_IN]->({r}:Region) WHERE {r} IN {inside} }} THEN 1 ELSE 0 END"
"""Whether a grant is spent in the region that is asked for: `{inside}`, found once, is that region and all in it."""
TIES: Final = Fact(
    start="UNWIND {team} AS {m} ",
    pattern="({m})<-[:AWARDED_TO]-({g}:Grant)<-[:GAVE]-({f}:Funder)",
    conditions=(GIVEN,),
    then=" WITH DISTINCT {f}, {m} WITH {f}, count({m}) AS {n}",
    returns={"tied": "{n}"},
)
WITHIN: Final = Fact(
    start="UNWIND {all} AS {m} WITH {m} WHERE {m}:Funder",
    who="{m}",
    returns={"within": "1"},
)
ALLIES: Final = Fact(
    start="UNWIND {team} AS {m} ",
    pattern="({m})-[{x}:MEMBER_OF]->({s}:Partnership)<-[{y}:MEMBER_OF]-({f}:Funder)",
    conditions=(holds("{x}"), holds("{s}"), holds("{y}"), "{m} <> {f}"),
    then=" WITH DISTINCT {f}, {m} WITH {f}, count({m}) AS {n}",
    returns={"allied": "{n}"},
)
PLACES: Final = Fact(
    start="UNWIND {cells} AS {cell} WITH {cell}, {cell}[0] AS {r} ",
    pattern="({r})<-[{w}:FUNDS_IN]-({f}:Funder)",
    conditions=(holds("{w}"),),
    then=" WITH {f}, max({cell}[1]) AS {most}, max({cell}[4]) AS {nearest},"
    " max(CASE {cell}[2] WHEN 0 THEN 0 WHEN {cell}[3] THEN 2 ELSE 1 END) AS {covers}",
    returns={"gap": "{most}[0]", "emptiest": "{most}[1]", "near": "{nearest}", "cover": "{covers}"},
)
# Each by an index of its own: for both at once Neo4j keeps all that the way knows with each row, out of memory.
CALLED_OFF: Final = Fact(
    pattern="({g}:Grant)<-[:GAVE]-({f}:Funder)",
    conditions=("{g}.status = 'CANCELLED'", "NOT coalesce({g}.awarded > {as_of}, false)"),
    then=" WITH {f}, count({g}) AS {n}",
    returns={"called_off": "{n}"},
)
LATER: Final = Fact(
    pattern="({g}:Grant)<-[:GAVE]-({f}:Funder)",
    conditions=("{g}.awarded > {as_of}",),
    then=" WITH {f}, count({g}) AS {n}",
    returns={"later": "{n}"},
)
# Funder by funder: to gather the grants of all at once, Neo4j would keep with each what the whole way knows.
SIZES: Final = Fact(
    pattern="({f}:Funder)",
    then=" CALL ({f}) {{ MATCH ({f})-[:GAVE]->({g}:Grant) WHERE " + GIVEN + " WITH " + WORTH + " AS {size}"
    " WHERE {size} > 0 WITH log({size}) AS {n}"
    " RETURN count({n}) AS {count}, sum({n}) AS {sum}, sum({n} * {n}) AS {doubled} }}"
    " WITH {f}, {count}, {sum}, {doubled} WHERE {count} > 0",
    returns={"sized": "{count}", "sizes": "{sum}", "squares": "{doubled}"},
    needs="amount",
)
# Calls that a project for the objective could answer, in the region and of the amount that are asked for.
CALLS: Final = Fact(
    start="WITH COLLECT {{ MATCH ({o})<-[:FOR_OBJECTIVE]-({k}:FundingCall) RETURN {k} }} AS {ours} ",
    pattern="({k}:FundingCall)<-[:OFFERS]-({f}:Funder)",
    conditions=("({k} IN {ours} OR COUNT {{ ({k})-[:FOR_OBJECTIVE]->() }} = 0)", "{fits}"),
    then=" WITH {f}, count({k}) AS {n}, sum(CASE WHEN " + OPEN.replace("{n}", "{k}") + " THEN 1 ELSE 0 END) AS {some},"
    " min(CASE WHEN {k}.opens > {as_of} THEN {k}.opens END) AS {next}, max({k}.closes) AS {over}",
    returns={"calls": "{n}", "open": "{some}", "opens": "{next}", "closes": "{over}"},
)
THERE: Final = (
    "(COUNT {{ ({k})-[:FOR_REGION]->() }} = 0"
    " OR EXISTS {{ MATCH ({k})-[:FOR_REGION]->({r}:Region) WHERE {r} IN {inside} OR {r} IN {above} }})"
)
"""Whether a call is for the region that is asked for, for what it lies in, or for a part of it."""
CONTACTS: Final = Fact(
    pattern="({t})<-[:ABOUT]-({k}:Contact)-[:WITH]->({f}:Funder)",
    conditions=("date({k}.at) <= {as_of}",),
    then=" WITH {f}, {k} ORDER BY {k}.at DESC, {k}.id DESC WITH {f}, head(collect({k}.stage)) AS {n}",
    returns={"stage": "{n}"},
    needs="contacts",
)


def alike(text: str) -> str:
    """How much of what an objective's words tell a text has, from 0 to 1."""
    return (
        "reduce({s} = 0.0, {x} IN {words} | {s} + CASE WHEN " + text + " CONTAINS {x}[0] THEN {x}[1] ELSE 0.0 END)"
        " / {all_tell}"
    )


CANDIDATES: Final = 200
"""Grants whose text is looked at: those that the index of texts finds nearest to the objective's words."""
DESCRIBED: Final = Fact(
    start=(
        "WITH reduce({s} = '', {x} IN {words} | {s} + ' ' + {x}[0] + '*') AS {query} WHERE {query} <> ''"
        f" CALL db.index.fulltext.queryNodes('{TEXTS}', {{query}}, {{{{limit: {CANDIDATES}}}}}) YIELD node AS {{g}} "
    ),
    pattern="({g})<-[:GAVE]-({f}:Funder)",
    conditions=(GIVEN,),
    then=" WITH {f}, toLower({g}.title + ' ' + coalesce({g}.description, '')) AS {text}"
    " WITH {f}, max(" + alike("{text}") + ") AS {most}",
    returns={"described": "{most}"},
)
EVERYBODY: Final = Fact(
    pattern="({f}:Funder)",
    then=" WITH {f}, CASE WHEN {all_tell} > 0 THEN toLower({f}.focusStatement) END AS {text}",
    returns={
        "said": "CASE WHEN {text} IS NOT NULL THEN " + alike("{text}") + " END",
        "standing": STANDING,
        "suited": SUITED,
    },
)

FACTS: Final = (
    WITHIN,
    CONTACTS,
    LATER,
    DESCRIBED,
    CALLS,
    ALLIES,
    FOCUS,
    GRANTS,
    CALLED_OFF,
    TIES,
    SIZES,
    PLACES,
    EVERYBODY,
)
"""Those last that have most rows: Neo4j hands each row on through all unions that come after its own."""
