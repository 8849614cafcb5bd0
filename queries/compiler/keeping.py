"""What is dear to make and the same until the graph changes: the service keeps it, and gives it back.

The statement looks what was put on record since the kept rows were made. If nothing of it touches them, they are taken
from the parameter; else they are made. With them comes the newest change, so that the service can keep both.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from queries.compiler.fields import Compilation
from queries.compiler.kept import Kept
from queries.compiler.names import PARAMETERS, Filling, Names
from queries.compiler.shapers import Row
from queries.coverage.counting import Rows

FAR: Final = 500
"""Changes that are looked through; after more than these everything is made again."""
ELSEWHERE: Final = ("account", "apiToken", "mail", "passwordReset", "registration", "session")
"""What a change of these kinds is about is no part of the network."""
OF_ONE: Final = ("candidacy", "participation")
"""What a change of these kinds is about belongs to one task force, and so to one objective."""

NEWEST: Final = (
    "OPTIONAL MATCH ({h}:Head {{id: 'changes'}}) OPTIONAL MATCH ({n}:Change {{seq: {h}.seq}})"
    " OPTIONAL MATCH ({k}:Node {{id: {known}.change}}) WHERE {k}:Change"
    f" WITH {{n}}.id AS {{change}}, {{k}}.seq AS {{seen}}, coalesce({{n}}.seq - {{k}}.seq <= {FAR}, false) AS {{near}}"
)
"""The newest change, and the one after which rows were kept: by its id, since a graph that was restored counts anew."""
SINCE: Final = (
    "CALL ({seen}, {near}) {{ WITH {seen}, {near} WHERE {near} MATCH ({c}:Change)"
    " WHERE {c}.seq > {seen} AND NOT split({c}.kind, '.')[0] IN {beside}"
)
TOUCHED: Final = (
    f"{SINCE} OPTIONAL MATCH (:Node {{{{id: CASE WHEN split({{c}}.kind, '.')[0] IN {list(OF_ONE)} THEN {{c}}.subject"
    " END}})-[:IN|FOR]->({f}:TaskForce)-[:IMPLEMENTS]->({t}:Objective)"
    " RETURN collect(DISTINCT {t}.id) AS {touched}, collect({f}.code) + collect({t}.code) AS {codes},"
    " count(*) AS {since}, count(*) - count({t}) AS {others} }}"
)
"""The objectives that were touched; how many changes there were; how many of no objective, and so maybe of all."""

# A clause, for what is looked at in an expression stands in no profile.
WHOLE: Final = (
    f"CALL ({{outside}}) {{{{ {NEWEST} {TOUCHED} WITH {{change}}, {{near}} AND {{untouched}} AS {{same}}{{imported}}"
    " CALL ({same}{imported}) {{ WITH {same} WHERE {same} RETURN {known}.rows AS {made}"
    " UNION ALL WITH {same} WHERE NOT {same} CALL ({outside}) {{ {clause} RETURN {row} AS {made} }} RETURN {made} }}"
    " RETURN [{change}, {made}] AS {kept} }}"
)
BY_OBJECTIVE: Final = (
    f"CALL () {{{{ {NEWEST} {TOUCHED} WITH {{change}}, CASE WHEN {{near}} AND {{others}} = 0"
    " THEN [{x} IN {known}.rows WHERE NOT {x}[0] IN {touched}] ELSE [] END AS {still}"
    " CALL ({still}) {{ MATCH ({o}:Objective) WHERE NOT {o}.id IN [{x} IN {still} | {x}[0]]{limit}"
    " RETURN collect({o}) AS {wanted} }}"
    " CALL ({wanted}) {{ WITH {wanted} WHERE size({wanted}) > 0 {clause} WITH {objective}, collect({row}) AS {rows}"
    " RETURN collect([{objective}.id, {rows}]) AS {new} }}"
    " RETURN [{change}, {still} + [{o} IN {wanted} |"
    " [{o}.id, coalesce(head([{x} IN {new} WHERE {x}[0] = {o}.id | {x}[1]]), [])]]] AS {kept} }}"
)

READ: Final = re.compile(rf"\${PARAMETERS}\.(\w+)")
Take = Callable[[Row], Row]
"""Finds in a record what was kept, with the change: `[change, rows]`."""
Make = Callable[[Names, Mapping[str, str], str], Rows]
"""Writes a clause: its names, the parameters that it reads, the list of objectives that it is for."""


def keeping(
    c: Compilation,
    made: tuple[str, str],
    kept: str,
    take: Take,
    *,
    outside: str = "",
    only: tuple[str, ...] = (),
    beside: tuple[str, ...],
) -> str:
    """Keep the one row of a clause, of plain values, for the same values of all it reads: bind `kept`, `[change, row]`.

    `made` is the clause and the row. `outside` is a variable that it knows, itself made of what is kept; `only` are the
    parameters for codes of the task forces and objectives that it reads, if not all; `beside` are kinds of change that
    it reads nothing of.
    """
    clause, row = made
    fill = _filling(c, Kept(take, "", clause, _read(clause)), beside, clause=clause, row=row)
    fill.update(kept=kept, outside=outside, imported=f", {outside}" if outside else "")
    none = f"{{others}} = 0 AND none({{x}} IN [{', '.join(only)}] WHERE {{x}} IN {{codes}})"
    fill["untouched"] = fill(none if only else "{since} = 0")
    return fill(WHOLE)


def keeping_each(
    c: Compilation,
    make: Make,
    given: Mapping[str, str],
    kept: str,
    take: Take,
    *,
    only: str = "",
    beside: tuple[str, ...],
) -> str:
    """Keep of each objective what a clause makes, until a change touches it: bind `kept`, `[change, [[id, rows]]]`.

    `make` writes the clause, `given` are its parameters. `only` limits the objectives that are looked at, by the
    parameter for a code. What the same clause made is kept together, whatever asks for it, and given back together.
    """
    wanted = c.names.variable("wanted")
    made, common = make(c.names, given, wanted), make(Names(c.names.audience), {each: each for each in given}, "wanted")
    kept_as = Kept(take, "", common.clause, _read(made.clause))
    fill = _filling(c, kept_as, beside, clause=made.clause, objective=made.objective, row=made.row)
    fill.update(wanted=wanted, kept=kept, limit=f" AND {fill['o']}.code = {only}" if only else "")
    return fill(BY_OBJECTIVE)


def _filling(c: Compilation, kept: Kept, beside: tuple[str, ...], **told: str) -> Filling:
    """Names, with the parameter by which what is kept is given back."""
    known = c.names.parameter(lambda _: None)
    c.kept.append(replace(kept, parameter=known.removeprefix(f"${PARAMETERS}.")))
    return Filling(c.names, known=known, beside=str([*ELSEWHERE, *beside]), **told)


def _read(clause: str) -> tuple[str, ...]:
    """The parameters of a clause, in their order."""
    return tuple(dict.fromkeys(READ.findall(clause)))
