"""Days as people write them, and as spreadsheets keep them. What can be read in two ways is refused."""

import calendar
import re
from datetime import UTC, date, datetime, timedelta
from typing import Final

from loaders.workbook.form import RawCell
from loaders.workbook.text import CellError, as_text
from queries.values import quoted

REMEDY: Final = "Write it as year-month-day: 2024-03-31."
EPOCH: Final = date(1899, 12, 30)
"""Day 0 of a spreadsheet."""
SERIALS: Final = range(10_000, 100_000)
"""From 1927 to 2173; a smaller number is rather a year than a day."""
MONTHS: Final = {name[:3].lower(): number for number, name in enumerate(calendar.month_name) if number}

ISO: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.]+Z?)?")
GERMAN: Final = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
EITHER: Final = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})")
DAY_FIRST: Final = re.compile(r"(\d{1,2})[ -]([A-Za-z]{3,9})\.?[ -](\d{4})")
MONTH_FIRST: Final = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})")
NUMBER: Final = re.compile(r"\d+(?:\.0*)?")


def read_date(raw: RawCell) -> date:
    """Read a day: a spreadsheet's date or its serial number, or a text that can be read in one way only."""
    if isinstance(raw, datetime):
        return raw.date()
    if isinstance(raw, date):
        return raw
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return _serial(raw)
    text = as_text(raw)
    return _serial(float(text)) if NUMBER.fullmatch(text) else _written(text)


def read_moment(raw: RawCell) -> datetime:
    """Read a day and a time; without a zone it is taken for UTC, as a spreadsheet's is."""
    if isinstance(raw, datetime):
        return raw.replace(tzinfo=UTC)
    if isinstance(raw, date):
        return datetime(raw.year, raw.month, raw.day, tzinfo=UTC)
    text = as_text(raw)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise CellError(f"{quoted(text)} is no time that can be read. Write it so: 2024-03-31T12:00:00Z.") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _serial(number: float) -> date:
    if SERIALS.start <= number < SERIALS.stop:
        return EPOCH + timedelta(days=int(number))
    raise CellError(f"{number:.15g} is no day. {REMEDY}")


def _written(text: str) -> date:
    if match := ISO.fullmatch(text):
        return _day(text, *match.groups())
    if match := GERMAN.fullmatch(text):
        return _day(text, *reversed(match.groups()))
    if match := EITHER.fullmatch(text):
        return _either(text, *match.groups())
    if match := DAY_FIRST.fullmatch(text):
        return _day(text, match[3], _month(text, match[2]), match[1])
    if match := MONTH_FIRST.fullmatch(text):
        return _day(text, match[3], _month(text, match[1]), match[2])
    raise CellError(f"{quoted(text)} is no day that can be read. {REMEDY}")


def _either(text: str, first: str, second: str, year: str) -> date:
    """Read a day whose order is told only by a number above 12, or does not matter."""
    if int(first) > 12 or first == second:
        return _day(text, year, second, first)
    if int(second) > 12:
        return _day(text, year, first, second)
    raise CellError(f"{quoted(text)} can be read in two ways, day first or month first. {REMEDY}")


def _month(text: str, name: str) -> str:
    number = MONTHS.get(name[:3].lower())
    if not number or not calendar.month_name[number].lower().startswith(name.lower()):
        raise CellError(f"{quoted(text)} names no month. {REMEDY}")
    return str(number)


def _day(text: str, year: str, month: str, day: str) -> date:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        raise CellError(f"There is no day {quoted(text)}. {REMEDY}") from None
