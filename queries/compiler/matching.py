"""Links as Cypher: the clause that goes along a path, and the conditions that the path sets."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from queries.compiler.names import Filling, Names
from queries.compiler.sight import may_see, passing, rule
from queries.language import Fact, Link, Path, holds
from queries.model import NOUNS


@dataclass(frozen=True, slots=True)
class Walk:
    """A clause that binds the far end, what must hold on the way, and the names that were used for it."""

    clause: str
    conditions: tuple[str, ...]
    filling: Filling

    def where(self, *more: str) -> str:
        """The clause with its conditions and others."""
        return self.clause + where((*self.conditions, *more))


def where(conditions: Sequence[str]) -> str:
    """` WHERE a AND b`, or nothing."""
    told = [each for each in conditions if each]
    return f" WHERE {' AND '.join(told)}" if told else ""


@dataclass(frozen=True, slots=True)
class Ends:
    """The variables of a link's two ends, and the parameters that its paths may name."""

    near: str
    far: str
    as_of: str
    scheme: str = "null"


def walk(names: Names, link: Link, path: Path, ends: Ends, *, only: bool = True) -> Walk:
    """Go from the near end along one path to the far end, to `only` those ends that the link is limited to."""
    filling = Filling(names, a=ends.near, b=ends.far, n=ends.near, as_of=ends.as_of, scheme=ends.scheme)
    reached = may_see(names, NOUNS[link.target], ends.far)
    if link.same:
        face = (f"{ends.far}:{link.target}", rule(names, link.seen, ends.near), reached)
        return Walk(f"UNWIND [{ends.near}] AS {ends.far} WITH {ends.far}", tuple(filter(None, face)), filling)
    clause = filling(path.clause) or f"MATCH ({ends.near}){filling(path.arrow)}({ends.far}:{link.target})"
    told = [filling(holds(f"{{{name}}}")) for name in path.holds]
    more = [filling(each) for each in (path.where, link.only if only else "") if each]
    on_the_way = (rule(names, link.seen, ends.near), *passing(names, path.arrow, filling))
    return Walk(clause, tuple(filter(None, (*told, *more, *on_the_way, reached))), filling)


def walks(names: Names, link: Link, ends: Ends, *, only: bool = True) -> list[Walk]:
    """Every way along a link."""
    return [walk(names, link, path, ends, only=only) for path in link.paths]


@dataclass(frozen=True, slots=True)
class Stages:
    """A fact's path in two, before and after one of its nodes, with what must hold on each part."""

    node: str
    before: str
    after: str
    first: tuple[str, ...]
    then: tuple[str, ...]


def stages(names: Names, link: Link, fact: Fact, at: str, ends: Ends, filling: Filling) -> Stages:
    """Part a fact's path at the node that it calls `at`."""
    node = re.compile(rf"\({{{at}}}:\w+\)")
    (reached,), (before, after) = node.findall(fact.arrow), node.split(fact.arrow)
    late = {name for name in fact.holds if f"{{{name}}}" in after}
    first = [filling(holds(f"{{{name}}}")) for name in fact.holds if name not in late]
    return Stages(
        filling[at],
        f"MATCH ({ends.near}){filling(before)}{filling(reached)}",
        f"MATCH ({filling[at]}){filling(after)}({ends.far}:{link.target})",
        (
            *first,
            filling(fact.where) if fact.where else "",
            rule(names, link.seen, ends.near),
            *passing(names, before + reached, filling),
        ),
        (
            *(filling(holds(f"{{{name}}}")) for name in fact.holds if name in late),
            *passing(names, after, filling),
            may_see(names, NOUNS[link.target], ends.far),
        ),
    )


def staged(names: Names, link: Link, fact: Fact, ends: Ends) -> Walk:
    """Go along a fact's path; at its stop, if it has one, take each node once and go on from there."""
    whole = walk(names, link, fact, ends, only=False)
    if not fact.stop:
        return whole
    parts = stages(names, link, fact, fact.stop, ends, whole.filling)
    clause = f"{parts.before}{where(parts.first)} WITH DISTINCT {parts.node} {parts.after}"
    return Walk(clause, parts.then, whole.filling)


def union(walks_: Sequence[Walk], near: str, columns: str) -> str:
    """A sub-query that goes every way and returns `columns`, each row once."""
    return f"CALL ({near}) {{ {' UNION '.join(f'{each.where()} RETURN {columns}' for each in walks_)} }}"
