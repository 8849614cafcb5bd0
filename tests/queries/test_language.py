"""Protects the words that the graph is declared in: arrows from both ends, names, folded twins and shadows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.language import Path, camel, reverse_arrow, stored, text
from queries.model import NOUNS

KINDS = st.sampled_from(["-[:A]->", "<-[:B]-", "-[{r}:C]->", "<-[{m}:D]-", "-[:E*0..4]->", "-[:F]-"])
NODES = st.sampled_from(["(:X)", "({p}:Y)", "(x)"])
ARROWS = st.builds(
    lambda first, more: first + "".join(node + kind for node, kind in more),
    KINDS,
    st.lists(st.tuples(NODES, KINDS), max_size=3),
)


@pytest.mark.parametrize(
    ("arrow", "reversed_"),
    [
        ("-[:A]->", "<-[:A]-"),
        ("<-[:A]-(x)-[:B]->", "<-[:B]-(x)-[:A]->"),
        ("-[:A]->(:X)-[{m}:B*0..4]->", "<-[{m}:B*0..4]-(:X)<-[:A]-"),
    ],
)
def test_an_arrow_from_its_other_end(arrow, reversed_):
    assert reverse_arrow(arrow) == reversed_


@given(ARROWS)
def test_reversed_twice_is_the_same(arrow):
    assert reverse_arrow(reverse_arrow(arrow)) == arrow


def test_every_path_of_the_model_can_be_reversed():
    paths = [path for noun in NOUNS.values() for link in noun.links.values() for path in link.paths]
    assert len(paths) > 40
    for path in paths:
        assert path.reverse().reverse() == path


def test_a_path_reversed_keeps_what_must_hold():
    path = Path(arrow="-[{m}:A]->", holds=("m",), where="{m}.x = 1")
    assert path.reverse() == Path(arrow="<-[{m}:A]-", holds=("m",), where="{m}.x = 1")


@pytest.mark.parametrize(("name", "told"), [("code", "code"), ("task_force", "taskForce"), ("a_b_c", "aBC")])
def test_names_in_camel_case(name, told):
    assert camel(name) == told


def test_only_text_that_can_be_filtered_has_a_folded_twin():
    assert text(name="title").folded == "titleFolded"
    assert text(name="title", filter=False).folded is None
    assert stored("Int", name="year").folded is None
    assert stored("String", name="duties", many=True).folded is None


def test_only_what_can_be_missing_is_ordered_by_a_shadow():
    assert stored("Date", name="since", optional=True).order == "sinceOrder"
    assert stored("Int", name="year").order == "year"
