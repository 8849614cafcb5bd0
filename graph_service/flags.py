"""Flags that several commands have, and the settings that flags make."""

from pathlib import Path
from typing import Annotated

import typer

from graph_service.settings import Settings

DataDir = Annotated[Path | None, typer.Option(help="Folder of the local database's files.")]
OfflineFrom = Annotated[Path | None, typer.Option(help="Take Neo4j's files from this folder, not the network.")]


def settings_of(**flags: object) -> Settings:
    """Make settings; a flag that is not given leaves its setting to the environment."""
    return Settings.model_validate({name: value for name, value in flags.items() if value is not None})
