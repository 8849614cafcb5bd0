"""docs/workbook-sheets.md is the form of a workbook as it is declared: every sheet, every column, what it holds."""

from markdown_pages import CHECKOUT

from loaders.workbook.form import Column, Kind, label
from loaders.workbook.sheets import SHEETS

PAGE = CHECKOUT / "docs" / "workbook-sheets.md"
HEAD = """# The sheets of a workbook

Every sheet with its columns; what stands in **bold** must be filled in every row. How cells are read, and what
becomes of rows, says [workbooks.md](workbooks.md). A test holds this page to `loaders/workbook/sheets.py`.
"""
HOLDS = {
    Kind.KEY: "a key",
    Kind.TEXT: "text",
    Kind.DATE: "a day",
    Kind.AMOUNT: "an amount",
    Kind.CURRENCY: "a currency",
    Kind.COUNTRY: "a country",
    Kind.REGION: "a region or a country",
    Kind.OBJECTIVE: "the code of an objective",
    Kind.TASK_FORCE: "the code of a task force",
    Kind.EMAIL: "an e-mail address",
    Kind.WEBSITE: "the address of a site",
    Kind.IDENTIFIER: "scheme:value",
    Kind.MOMENT: "a day and a time",
    Kind.YES: "yes, or nothing",
    Kind.SOURCE: "a key in `sources`",
}


def holds(column: Column):
    if column.choices:
        one = f"one of: {', '.join(map(label, column.choices))}"
    elif column.sheet:
        one = f"a key in `{column.sheet}`"
    else:
        one = HOLDS[column.kind]
    return f"a list, each {one}" if column.many else one


def told(sheet):
    yield f"\n## {sheet.name}\n\n{sheet.note}\n\n| column | holds | |\n|---|---|---|"
    for column in sheet.columns:
        heading = f"**`{column.heading}`**" if column.required else f"`{column.heading}`"
        yield f"| {heading} | {holds(column)} | {column.note} |"


def test_the_page_is_what_is_declared(update):
    page = HEAD + "\n".join(line for sheet in SHEETS.values() for line in told(sheet)) + "\n"
    if update:
        PAGE.write_text(page, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == page
