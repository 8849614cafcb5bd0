"""What makes a row the same as another one, in the workbook and in the graph."""

from collections.abc import Callable
from operator import itemgetter
from typing import Any, Final

from loaders.workbook.form import Sheet

Values = dict[str, Any]
"""What a row says, by heading."""
Identity = str | tuple[str, str]
"""The id of the row's node, or those of its relationship's ends."""

ALWAYS: Final = "always"
"""In place of the first day of what always held."""


def identity_of(sheet: Sheet) -> Callable[[Values], Identity]:
    """Give what tells a row's identity from its values."""
    if not sheet.key:
        return itemgetter(*(column.heading for column in sheet.ends))
    heading, made = sheet.key.heading, _maker(sheet)
    return lambda values: values.get(heading) or made(values)


def _maker(sheet: Sheet) -> Callable[[Values], str]:
    """Make an id of what a row has to say and of its first day, for sheets whose rows need no key."""
    headings = [column.heading for column in sheet.columns if column.required]

    def made(values: Values) -> str:
        told = (*(values[heading].split(":", 1)[-1] for heading in headings), values.get("since") or ALWAYS)
        return f"{sheet.prefix}:{'-'.join(map(str, told))}"

    return made
