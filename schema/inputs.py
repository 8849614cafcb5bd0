"""What one may filter and order by, derived from the model."""

from collections.abc import Iterator, Mapping

from queries.language import Amount, Edge, Expression, Field, Link, Noun, Stored, camel
from queries.model import NODES, NOUNS
from queries.model.enums import ENUMS
from schema.making import Named, Types

COMPARED = ("lt", "lte", "gt", "gte")
TEXTUAL = ("contains", "startsWith", "endsWith")
SCALAR_FILTERS = {
    "String": "StringWhere",
    "Int": "IntWhere",
    "Date": "DateWhere",
    "DateTime": "DateTimeWhere",
    "Boolean": "BooleanWhere",
}


def add_operators(types: Types) -> None:
    """The filters of plain values, and what orders share."""
    types.enum("Direction", "Which way to order.", {"ASC": "ASC", "DESC": "DESC"})
    types.enum(
        "TextMode",
        "How texts are compared.",
        {"SENSITIVE": "SENSITIVE", "INSENSITIVE": "INSENSITIVE"},
    )
    types.input("StringWhere", "A condition on a text.", [*_operators("String", *COMPARED, *TEXTUAL), _mode()])
    types.input("IDWhere", "A condition on a global id.", list(_operators("ID")))
    types.input("IntWhere", "A condition on a number.", list(_operators("Int", *COMPARED)))
    types.input("DateWhere", "A condition on a day.", list(_operators("Date", *COMPARED)))
    types.input("DateTimeWhere", "A condition on a moment.", list(_operators("DateTime", *COMPARED)))
    types.input("BooleanWhere", "A condition on a yes or no.", [_optional("eq", "Boolean"), _optional("ne", "Boolean")])
    types.input("MoneyInput", "An amount in a currency.", [Named("amount", "Decimal"), Named("currency", "String")])
    types.input(
        "MoneyWhere",
        "A condition on an amount; amounts in different currencies are never more or less than each other.",
        [
            *_optionals("MoneyInput", "eq", "ne", *COMPARED),
            _optional("isNull", "Boolean"),
            _optional("currency", "StringWhere"),
        ],
    )
    for name in ENUMS:
        if name in _filtered_enums():
            types.input(f"{name}Where", f"A condition on a {name}.", list(_operators(name)))
    for name in sorted(_listed_values()):
        _add_list(types, name, f"{name}ListWhere", SCALAR_FILTERS.get(name, f"{name}Where"))


def _filtered_enums() -> set[str]:
    fields = [each for noun in NOUNS.values() for each in noun.fields.values()]
    plain = {each.type for each in fields if isinstance(each, Stored | Expression) and each.type in ENUMS}
    return plain | {edge.links for edge in edges().values()}


def _listed_values() -> set[str]:
    fields = (each for noun in NODES.values() for each in noun.fields.values())
    stored = {each.type for each in fields if isinstance(each, Stored) and each.many and each.filter}
    return stored | {edge.links for edge in edges().values()}


def edges() -> Mapping[str, Edge]:
    """The edges with values of their own, by name."""
    links = (link for noun in NOUNS.values() for link in noun.links.values())
    return {link.edge.name: link.edge for link in links if link.edge}


def _operators(type_: str, *more: str) -> Iterator[Named]:
    yield from _optionals(type_, "eq", "ne")
    yield Named("in", f"list[{type_}] | None")
    yield Named("notIn", f"list[{type_}] | None")
    yield from _optionals(type_, *more)
    yield _optional("isNull", "Boolean")


def _optional(name: str, type_: str, description: str | None = None) -> Named:
    return Named(name, f"{type_} | None", description)


def _optionals(type_: str, *names: str) -> Iterator[Named]:
    return (_optional(name, type_) for name in names)


def _mode() -> Named:
    return _optional("mode", "TextMode", "INSENSITIVE: case is ignored.")


def _add_list(types: Types, what: str, name: str, where: str) -> None:
    types.input(
        name,
        f"A condition on a list of {what}.",
        [*_optionals(where, "some", "none", "every"), _optional("count", "IntWhere")],
    )


def add_noun_inputs(types: Types, noun: Noun) -> None:
    """The filter of a noun and of a list of it, and what it can be ordered and counted by."""
    where = f"{noun.label}Where"
    types.input(where, f"A condition on a {noun.label}; all that is given must hold.", list(_conditions(noun, where)))
    _add_list(types, noun.label, f"{noun.label}ListWhere", where)
    if noun.label in NODES:
        _add_order(types, noun.label, {_constant(name) for name in ("id", *noun.sortable)})
        facets = [_constant(name) for name in noun.facets]
        types.enum(f"{noun.label}Facet", f"What {noun.label} nodes can be counted by.", {name: name for name in facets})


def add_edge_inputs(types: Types, link: Link, edge: Edge) -> None:
    """The filter and the order of a connection whose edges have values of their own."""
    where = f"{edge.name}Where"
    values = [_optional("via", f"{edge.links}ListWhere")]
    values += [_optional(camel(name), SCALAR_FILTERS[each.type]) for name, each in edge.values.items() if each.filter]
    types.input(f"{edge.name}EdgeWhere", "A condition on how the two are linked.", values)
    node = NOUNS[link.target]
    own = _optional("edge", f"{edge.name}EdgeWhere")
    types.input(where, f"A condition on a linked {node.label}.", [*_conditions(node, where), own])
    sortable = [name for name, each in edge.values.items() if each.sort]
    _add_order(types, edge.name, {_constant(name) for name in ("id", *node.sortable, *sortable)})


def _add_order(types: Types, name: str, values: set[str]) -> None:
    types.enum(f"{name}Field", f"What {name} lists can be ordered by.", {value: value for value in sorted(values)})
    types.input(
        f"{name}OrderBy",
        "One key of an order.",
        [Named("field", f"{name}Field"), _optional("direction", "Direction", "ASC where not given.")],
    )


def _conditions(noun: Noun, where: str) -> Iterator[Named]:
    if noun.label in NODES:
        yield _optional("id", "IDWhere")
    for name, each in noun.fields.items():
        if filter_ := _filter_of(each):
            yield _optional(camel(name), filter_)
    yield Named("and", f"list[{where}] | None", "All of these hold.")
    yield Named("or", f"list[{where}] | None", "At least one of these holds.")
    yield _optional("not", where, "This does not hold.")


def _filter_of(each: Field) -> str | None:
    if not getattr(each, "filter", False):
        return None
    if isinstance(each, Amount):
        return "MoneyWhere"
    if isinstance(each, Link):
        plural = each.many or each.listed
        return f"{each.target}{'List' if plural else ''}Where" if each.target in FILTERED else None
    if isinstance(each, Stored | Expression):
        name = SCALAR_FILTERS.get(each.type, f"{each.type}Where")
        return f"{each.type}ListWhere" if each.many else name
    return None


FILTERED = {*NODES, "Identifier", "Footnote"}


def _constant(name: str) -> str:
    """`task_force` and `taskForce` → `TASK_FORCE`."""
    return "".join(f"_{letter}" if letter.isupper() else letter for letter in name).upper()
