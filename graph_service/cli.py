"""The command `taskforce-graph`: every command, put together."""

import sys

import typer
from rich.console import Console

from graph_service.database import commands as database
from graph_service.database.errors import DatabaseError

app = typer.Typer(help='The task forces of the "4 per 1000" Initiative as a graph.', no_args_is_help=True)
app.add_typer(database.app, name="db")


def main() -> None:
    """Run a command; what is wrong is one clear message, not a traceback."""
    try:
        app()
    except DatabaseError as error:
        Console(stderr=True, soft_wrap=True, highlight=False).print(str(error), markup=False)
        sys.exit(1)
