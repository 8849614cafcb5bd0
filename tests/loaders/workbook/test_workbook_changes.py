"""What a row changes: only what it says otherwise than the graph, whatever the graph has; and from where that is."""

from datetime import date

import pytest

from loaders.workbook.changes import Properties, There, source_of
from loaders.workbook.sheets import AFFILIATIONS, FUNDERS, ORGANIZATIONS, PEOPLE
from queries.values import LONGEST

LONG = "x" * (LONGEST + 1)


@pytest.mark.parametrize("there", ["A  b", "A b ", "A\tb"])
def test_spaces_that_a_cell_does_not_tell_are_no_change(there):
    assert Properties(ORGANIZATIONS).changed({"name": "A b"}, {"name": there}) == {}


@pytest.mark.parametrize("there", [LONG, "a\x00", None, "other"])
def test_any_text_of_the_graph_is_compared(there):
    assert Properties(ORGANIZATIONS).changed({"name": "A"}, {"name": there}) == {"name": "A"}


def test_what_a_row_does_not_say_is_no_change_and_what_it_takes_away_is_one():
    was = {"since": date(2020, 1, 1), "until": date(2021, 1, 1)}
    assert Properties(AFFILIATIONS).changed({"until": None}, was) == {"until": None}
    assert Properties(AFFILIATIONS).changed({"until": None}, {}) == {}


def test_the_order_of_a_list_is_no_change():
    types = Properties(FUNDERS)
    assert types.changed({"funds_types": ("B", "A")}, {"funds_types": ["A", "B"]}) == {}
    assert types.changed({"funds_types": ("B",)}, {"funds_types": ["A", "B"]}) == {"fundsTypes": ["B"]}
    assert types.changed({"funds_types": ("B",)}, {}) == {"fundsTypes": ["B"]}


def test_an_address_is_not_told():
    people = Properties(PEOPLE)
    words = people.words({"name": "B", "email": "b@example.org"}, {"name": "A", "email": "a@example.org"})
    assert list(words) == ["name A → B", "email changed"]


@pytest.mark.parametrize(
    ("named", "there", "source"),
    [
        (None, None, "own"),
        ("known", None, "known"),
        ("unknown", None, "own"),
        ("known", There(source="known"), "own"),
        ("known", There(source="other"), "known"),
    ],
)
def test_a_row_is_from_here_unless_it_names_another_source(named, there, source):
    assert source_of({"source": named} if named else {}, there, "own", {"known"}) == source
