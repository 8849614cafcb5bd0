"""The values that drop-downs offer: what one may write in a cell, where that is a list that we know."""

from collections.abc import Iterator
from functools import cache

from loaders.regions import SHIPPED, countries, shipped_scheme
from loaders.strategy_page import read_page, shipped_page
from loaders.workbook.form import Column, Kind, label
from loaders.workbook.sheets import SHEETS
from queries.values import CURRENCIES

Lists = dict[str, tuple[str, ...]]


@cache
def lists() -> Lists:
    """Give the lists of values by name; a graph can have more regions, which one may write as well."""
    return {**_choices(), **_codes()}


def list_of(column: Column) -> str | None:
    """Name the list of a column's values, if it has one."""
    name = column.choices.__name__ if column.choices else column.kind.name
    return name if name in lists() else None


def _choices() -> Lists:
    enums = {column.choices for sheet in SHEETS.values() for column in sheet.columns if column.choices}
    return {enum.__name__: tuple(map(label, enum)) for enum in sorted(enums, key=lambda enum: enum.__name__)}


def _codes() -> Lists:
    objectives = tuple(objective.code for objective in read_page(shipped_page()).objectives)
    names = tuple(sorted(country.name for country in countries().values()))
    return {
        Kind.OBJECTIVE.name: objectives,
        Kind.TASK_FORCE.name: objectives,
        Kind.COUNTRY.name: names,
        Kind.REGION.name: (*_regions(), *names),
        Kind.CURRENCY.name: tuple(sorted(CURRENCIES)),
        Kind.YES.name: ("yes",),
    }


def _regions() -> Iterator[str]:
    for scheme in reversed(SHIPPED):
        for region in shipped_scheme(scheme).regions:
            yield f"{scheme}:{region.code}"
