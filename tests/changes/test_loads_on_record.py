"""Protects the record of loads: each lot is one change, with what was and what is of each node."""

from datetime import date

import pytest

from loaders.records import LinkRecord, NodeRecord

pytestmark = pytest.mark.database

SOIL = NodeRecord("Organization", "organization:soil", {"name": "Soil", "type": "CIVIL_SOCIETY"})
FUND = NodeRecord("Organization", "organization:fund", {"name": "Fund"})
GRANT = NodeRecord("Grant", "grant:1", {"title": "Cover crops", "awarded": date(2020, 5, 1)})
AWARD = LinkRecord("AWARDED_TO", GRANT.end, SOIL.end)
ANA = NodeRecord("Person", "person:ana", {"name": "Ana", "email": "ana@example.org"})
SINCE = LinkRecord("AFFILIATED_WITH", ANA.end, SOIL.end, {"since": date(2020, 1, 1)})

HISTORY = """query ($id: ID!) { node(id: $id) { ... on Node { id }
  ... on Organization { history { nodes { ...Told } totalCount } }
  ... on Grant { history { nodes { ...Told } totalCount } }
  ... on Person { history { nodes { ...Told } totalCount } } } }
fragment Told on Change { seq kind subjectIds before after }"""


@pytest.fixture
def history(ask, join):
    """What the secretariat reads in the history of a node: before and after of each change."""
    secretary = join("secretary", "SECRETARIAT")

    def read(id_):
        nodes = ask(HISTORY, secretary, id=id_)["data"]["node"]["history"]["nodes"]
        return [(each["before"], each["after"]) for each in nodes]

    return read


def test_each_node_of_a_lot_has_its_own_part_of_the_change(load, history):
    load([SOIL, GRANT], [AWARD])
    soil = {":Organization": True, "name": "Soil", "type": "CIVIL_SOCIETY", "<-AWARDED_TO-": {"grant:1": {}}}
    assert history("organization:soil") == [(None, soil)]
    grant = {":Grant": True, "title": "Cover crops", "awarded": "2020-05-01", "-AWARDED_TO->": {SOIL.id: {}}}
    assert history("grant:1") == [(None, grant)]


def test_what_a_second_load_changes_is_told_with_what_was(load, history):
    load([SOIL, FUND])
    load([NodeRecord("Organization", SOIL.id, {"name": "Soil!", "type": "CIVIL_SOCIETY"})])
    assert history(SOIL.id)[1] == ({"name": "Soil"}, {"name": "Soil!"})
    assert len(history(FUND.id)) == 1


def test_a_link_between_nodes_that_were_there_is_a_change_of_its_start(load, history):
    load([SOIL, ANA])
    load(links=[SINCE])
    assert history(ANA.id)[1] == (
        {"-AFFILIATED_WITH->": {SOIL.id: None}},
        {"-AFFILIATED_WITH->": {SOIL.id: {"since": "2020-01-01"}}},
    )
    assert len(history(SOIL.id)) == 1


def test_a_link_that_says_something_else_or_goes_is_told(load, history):
    load([SOIL, ANA], [SINCE])
    later = LinkRecord("AFFILIATED_WITH", ANA.end, SOIL.end, {"since": date(2021, 1, 1)})
    load(links=[later])
    load(dropped=[later])
    changed, dropped = history(ANA.id)[1:]
    assert [changed[side]["-AFFILIATED_WITH->"][SOIL.id] for side in (0, 1)] == [
        {"since": "2020-01-01"},
        {"since": "2021-01-01"},
    ]
    assert [dropped[side]["-AFFILIATED_WITH->"][SOIL.id] for side in (0, 1)] == [{"since": "2021-01-01"}, None]


def test_a_second_face_is_told(load, history):
    load([FUND])
    load([NodeRecord("Funder", FUND.id, {"name": "Fund", "fundsTypes": ["CIVIL_SOCIETY"]})])
    assert history(FUND.id)[1] == (
        {":Funder": None, "fundsTypes": None},
        {":Funder": True, "fundsTypes": ["CIVIL_SOCIETY"]},
    )


def test_an_address_is_on_no_record(load, history, graph):
    load([ANA])
    load([NodeRecord("Person", ANA.id, {"email": "other@example.org"})])
    assert history(ANA.id) == [(None, {":Person": True, "name": "Ana"}), ({}, {})]


def test_what_is_loaded_again_is_no_change(load, graph):
    nodes, links = [SOIL, FUND, GRANT, ANA], [AWARD, SINCE]
    load(nodes, links)
    everything = "CYPHER 5 MATCH (n:!Migration) RETURN labels(n), properties(n) ORDER BY n.id"
    before = graph.run(everything).values()
    load(nodes, links)
    load(links=links)
    load(dropped=[LinkRecord("GAVE", ("Funder", FUND.id), GRANT.end)])
    assert graph.run(everything).values() == before


def test_a_lot_of_many_is_told_node_by_node(load, history, graph):
    load([NodeRecord("Organization", f"organization:{number}", {"name": f"No {number}"}) for number in range(120)])
    for number in (0, 49, 50, 119):
        ((_, after),) = history(f"organization:{number}")
        assert after["name"] == f"No {number}"
    assert graph.run("CYPHER 5 MATCH (c:Change) RETURN size(c.subjects), size(c.lot)").values() == [[120, 3]]


def test_what_speaks_of_people_is_not_open(load, ask, join):
    load([SOIL])
    load([ANA])
    load(links=[SINCE])
    count = "{ changes { totalCount nodes { seq } } }"
    assert ask(count)["data"]["changes"] == {"totalCount": 1, "nodes": [{"seq": 1}]}
    assert ask(count, join("user"))["data"]["changes"]["totalCount"] == 1
    assert ask(count, join("secretary", "SECRETARIAT"))["data"]["changes"]["totalCount"] == 3
