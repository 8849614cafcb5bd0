"""docs/settings.md and the settings are the same list, with the same defaults; so is every name elsewhere."""

import re

import pytest
from markdown_pages import CHECKOUT, PAGES, rows
from pydantic import AliasChoices
from typer.testing import CliRunner

from graph_service.cli import app
from graph_service.settings import Settings

PAGE = CHECKOUT / "docs" / "settings.md"
WRITTEN = {row[0].strip("`"): row for row in rows(PAGE)}


def environment_name(name, field):
    alias = field.validation_alias
    return alias.choices[-1] if isinstance(alias, AliasChoices) else f"TASKFORCE_{name.upper()}"


FIELDS = {environment_name(name, field): field for name, field in Settings.model_fields.items()}


def test_the_page_has_every_setting_and_no_other():
    assert set(WRITTEN) == set(FIELDS)


@pytest.mark.parametrize("name", FIELDS)
def test_the_default_is_as_written(name):
    field, written = FIELDS[name], WRITTEN[name][1]
    if field.default_factory:
        kind = "data" if name == "TASKFORCE_DATA_DIR" else "cache"
        assert written == f"the platform's user {kind} folder"
    else:
        assert written == (f"`{field.default}`" if field.default not in (None, ()) else "")


@pytest.mark.parametrize("name", WRITTEN)
def test_it_says_what_it_is_for(name):
    assert len(WRITTEN[name][2]) > 5


def test_the_flags_it_names_are_flags_of_serve():
    told = CliRunner().invoke(app, ["serve", "--help"], env={"COLUMNS": "200"}).stdout
    flags = re.findall(r"`(--[a-z-]+)`", PAGE.read_text())
    assert set(flags) == set(re.findall(r"(--[a-z-]+)", told)) - {"--help"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_names_of_settings_on_other_pages_are_true(page):
    assert set(re.findall(r"\b(?:TASKFORCE|NEO4J)_[A-Z0-9_]*[A-Z0-9]\b", page.read_text())) <= set(FIELDS)
