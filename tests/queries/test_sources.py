"""Protects what is asked of a list: each question so that an index serves where there is one."""

from queries.compiler.columns import Columns
from queries.compiler.names import Names
from queries.compiler.orders import order
from queries.compiler.sources import Source, by_id
from queries.model import NOUNS

PERSON, FUNDER = NOUNS["Person"], NOUNS["Funder"]
ALL = Source("n", "MATCH (n:Person)", indexed=True)
SOME = Source("n", "MATCH (n:Person)", ("n.name STARTS WITH $p.p0",), indexed=True)
FAR = Source("n", "MATCH (a)-[:X]->(n:Person)", near="a", distinct=True)
BY_NAME = order(PERSON, "n", None)


def test_all_are_counted_by_the_count_store():
    assert ALL.total() == "COUNT { MATCH (n:Person) }"


def test_some_are_counted_by_an_index_on_key_and_id():
    assert SOME.total() == "COUNT { MATCH (n:Person) WHERE n.name STARTS WITH $p.p0 AND n.id IS NOT NULL }"


def test_who_can_be_met_twice_is_counted_once():
    assert FAR.total() == "COUNT { MATCH (a)-[:X]->(n:Person) RETURN DISTINCT n }"


def test_a_page_says_that_its_keys_are_there():
    columns = Columns(Names())
    columns.value("n.name")
    assert ALL.page(BY_NAME, "$p.p1", (), columns, backward=False) == (
        "COLLECT { MATCH (n:Person) WHERE n.name IS NOT NULL AND n.id IS NOT NULL"
        " WITH n ORDER BY n.name, n.id LIMIT $p.p1 RETURN [n.name] }"
    )


def test_what_lies_beyond_a_cursor_is_looked_for_in_the_same_index():
    told = ALL.any(BY_NAME, "n.name <= $p.p2")
    assert told == (
        "EXISTS { MATCH (n:Person) WHERE n.name IS NOT NULL AND n.id IS NOT NULL AND n.name <= $p.p2 RETURN n }"
    )


def test_ids_of_a_noun_stand_in_a_row():
    assert by_id(PERSON, "n") == ("n:Node", "n.id >= 'person:'", "n.id < 'person;'")
    assert by_id(FUNDER, "n") == ("n:Node", "n.id >= 'organization:'", "n.id < 'organization;'")
