"""What is asked of the indexes: nothing that people type gets into the query language."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.model import NODES, NOUNS, SEARCHED
from queries.model.enums import NodeType
from queries.model.migrations import MIGRATIONS
from queries.search.asked import LONGEST_WORD, MOST_WORDS, loose, strict, told_by
from queries.search.indexes import kind_of, label_of, text_of
from queries.search.lucene import EVERYTHING

CLAUSE = re.compile(r"\w+:/[\w'.?|()\[\]\u0300-\U000e01ef]*\*?/\^[\d.]+")
SIGNS = re.compile(r"[+() ]*(\)\^10)?[+() ]*")
FEW = ["Funder", "Objective", "Target"]


def asked(text, labels=FEW):
    return [row["query"] for rows in (strict, loose) for row in rows(text, labels)]


@given(st.text(max_size=200))
def test_whatever_is_typed_the_query_is_made_of_our_own_clauses(text):
    for query in asked(text):
        assert query == EVERYTHING or SIGNS.fullmatch(CLAUSE.sub("", query)), query
        assert query.count("(") == query.count(")")


@given(st.text(st.sampled_from('abcé "\\/+-&|!(){}[]^~*?:<>#@.\n'), max_size=60))
def test_signs_say_nothing(text):
    assert asked(text) == asked(" ".join(told_by(text)))


@pytest.mark.parametrize("text", ["a" * 5000, "word " * 100, "\U0001f331" * 50, " ".join(map(str, range(100)))])
def test_few_words_and_letters_count(text):
    told = told_by(text)
    assert len(told) <= MOST_WORDS
    assert all(len(each) <= LONGEST_WORD for each in told)
    assert all(len(each) < 40_000 for each in asked(text))


@pytest.mark.parametrize(
    ("text", "rest", "named"),
    [
        ("donor", [], True),
        ("soil investors", ["soil"], True),
        ("funding bodies in Kenya", ["in", "kenya"], True),
        ("spons", [], True),
        ("organisation donor", [], True),
        ("soil fund", ["soil"], True),
        ("soil trust", ["soil", "trust"], False),
    ],
)
def test_what_people_call_funders_names_the_noun(text, rest, named):
    (row,) = strict(text, ["Funder"])
    assert bool(row["bonus"]) is named
    assert all(each in row["query"] for each in rest)
    assert row["query"] == EVERYTHING or rest


def test_an_organization_that_is_a_funder_is_left_to_its_second_face():
    assert {row["noun"]: row["faces"] for row in strict("soil", ["Organization", "Funder"])} == {
        "Organization": ["Funder"],
        "Funder": [],
    }
    assert strict("soil", ["Organization"])[0]["faces"] == []


def test_nothing_is_asked_where_there_are_no_words():
    assert asked("… !?") == asked("") == []


def test_kinds_are_the_nouns_that_are_searched():
    assert {label_of(each) for each in NodeType} == set(SEARCHED)
    assert {kind_of(noun) for noun in SEARCHED.values()} == set(NodeType)


def test_every_searched_noun_has_an_index_of_what_it_says():
    made = " ".join(statement for step in MIGRATIONS for statement in step.statements)
    for label, noun in SEARCHED.items():
        there = text_of(noun)
        assert there.searched
        told = ", ".join(f"n.{name}" for name in there.searched)
        assert f"search_{label} IF NOT EXISTS FOR (n:{there.label}) ON EACH [{told}, n.searchText]" in made


def test_addresses_and_what_is_for_few_is_not_searched():
    assert not {"Candidacy", "Change", "Participation", "Contact"} & set(SEARCHED)
    assert set(NODES["Person"].searched) == {"name"}
    assert all(not each.seen for noun in NOUNS.values() for each in noun.stored.values() if each.search)
