"""Random values for arguments: taken from the data, so that filters meet something, and sometimes beside it."""

from datetime import UTC, date, datetime, timedelta

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLList,
    get_named_type,
    get_nullable_type,
)
from reference.fields import FIELDS
from reference.types import has_operators

from queries.money import decimal_text

TODAY = datetime.now(UTC).date()
STRANGE_TEXTS = ["", "a", "Same Name", "\u00e9", "E\u0301", "\U0001f600", "SS", "$p0", "'", "no such thing"]
STRANGE_IDS = ["", "goal:Z", "organization:none", "x", "person:", ":", "funder:organization:plain"]
AMOUNTS = ["1000.5", "1000.50", "0", "-1", "1000", "1234.567", "0.001", "99999999999", "1E+3"]
CURRENCIES = ["EUR", "JPY", "BHD", "USD", "eur", "XXX"]
MOMENTS = ["2024-02-29T00:00:00Z", "2024-06-01T12:00:00.5+05:30", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z"]
LENGTHS = [0, 1, 1, 2, 2, 3, 3, 5, 50, 500]


class Pools:
    """The values that the data has, by type and field."""

    def __init__(self, graph, types):
        self.values, self.days = {}, {TODAY}
        for type_, fields in FIELDS.items():
            for name, read in fields.items():
                field = types.field(type_, name)
                if not field.is_node and not field.is_list and field.type != "Money":
                    found = {read(node, TODAY) for node in graph.of(type_)} - {None}
                    self.values[type_, name] = sorted(found, key=repr)
        for node in graph.nodes:
            for arcs in [[node.properties], *([p for p, _ in each] for each in node.outgoing.values())]:
                self.days |= {value for each in arcs for value in each.values() if type(value) is date}
        self.days = sorted(self.days)
        self.values["Money", "pairs"] = sorted(_amounts(graph))


def _amounts(graph):
    for node in graph.nodes:
        for name in ("amountMinor", "minimumMinor", "maximumMinor"):
            if node[name] is not None:
                yield decimal_text(node[name], node["currency"]), node["currency"]


class Values:
    """Draws values; `draw` is the source of chance, `pools` the data."""

    def __init__(self, draw, types, pools):
        self.draw = draw
        self.types = types
        self.pools = pools
        self.bad = False
        """Whether something may be asked for that is refused."""

    def of(self, type_, path, hint, depth=0):
        """A value of an input type, with what `path` says; `hint` names the field that it is about."""
        type_ = get_nullable_type(type_)
        if path and isinstance(path[0], dict):
            return [path[0]] if isinstance(type_, GraphQLList) else path[0]
        if isinstance(type_, GraphQLList):
            return self._list(type_, path, hint, depth)
        if isinstance(type_, GraphQLEnumType):
            return path[0] if path else self.draw.one(list(type_.values))
        if not isinstance(type_, GraphQLInputObjectType):
            return self._scalar(type_.name, hint)
        if has_operators(type_):
            return self._condition(type_, path, hint)
        return self._object(type_, path, hint, depth)

    def _list(self, type_, path, hint, depth):
        least = 1 if path else 0
        length = self.draw.one([1, 1, 2, 2, 3, least])
        head = [self.of(type_.of_type, path, hint, depth + 1)] if path else []
        return head + [self.of(type_.of_type, (), hint, depth + 1) for _ in range(length - len(head))]

    # Scalars

    def _scalar(self, name, hint):
        match name:
            case "Int":
                return self._int(hint)
            case "Boolean":
                return self.draw.chance(50)
            case "Date":
                return str(self.day())
            case "DateTime":
                return self._from(hint, MOMENTS)
            case "Decimal":
                return self.draw.one(AMOUNTS)
            case "ID":
                return self._from(hint, STRANGE_IDS)
        return self._from(hint, CURRENCIES if hint and hint[1] == "currency" else STRANGE_TEXTS)

    def _from(self, hint, strange):
        pool = self.pools.values.get(hint)
        return self.draw.one(strange) if not pool or self.draw.chance(12) else self.draw.one(pool)

    def _int(self, hint):
        pool = self.pools.values.get(hint)
        return self.draw.one(pool) if pool and self.draw.chance(80) else self.draw.one([0, 1, 2, 3, 5, -1, 2**31 - 1])

    def day(self):
        """A day on which something begins or ends, or one beside it."""
        day = self.draw.one(self.pools.days)
        beside = timedelta(days=self.draw.one([0, 0, 0, 1, -1]))
        return day if day in (date.min, date.max) else day + beside

    # Conditions on a value

    def _condition(self, type_, path, hint):
        operators = [name for name in type_.fields if name != "mode"]
        wanted = [self.draw.one(operators)] if not path or path[0] == "mode" else [path[0]]
        if self.draw.chance(15):
            wanted.append(self.draw.one(operators))
        told = {name: self._operand(type_, name, path[1:], hint) for name in wanted}
        if "mode" in type_.fields and (self.draw.chance(35) or path[:1] == ("mode",)):
            told["mode"] = path[1] if path[1:] else self.draw.one(["INSENSITIVE", "INSENSITIVE", "SENSITIVE"])
        return told

    def _operand(self, type_, name, path, hint):
        inner = type_.fields[name].type
        if self.bad and self.draw.chance(30):
            return None
        if name in ("eq", "ne") and not path and self.draw.chance(7):
            return None
        if name == "currency":
            return self.of(inner, path, ("Money", "currency"))
        if name in ("contains", "startsWith", "endsWith"):
            return self._part(name, self._from(hint, STRANGE_TEXTS))
        if name in ("in", "notIn") and not isinstance(get_named_type(inner), GraphQLEnumType):
            return [self._scalar(get_named_type(inner).name, hint) for _ in range(self.draw.one([1, 2, 3, 0]))]
        return self.of(inner, path, ("Money", "amount") if type_.name == "MoneyWhere" else hint)

    def _part(self, name, text):
        """A part of a text, sometimes in another case."""
        start = 0 if name == "startsWith" else self.draw.upto(max(0, len(text) - 1))
        end = len(text) if name == "endsWith" else min(len(text), start + 1 + self.draw.upto(6))
        part = text[start:end]
        return self.draw.one([part, part, part.upper(), part.swapcase()])

    # Objects

    def _object(self, type_, path, hint, depth):
        if type_.name == "MoneyInput":
            return self._money()
        keys = [path[0]] if path else []
        required = [name for name, each in type_.fields.items() if str(each.type).endswith("!")]
        if not required and (not path or depth < 1) and not (path and self.draw.chance(60)):
            allowed = [name for name in type_.fields if depth < 3 or self._is_flat(type_, name)]
            keys += [self.draw.one(allowed) for _ in range(self.draw.one([1, 1, 1, 2, 2, 0]))]
        told = {}
        for key in dict.fromkeys([*keys, *required]):
            inner = path[1:] if path and key == path[0] else ()
            if not inner and not (path and key == path[0]) and self.draw.chance(3) and key not in required:
                told[key] = None
            else:
                told[key] = self.of(type_.fields[key].type, inner, self._hint(type_, key, hint), depth + 1)
        return told

    def _is_flat(self, type_, name):
        named = get_named_type(type_.fields[name].type)
        return not isinstance(named, GraphQLInputObjectType) or has_operators(named)

    def _hint(self, type_, key, hint):
        """The type and the field that an inner condition is about."""
        owner = type_.name.removesuffix("Where")
        if owner.endswith("List"):
            return hint if key != "count" else None
        if owner.endswith("OrderBy"):
            return None
        for prefix in ("Objective",):
            if owner not in FIELDS and owner.removeprefix(prefix) in FIELDS:
                owner = owner.removeprefix(prefix)
        return owner, key

    def _money(self):
        amount, currency = self.draw.one(self.pools.values["Money", "pairs"])
        return {
            "amount": amount if self.draw.chance(70) else self.draw.one(AMOUNTS),
            "currency": currency if self.draw.chance(90) else self.draw.one(CURRENCIES),
        }
