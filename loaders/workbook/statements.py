"""The statement that reads a sheet's rows from the graph, from the sheet's declaration."""

from loaders.workbook.form import Column, End, Identity, Kind, Linked, Property, Sheet
from loaders.workbook.sheets import SOURCES
from queries.comparing import far_ends
from queries.workbook import SOURCES_OF_ROWS, link_rows, name_of, node_rows


def statement_of(sheet: Sheet) -> str:
    """Give one value for each column, in their order."""
    values = [_value(sheet, column) for column in sheet.columns]
    if sheet.noun:
        return node_rows(sheet.noun, values, SOURCES_OF_ROWS) if sheet is SOURCES else node_rows(sheet.noun, values)
    return link_rows(sheet.link, *sheet.end_nouns, values)


def _value(sheet: Sheet, column: Column) -> str:
    row = "n" if sheet.noun else "r"
    match column.place:
        case Identity():
            return "n.id"
        case Property(name):
            return _property(sheet, column, row, name)
        case Linked(kind=kind, noun=noun, inwards=inwards):
            return far_ends(kind, noun, inwards=inwards, value=name_of("m", noun))
        case End(which, noun):
            return name_of("a" if which == "start" else "b", noun)


def _property(sheet: Sheet, column: Column, row: str, name: str) -> str:
    """Read a property; of an amount also its currency, and of a source the one that is the row's own."""
    if column.kind is Kind.SOURCE:
        return f"{row}.source" if sheet.source == "source" else f"coalesce({row}.{sheet.source}, {row}.source)"
    if column.kind is Kind.AMOUNT:
        return f"[{row}.{name}, {row}.{column.currency}]"
    return f"{row}.{name}"
