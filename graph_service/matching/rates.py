"""The file of exchange rates: the one that ships, or the operator's own; checked whole before anything is served."""

from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Final

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from queries.matching.rates import Rates, Table
from queries.values import BadValueError, read_currency

SHIPPED: Final = files(__package__) / "rates.json"


class BadRatesError(Exception):
    """A file of rates that cannot be used; the message says where it is wrong, and what to do."""


def _currency(code: str) -> str:
    try:
        return read_currency(code)
    except BadValueError as bad:
        raise ValueError(bad.reason) from None


Currency = Annotated[str, AfterValidator(_currency)]
Rate = Annotated[float, Field(gt=0, allow_inf_nan=False)]


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Table(_Form):
    date: date
    rates: Annotated[dict[Currency, Rate], Field(min_length=1)]


class _File(_Form):
    base: Currency
    source: Annotated[str, Field(min_length=1)]
    tables: Annotated[tuple[_Table, ...], Field(min_length=1)]


def read_rates(path: Path | None) -> Rates:
    """Read a file of rates; None stands for the one that ships. Raises `BadRatesError`."""
    return shipped_rates() if path is None else _read(str(path), _text(path))


@cache
def shipped_rates() -> Rates:
    """The rates that ship: reference rates of the European Central Bank."""
    return _read("rates.json", SHIPPED.read_text(encoding="utf-8"))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadRatesError(f"TASKFORCE_MATCH_RATES: {path} cannot be read ({error}). Name a JSON file.") from None


def _read(name: str, text: str) -> Rates:
    try:
        told = _File.model_validate_json(text)
    except ValidationError as error:
        wrong = "; ".join(
            f"{'.'.join(map(str, each['loc'])) or 'the file'}: {each['msg']}" for each in error.errors()[:5]
        )
        raise BadRatesError(f"TASKFORCE_MATCH_RATES: {name} has no rates that can be used: {wrong}.") from None
    tables = sorted(told.tables, key=lambda each: each.date, reverse=True)
    return Rates(told.base, told.source, tuple(Table(each.date, each.rates) for each in tables))
