"""The columns of a row: what is read from a node, by position.

A sub-query is bound to a variable before the row is made: Neo4j 5.26 takes no aggregate, at any depth, inside a list.
"""

from dataclasses import dataclass, field

from queries.compiler.names import Names


@dataclass(slots=True)
class Columns:
    """Columns that are being collected."""

    names: Names
    told: list[str] = field(default_factory=list)
    bound: dict[str, str] = field(default_factory=dict)

    def value(self, cypher: str) -> int:
        """A plain expression; the same one takes one column."""
        if cypher not in self.told:
            self.told.append(cypher)
        return self.told.index(cypher)

    def query(self, cypher: str) -> int:
        """A sub-query."""
        self.told.append(self.bind(cypher))
        return len(self.told) - 1

    def bind(self, cypher: str) -> str:
        """A sub-query that others use by its variable."""
        variable = self.names.variable("c")
        self.bound[variable] = cypher
        return variable

    def returning(self, *carried: str) -> str:
        """The end of a query that returns the row; `carried` are the variables that it needs."""
        bound = [f"{cypher} AS {variable}" for variable, cypher in self.bound.items()]
        binding = f" WITH {', '.join([*carried, *bound])}" if bound else ""
        return f"{binding} RETURN [{', '.join(self.told)}]"
