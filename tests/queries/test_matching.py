"""Protects the ways along links: every path of the model is a clause between its two ends, with every name filled."""

import re

import pytest

from queries.compiler.matching import Ends, staged, union, walk, walks, where
from queries.compiler.names import Names
from queries.language import Fact
from queries.model import NOUNS

LINKS = [(noun.label, name, link) for noun in NOUNS.values() for name, link in noun.links.items()]
ENDS = Ends("a", "b", "$p.today")


@pytest.mark.parametrize(("label", "name", "link"), LINKS, ids=[f"{label}.{name}" for label, name, _ in LINKS])
def test_every_way_begins_at_one_end_and_reaches_the_other(label, name, link):
    for each in walks(Names(), link, ENDS):
        told = each.where()
        assert re.search(rf"\(b:({link.target}|Node)\b", told) or link.same
        assert re.search(r"\(a\)|\[a\]|\ba\.", told)
        assert not re.search(r"\{\w+\}", told), told


@pytest.mark.parametrize(("label", "name", "link"), [each for each in LINKS if isinstance(each[2].paths[0], Fact)])
def test_a_stage_takes_each_node_once(label, name, link):
    for fact in link.paths:
        told = staged(Names(), link, fact, ENDS).where()
        assert ("WITH DISTINCT" in told) is bool(fact.stop)
        assert not re.search(r"\{\w+\}", told), told


def test_what_must_hold_is_asked_of_the_day():
    (told,) = walk(
        Names(), NOUNS["Person"].links["participations"], NOUNS["Person"].links["participations"].paths[0], ENDS
    ).conditions
    assert told == "coalesce(b.since <= $p.today, true) AND coalesce(b.until > $p.today, true)"


def test_several_ways_give_each_end_once():
    link = NOUNS["Objective"].links["funders"]
    told = union(walks(Names(), link, ENDS), "a", "b")
    assert told.startswith("CALL (a) { MATCH ")
    assert told.count(" UNION MATCH ") == len(link.paths) - 1


def test_no_condition_is_no_where():
    assert where(["", ""]) == ""
    assert where(["a", "", "b"]) == " WHERE a AND b"
