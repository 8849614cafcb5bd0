"""Protects the record as a whole: played from nothing, it gives the graph that was loaded and changed."""

import re
from dataclasses import replace
from datetime import date, datetime

import pytest

from graph_service.changes.replay import play
from loaders.apply import load_page, prepare_graph
from loaders.demo.write import load_demo, remove_demo
from loaders.records import LinkRecord, NodeRecord
from loaders.strategy_page import shipped_page
from queries.language import SEARCH_TEXT
from queries.model import NOUNS
from queries.model.enums import AccountRole

pytestmark = pytest.mark.database

RECORD = "CYPHER 5 MATCH (c:Change) RETURN properties(c) AS change ORDER BY c.seq"
NODES = (
    "CYPHER 5 MATCH (n:!Change) WHERE n.id IS NOT NULL RETURN n.id AS id, labels(n) AS labels, properties(n) AS said"
)
LINKS = "CYPHER 5 MATCH (a)-[r]->(b) RETURN type(r) AS kind, a.id AS start, b.id AS end, properties(r) AS said"
MANY_LINKS = """CYPHER 5 MATCH (o:Organization&!Funder) WHERE o.id <> $funder AND o.type <> 'PRIVATE_COMPANY'
MATCH (o)--(x) WITH o, count(x) AS links RETURN o.id ORDER BY links DESC, o.id LIMIT 1"""
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT")
BESIDE = {"changes", "version", SEARCH_TEXT}
"""Properties that tell of the record, and what is made of others to be found by: nothing of the network."""
UNTOLD = {(label, each.name) for label, noun in NOUNS.items() for each in noun.stored.values() if each.seen}
"""What not everyone may see is on no record."""

CREATE = """mutation { createOrganization(input: { name: "Moor", type: CIVIL_SOCIETY, country: "FR" })
  { organization { id } userErrors { message } } }"""
UPDATE = """mutation ($id: ID!) {
  updateOrganization(input: { organization: $id, name: "Moorland", country: "KE", website: "https://moor.example" })
  { userErrors { message } }
}"""
GRANT = """mutation ($funder: ID!) {
  createGrant(input: { title: "Hedges", funder: $funder, objectives: ["A1", "B1"], awarded: "2024-05-01" })
  { grant { id } userErrors { message } }
}"""
FUNDER = """mutation ($funder: ID!) {
  updateFunder(input: { funder: $funder, focusStatement: "Soils.", closedOn: "2026-01-01", doNotContact: true })
  { userErrors { message } } }"""
CALL = """mutation ($funder: ID!) {
  createFundingCall(input: { title: "Peat", funder: $funder, closes: "2026-05-01", objectives: ["A1"],
    regions: ["FR"] }) { fundingCall { id } userErrors { message } }
}"""
RECALL = """mutation ($id: ID!) { updateFundingCall(input: { fundingCall: $id, closes: null, regions: ["KE"] })
  { userErrors { message } } }"""
CONTACT = """mutation ($funder: ID!) {
  recordContact(input: { funder: $funder, taskForce: "A1", stage: CONTACTED, note: "Hello." })
  { contact { id } userErrors { message } }
}"""
RENAME = 'mutation { updateProfile(input: { name: "Ana Mar" }) { userErrors { message } } }'
JOIN = """mutation { joinTaskForce(input: { taskForce: "A1", role: TEAM_MEMBER, consent: true })
  { userErrors { message } } }"""
LEAVE = 'mutation { leaveTaskForce(input: { taskForce: "A1" }) { userErrors { message } } }'
CLAIM = "mutation ($id: ID!) { claimAffiliation(input: { organization: $id }) { userErrors { message } } }"
MERGE = """mutation ($from: ID!, $into: ID!) {
  mergeOrganizations(input: { from: $from, into: $into, reason: "the same" }) { userErrors { message } }
}"""
UNDO = 'mutation ($id: ID!) { undoMerge(input: { merged: $id, reason: "not the same" }) { userErrors { message } } }'
ERASE = (
    """mutation { erasePerson(input: { person: "person:ana", reason: "asked for it" }) { userErrors { message } } }"""
)
CONFIRM = """mutation ($id: ID!) { confirmAffiliation(input: { person: "person:ana", organization: $id })
  { userErrors { message } } }"""


def plain(value):
    """A value as JSON has it; moments as such, for their digits differ."""
    if isinstance(value, list):
        return [plain(each) for each in value]
    value = value.iso_format() if hasattr(value, "iso_format") else value
    is_moment = isinstance(value, str) and MOMENT.match(value)
    return datetime.fromisoformat(value) if is_moment else value


def own(labels, said):
    """What the network says of a node: not how it is found and sorted, nor what is on no record."""
    twins = {name for name in said if name.endswith(("Folded", "Order"))}
    untold = {name for label, name in UNTOLD if label in labels}
    return {name: plain(value) for name, value in said.items() if name not in {*twins, *BESIDE, *untold, "id"}}


def alike(said):
    return {name: plain(value) for name, value in said.items()}


def known(labels):
    return {label for label in labels if label in NOUNS}


@pytest.fixture
def present(graph):
    """What the graph has of nouns: nodes and links, as plain data."""

    def read():
        nodes = {
            row["id"]: (known(row["labels"]), own(row["labels"], row["said"]))
            for row in graph.run(NODES)
            if known(row["labels"])
        }
        links = {
            (row["kind"], row["start"], row["end"]): alike(row["said"])
            for row in graph.run(LINKS)
            if {row["start"], row["end"]} <= nodes.keys()
        }
        return nodes, links

    return read


@pytest.fixture
def played(graph):
    """The same, as the changes tell it."""

    def read():
        told = play(record["change"] for record in graph.run(RECORD))
        nodes = {id_: (told.labels[id_], alike(said)) for id_, said in told.nodes.items() if told.labels[id_]}
        return nodes, {arc: alike(said) for arc, said in told.links.items()}

    return read


def differences(one, other):
    """Few words: what one has otherwise than the other."""
    return {key: (one.get(key), other.get(key)) for key in one.keys() | other.keys() if one.get(key) != other.get(key)}


@pytest.fixture
def network(graph, driver, neo4j):
    """The page and a newer one, the regions, a demo that went and one that stayed."""
    prepare_graph(driver, neo4j.database)
    load_page(driver, neo4j.database, shipped_page().replace("the 2018 study", "the 2019 study"))
    load_demo(driver, neo4j.database, 10, 8, lambda _: None)
    remove_demo(driver, neo4j.database)
    load_demo(driver, neo4j.database, 20, 7, lambda _: None)


def test_the_changes_of_loads_give_the_graph(network, present, played, load):
    moor = NodeRecord("Organization", "organization:moor", {"name": "Moor", "type": "CIVIL_SOCIETY"})
    ana = NodeRecord("Person", "person:ana", {"name": "Ana", "email": "ana@example.org"})
    ties = [
        LinkRecord("LOCATED_IN", moor.end, ("Region", "region:iso3166:FR")),
        LinkRecord("AFFILIATED_WITH", ana.end, moor.end, {"since": date(2020, 1, 1), "until": date(2021, 1, 1)}),
    ]
    load([moor, ana], ties)
    load([replace(moor, properties={"name": "Moorland", "type": None})], [replace(ties[1], properties={"until": None})])
    load([NodeRecord("Funder", moor.id, {"name": "Moorland"})], dropped=[ties[0]])
    assert len(present()[0]) > 500
    agree(present(), played())


def test_with_the_changes_of_commands_too(network, present, played, ask, join, graph):
    ana = join("ana")
    graph.run("CYPHER 5 MATCH (p:Person {id: 'person:ana'}) SET p.name = 'Ana'").consume()
    office = join("office", AccountRole.SECRETARIAT)
    moor = done(ask(CREATE, office))["organization"]["id"]
    done(ask(UPDATE, office, id=moor))
    ((funder,),) = graph.run("CYPHER 5 MATCH (f:Funder) RETURN f.id LIMIT 1").values()
    face = f"funder:{funder.partition(':')[2]}"
    grant = done(ask(GRANT, office, funder=face))["grant"]["id"]
    done(ask(FUNDER, office, funder=face))
    call = done(ask(CALL, office, funder=face))["fundingCall"]["id"]
    done(ask(RECALL, office, id=call))
    contact = done(ask(CONTACT, office, funder=face))["contact"]["id"]
    for document, viewer, variables in (
        (RENAME, ana, {}),
        (CLAIM, ana, {"id": moor}),
        (CONFIRM, office, {"id": moor}),
        (JOIN, ana, {}),
        (LEAVE, ana, {}),
    ):
        done(ask(document, viewer, **variables))
    assert {grant, moor, call, contact} <= present()[0].keys()
    agree(present(), played())
    ((other,),) = graph.run(MANY_LINKS, funder=funder).values()
    for document, variables in (
        (MERGE, {"from": funder, "into": other}),
        (UNDO, {"id": funder}),
        (MERGE, {"from": moor, "into": other}),
        (ERASE, {}),
    ):
        done(ask(document, office, **variables))
        agree(present(), played())


def agree(present, played):
    """The two people who were made by hand are on no record as new."""
    by_hand = {"person:ana", "person:office"}
    for one, other in zip(present, played, strict=True):
        assert differences(without(one, by_hand), without(other, by_hand)) == {}


def without(told, keys):
    return {key: each for key, each in told.items() if key not in keys}


def done(answer):
    """The payload of a mutation that was not refused."""
    (payload,) = answer["data"].values()
    assert payload["userErrors"] == []
    return payload
