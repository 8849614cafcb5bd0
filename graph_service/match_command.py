"""`taskforce-graph match TASKFORCE`: the table of funders for a meeting, on the screen, as CSV or as a workbook."""

import asyncio
import csv
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, Final

import orjson
import typer
from rich.console import Console
from rich.table import Table
from typer.core import TyperGroup
from xlsxwriter import Workbook

from graph_service.app import make_ready, reading
from graph_service.commands.alone import NotDoneError
from graph_service.database.session import database
from graph_service.database.target import Target
from graph_service.flags import DataDir, settings_of
from graph_service.reading.answer import Request
from graph_service.reading.viewer import Viewer
from graph_service.settings import Settings
from loaders.workbook.guards import guarded
from loaders.workbook.whole import check_free, whole
from queries.model.enums import AccountRole, MatchComponent
from schema.scalars import parse_decimal

TABLE: Final = "table"
DOCUMENT: Final = """
query Match($taskForce: String!, $region: String, $amount: MoneyInput, $asOf: Date, $first: Int) {
  funderMatches(taskForce: $taskForce, region: $region, amount: $amount, asOf: $asOf, first: $first) {
    totalCount
    rates { date source }
    edges {
      node { id name }
      score
      coverage
      eligibility
      gates { rule outcome }
      components { name value }
      introduction {
        node { ... on Person { name } ... on Organization { name } ... on Grant { title } ... on Partnership { name } }
      }
      why
    }
  }
}
"""
COLUMNS: Final = (
    *("rank", "funder", "id", "score", "coverage", "eligibility", "shut"),
    *(each.value.lower() for each in MatchComponent),
    *("introduction", "why"),
)
SHOWN: Final = ("rank", "funder", "score", "coverage", "eligibility", "why")
"""What fits a screen."""
OFFICE: Final = Viewer("account:command-line", "", frozenset({AccountRole.SECRETARIAT}))
"""Whoever may read the database's files sees what the secretariat sees."""


class WithTable(TyperGroup):
    """A group of commands in which what names none of them is a task force: its table is shown."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401  # Typer's own
        """Put the command's name where it was left out."""
        named = args and args[0] in (*self.commands, "--help")
        return super().parse_args(ctx, args if named or not args else [TABLE, *args])


app = typer.Typer(cls=WithTable, help="Funders that fit a task force: match A1.", no_args_is_help=True)
out = Console(highlight=False, width=None if sys.stdout.isatty() else 250)

Region = Annotated[str | None, typer.Option(help="Where the money is to be spent: 002, KE.")]
Asked = Annotated[str | None, typer.Option("--amount", metavar="AMOUNT", help='How much is asked for: "100000 EUR".')]
Day = Annotated[str | None, typer.Option("--as-of", metavar="DAY", help="What was known on a day: 2026-01-31.")]
First = Annotated[int, typer.Option(min=1, help="How many rows.")]
Csv = Annotated[Path | None, typer.Option("--csv", help="Write the table into this CSV file.", dir_okay=False)]
Xlsx = Annotated[Path | None, typer.Option("--xlsx", help="Write it into this workbook.", dir_okay=False)]
Replace = Annotated[bool, typer.Option("--replace", help="Write over what is there.")]


@app.callback()
def match() -> None:
    """Funders that fit a task force."""


@app.command(TABLE, hidden=True)
def show_table(  # noqa: PLR0913  # a command's options
    task_force: Annotated[str, typer.Argument(metavar="TASKFORCE", help="The objective's code: A1.")],
    *,
    region: Region = None,
    amount: Asked = None,
    as_of: Day = None,
    first: First = 50,
    csv_file: Csv = None,
    xlsx: Xlsx = None,
    replace: Replace = False,
    data_dir: DataDir = None,
) -> None:
    """Show the funders that may fund a task force, the best first, each with what speaks for it."""
    asked = {
        "taskForce": task_force,
        "region": region,
        "amount": _amount(amount) if amount else None,
        "asOf": as_of,
        "first": first,
    }
    for place in filter(None, (csv_file, xlsx)):  # before a database is started
        check_free(place, replace=replace)
    settings = settings_of(data_dir=data_dir)
    with database(settings) as target:
        make_ready(target)
        told = asyncio.run(_asked(settings, target, asked))
    rows = list(_rows(told["edges"]))
    if csv_file:
        _write_csv(csv_file, rows, replace=replace)
    if xlsx:
        _write_xlsx(xlsx, rows, told["rates"], replace=replace)
    if not csv_file and not xlsx:
        _print(rows, told)


def _amount(told: str) -> Mapping[str, str]:
    amount, _, currency = told.strip().partition(" ")
    try:
        parse_decimal(amount)
    except ValueError:
        raise typer.BadParameter(f'{told!r} is no amount: write "100000 EUR"', param_hint="--amount") from None
    return {"amount": amount, "currency": currency.strip()}


async def _asked(settings: Settings, target: Target, asked: Mapping[str, object]) -> Mapping[str, Any]:
    async with reading(settings, target) as (engine, _):
        answer = await engine.answer(Request(DOCUMENT, None, asked, viewer=OFFICE))
    told = orjson.loads(answer.body)
    if "errors" in told:
        raise NotDoneError(" ".join(each["message"] for each in told["errors"]))
    matches: Mapping[str, Any] = told["data"]["funderMatches"]
    return matches


Cells = Mapping[str, str | int | float | None]


def _rows(edges: Sequence[Mapping[str, Any]]) -> Iterator[Cells]:
    for rank, edge in enumerate(edges, start=1):
        chain = (each["node"] or {} for each in edge["introduction"])
        yield {
            "rank": rank,
            "funder": edge["node"]["name"],
            "id": edge["node"]["id"],
            **{name: edge[name] for name in ("score", "coverage", "eligibility", "why")},
            "shut": ", ".join(each["rule"] for each in edge["gates"] if each["outcome"] == "INELIGIBLE"),
            **{each["name"].lower(): each["value"] for each in edge["components"]},
            "introduction": " → ".join(each.get("name") or each.get("title") or "" for each in chain),
        }


def _print(rows: Sequence[Cells], told: Mapping[str, Any]) -> None:
    table = Table(*SHOWN, box=None, header_style="bold")
    for row in rows:
        table.add_row(*(_cell(row[each]) for each in SHOWN))
    out.print(table, markup=False)
    rates = told["rates"]
    out.print(f"{len(rows)} of {told['totalCount']}. Rates of {rates['date']}: {rates['source']}.", markup=False)


def _cell(value: object) -> str:
    return f"{value:.3f}" if isinstance(value, float) else "" if value is None else str(value)


def _write_csv(file: Path, rows: Sequence[Cells], *, replace: bool) -> None:
    with whole(file, replace=replace) as part, part.open("w", newline="", encoding="utf-8-sig") as opened:
        writer = csv.DictWriter(opened, COLUMNS)
        writer.writeheader()
        writer.writerows(
            {name: guarded(value) if isinstance(value, str) else value for name, value in row.items()} for row in rows
        )


def _write_xlsx(file: Path, rows: Sequence[Cells], rates: Mapping[str, str], *, replace: bool) -> None:
    with (
        whole(file, replace=replace) as part,
        Workbook(str(part), {"strings_to_formulas": False, "strings_to_urls": False}) as book,
    ):
        sheet = book.add_worksheet("Matches")
        sheet.freeze_panes(1, 2)
        sheet.write_row(0, 0, COLUMNS, book.add_format({"bold": True}))
        for number, row in enumerate(rows, start=1):
            sheet.write_row(number, 0, [row[each] for each in COLUMNS])
        sheet.autofilter(0, 0, len(rows), len(COLUMNS) - 1)
        sheet.set_column(1, 1, 40)
        sheet.set_column(len(COLUMNS) - 2, len(COLUMNS) - 1, 80)
        book.add_worksheet("About").write_column(0, 0, [f"Rates of {rates['date']}: {rates['source']}"])
