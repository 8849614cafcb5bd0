"""`taskforce-graph db …`: look after the database."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from graph_service.database.backup import back_up
from graph_service.database.driver import sync_driver
from graph_service.database.errors import NotLocal
from graph_service.database.local.home import Home
from graph_service.database.local.server import running
from graph_service.database.local.session import delete, end, home_of, in_use, jars_of, keep_running
from graph_service.database.remote import remote_target
from graph_service.database.restore import restore as put_back
from graph_service.database.session import database
from graph_service.flags import DataDir, OfflineFrom, settings_of
from graph_service.settings import Settings

app = typer.Typer(help="The database: its state, its life, its backups.", no_args_is_help=True)
out = Console(highlight=False, soft_wrap=True)

BackupFile = Annotated[Path, typer.Argument(help="The backup.")]


def _local(settings: Settings) -> Settings:
    if settings.neo4j_uri:
        raise NotLocal(
            f"NEO4J_URI names {settings.neo4j_uri}, which is not ours to start, stop or reset.",
            "Unset NEO4J_URI to work on the local database.",
        )
    return settings


@app.command()
def status(data_dir: DataDir = None) -> None:
    """Say where the database is and whether it runs."""
    settings = settings_of(data_dir=data_dir)
    if settings.neo4j_uri:
        out.print(f"NEO4J_URI: {remote_target(settings).uri} answers.")
    else:
        _print_local(settings, home_of(settings))


def _print_local(settings: Settings, home: Home) -> None:
    server = running(home)
    out.print(f"Neo4j {home.line}: {f'runs at {server.uri}, process {server.pid}' if server else 'does not run'}")
    out.print(f"used now: {'yes' if in_use(home) else 'no'}")
    out.print(f"stays when nobody uses it: {'yes' if home.standing.exists() else 'no'}")
    out.print(f"data: {home.root}\nuser and password: {home.credentials}\nNeo4j's files: {jars_of(settings)}")


@app.command()
def start(data_dir: DataDir = None, offline_from: OfflineFrom = None) -> None:
    """Start the local database and leave it running."""
    target = keep_running(_local(settings_of(data_dir=data_dir, offline_dir=offline_from)))
    out.print(f"Neo4j runs at {target.uri}; `taskforce-graph db stop` ends it.")


@app.command()
def stop(data_dir: DataDir = None) -> None:
    """Stop the local database, also under those who use it."""
    end(home_of(_local(settings_of(data_dir=data_dir))))
    out.print("Neo4j is stopped.")


@app.command()
def backup(file: BackupFile, data_dir: DataDir = None) -> None:
    """Write the whole graph to a new file; the database may be in use."""
    with database(settings_of(data_dir=data_dir)) as target, sync_driver(target) as driver:
        summary = back_up(driver, target.database, file)
    out.print(f"{file}: {summary.nodes} nodes, {summary.relationships} relationships")
    if not summary.exact:
        out.print("The graph was written to meanwhile: the backup is not of one moment. Repeat it when it rests.")


@app.command()
def restore(
    file: BackupFile,
    *,
    replace: Annotated[bool, typer.Option("--replace", help="Delete the graph that is there.")] = False,
    data_dir: DataDir = None,
) -> None:
    """Put a backup back, the whole of it or nothing."""
    with database(settings_of(data_dir=data_dir)) as target, sync_driver(target) as driver:
        summary = put_back(driver, target.database, file, replace=replace)
    out.print(f"Restored {summary.nodes} nodes, {summary.relationships} relationships as of {summary.at}.")


@app.command()
def reset(
    *,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    data_dir: DataDir = None,
) -> None:
    """Delete the local database with all its data."""
    home = home_of(_local(settings_of(data_dir=data_dir)))
    if not yes:
        typer.confirm(f"Delete all data in {home.root}?", abort=True)
    delete(home)
    out.print(f"The data in {home.root} is deleted.")
