"""`taskforce-graph mail …`: see what the outbox has, and have a mail sent again."""

import asyncio
import sys
from typing import Annotated, Any

import typer
from neo4j import RoutingControl
from rich.console import Console
from rich.table import Table
from rich.text import Text

from graph_service.commands.outcome import Outcome
from graph_service.commands.runner import Runner
from graph_service.database.driver import async_driver, sync_driver
from graph_service.database.session import database
from graph_service.database.target import Target
from graph_service.flags import DataDir, settings_of
from graph_service.mail.message import masked
from graph_service.mail.retry import retry as retry_one
from graph_service.settings import Settings
from queries.commands.mail import LIST
from queries.model.enums import MailState

app = typer.Typer(help="Mail: what waits, what was sent, what could not be.", no_args_is_help=True)
out = Console(highlight=False, width=None if sys.stdout.isatty() else 1000)  # a program that reads it wants whole ids


@app.command("list")
def list_(
    state: Annotated[MailState | None, typer.Option(help="Only these.")] = None,
    first: Annotated[int, typer.Option(min=1, help="How many, the newest first.")] = 50,
    *,
    addresses: Annotated[bool, typer.Option("--addresses", help="Show whom they are for.")] = False,
    data_dir: DataDir = None,
) -> None:
    """Show the outbox, without what the mails say."""
    with database(settings_of(data_dir=data_dir)) as target, sync_driver(target) as driver:
        found = driver.execute_query(
            LIST, state=state, first=first, database_=target.database, routing_=RoutingControl.READ
        )
    table = Table("id", "at", "state", "tries", "next", "kind", "address", "error", box=None, header_style="bold")
    for row in found.records:
        table.add_row(*(Text(each) for each in _cells(row.data(), addresses=addresses)))
    out.print(table)


def _cells(row: dict[str, Any], *, addresses: bool) -> list[str]:
    shown = row["address"] if addresses else masked(row["address"])
    error = (row["error"] or "").replace(row["address"], shown)
    return [row["id"], _time(row["at"]), row["state"], str(row["tries"]), _time(row["next"]), row["kind"], shown, error]


def _time(value: Any) -> str:  # noqa: ANN401  # Neo4j's own type
    return value.to_native().strftime("%Y-%m-%d %H:%M:%S") if value else ""


@app.command()
def retry(
    mail: Annotated[str, typer.Argument(metavar="ID", help="The mail, as `mail list` names it.")],
    data_dir: DataDir = None,
) -> None:
    """Let a mail be sent at once that waits or was given up; the service sends it."""
    settings = settings_of(data_dir=data_dir)
    with database(settings) as target:
        outcome = asyncio.run(_retry(settings, target, mail))
    if outcome.errors:
        Console(stderr=True, highlight=False).print(outcome.errors[0].message, markup=False)
        raise typer.Exit(1)
    out.print(f"{mail} waits to be sent.")


async def _retry(settings: Settings, target: Target, mail: str) -> Outcome:
    async with async_driver(target, pool_size=1) as driver:
        runner = Runner(driver, target.database, settings)
        return (await runner.run("retryMail", retry_one, None, {"mail": mail})).outcome
