"""The command `taskforce-graph`: every command, put together."""

import asyncio
import json
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from functools import partial
from typing import Annotated

import typer
import uvloop
from neo4j.exceptions import DriverError, Neo4jError
from pydantic import ValidationError
from rich.console import Console

from graph_service import match_command, metrics
from graph_service.accounts import command_line as account_commands
from graph_service.analysis.command_line import AsOf, First, What, show, wanted_of
from graph_service.analysis.showing import DOCUMENT
from graph_service.app import answer_one, make_ready, run_service, run_workers, variables_of
from graph_service.commands.alone import NotDoneError
from graph_service.database import commands as database_commands
from graph_service.database.errors import DatabaseError
from graph_service.database.session import database
from graph_service.evaluate_command import evaluate_matches
from graph_service.flags import DataDir, OfflineFrom, settings_of
from graph_service.http.logs import configure_logs
from graph_service.http.metrics import metrics_port
from graph_service.http.serving import CannotListenError, listen
from graph_service.http.workers import NoWorkerError
from graph_service.in_force import in_force, table
from graph_service.mail import commands as mail_commands
from graph_service.matching.rates import BadRatesError
from graph_service.network import command_line as people_commands
from graph_service.reading.listed import BadListError
from loaders import commands as loader_commands
from loaders.demo.commands import demo
from loaders.errors import LoadError
from loaders.workbook import out_commands as workbook_commands

app = typer.Typer(
    help='The task forces of the "4 per 1000" Initiative as a graph.',
    no_args_is_help=True,
    pretty_exceptions_enable=False,  # they show local variables, and so secrets
)
app.add_typer(account_commands.app, name="accounts")
app.add_typer(database_commands.app, name="db")
app.add_typer(loader_commands.app, name="load")
app.add_typer(workbook_commands.app, name="export")
app.add_typer(mail_commands.app, name="mail")
app.add_typer(people_commands.app, name="people")
app.add_typer(match_command.app, name="match")
match_command.app.command("evaluate")(evaluate_matches)
app.command()(demo)
app.command()(workbook_commands.template)

Host = Annotated[str | None, typer.Option(help="The address to serve on.")]
Port = Annotated[int | None, typer.Option(help="The port to serve on.")]
Workers = Annotated[int | None, typer.Option(help="How many processes serve.")]


@app.command()
def serve(
    host: Host = None,
    port: Port = None,
    workers: Workers = None,
    data_dir: DataDir = None,
    offline_from: OfflineFrom = None,
) -> None:
    """Serve the GraphQL API; without NEO4J_URI, on a local Neo4j that is fetched and started as needed."""
    settings = settings_of(host=host, port=port, workers=workers, data_dir=data_dir, offline_dir=offline_from)
    configure_logs(settings.log_level)
    listener = listen(settings)
    several = settings.workers > 1
    with listener, metrics.shared() if several else nullcontext(), metrics_port(settings), database(settings) as target:
        make_ready(target)
        port = listener.getsockname()[1]
        say = partial(_say_address, settings.host, port)
        if several:
            uvloop.run(run_workers(settings, target, port, say))
        else:
            say()
            uvloop.run(run_service(settings, target, listener))


def _say_address(host: str, port: int) -> None:
    address = f"http://{host}:{port}/graphql"
    Console(stderr=True, highlight=False, soft_wrap=True).print(f"The API answers at {address}")


@app.command()
def query(
    file: Annotated[
        typer.FileText, typer.Argument(help="A GraphQL document; - reads the standard input.", encoding="utf-8")
    ],
    variables: Annotated[str, typer.Option(help="The document's variables, as a JSON object.")] = "{}",
    data_dir: DataDir = None,
) -> None:
    """Answer a GraphQL document on the command line, as JSON."""
    with _usage("FILE"):
        document = file.read()
    with _usage("--variables"):
        values = variables_of(variables)
    settings = settings_of(data_dir=data_dir)
    with database(settings) as target:
        make_ready(target)
        answer = asyncio.run(answer_one(settings, target, document, values))
    sys.stdout.write(answer.body.decode() + "\n")
    if answer.code:
        sys.exit(1)


@app.command()
def analyse(
    measure: What = None,
    *,
    as_of: AsOf = None,
    first: First = 20,
    as_json: Annotated[bool, typer.Option("--json", help="All of it, as JSON.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="One table, as CSV.")] = False,
    data_dir: DataDir = None,
) -> None:
    """Measure the network as everybody may see it: who connects, who hangs on whom, who belongs together."""
    wanted = wanted_of(measure, as_json=as_json, as_csv=as_csv)
    settings = settings_of(data_dir=data_dir)
    patient = settings.model_copy(update={"statement_timeout": settings.analysis_seconds})  # nobody else waits
    variables = {"first": first, "day": as_of.date().isoformat() if as_of else None}
    with database(settings) as target:
        make_ready(target)
        answer = asyncio.run(answer_one(patient, target, DOCUMENT, variables))
    told = json.loads(answer.body)
    if answer.code:
        raise NotDoneError(told["errors"][0]["message"])
    show(told["data"]["networkAnalysis"], wanted, as_json=as_json, as_csv=as_csv)


@app.command("settings")
def show_settings(
    host: Host = None,
    port: Port = None,
    workers: Workers = None,
    data_dir: DataDir = None,
    offline_from: OfflineFrom = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="As one JSON object.")] = False,
) -> None:
    """Show every setting in force and where it came from, without secrets; with the flags of `serve`."""
    flags = {"host": host, "port": port, "workers": workers, "data_dir": data_dir, "offline_dir": offline_from}
    told = in_force(settings_of(**flags), [name for name, value in flags.items() if value is not None])
    if as_json:
        sys.stdout.write(json.dumps({name: each._asdict() for name, each in told.items()}, indent=2) + "\n")
    else:
        Console(highlight=False).print(table(told))


@contextmanager
def _usage(argument: str) -> Iterator[None]:
    """Tell a value that cannot be read by the argument's name, before a database is started."""
    try:
        yield
    except UnicodeDecodeError as error:
        raise typer.BadParameter(f"it is not UTF-8 text ({error}).", param_hint=argument) from None
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint=argument) from None


def main() -> None:
    """Run a command; what is wrong is one clear message, not a traceback."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that a database of ours is left properly
    try:
        app()
    except (
        NotDoneError,
        BadRatesError,
        DatabaseError,
        LoadError,
        BadListError,
        CannotListenError,
        NoWorkerError,
        ValidationError,
        DriverError,
        Neo4jError,
        OSError,
    ) as error:
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
