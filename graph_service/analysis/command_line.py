"""`taskforce-graph analyse`: the analysis of the network as tables, as everybody may see it."""

import csv
import json
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Annotated, Any, Final

import typer
from rich.console import Console
from rich.table import Table

from graph_service.analysis.showing import SHEETS, Measure, Sheet

What = Annotated[Measure | None, typer.Argument(help="Only this table.")]
AsOf = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day that is asked for; else today.")]
First = Annotated[int, typer.Option(min=1, max=500, help="Rows of each table.")]


NAMED: Final = 3
"""Names in one cell of a table for people; as CSV there are all that are known."""


def show(told: Mapping[str, Any], wanted: Sequence[Measure], *, as_json: bool, as_csv: bool) -> None:
    """Print an analysis: its wanted tables, for people or as CSV; or all that was answered, as JSON."""
    if as_json:
        sys.stdout.write(json.dumps(told, indent=2, ensure_ascii=False) + "\n")
    elif as_csv:
        _write(SHEETS[wanted[0]], told)
    else:
        console = Console(highlight=False)
        console.print(_summary(told))
        for each in wanted:
            console.print(_table(SHEETS[each], told))


def wanted_of(measure: Measure | None, *, as_json: bool, as_csv: bool) -> list[Measure]:
    """The tables that are wanted; raises `BadParameter` where they cannot be had in this form."""
    if as_json and as_csv:
        raise typer.BadParameter("give --json or --csv, not both", param_hint="--csv")
    if as_csv and measure is None:
        raise typer.BadParameter(f"say which table: {', '.join(Measure)}", param_hint="MEASURE")
    return [measure] if measure else [*Measure]


def _summary(told: Mapping[str, Any]) -> str:
    error = told["betweennessError"]
    exact = "exact" if error is None else f"estimated, at most {error:.3f} off (95 %)"
    return (
        f"On {told['asOf']}: {told['nodes']:,} nodes and {told['links']:,} links in {told['components']:,} parts;"
        f" {told['communityCount']:,} communities (modularity {told['modularity']:.3f});"
        f" {told['singlePointCount']:,} single points of failure. Betweenness is {exact}."
    )


def _table(sheet: Sheet, told: Mapping[str, Any]) -> Table:
    laid_out = Table(*sheet.columns, title=sheet.title, title_justify="left", box=None, header_style="bold")
    for row in sheet.rows(told):
        laid_out.add_row(*map(_text, row))
    return laid_out


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case list():
            return "; ".join([*value[:NAMED], *(["…"] if len(value) > NAMED else [])])
        case float():
            return f"{value:.4f}"
        case _:
            return str(value)


def _write(sheet: Sheet, told: Mapping[str, Any]) -> None:
    lines = csv.writer(sys.stdout, lineterminator="\n")
    lines.writerow(sheet.columns)
    lines.writerows([_joined(value) for value in row] for row in sheet.rows(told))


def _joined(value: object) -> object:
    return "; ".join(value) if isinstance(value, list) else value
