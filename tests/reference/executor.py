"""graphql-core's own executor over plain Python resolvers: what the read engine is measured against."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

import orjson
from graphql import execute, get_operation_ast, parse, validate
from graphql.execution.values import get_variable_values

from queries.money import decimal_text

from . import links
from .fields import DEFAULT_SCHEME, FIELDS, first, parent, source_of
from .filters import Filters
from .joining import Joining
from .pages import Connection
from .refusals import refusals
from .seeing import Sight
from .types import Types

CONTACT = "{contact}"
OFFICE = "the Executive Secretariat"
DERIVED = {"organizations": "organizations", "partners": "organizations", "funders": "funders", "regions": "regions"}
LOOKUPS = {
    "goal": "Goal",
    "objective": "Objective",
    "target": "Target",
    "taskForce": "TaskForce",
    "organization": "Organization",
    "person": "Person",
    "funder": "Funder",
    "partnership": "Partnership",
    "fundingCall": "FundingCall",
    "region": "Region",
}
PREFIXES = {
    "goal": "Goal",
    "objective": "Objective",
    "target": "Target",
    "task_force": "TaskForce",
    "organization": "Organization",
    "person": "Person",
    "funder": "Funder",
    "participation": "Participation",
    "candidacy": "Candidacy",
    "partnership": "Partnership",
    "grant": "Grant",
    "funding_call": "FundingCall",
    "contact": "Contact",
    "region": "Region",
}


@dataclass(frozen=True)
class Face:
    """A node as a type, on the day that its versions are read for."""

    type: str
    node: Any
    day: date


@dataclass(frozen=True)
class Expected:
    """What the answer must be: a body, or one of some codes of refusal; `faults` are errors beside the data."""

    body: bytes
    codes: frozenset[str] = frozenset()
    faults: tuple = ()


class Reference:
    """Answers documents from a graph in memory."""

    def __init__(self, sdl, graph, contact=None):
        self.types = Types(sdl)
        self.graph = graph
        self.contact = contact

    def expect(self, text, variables, viewer=None, today=None):
        """What must come of a document that somebody asks; it must be a valid one."""
        document = parse(text)
        assert not (errors := validate(self.types.schema, document)), errors
        operation = get_operation_ast(document)
        values = get_variable_values(self.types.schema, operation.variable_definitions or (), variables)
        if isinstance(values, list):
            return Expected(b"", frozenset({"BAD_USER_INPUT"}))
        if codes := refusals(self.types, document, operation, values):
            return Expected(b"", frozenset(codes))
        today = today or datetime.now(UTC).date()
        resolvers = Resolvers(self, Sight(viewer, self.graph, today), today)
        result = execute(
            self.types.schema,
            document,
            variable_values=variables,
            field_resolver=resolvers.resolve,
            type_resolver=lambda value, *_: value.type,
        )
        faults = tuple(tuple(error.path) for error in result.errors or ())
        for error in result.errors or ():
            if error.original_error and not str(error).startswith("Cannot return null"):
                raise error.original_error
        return Expected(orjson.dumps(result.data), faults=faults)


class Resolvers:
    """The resolvers of one request."""

    def __init__(self, reference, sight, today):
        self.sight = sight
        self.types = reference.types
        self.graph = reference.graph
        self.contact = reference.contact
        self.today = today

    def resolve(self, parent_, info, **arguments):
        """Any field: by hand for the roots, from the table for nodes, as it stands for the rest."""
        type_, name = info.parent_type.name, info.field_name
        if type_ == "Query":
            return self._root(name, arguments)
        if isinstance(parent_, Face):
            return self._field(parent_, name, arguments)
        if isinstance(parent_, Connection):
            return self._of_connection(parent_, name, arguments)
        return parent_[name]() if callable(parent_[name]) else parent_[name]

    # Roots

    def _root(self, name, arguments):
        if name in LOOKUPS:
            return self._lookup(LOOKUPS[name], name, arguments)
        if name == "node":
            type_ = PREFIXES.get(arguments["id"].partition(":")[0])
            return self._found(type_, arguments["id"]) if type_ else None
        if name == "roles":
            return [self._face("Role", each) for each in sorted(self.graph.of("Role"), key=lambda r: r["position"])]
        if name == "joiningGuide":
            return self._face("JoiningGuide", first(self.graph.of("JoiningGuide")))
        if name == "joinEligibility":
            return self._rules().eligibility(
                *(arguments.get(each) for each in ("taskForce", "role", "region", "organization"))
            )
        if name == "openings":
            told = self._rules().openings(arguments.get("goal"), arguments.get("region"))
            return [self._opening(*each) for each in told]
        return self._all(name, arguments)

    def _rules(self):
        return Joining(self.graph, self.sight.person, self.today)

    def _opening(self, force, role, code, told):
        region = self._found("Region", f"region:m49:{code}") if code else None
        return {"taskForce": self._face("TaskForce", force), "role": role, "region": region, "verdict": told}

    def _lookup(self, type_, name, arguments):
        if "id" in arguments:
            found = self._found(type_, arguments["id"])
            return found and replace(found, day=arguments.get("asOf") or found.day)
        scheme = f"{arguments.get('scheme') or DEFAULT_SCHEME}:" if type_ == "Region" else ""
        prefix = {"taskForce": "task_force"}.get(name, name)
        return self._found(type_, f"{prefix}:{scheme}{arguments['code']}")

    def _found(self, type_, wanted):
        """A node by its id as a type; an id that was merged away leads on."""
        if type_ == "Funder":
            prefix, _, rest = wanted.partition(":")
            wanted = f"organization:{rest}" if prefix == "funder" else None
        for node in self.graph.nodes:
            if node["id"] == wanted and wanted is not None:
                end = node.to("LEADS_TO")[0] if "Alias" in node.labels else node
                return self._face(type_, end) if {"Node", type_} <= end.labels and self.sight.sees(end) else None
        return None

    def _all(self, name, arguments):
        field = self.types.field("Query", name)
        nodes = self.sight.among(self.graph.of(field.type))
        if name == "regions":
            scheme = arguments.get("scheme") or DEFAULT_SCHEME
            nodes = [each for each in nodes if each["scheme"] == scheme]
        return self._connection(field, [(node, None) for node in nodes], arguments, arguments.get("asOf"))

    # Nodes

    def _face(self, type_, node, day=None):
        return None if node is None else Face(type_, node, day or self.today)

    def _field(self, face, name, arguments):
        if face.type == "JoiningGuide" and name in ("steps", "contact"):
            return self._joining(face.node, name)
        day = arguments.get("asOf") or face.day
        field = self.types.field(face.type, name)
        if face.type == "Objective" and name in DERIVED:
            return self._derived(face.node, DERIVED[name], FIELDS["Objective"][name](face.node, day), day, arguments)
        if name == "parent":
            return self._face("Region", parent(face.node, day, arguments.get("scheme")))
        return self._shown(field, self.sight.value(FIELDS, face.type, name, face.node, day), name, day, arguments)

    def _shown(self, field, value, name, day, arguments):
        if field.edge_type:
            return self._connection(field, [(node, None) for node in value], arguments)
        if field.type == "Money":
            return _money(value)
        if not field.is_node:
            return value
        seen_on = day if name == "targets" else self.today
        if field.is_list:
            return [self._face(field.type, each, seen_on) for each in value]
        return self._face(field.type, value, seen_on)

    def _joining(self, guide, name):
        if name == "contact":
            return self.contact
        return [step.replace(CONTACT, self.contact or OFFICE) for step in guide["steps"]]

    def _derived(self, objective, what, nodes, day, arguments):
        field = self.types.field("Objective", what)
        items = [(node, links.edge(objective, what, day, node)) for node in nodes]
        connection = self._connection(field, items, arguments)
        connection.evidence = lambda node: [self._evidence(fact) for fact in links.evidence(objective, what, day, node)]
        return connection

    def _evidence(self, fact):
        return {
            "link": fact.link,
            "node": self._face(fact.type, fact.through),
            "since": fact.since,
            "until": fact.until,
            "source": self._face("Source", source_of(self.graph, fact.source)),
        }

    # Connections

    def _connection(self, field, items, arguments, day=None):
        where, filters = arguments.get("where"), Filters(self.types, day or self.today, self.sight)
        kept = [item for item in items if filters.meets(item[0], field.type, where, item[1])]
        connection = Connection(self.types, field.type, field.edge_type, kept, arguments, self.today, self.sight)
        connection.seen_on = day
        return connection

    def _of_connection(self, connection, name, arguments):
        match name:
            case "totalCount":
                return len(connection.items)
            case "facets":
                return [connection.facet(each) for each in dict.fromkeys(arguments["by"])]
            case "pageInfo":
                return connection.info()
            case "nodes":
                return [self._face(connection.type, node, connection.seen_on) for node, _ in connection.cut[0]]
        return [self._edge(connection, item) for item in connection.cut[0]]

    def _edge(self, connection, item):
        node, told = item
        return {
            **(told or {}),
            "amounts": [_money(each) for each in (told or {}).get("amounts", ())],
            "cursor": connection.cursor(item),
            "node": self._face(connection.type, node, connection.seen_on),
            "evidence": lambda: connection.evidence(node),
        }


def _money(value):
    return value and {"amount": decimal_text(*value), "currency": value[1]}
