"""Protects paging: the cursors of the engine's own answers lead through a whole list, forward and back."""

import orjson
import pytest
from comparing import difference
from viewers import VIEWERS

pytestmark = pytest.mark.database

LISTS = {
    "goals": [("TITLE", "DESC")],
    "objectives": [],
    "targets": [("YEAR", "DESC")],
    "taskForces": [("NAME", "ASC")],
    "organizations": [("TYPE", "DESC"), ("NAME", "ASC")],
    "people": [("NAME", "DESC")],
    "funders": [("ID", "DESC")],
    "grants": [("AWARDED", "DESC"), ("TITLE", "ASC")],
    "partnerships": [("UNTIL", "ASC"), ("SINCE", "DESC"), ("NAME", "DESC")],
    "regions": [("NAME", "ASC")],
    "organizations of A1": [("PEOPLE", "DESC"), ("TYPE", "ASC")],
    "funders of A1": [("LAST_AWARDED", "ASC"), ("GRANTS", "DESC")],
    "regions of A1": [("ORGANIZATIONS", "ASC"), ("PEOPLE", "DESC")],
    "participations of A1": [("UNTIL", "DESC"), ("ROLE", "ASC")],
}
PAGE = "nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount"
ENOUGH = 200


def document(name, arguments, orders):
    field, _, code = name.partition(" of ")
    order = ", ".join(f"{{field: {key}, direction: {way}}}" for key, way in orders)
    told = f"{field}({arguments}, orderBy: [{order}]) {{ {PAGE} }}"
    if code:
        told = f'{"taskForce" if field == "participations" else "objective"}(code: "{code}") {{ {told} }}'
    return f"{'query ($c: String)' if '$c' in arguments else ''} {{ {told} }}"


def only_list(data):
    """The list of an answer, at whichever depth."""
    return data if "nodes" in data else only_list(next(iter(data.values())))


@pytest.mark.parametrize("way", ["forward", "backward"])
@pytest.mark.parametrize("name", LISTS)
def test_the_pages_of_a_list_are_the_list(reference, engine, name, way):
    size = 7 if name == "regions" else 3
    all_pages(reference, engine, name, LISTS[name], way, size)


@pytest.mark.parametrize("key", ["NAME", "ID"])
@pytest.mark.parametrize("viewer", VIEWERS)
def test_the_pages_of_people_are_those_that_a_viewer_may_see(reference, engine, viewer, key):
    all_pages(reference, engine, "people", [(key, "ASC")], "forward", 9, viewer)


def all_pages(reference, engine, name, orders, way, size, viewer=None):
    """Go through the pages of a list; together they are the list."""
    arguments = f"first: {size}, after: $c" if way == "forward" else f"last: {size}, before: $c"
    text, cursor, seen = document(name, arguments, orders), None, []
    for _ in range(ENOUGH):
        assert not difference(reference, engine, text, {"c": cursor}, viewer)
        page = only_list(orjson.loads(engine.answer(text, {"c": cursor}, viewer).body)["data"])
        ids = [each["id"] for each in page["nodes"]]
        seen = seen + ids if way == "forward" else ids + seen
        info = page["pageInfo"]
        cursor = info["endCursor" if way == "forward" else "startCursor"]
        if not info["hasNextPage" if way == "forward" else "hasPreviousPage"]:
            break
    whole = engine.answer(document(name, "first: 500", orders), {}, viewer)
    assert seen == [each["id"] for each in only_list(orjson.loads(whole.body)["data"])["nodes"]]
    assert len(seen) == page["totalCount"]
