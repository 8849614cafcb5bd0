"""Protects `where`: all that is given holds, at any depth; what is unknown does not hold, so its opposite does."""

import pytest

from queries.compiler.arguments import Leaf
from queries.compiler.conditions import Subject, condition, has_edge, names_few, stored_id
from queries.compiler.names import Names
from queries.compiler.operators import Operand
from queries.model import NODES, NOUNS


def leaf(value):
    return Leaf(value, lambda _: value)


A, B = {"code": {"eq": leaf("A")}}, {"code": {"eq": leaf("B")}}


def told(noun, where, edge=None):
    return condition(Names(), Subject(NOUNS[noun], "n", "$p.today", edge), where)


@pytest.mark.parametrize(
    ("where", "cypher"),
    [
        (None, ""),
        ({}, ""),
        ({"code": None}, ""),
        (A, "n.code = $p.p0"),
        ({"code": {"eq": leaf("A"), "ne": leaf("B")}}, "n.code = $p.p0 AND (n.code IS NULL OR n.code <> $p.p1)"),
        ({"and": [A, B]}, "n.code = $p.p0 AND n.code = $p.p1"),
        ({"and": []}, ""),
        ({"or": [A, B]}, "((n.code = $p.p0) OR (n.code = $p.p1))"),
        ({"or": []}, "false"),
        ({"or": [A, {}]}, "true"),
        ({"not": A}, "NOT coalesce(n.code = $p.p0, false)"),
        ({"not": {}}, "false"),
        ({"not": {"or": []}}, "NOT coalesce(false, false)"),
    ],
)
def test_and_or_not(where, cypher):
    assert told("Goal", where) == cypher


def test_an_id_is_looked_for_under_the_label_whose_index_knows_it():
    assert told("Goal", {"id": {"eq": leaf("goal:A")}}) == "n:Node AND n.id = $p.p0"


def test_a_list_of_nodes():
    some = told("Goal", {"objectives": {"some": A}})
    assert some == "EXISTS { MATCH (n)-[:HAS_OBJECTIVE]->(n1:Objective) WHERE n1.code = $p.p1 }"
    assert told("Goal", {"objectives": {"none": A}}) == f"NOT {some}"
    assert "WHERE NOT coalesce(n1.code = $p.p1, false)" in told("Goal", {"objectives": {"every": A}})
    counted = told("Goal", {"objectives": {"count": {"gte": leaf(3)}}})
    assert counted == "COUNT { MATCH (n)-[:HAS_OBJECTIVE]->(n1:Objective) } >= $p.p0"


def test_a_node_that_can_be_met_twice_is_counted_once():
    assert "RETURN DISTINCT" in told("Person", {"taskForces": {"count": {"eq": leaf(1)}}})


def test_a_list_of_values():
    where = {"fundsTypes": {"some": {"eq": leaf("PRIVATE_COMPANY")}, "count": {"gt": leaf(0)}}}
    assert told("Funder", where) == (
        "any(x1 IN coalesce(n.fundsTypes, []) WHERE x1 = $p.p0) AND size(coalesce(n.fundsTypes, [])) > $p.p1"
    )


def test_an_edge_has_values_of_its_own():
    edge = {"people": Operand("people1"), "via": Operand("via2")}
    assert told("Organization", {"edge": {"people": {"gte": leaf(3)}}}, edge) == "people1 >= $p.p0"
    assert told("Organization", {"edge": {"via": {"none": {"eq": leaf("LEADER")}}}}, edge) == (
        "none(x1 IN coalesce(via2, []) WHERE x1 = $p.p0)"
    )


@pytest.mark.parametrize(
    ("where", "there"),
    [
        ({"edge": {"people": {"eq": leaf(1)}}}, True),
        ({"and": [{}, {"not": {"edge": {"people": {"eq": leaf(1)}}}}]}, True),
        ({"name": {"eq": leaf("edge")}}, False),
        (None, False),
    ],
)
def test_whether_a_filter_asks_for_the_edge(where, there):
    assert has_edge(where) is there


@pytest.mark.parametrize(
    ("where", "one"),
    [
        ({"code": {"eq": leaf("A1")}}, True),
        ({"id": {"eq": leaf("task_force:A1")}}, True),
        ({"code": {"eq": None}}, False),
        ({"code": {"in": leaf(["A1"])}}, False),
        ({"name": {"eq": leaf("A1")}}, False),
        ({"or": [{"code": {"eq": leaf("A1")}}]}, False),
        (None, False),
    ],
)
def test_whether_a_filter_names_few_node(where, one):
    assert names_few(where, NOUNS["TaskForce"]) is one


@pytest.mark.parametrize(
    ("noun", "given", "kept"),
    [
        ("Person", "person:1", "person:1"),
        ("Person", "organization:1", "organization:1"),
        ("Funder", "funder:x", "organization:x"),
        ("Funder", "organization:x", ""),
        ("Funder", "", ""),
    ],
)
def test_a_second_face_has_its_hosts_id(noun, given, kept):
    assert stored_id(NODES[noun], given) == kept
