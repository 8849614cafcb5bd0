"""`viewer`: who asks. The person is read like any other; roles come with the request; the rest is of the account."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from graphql import FieldNode

from queries.compiler.columns import Columns
from queries.compiler.fields import Compilation, Scope, selected_object
from queries.compiler.shapers import Code, Completion, Constant, Many, Object, One, Row, Scalar, Shaper, Trail
from queries.model import NOUNS
from queries.seen import Audience

TOKEN: Final[Mapping[str, str]] = {
    "id": "{t}.id",
    "name": "{t}.name",
    "scopes": "{t}.scopes",
    "since": "toString({t}.since)",
    "until": "toString({t}.until)",
    "usedAt": "toString({t}.usedAt)",
}
"""What is told of an API token. It is no noun: nobody but its owner gets there, and not but from here."""


@dataclass(frozen=True, slots=True)
class Given:
    """A value that came with the request."""

    name: str

    def source(self, row: str, code: Code) -> str:  # noqa: ARG002, D102
        return f"p[{self.name!r}]"

    def complete(self, row: Row, done: Completion, trail: Trail) -> object:  # noqa: ARG002, D102
        return done.parameters[self.name]


def oneself(c: Compilation, nodes: list[FieldNode], columns: Columns) -> Shaper:
    """Who asks; null for nobody, without a look at the graph."""
    if c.audience is Audience.NOBODY:
        return Constant(None)
    fields: Mapping[str, Callable[[list[FieldNode]], Shaper]] = {
        "__typename": lambda _: Constant("Viewer"),
        "person": lambda asked: _person(c, asked, columns),
        "roles": lambda _: _given(c, "roles"),
        "csrfToken": lambda _: _given(c, "csrfToken"),
        "apiTokens": lambda asked: _tokens(c, asked, columns),
    }
    selected = c.document.below("Viewer", nodes)
    return Object(tuple((key, fields[asked[0].name.value](asked)) for key, asked in selected.items()))


def _given(c: Compilation, name: str) -> Given:
    c.names.service(name)
    return Given(name)


def _person(c: Compilation, nodes: list[FieldNode], columns: Columns) -> One:
    noun, far, row = NOUNS["Person"], c.names.variable("n"), Columns(c.names)
    made = selected_object(c, Scope(noun, far, c.today), c.document.below(noun.label, nodes), row)
    query = f"COLLECT {{ MATCH ({far}:Node {{id: {c.viewer}}}) WHERE {far}:{noun.label}{row.returning(far)} }}"
    return One(columns.query(query), made, None)


def _tokens(c: Compilation, nodes: list[FieldNode], columns: Columns) -> Many:
    token, row = c.names.variable("t"), Columns(c.names)
    fields = []
    for key, (node, *_) in c.document.below("ApiToken", nodes).items():
        told = TOKEN.get(node.name.value)
        fields.append((key, Scalar(row.value(told.format(t=token)), None) if told else Constant("ApiToken")))
    ways = f"(:Account {{id: {c.names.service('account')}}})<-[:OF]-({token}:ApiToken)"
    order = f" WITH {token} ORDER BY {token}.since, {token}.id"
    return Many(columns.query(f"COLLECT {{ MATCH {ways}{order}{row.returning(token)} }}"), Object(tuple(fields)))
