"""The command `taskforce-graph`: every command, put together."""

import signal
import sys

import typer
from neo4j.exceptions import DriverError, Neo4jError
from pydantic import ValidationError
from rich.console import Console

from graph_service.database import commands as database
from graph_service.database.errors import DatabaseError

app = typer.Typer(
    help='The task forces of the "4 per 1000" Initiative as a graph.',
    no_args_is_help=True,
    pretty_exceptions_enable=False,  # they show local variables, and so secrets
)
app.add_typer(database.app, name="db")


def main() -> None:
    """Run a command; what is wrong is one clear message, not a traceback."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that a database of ours is left properly
    try:
        app()
    except (DatabaseError, ValidationError, DriverError, Neo4jError, OSError) as error:
        Console(stderr=True, soft_wrap=True, highlight=False).print(_message(error), markup=False)
        sys.exit(1)


def _message(error: Exception) -> str:
    match error:
        case ValidationError():
            wrong = [f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors()]
            return f"A setting is wrong: {'; '.join(wrong)}. See `--help`, the environment and .env."
        case DriverError() | Neo4jError():
            return f"The database broke off: {' '.join(str(error).split())} See `taskforce-graph db status`."
        case _:
            return str(error)
