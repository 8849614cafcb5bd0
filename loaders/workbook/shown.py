"""Values of the graph as cells, each as its column's kind is written."""

from collections.abc import Callable, Sequence
from datetime import UTC
from decimal import Decimal
from functools import partial
from typing import Any, Final

from loaders.workbook.form import SEPARATOR, Column, Kind, Linked, RawCell, Sheet, label
from queries.money import decimal_text

SURE_DIGITS: Final = 15
"""So many a number in a spreadsheet keeps; a longer one is written as text."""

Shown = Callable[[Any], RawCell]
"""A value that the statement gave → a cell."""


def cells_of(sheet: Sheet) -> Callable[[Sequence[Any]], list[RawCell]]:
    """Give what turns a record of a sheet's statement into its cells."""
    shown = [_shown(column) for column in sheet.columns]
    return lambda values: [show(value) for show, value in zip(shown, values, strict=True)]


def _shown(column: Column) -> Shown:
    if isinstance(column.place, Linked):
        return _list if column.many else _first
    if column.choices:
        labels = {choice.value: label(choice) for choice in column.choices}
        return partial(_choices, labels) if column.many else lambda value: labels.get(value, value)
    return {Kind.DATE: _date, Kind.MOMENT: _moment, Kind.AMOUNT: _amount, Kind.YES: _yes}.get(column.kind, _as_it_is)


def _as_it_is(value: Any) -> RawCell:  # noqa: ANN401 - a text, from the driver
    return value  # type: ignore[no-any-return]


def _list(names: Sequence[str]) -> str | None:
    return f"{SEPARATOR} ".join(sorted(names)) or None


def _first(names: Sequence[str]) -> str | None:
    return min(names, default=None)


def _choices(labels: dict[str, str], values: Sequence[str] | None) -> str | None:
    return _list([labels.get(value, value) for value in values or ()])


def _date(value: Any) -> RawCell:  # noqa: ANN401 - a date of the driver's
    return value and value.to_native()  # type: ignore[no-any-return]


def _moment(value: Any) -> RawCell:  # noqa: ANN401 - likewise
    return value and value.to_native().astimezone(UTC).isoformat()  # type: ignore[no-any-return]


def _yes(value: bool | None) -> RawCell:  # noqa: FBT001 - a property's value
    return "yes" if value else None


def _amount(value: tuple[int | None, str | None]) -> RawCell:
    """Write an amount as a number, as far as a spreadsheet keeps numbers."""
    minor, currency = value
    if minor is None:
        return None
    text = decimal_text(minor, currency or "")
    if len(str(minor)) > SURE_DIGITS:
        return text
    amount = Decimal(text)
    return int(amount) if amount == amount.to_integral_value() else float(amount)
