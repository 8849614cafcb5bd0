"""Where the nodes of a list come from, and what can be asked of them: a page, a total, whether there is one."""

from dataclasses import dataclass

from queries.compiler.columns import Columns
from queries.compiler.matching import where
from queries.compiler.orders import Order
from queries.language import Noun
from queries.model import NODES


@dataclass(frozen=True, slots=True)
class Source:
    """A clause that binds the nodes of a list to `far`, and what must hold of them.

    `near` is a variable of the outer query that the clause goes out from, `carried` others that it binds;
    `distinct`: the same node can come twice; `indexed`: an index can give the nodes in order.
    """

    far: str
    clause: str
    conditions: tuple[str, ...] = ()
    near: str = ""
    carried: tuple[str, ...] = ()
    distinct: bool = False
    indexed: bool = False

    def where(self, *more: str) -> str:
        """The nodes that also meet other conditions."""
        return self.clause + where((*self.conditions, *more))

    def page(self, order: Order, limit: str, after: tuple[str, ...], columns: Columns, *, backward: bool) -> str:
        """Order and limit first, project after."""
        carried = ", ".join((self.far, *self.carried))
        distinct = "DISTINCT " if self.distinct else ""
        nodes = self.where(*self._present(order), *after)
        ordered = f"WITH {distinct}{carried} {order.by(backward=backward)} LIMIT {limit}"
        return f"COLLECT {{ {nodes} {ordered}{columns.returning(self.far, *self.carried)} }}"

    def _present(self, order: Order) -> tuple[str, ...]:
        """Say that the keys are there: an index leaves out the nodes where they are not."""
        if not self.indexed:
            return ()
        first, last = order.keys[0], order.keys[-1]
        if first.name == "id":
            return by_id(order.noun, self.far)
        return tuple(f"{key.cypher} IS NOT NULL" for key in dict.fromkeys((first, last)))

    def all(self) -> str:
        """All of them; where something is asked of them, so that an index on a key and the id can serve."""
        return self.where(f"{self.far}.id IS NOT NULL") if self.indexed and self.conditions else self.where()

    def total(self) -> str:
        """How many there are."""
        return f"COUNT {{ {self.all()}{f' RETURN DISTINCT {self.far}' if self.distinct else ''} }}"

    def any(self, order: Order, condition: str) -> str:
        """Whether one of them meets a condition on the keys of an order."""
        return f"EXISTS {{ {self.where(*self._present(order), condition)} RETURN {self.far} }}"


def by_id(noun: Noun, variable: str) -> tuple[str, ...]:
    """The nodes of a noun by their ids: one index holds all nouns' ids, each noun's in a row."""
    prefix = NODES[noun.host or noun.label].prefix
    end = prefix + chr(ord(":") + 1)
    return (f"{variable}:Node", f"{variable}.id >= '{prefix}:'", f"{variable}.id < '{end}'")
