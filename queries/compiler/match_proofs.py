"""What proves a component of a match, and the way in: sub-queries of one row of the table."""

from graphql import FieldNode

from queries.compiler.columns import Columns
from queries.compiler.derived import EARLIEST, evidence_fields
from queries.compiler.fields import Compilation
from queries.compiler.match_table import OUTER, met
from queries.compiler.matching import where
from queries.compiler.names import Filling
from queries.compiler.shapers import Many
from queries.compiler.sight import passing
from queries.matching.evidence import CHAINS, LEADING, MOST, NAMED, PROOFS, Chain, Proof
from queries.model.enums import MatchComponent

TOLD = ("link", "e", "face", "since", "until", "source")
"""The columns of a proof."""


def proofs(
    c: Compilation,
    filling: Filling,
    needs: frozenset[str],
    component: MatchComponent,
    nodes: list[FieldNode],
    rows: Columns,
) -> Many:
    """The proofs of a component, the newest first."""
    told = {stem: c.names.variable(stem) for stem in TOLD}
    ways = [each for each in PROOFS[component] if not each.region or "region" in needs]
    found = " UNION ".join(_proof(c, filling, each, told) for each in ways)
    last = f"{told['link']}, coalesce({told['since']}, {EARLIEST}) DESC, {told['e']}.id"
    return _many(
        c, filling, f"{found} }} WITH {', '.join(told.values())} ORDER BY {last} LIMIT {MOST}", told, nodes, rows
    )


def _proof(c: Compilation, filling: Filling, proof: Proof, told: dict[str, str]) -> str:
    inner = _inner(c, filling)
    found = f"{met(c.names, inner, proof.pattern, *proof.conditions)}{inner(proof.then)}"
    values = {
        "link": f"'{proof.link}'",
        "e": inner[proof.node],
        "face": f"'{proof.face}'",
        **{stem: inner(getattr(proof, stem)) for stem in ("since", "until", "source")},
    }
    return f"{found} RETURN {', '.join(f'{values[stem]} AS {name}' for stem, name in told.items())}"


def introduction(c: Compilation, filling: Filling, nodes: list[FieldNode], rows: Columns) -> Many:
    """The shortest chain from somebody of the task force to the funder; empty where there is none of these."""
    told = {stem: c.names.variable(stem) for stem in TOLD}
    chain, step = c.names.variable("chain"), c.names.variable("step")
    found = " UNION ALL ".join(_chain(c, filling, at, each, chain) for at, each in enumerate(CHAINS))
    first = f"{found} }} WITH {chain} ORDER BY {chain}[0] LIMIT 1 UNWIND {chain}[1] AS {step}"
    values = {"link": f"{step}[0]", "e": f"{step}[1]", "face": f"{step}[2]"}
    bound = ", ".join(f"{values.get(stem, 'null')} AS {name}" for stem, name in told.items())
    return _many(c, filling, f"{first} WITH {bound}", told, nodes, rows)


def _chain(c: Compilation, filling: Filling, rank: int, chain: Chain, name: str) -> str:
    inner = _inner(c, filling)
    patterns = ", ".join(inner(each) for each in chain.patterns)
    seen = (told for each in chain.patterns for told in passing(c.names, each, inner))
    conditions = (*(inner(each) for each in NAMED), *dict.fromkeys(seen))
    ends = [inner[stem] for stem, _ in chain.steps]
    near = ""
    if chain.near:
        between = ", ".join(inner[stem] for stem, _ in chain.steps[1:])
        near = f"{met(c.names, inner, chain.near, *chain.holds)} WITH DISTINCT {between} "
    order = f"{inner(LEADING)}, {', '.join(f'{each}.id' for each in ends)}"
    steps = ", ".join(f"['{face.upper()}', {end}, '{face}']" for end, (_, face) in zip(ends, chain.steps, strict=True))
    found = f"{near}MATCH {patterns}{where(conditions)} WITH {', '.join((*ends, inner['p']))}"
    return f"{found} ORDER BY {order} LIMIT 1 RETURN [{rank}, [{steps}]] AS {name}"


def _inner(c: Compilation, filling: Filling) -> Filling:
    return Filling(c.names, **{each: filling[each] for each in (*OUTER, "as_of")})


def _many(
    c: Compilation, filling: Filling, found: str, told: dict[str, str], nodes: list[FieldNode], rows: Columns
) -> Many:
    row = Columns(c.names)
    made = evidence_fields(c, c.document.below("Evidence", nodes), told, row)
    outside = ", ".join(filling[each] for each in ("f", "t", "o", "a"))
    return Many(rows.query(f"COLLECT {{ CALL ({outside}) {{ {found}{row.returning(*told.values())} }}"), made)
