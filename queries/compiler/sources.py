"""Where the nodes of a list come from, and what can be asked of them: a page, a total, whether there is one."""

from collections.abc import Callable
from dataclasses import dataclass

from queries.compiler.columns import Columns
from queries.compiler.matching import where
from queries.compiler.names import Names
from queries.compiler.orders import Order
from queries.language import Noun
from queries.model import NODES

PAYS = 150
"""How many nodes must stand behind a link for each row of a page before a walk is worth trying: to collect them costs
about 10 dbHits each, to look at 100 nodes for each row 1,400."""
INDEXED = 2
"""An index holds a key and the id."""
LOOKED_AT = 100
"""Nodes to look at for each row of a page before the walk is given up: it never costs much more than to collect."""


@dataclass(frozen=True, slots=True)
class Crowd:
    """Says that a list may hold a good part of a noun's nodes: then the noun's order by an index fills a page sooner.

    `behind` is a pattern from the near end to all that may lead on to the list: Neo4j knows how many match it.
    """

    label: str
    behind: str

    def dense(self, limit: str) -> str:
        """Whether walking all nodes in order will likely fill the page: at least one of fifty is in the list."""
        count = f"COUNT {{ {self.behind} }}"
        return f"{count} > {PAYS} * {limit} AND {count} * {LOOKED_AT // 2} > COUNT {{ MATCH (:{self.label}) }}"


@dataclass(frozen=True, slots=True)
class Source:
    """A clause that binds the nodes of a list to `far`, and what must hold of them.

    `near` is a variable of the outer query that the clause goes out from, `carried` others that it binds; `distinct`:
    the same node can come twice; `indexed`: an index can give the nodes in order; `ordered`: they come in the order of
    the page.
    """

    far: str
    clause: str
    conditions: tuple[str, ...] = ()
    near: str = ""
    carried: tuple[str, ...] = ()
    distinct: bool = False
    indexed: bool = False
    ordered: bool = False
    crowd: Crowd | None = None
    rule: str = ""
    """Of all nodes of a noun, those that the viewer may see."""

    @property
    def seen_whole(self) -> bool:
        """Whether each node has to be looked at to count them: Neo4j has no count of those that meet a condition."""
        return self.distinct or bool(self.near and any(self.conditions))

    def where(self, *more: str) -> str:
        """The nodes that also meet other conditions."""
        return self.clause + where((self.rule, *self.conditions, *more))

    def page(self, order: Order, limit: str, after: tuple[str, ...], columns: Columns, *, backward: bool) -> str:
        """Order and limit first, project after."""
        nodes = self.found(order, limit, after, backward=backward)
        if self.crowd and len(order.keys) == INDEXED:
            walked = self._walk(self.crowd, order, limit, after, backward=backward)
            nodes = f"{self._either(walked, nodes, self.crowd.dense(limit), limit)} WITH {self.far}"
        return f"COLLECT {{ {nodes}{columns.returning(self.far, *self.carried)} }}"

    def found(self, order: Order, limit: str, after: tuple[str, ...], *, backward: bool) -> str:
        """The nodes of a page, out of all in the list."""
        by = "" if self.ordered else f" {order.by(backward=backward)}"
        return f"{self.where(*self._present(order), *after)} WITH {self._each()}{by} LIMIT {limit}"

    def gathered(self, names: Names, by: str) -> "Gathered":
        """Make the list once, in an order, for all that is asked of it.

        To put it in order first and cut the page from it costs no more than to find the page's rows in it, and far less
        memory: each row of a sorted page would hold the whole list for as long as Neo4j sorts.
        """
        found, listed = f"{self.where()} WITH {self._each()} {by}".rstrip(), names.variable("l")
        item, again = self._in_list(names, listed)
        clause = f"CALL ({self.near}) {{ {found} RETURN collect({item}) AS {listed} }}"
        return Gathered(clause, listed, Source(self.far, again, near=listed, carried=self.carried, ordered=True))

    def _in_list(self, names: Names, listed: str) -> tuple[str, str]:
        """What stands in the list for each node, and the clause that binds it again."""
        if not self.carried:
            return self.far, f"UNWIND {listed} AS {self.far} WITH {self.far}"
        row, items = names.variable("x"), (self.far, *self.carried)
        bound = ", ".join(f"{row}[{at}] AS {item}" for at, item in enumerate(items))
        return f"[{', '.join(items)}]", f"UNWIND {listed} AS {row} WITH {bound}"

    def _each(self) -> str:
        return f"{'DISTINCT ' if self.distinct else ''}{', '.join((self.far, *self.carried))}"

    def _walk(self, crowd: Crowd, order: Order, limit: str, after: tuple[str, ...], *, backward: bool) -> str:
        """The nodes of a page, out of the noun's next ones in order."""
        by = order.by(backward=backward)
        there = where((*present(order), *after))
        return (
            f"MATCH ({self.far}:{crowd.label}){there} WITH {self.far} {by} LIMIT {LOOKED_AT} * {limit}"
            f" WITH {self.far} WHERE EXISTS {{ {self.where()} }} WITH {self.far} {by} LIMIT {limit}"
        )

    def _either(self, walked: str, collected: str, dense: str, limit: str) -> str:
        """Walk where that is likely to fill the page; collect where it did not, or was not tried."""
        far = self.far
        return (
            f"UNWIND head(COLLECT {{ WITH CASE WHEN {dense} THEN COLLECT {{ {walked} RETURN {far} }} ELSE [] END"
            f" AS walked RETURN CASE WHEN size(walked) = {limit} THEN walked"
            f" ELSE COLLECT {{ {collected} RETURN {far} }} END }}) AS {far}"
        )

    def _present(self, order: Order) -> tuple[str, ...]:
        """Say that the keys are there, where an index has to give the nodes."""
        if not self.indexed:
            return ()
        if order.keys[0].name == "id":
            return by_id(order.noun, self.far)
        return present(order)

    def all(self) -> str:
        """All of them; where something is asked of them, so that an index on a key and the id can serve."""
        return self.where(f"{self.far}.id IS NOT NULL") if self.indexed and self.conditions else self.where()

    def total(self) -> str:
        """How many there are; of all nodes of a noun, those that are not seen are mostly fewer to count."""
        if self.rule and not any(self.conditions) and not self.distinct:
            return f"COUNT {{ {self.clause} }} - COUNT {{ {self.clause}{where((f'NOT ({self.rule})',))} }}"
        return f"COUNT {{ {self.all()}{f' RETURN DISTINCT {self.far}' if self.distinct else ''} }}"

    def any(self, order: Order, condition: str) -> str:
        """Whether one of them meets a condition on the keys of an order."""
        return f"EXISTS {{ {self.where(*self._present(order), condition)} RETURN {self.far} }}"


@dataclass(frozen=True, slots=True)
class Early:
    """Cuts a page out of a list, and keeps it, before anything is asked of its rows: the list is let go by then.

    Wherever Neo4j sorts for a row, it counts the whole list once for each thing that it sorts. `nodes` are those
    variables of the list that are nodes; `keep` keeps, of a clause, what its row has: it gives the clause that binds
    that, and the variables that must stand in columns of the record, the first of them `[change, row]`.
    """

    nodes: frozenset[str]
    made: Columns
    keep: Callable[[str, str, Columns], tuple[str, tuple[str, ...]]]

    def cut(self, source: Source, found: str) -> str:
        """Bind the rows of a page, as plain values: their variable."""
        told = (f"{each}.id" if each in self.nodes else each for each in (source.far, *source.carried))
        return self.made.bind(f"COLLECT {{ {found} RETURN [{', '.join(told)}] }}")

    def shown(self, source: Source, page: str, columns: Columns) -> str:
        """The rows of a page that was cut: what is asked of each, its nodes found again by their ids."""
        row, node = columns.names.variable("x"), columns.names.variable("n")
        items = (source.far, *source.carried)
        again = {
            each: f"head(COLLECT {{ MATCH ({node}:Node {{id: {row}[{at}]}}) RETURN {node} }})"
            for at, each in enumerate(items)
            if each in self.nodes
        }
        bound = ", ".join(f"{again.get(each, f'{row}[{at}]')} AS {each}" for at, each in enumerate(items))
        return f"COLLECT {{ UNWIND {page} AS {row} WITH {bound}{columns.returning(*items)} }}"

    def whole(self, clause: str, columns: Columns) -> str:
        """The query for one row, of what was made of the list that the clause binds."""
        if not self.made.bound:
            return f"COLLECT {{{columns.returning()} }}"
        made = self.made.bound
        bound = ", ".join(f"{cypher} AS {variable}" for variable, cypher in made.items())
        found, kept = self.keep(f"{clause} WITH {bound}", f"[{', '.join(made)}]", columns)
        again = ", ".join(f"{kept[0]}[1][{at}] AS {variable}" for at, variable in enumerate(made))
        return f"COLLECT {{ {found} WITH {', '.join(kept)}, {again}{columns.returning(*kept, *made)} }}"


@dataclass(frozen=True, slots=True)
class Gathered:
    """A list that is made once, to be paged, counted and summed up: what binds it, its variable, its nodes."""

    clause: str
    list: str
    source: Source
    early: Early | None = None

    def whole(self, columns: Columns) -> str:
        """The query for one row: of the list, or of what was made of it."""
        if self.early:
            return self.early.whole(self.clause, columns)
        return f"COLLECT {{ {self.clause}{columns.returning(self.list)} }}"


def present(order: Order) -> tuple[str, ...]:
    """Say that the first and the last key are there: an index leaves out the nodes where they are not."""
    return tuple(f"{key.cypher} IS NOT NULL" for key in dict.fromkeys((order.keys[0], order.keys[-1])))


def by_id(noun: Noun, variable: str) -> tuple[str, ...]:
    """The nodes of a noun by their ids: one index holds all nouns' ids, each noun's in a row."""
    prefix = NODES[noun.host or noun.label].prefix
    end = prefix + chr(ord(":") + 1)
    return (f"{variable}:Node", f"{variable}.id >= '{prefix}:'", f"{variable}.id < '{end}'")
