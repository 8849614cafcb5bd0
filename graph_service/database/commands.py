"""`taskforce-graph db …`: look after the database."""

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from graph_service.database.local.server import running
from graph_service.database.local.session import end, home_of, in_use, jars_of, keep_running
from graph_service.settings import Settings

app = typer.Typer(help="The database: its state, its life, its backups.", no_args_is_help=True)
out = Console(highlight=False, soft_wrap=True)

DataDir = Annotated[Path | None, typer.Option(help="Folder of the local database's files.")]
OfflineFrom = Annotated[Path | None, typer.Option(help="Take Neo4j's files from this folder, not from the network.")]


def _settings(**flags: Any) -> Settings:
    return Settings(**{name: value for name, value in flags.items() if value is not None})


@app.command()
def status(data_dir: DataDir = None) -> None:
    """Say where the database is and whether it runs."""
    settings = _settings(data_dir=data_dir)
    home = home_of(settings)
    server = running(home)
    where = f"bolt://127.0.0.1:{server.port}, process {server.pid}" if server else "not running"
    out.print(f"Neo4j {home.line}: {where}")
    out.print(
        f"in use: {'yes' if in_use(home) else 'no'}; stays when unused: {'yes' if home.standing.exists() else 'no'}"
    )
    out.print(f"data: {home.root}\nNeo4j's files: {jars_of(settings)}\npassword in: {home.credentials}")


@app.command()
def start(data_dir: DataDir = None, offline_from: OfflineFrom = None) -> None:
    """Start the local database and leave it running."""
    target = keep_running(_settings(data_dir=data_dir, offline_dir=offline_from))
    out.print(f"Neo4j answers at {target.uri}")


@app.command()
def stop(data_dir: DataDir = None) -> None:
    """Stop the local database."""
    end(home_of(_settings(data_dir=data_dir)))
    out.print("Neo4j is stopped.")
