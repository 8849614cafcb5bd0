"""Filters, two-valued: what is missing equals nothing and differs from everything."""

from datetime import datetime
from decimal import Decimal

from queries.model.folding import fold
from queries.money import decimal_text

from .fields import FIELDS

TWO = {
    "lt": lambda value, asked: value < asked,
    "lte": lambda value, asked: value <= asked,
    "gt": lambda value, asked: value > asked,
    "gte": lambda value, asked: value >= asked,
    "contains": lambda value, asked: asked in value,
    "startsWith": lambda value, asked: value.startswith(asked),
    "endsWith": lambda value, asked: value.endswith(asked),
}


class Filters:
    """Filters on one day, by one viewer's sight; `types` says what each field is."""

    def __init__(self, types, day, sight):
        self.types = types
        self.day = day
        self.sight = sight

    def meets(self, node, type_, where, edge=None):
        """Whether a node, seen as a type, meets all that is asked."""
        asked = (where or {}).items()
        return all(self._holds(node, type_, key, each, edge) for key, each in asked if each is not None)

    def _holds(self, node, type_, key, asked, edge):
        if key == "and":
            return all(self.meets(node, type_, each, edge) for each in asked)
        if key == "or":
            return any(self.meets(node, type_, each, edge) for each in asked)
        if key == "not":
            return not self.meets(node, type_, asked, edge)
        if key == "edge":
            return all(_edge(edge[name], each) for name, each in asked.items() if each is not None)
        value = self.sight.value(FIELDS, type_, key, node, self.day)
        return self._of_field(value, self.types.field(type_, key), asked)

    def _of_field(self, value, field, asked):
        if field.is_node and field.is_list:
            return self._nodes(value, field.type, asked)
        if field.is_node:
            return value is not None and self.meets(value, field.type, asked)
        if field.is_list:
            return values(value, asked)
        if field.type == "DateTime":
            return compare(value and datetime.fromisoformat(value), asked)
        return amount(value, asked) if field.type == "Money" else compare(value, asked)

    def _nodes(self, found, type_, asked):
        told = {"some": any, "every": all, "none": lambda each: not any(each)}
        return all(
            compare(len(found), inner)
            if operator == "count"
            else told[operator]([self.meets(each, type_, inner) for each in found])
            for operator, inner in asked.items()
            if inner is not None
        )


def _edge(value, asked):
    return values(value, asked) if isinstance(value, list) else compare(value, asked)


def values(found, asked):
    """Conditions on a list of plain values."""
    told = {"some": any, "every": all, "none": lambda each: not any(each)}
    return all(
        compare(len(found), inner) if operator == "count" else told[operator]([compare(each, inner) for each in found])
        for operator, inner in asked.items()
        if inner is not None
    )


def compare(value, asked):
    """Whether a value meets every operator."""
    folding = asked.get("mode") == "INSENSITIVE"
    told = {name: each for name, each in asked.items() if name != "mode"}
    if folding:
        value = _folded(value)
        told = {name: _folded(each) for name, each in told.items()}
    return all(_compare(value, operator, each) for operator, each in told.items())


def _folded(value):
    if isinstance(value, list):
        return [_folded(each) for each in value]
    return fold(value) if isinstance(value, str) else value


def _compare(value, operator, asked):
    match operator:
        case "eq":
            return value == asked
        case "ne":
            return value != asked
        case "in":
            return value is not None and value in asked
        case "notIn":
            return value is None or value not in asked
        case "isNull":
            return (value is None) is asked
    return value is not None and TWO[operator](value, asked)


def amount(value, asked):
    """Money: only amounts in the same currency compare."""
    return all(_amount(value, operator, each) for operator, each in asked.items())


def _amount(value, operator, asked):
    if operator == "isNull":
        return (value is None) is asked
    if operator == "currency":
        return compare(value and value[1], asked or {})
    if asked is None:
        return (value is None) is (operator == "eq")
    same = value is not None and value[1] == asked["currency"]
    if not same:
        return operator == "ne"
    return _compare(Decimal(decimal_text(*value)), operator, asked["amount"])
