"""What is hidden from a ranking and what it may know: by the day that a grant was awarded, and never by chance."""

import asyncio
from datetime import date

import pytest

from graph_service.commands.alone import NotDoneError
from graph_service.database.driver import async_driver
from graph_service.database.reader import Reader
from graph_service.matching.evaluation.held_out import Hidden, hold_out
from loaders.apply import prepare_graph
from loaders.load import write
from loaders.records import Batch, LinkRecord, NodeRecord

pytestmark = pytest.mark.database

BEFORE = date(2024, 1, 1)
FUNDERS = ("organization:early", "organization:late", "organization:never", "organization:often")
A1, C3 = ("Objective", "objective:A1"), ("Objective", "objective:C3")
KENYA, AFRICA = ("Region", "region:iso3166:KE"), ("Region", "region:m49:002")


def grant(name, funder, awarded, *supports, spent=(), **said):
    """The records of a grant of a funder."""
    node = NodeRecord("Grant", f"grant:{name}", {"title": name, **said} | ({"awarded": awarded} if awarded else {}))
    yield node
    yield LinkRecord("GAVE", ("Funder", f"organization:{funder}"), node.end)
    yield from (LinkRecord("SUPPORTS", node.end, each) for each in supports)
    yield from (LinkRecord("SPENT_IN", node.end, each) for each in spent)


RECORDS = [
    *(NodeRecord(noun, id_, {"name": id_}) for noun in ("Organization", "Funder") for id_ in FUNDERS),
    *grant("before", "often", date(2019, 5, 1), A1),
    *grant("day-before", "late", date(2023, 12, 31), A1),
    *grant("one-more", "often", date(2021, 5, 1), A1),
    *grant("undated", "early", None, A1),
    *grant("called-off", "never", date(2020, 1, 1), A1, status="CANCELLED"),
    *grant("hidden", "late", BEFORE, C3, A1, spent=[AFRICA, KENYA], amountMinor=100050, currency="EUR"),
    *grant("bare", "never", date(2025, 1, 1), C3),
    *grant("for-nothing", "never", date(2025, 1, 1)),
    *grant("called-off-later", "never", date(2025, 1, 1), A1, status="CANCELLED"),
]
BARE = Hidden("organization:never", "C3", None, None)
WHOLE = Hidden("organization:late", "A1", "region:iso3166:KE", {"amount": "1000.50", "currency": "EUR"})


@pytest.fixture
def held_out(clean_graph, neo4j):
    """Gives what is held out of a graph of a few grants."""
    prepare_graph(clean_graph, neo4j.database)
    batch = Batch(
        tuple(each for each in RECORDS if isinstance(each, NodeRecord)),
        tuple(each for each in RECORDS if isinstance(each, LinkRecord)),
    )
    with clean_graph.session(database=neo4j.database) as session:
        session.execute_write(write, batch)

    async def read(before, sample, seed):
        async with async_driver(neo4j) as opened:
            reader = Reader(opened, neo4j.database, 30)
            try:
                return await hold_out(reader, before, sample, seed)
            finally:
                await reader.close()

    return lambda before=BEFORE, sample=10, seed=7: asyncio.run(read(before, sample, seed))


def test_grants_from_the_day_on_are_hidden_with_what_is_asked_for_them(held_out):
    held = held_out()
    assert sorted(held.grants, key=lambda each: each.funder) == [WHOLE, BARE]
    assert (held.day, held.of) == (date(2023, 12, 31), 2)
    assert BARE.asked() == {"code": "C3"}


def test_what_came_later_or_was_called_off_makes_nobody_popular_or_recent(held_out):
    held = held_out()
    assert held.popular == tuple(f"organization:{each}" for each in ("often", "early", "late", "never"))
    assert held.recent == tuple(f"organization:{each}" for each in ("late", "often", "early", "never"))


def test_a_sample_is_drawn_by_the_seed(held_out):
    drawn = [held_out(sample=1, seed=seed).grants for seed in (4, 5, 6, 7, 4)]
    assert [BARE] in map(list, drawn)
    assert [WHOLE] in map(list, drawn)
    assert drawn[0] == drawn[-1]


@pytest.mark.parametrize(
    ("before", "told"), [(date(2026, 1, 1), "none to find again"), (date(2010, 1, 1), "nothing was known then")]
)
def test_a_day_with_nothing_after_or_before_it_is_told(held_out, before, told):
    with pytest.raises(NotDoneError, match=told):
        held_out(before)
