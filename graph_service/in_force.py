"""Every setting in force: its value, without secrets, and where it came from."""

import re
from collections.abc import Collection
from typing import NamedTuple

from pydantic import AliasChoices
from pydantic_settings import DotEnvSettingsSource, EnvSettingsSource
from rich.table import Table
from rich.text import Text

from graph_service.settings import Settings


class InForce(NamedTuple):
    """One setting, as it may be shown."""

    value: object
    origin: str
    """flag, environment, .env or default."""


def in_force(settings: Settings, flags: Collection[str]) -> dict[str, InForce]:
    """Tell every setting by the name that it has in the environment; `flags` are the fields that flags have set."""
    origins = {
        "flag": flags,
        "environment": EnvSettingsSource(Settings)(),
        ".env": DotEnvSettingsSource(Settings)(),
    }
    values = settings.model_dump(mode="json")
    return {_name(field): InForce(_without_secrets(value), _origin(field, origins)) for field, value in values.items()}


def _name(field: str) -> str:
    alias = Settings.model_fields[field].validation_alias
    return str(alias.choices[-1]) if isinstance(alias, AliasChoices) else f"TASKFORCE_{field.upper()}"


def _origin(field: str, origins: dict[str, Collection[str]]) -> str:
    return next((origin for origin, fields in origins.items() if field in fields), "default")


def _without_secrets(value: object) -> object:
    """Hide what addresses can carry: a user with a password, a token in the query. Secrets hide themselves."""
    if isinstance(value, list):
        return [_without_secrets(each) for each in value]
    if not isinstance(value, str) or "://" not in value:
        return value
    return re.sub(r"\?.*", "?***", re.sub(r"://.*@", "://***@", value))


def table(settings: dict[str, InForce]) -> Table:
    """Lay settings out for people."""
    laid_out = Table("setting", "value", "from", box=None, header_style="bold")
    for name, (value, origin) in settings.items():
        laid_out.add_row(name, Text(_text(value)), origin)
    return laid_out


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case list():
            return ", ".join(map(str, value))
        case _:
            return str(value)
