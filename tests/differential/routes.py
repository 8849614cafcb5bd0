"""The ways from `Query` to something in the schema: shortest ones, of which one is drawn."""

from collections import deque
from typing import NamedTuple

from graphql import GraphQLInputObjectType, GraphQLInterfaceType, get_named_type, is_composite_type

NEAR = 8
"""How many of the nearest arguments are thought of where an input is wanted."""


class Route(NamedTuple):
    """Fields from `Query` on, and what must be given to the last of them: names down to a value."""

    fields: tuple
    given: tuple = ()

    def below(self):
        return Route(self.fields[1:], self.given)


class Routes:
    """Distances between types, both of what comes out and of what is put in."""

    def __init__(self, types):
        self.types = types
        self.outputs = {
            name: type_
            for name, type_ in types.schema.type_map.items()
            if is_composite_type(type_) and not name.startswith("__")
        }
        self.inputs = {
            name: type_ for name, type_ in types.schema.type_map.items() if isinstance(type_, GraphQLInputObjectType)
        }
        self._far = {}
        self.from_query = self._distances_from("Query")
        self.arguments = [
            (type_.name, name, argument, get_named_type(each.type).name)
            for type_ in self.outputs.values()
            for name, field in type_.fields.items()
            for argument, each in field.args.items()
        ]

    def steps(self, name):
        """What a type's fields lead to: field and type; an interface leads to its types by no field."""
        if name in self.inputs:
            return [(key, get_named_type(each.type).name) for key, each in self.inputs[name].fields.items()]
        type_ = self.outputs.get(name)
        if type_ is None:
            return []
        if isinstance(type_, GraphQLInterfaceType):
            return [("", each.name) for each in self.types.schema.get_possible_types(type_)]
        ends = ((key, get_named_type(each.type)) for key, each in type_.fields.items())
        return [(key, end.name) for key, end in ends if is_composite_type(end)]

    def _distances_from(self, start):
        found, waiting = {start: 0}, deque([start])
        while waiting:
            here = waiting.popleft()
            for _, end in self.steps(here):
                if end not in found:
                    found[end] = found[here] + 1
                    waiting.append(end)
        return found

    def far(self, start, end):
        """How far one type is from another; None where no way leads there."""
        if start not in self._far:
            self._far[start] = self._distances_from(start)
        return self._far[start].get(end)

    def walk(self, choose, start, end):
        """A shortest way from a type to another, by names of fields."""
        names = []
        while start != end:
            left = self.far(start, end)
            nearer = [step for step in self.steps(start) if self.far(step[1], end) == left - 1]
            name, start = choose(nearer)
            names.append(name or f"... on {start}")
        return tuple(names)

    def to(self, choose, item):
        """A route to something that is to be drawn."""
        if item.kind == "field":
            return Route((*self.walk(choose, "Query", item.owner), item.name))
        if item.kind == "argument":
            return Route((*self.walk(choose, "Query", item.owner), item.name), (item.more,))
        type_, name, argument, start = choose(self._nearest(item.owner))
        below = self.walk(choose, start, item.owner)
        return Route((*self.walk(choose, "Query", type_), name), (argument, *below, _last(item)))

    def _nearest(self, owner):
        reaching = []
        for each in self.arguments:
            inner = self.far(each[3], owner)
            if inner is not None and each[0] in self.from_query:
                reaching.append((inner + self.from_query[each[0]], each))
        return [each for _, each in sorted(reaching)[:NEAR]]


def _last(item):
    if item.kind != "order":
        return item.name
    direction = {} if item.more == "none" else {"direction": item.more}
    return {"field": item.name, **direction}
