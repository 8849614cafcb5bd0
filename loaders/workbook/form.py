"""The words in which the form of a workbook is declared, and what a read gives: rows and rejections."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum, StrEnum, auto
from typing import Final, Self

CLEAR: Final = "-"
"""A cell that is only this takes away what the graph has; a blank one says nothing."""
SEPARATOR: Final = ";"
"""Between the parts of a cell that holds a list."""
REASON: Final = "reason"
"""The heading of the last column of rejected rows; a reader passes over it."""
HOW_TO: Final = "how to fill this in"
LISTS: Final = "lists"
"""Sheets of the template that hold no rows: what it says to people, and the values of its drop-downs."""

RawCell = str | int | float | bool | date | datetime | time | timedelta | None
"""A cell as the file has it; None for a blank one."""


class Broken(str):
    """A cell whose value did not come with the file: what there is of it, and why."""

    __slots__ = ("reason",)

    def __new__(cls, text: str, reason: str) -> Self:
        """Keep the reason beside the text."""
        made = super().__new__(cls, text)
        made.reason = reason
        return made

    reason: str


class Kind(Enum):
    """What a cell holds, and so how it is read and written."""

    KEY = auto()
    """What names the row's node: the secretariat's own key, or a global id from an export."""
    REFERENCE = auto()
    """The key of a row in another sheet (`Column.sheet`), or a global id."""
    TEXT = auto()
    CHOICE = auto()
    """A value of `Column.choices`, by name (TEAM_MEMBER) or by label (team member)."""
    DATE = auto()
    AMOUNT = auto()
    """Money in major units (1234.50), in the currency of the column `Column.currency`."""
    CURRENCY = auto()
    """ISO 4217: EUR."""
    COUNTRY = auto()
    """A name or an ISO 3166 code."""
    REGION = auto()
    """scheme:code (initiative:AFRICA, m49:002), a region's name that is the only one, or a country."""
    OBJECTIVE = auto()
    """A code: A1."""
    TASK_FORCE = auto()
    """A code: A1."""
    EMAIL = auto()
    WEBSITE = auto()
    IDENTIFIER = auto()
    """scheme:value, as in wikidata:Q42."""
    MOMENT = auto()
    """A day and a time, in UTC: 2024-03-31T12:00:00Z."""
    YES = auto()
    """yes, or nothing."""
    SOURCE = auto()
    """The key of a row in the sheet of sources, or its id; mostly blank."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """The column names the row's node."""


@dataclass(frozen=True, slots=True)
class Property:
    """The cell is a property of what the row writes: its node, or its relationship."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """The cell names nodes that the row's node is linked to."""

    kind: str
    """The relationship's type."""
    noun: str
    """Of the far node."""
    inwards: bool = False
    """The relationship starts at the far node."""
    sourced: bool = False
    """The relationship has a source of its own."""


@dataclass(frozen=True, slots=True)
class End:
    """The cell names an end of the relationship that the row is: its "start" or its "end"."""

    which: str
    noun: str


Place = Identity | Property | Linked | End


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: what it is called, what a cell of it holds, and what that is in the graph."""

    heading: str
    kind: Kind
    place: Place
    note: str
    """For the person who fills the sheet."""
    required: bool = False
    many: bool = False
    """A list, its parts between semicolons; it is the whole list."""
    sheet: str = ""
    """Of REFERENCE: the sheet whose rows it names."""
    choices: type[StrEnum] | None = None
    currency: str = ""
    """Of AMOUNT: the heading of the column with its currency."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet: each row is a node (`noun`) or a relationship (`link`)."""

    name: str
    note: str
    columns: tuple[Column, ...]
    noun: str = ""
    prefix: str = ""
    """Of the ids that are made of keys: `organization:<key>`."""
    secret: bool = False
    """The id tells nothing of the key."""
    link: str = ""
    """The relationship's type."""
    source: str = "source"
    """The property that holds where the row is from; of a source it is nothing."""

    @property
    def ends(self) -> tuple[Column, Column]:
        """The columns that name the ends of the row's relationship."""
        by_end = {column.place.which: column for column in self.columns if isinstance(column.place, End)}
        return by_end["start"], by_end["end"]

    @property
    def end_nouns(self) -> tuple[str, str]:
        """The nouns of these ends."""
        start, end = (column.place.noun for column in self.ends if isinstance(column.place, End))
        return start, end

    def column(self, heading: str) -> Column:
        """Give the column of a heading."""
        return next(each for each in self.columns if each.heading == heading)

    @property
    def key(self) -> Column | None:
        """The column that names the row's node; None for a sheet of relationships."""
        return next((each for each in self.columns if isinstance(each.place, Identity)), None)


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it was read: its cells by the heading of their column, those of unknown columns too."""

    sheet: str
    number: int
    """As a spreadsheet counts them; the heading is row 1."""
    cells: Mapping[str, RawCell]


@dataclass(frozen=True, slots=True)
class Rejection:
    """Why a row was not loaded. A row with several bad cells has one for each."""

    sheet: str
    number: int
    column: str | None
    """The heading of the cell that is wrong; None where it is the row as a whole."""
    reason: str
    """What is wrong and what to do, for a person; it names no e-mail address."""
    cells: Mapping[str, RawCell]
    """The row's cells as they were read."""


def label(choice: StrEnum) -> str:
    """Write an enum's value as people do: TEAM_MEMBER → "Team member"."""
    return choice.value.replace("_", " ").capitalize()
