"""Documents that together ask for every field of the schema, and by every filter that leads to a given noun.

`$Person`, `$Partnership`, … are ids of nodes that the one who asks may not see.
"""

from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count

from golden.shapes import SCHEMA
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNonNull,
    GraphQLObjectType,
    get_named_type,
    is_composite_type,
    is_leaf_type,
)

from queries.model import NODES, NOUNS

TOGETHER = 8
"""So many lists are asked for in one document: Neo4j plans few large statements more slowly than many small ones."""
FAR = 2
"""Links from a list to the noun that its filter leads to."""
QUERY = SCHEMA.query_type
LEFT_OUT = (
    *("viewer", "openings", "joinEligibility", "neighbourhood", "networkAnalysis"),
    *("funderMatches", "taskForceMatches"),
)
"""What is about the one who asks, and seats: that one is reserved may be known, not for whom (tests/joining). What has
to be told where to begin has documents of its own. An analysis is no part of the statement: tests/analysis holds it to
the network of what one may see."""
DETOUR = 100
TOLD_TO_MORE = {("Candidacy", "applicant")}
"""Whoever sees a candidacy is told who stands, private or not."""


@dataclass(frozen=True)
class Asked:
    """A document, and a name for it."""

    name: str
    text: str


def fields_documents():
    """All fields of each type that can be reached without naming a node."""
    for type_, route in routes().items():
        parts = [part for name in type_.fields if (part := field(type_, name))]
        for number, some in enumerate(some_of(parts)):
            yield Asked(f"{type_.name} {number}", wrapped(route, " ".join(some)))


def matches_documents():
    """The table of matches from both sides, whole."""
    shown = (
        "score coverage eligibility why whyQuery gates { rule outcome theirs ours explanation }"
        " introduction { link node { id } }"
        " components { name value numbers { name value } evidence { link node { id } since } }"
    )
    forward = f'funderMatches(taskForce: "A1", region: "FR") {{ totalCount edges {{ node {{ id }} {shown} }} }}'
    yield Asked("matches of a task force", f"{{ {forward} }}")
    for key in ("plain", "tilde"):
        back = f'taskForceMatches(funder: "funder:{key}") {{ totalCount edges {{ node {{ code }} {shown} }} }}'
        yield Asked(f"matches of {key}", f"{{ {back} }}")


def looked_up_documents(labels):
    """Nodes by their ids, as `node` and by the lookups of Query."""
    for label in labels:
        parts = [f"node(id: ${label}) {{ __typename id }}"]
        for name, each in QUERY.fields.items():
            if get_named_type(each.type).name == label and "id" in each.args:
                parts.append(f"{name}(id: ${label}) {{ id }}")
        yield Asked(f"{label} by id", f"query (${label}: ID!) {{ {' '.join(parts)} }}")


def filter_documents(labels):
    """Filters that go to one of the nouns, by one link or by two."""
    for label in labels:
        told = [
            wrapped(route, f"{name}(where: {where}) {{ totalCount }}")
            for noun, (*route, name) in lists().items()
            for where in conditions(f"{noun}Where", f"{label}Where", FAR)
        ]
        for number, some in enumerate(some_of(told)):
            parts = " ".join(f"a{at}: {each[2:-2]}" for at, each in enumerate(some))
            used = f"(${label}: ID!)" if f"${label}" in parts else ""
            yield Asked(f"by {label} {number}", f"query {used} {{ {parts} }}")


def network_documents():
    """Paths between some nodes, and what lies around some."""
    step = "{ link role since until source { name } from { __typename id } to { __typename id } }"
    ends = (("organization:plain", "organization:quote"), ("organization:astral", "task_force:C3"))
    for start, end in ends:
        found = f'paths(from: "{start}", to: "{end}", k: 20) {{ length steps {step} }}'
        yield Asked(f"paths to {end}", f"{{ {found} }}")
    for centre in ('objective: "A1"', 'region: "150"', 'center: "task_force:A1"', 'center: "organization:plain"'):
        around = f"neighbourhood({centre}, depth: 3, first: 200) {{ hidden nodes {{ __typename id }} links {step} }}"
        yield Asked(f"around {centre}", f"{{ {around} }}")


def some_of(parts):
    """Parts of a few documents."""
    return [parts[at : at + TOGETHER] for at in range(0, len(parts), TOGETHER)]


def lists():
    """A way to a list of each noun, by the noun."""
    told = {get_named_type(type_.fields["nodes"].type).name: route for type_, route in routes().items() if paged(type_)}
    return {noun: route for noun, route in told.items() if f"{noun}Where" in SCHEMA.type_map}


def paged(type_):
    """Whether it is a list whose edges say nothing of their own."""
    told = type_.name.removesuffix("Connection")
    return told != type_.name and get_named_type(type_.fields["nodes"].type).name == told


def conditions(where, wanted, links):
    """Conditions of a filter that lead to another filter by so many links at most."""
    if where == wanted:
        yield f"{{ id: {{ eq: ${wanted.removesuffix('Where')} }} }}"
    if not links:
        return
    for name, each in SCHEMA.type_map[where].fields.items():
        inner = get_named_type(each.type)
        if name in ("and", "or", "not") or not isinstance(inner, GraphQLInputObjectType):
            continue
        if "some" in inner.fields:
            below = get_named_type(inner.fields["some"].type).name
            if below.removesuffix("Where") in NODES:
                yield from (f"{{ {name}: {told} }}" for told in listed(below, wanted, links))
        elif inner.name.removesuffix("Where") in NODES:
            for told in conditions(inner.name, wanted, links - 1):
                yield f"{{ {name}: {told} }}"
            if inner.name == wanted:
                yield f"{{ not: {{ {name}: {{}} }} }}"


def listed(below, wanted, links):
    """Conditions on a list of nodes; one link away every operator, further on the first."""
    every = below == wanted and links == FAR
    for told in conditions(below, wanted, links - 1):
        yield f"{{ some: {told} }}"
        if every:
            yield f"{{ every: {{ not: {told} }} }}"
    if every:
        yield "{ none: {} }"
        yield "{ count: { gt: 0 } }"


def routes():
    """A way from Query to each type, by fields that need no argument; past ruled nouns only where there is no other."""
    number = count(1)
    found, waiting = {}, [(0, 0, QUERY, ())]
    while waiting:
        cost, _, here, route = heappop(waiting)
        if here in found:
            continue
        found[here] = route
        for name, each in here.fields.items():
            end = get_named_type(each.type)
            if isinstance(end, GraphQLObjectType) and not needs(each) and name not in LEFT_OUT:
                dear = DETOUR if NOUNS.get(end.name, NOUNS["Goal"]).seen or name == "desk" else 1
                heappush(waiting, (cost + dear, next(number), end, (*route, name)))
    del found[QUERY]
    return found


def needs(each):
    return any(isinstance(argument.type, GraphQLNonNull) for argument in each.args.values())


def wrapped(route, selection):
    for name in reversed(route):
        selection = f"{name} {{ {selection} }}"
    return f"{{ {selection} }}"


def field(type_, name):
    """A field with something of what lies below it; nothing where it takes what is not known, or tells it to more."""
    if (type_.name, name) in TOLD_TO_MORE:
        return None
    each = type_.fields[name]
    end = get_named_type(each.type)
    if is_leaf_type(end):
        return name
    if name == "facets":
        kinds = get_named_type(each.args["by"].type)
        assert isinstance(kinds, GraphQLEnumType)
        return f"facets(by: [{' '.join(kinds.values)}]) {{ field values {{ value label count }} }}"
    return None if needs(each) else f"{name} {{ {below(end)} }}"


def below(type_):
    """A little of a type: ids and names, the first page and the number of a list."""
    if isinstance(type_, GraphQLInterfaceType):
        return "__typename id"
    if type_.name.endswith("Connection"):
        return "totalCount edges { cursor node { id } } pageInfo { hasNextPage endCursor }"
    if "id" in type_.fields:
        return "id"
    leaves = [name for name, each in type_.fields.items() if is_leaf_type(get_named_type(each.type))]
    wide = [
        f"{name} {{ {below(get_named_type(each.type))} }}"
        for name, each in type_.fields.items()
        if is_composite_type(get_named_type(each.type)) and not needs(each)
    ]
    return " ".join([*leaves, *wide])
