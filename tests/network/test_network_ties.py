"""Protects what becomes of ties where two are made one: each goes one way, and no less is said than before."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from graph_service.network.ties import SINGLE, Tie, joined

KINDS = ("AFFILIATED_WITH", "LOCATED_IN", "IDENTIFIED_BY")
days = st.none() | st.dates(date(2020, 1, 1), date(2020, 1, 5))
said = st.fixed_dictionaries({}, optional={"since": days, "until": days, "claimed": st.sampled_from([True])}).map(
    lambda told: {name: value for name, value in told.items() if value is not None}
)
places = st.tuples(st.sampled_from(KINDS), st.booleans(), st.sampled_from("abc"))


@st.composite
def ties(draw, owner):
    drawn = draw(st.lists(places, unique=True, max_size=6))
    return [Tie(f"{owner}{at}", kind, out, "Node", far, far, draw(said)) for at, (kind, out, far) in enumerate(drawn)]


@given(ties("gone"), ties("stays"))
def test_each_tie_goes_one_way(gone, stays):
    told = joined(gone, stays)
    assert sorted(each.element for each in (*told.moved, *told.dropped)) == sorted(each.element for each in gone)
    assert {each.element for each, _ in told.changed} <= {each.element for each in stays}


@given(ties("gone"), ties("stays"))
def test_nothing_stands_twice_and_nothing_is_lost(gone, stays):
    told = joined(gone, stays)
    before = {each.key for each in (*gone, *stays)}
    after = [each.key for each in (*stays, *told.moved)]
    assert set(after) == before
    assert not {each.key for each in told.moved} & {each.key for each in stays}


@given(ties("gone"), ties("stays"))
def test_a_claim_never_takes_the_place_of_what_is_confirmed(gone, stays):
    for own, now in joined(gone, stays).changed:
        assert own.kind not in SINGLE
        assert "claimed" not in now or "claimed" in own.properties
