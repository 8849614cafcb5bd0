"""The graph in docs/architecture.md is the graph of the model: its nodes, their properties, their relationships."""

import re

import pytest
from markdown_pages import CHECKOUT, rows

from queries.language import Amount, Link, Sourced
from queries.model import NOUNS

PAGE = CHECKOUT / "docs" / "architecture.md"
ROWS = rows(PAGE)
NODES = {match[1]: row for row in ROWS if (match := re.match(r"`([A-Z]\w+)`", row[0]))}
KINDS = {kind for row in ROWS for kind in re.findall(r"-\[:([A-Z_]+)", row[0])}


def properties(noun):
    amounts = (each for each in noun.fields.values() if isinstance(each, Amount))
    sourced = (each for each in noun.fields.values() if isinstance(each, Sourced) and each == Sourced())
    return {
        *(each.name for each in noun.stored.values()),
        *(name for each in amounts for name in (each.minor, each.currency)),
        *noun.kept,
        *("source" for _ in sourced),
    }


def test_every_noun_is_there_and_no_other():
    assert set(NODES) == set(NOUNS)


@pytest.mark.parametrize("label", NOUNS)
def test_its_properties_are_those_of_the_model(label):
    plain = re.sub(r"\([^)]*\)", "", NODES[label][2])
    assert {each.strip() for each in plain.split(",") if each.strip()} == properties(NOUNS[label])


def test_the_relationships_are_those_of_the_models_links():
    links = [each for noun in NOUNS.values() for each in noun.fields.values() if isinstance(each, Link)]
    paths = [path for link in links for path in link.paths]
    told = {kind for path in paths for kind in re.findall(r":([A-Z_]{2,})[*\]]", path.arrow)}
    assert told <= KINDS
    assert KINDS - told <= {"HAS_STANDING", "HAS_VERSION", "CONSULTS"}  # read by expressions


def test_every_file_it_names_is_there():
    named = re.findall(r"`((?:graph_service|queries|loaders|schema)/[\w/.]*)`", PAGE.read_text())
    assert [each for each in named if not (CHECKOUT / each).exists()] == []
