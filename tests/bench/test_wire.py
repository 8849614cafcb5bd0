"""Protects the counting: the proxy sees every statement, with the parameters that the driver sent, whatever they be."""

from datetime import UTC, date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bench.wire import Statement, tapped
from graph_service.database.driver import sync_driver

pytestmark = pytest.mark.database

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False)
    | st.text(st.characters(codec="utf-8"), max_size=300)
    | st.dates(date(1, 1, 1), date(9999, 12, 31))
    | st.datetimes(timezones=st.just(UTC))
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=20) | st.dictionaries(st.text(st.characters(codec="utf-8")), inner),
    max_leaves=50,
)


@pytest.fixture(scope="module")
def tap(neo4j):
    with tapped(neo4j) as (tap, through), sync_driver(through) as driver:
        yield tap, driver


@given(value=VALUES)
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_sees_what_the_driver_sends(tap, value):
    tap, driver = tap
    tap.taken()
    with driver.session() as session:
        session.run("CYPHER 5 RETURN 1", {"value": value}).consume()
    assert tap.taken() == [Statement("CYPHER 5 RETURN 1", {"value": value})]


def test_counts_each_statement_of_a_transaction(tap):
    tap, driver = tap
    tap.taken()
    with driver.session() as session, session.begin_transaction() as tx:
        for _ in range(3):
            tx.run("CYPHER 5 RETURN 1").consume()
    assert len(tap.taken()) == 3


def test_long_texts_come_in_chunks(tap):
    tap, driver = tap
    tap.taken()
    long = "x" * 200_000
    with driver.session() as session:
        session.run("CYPHER 5 RETURN 1", {"long": long}).consume()
    assert tap.taken()[0].parameters == {"long": long}
