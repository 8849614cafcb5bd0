"""What funders prefer is found again by matches, far better than by popularity; without preferences it is not."""

import asyncio
from datetime import date

import pytest

from bench.emptying import empty
from graph_service.app import reading
from graph_service.matching.evaluation.evaluating import ASKED, MATCHING, POPULARITY, evaluate
from graph_service.matching.evaluation.held_out import hold_out
from graph_service.settings import Settings
from loaders.apply import prepare_graph
from loaders.demo.write import load_demo

pytestmark = [pytest.mark.database, pytest.mark.slow]

PEOPLE, SEED, SAMPLE = 1200, 7, 100
BEFORE = date(2024, 1, 1)


@pytest.fixture(scope="module")
def evaluated(driver, neo4j):
    """Gives the figures of a demo, with preferences or without."""

    def evaluated(**switch):
        with driver.session(database=neo4j.database) as session:
            empty(session)
        prepare_graph(driver, neo4j.database)
        load_demo(driver, neo4j.database, PEOPLE, SEED, lambda _: None, **switch)
        return asyncio.run(figures(neo4j))

    return evaluated


async def figures(target):
    async with reading(Settings(_env_file=None, statement_timeout=300), target) as (engine, reader):
        held_out = await hold_out(reader, BEFORE, SAMPLE, SEED)
        return await evaluate(engine, held_out, SEED, {MATCHING: ASKED[MATCHING]})


def test_preferences_are_found_again(evaluated):
    found = evaluated()
    matching, popularity = found[MATCHING].recall_10, found[POPULARITY].recall_10
    assert matching.value >= 2 * popularity.value
    assert matching.low > popularity.high


def test_without_preferences_nothing_leaks(evaluated):
    found = evaluated(preferences=False)
    matching, popularity = found[MATCHING].recall_10, found[POPULARITY].recall_10
    assert matching.low <= popularity.high
    assert matching.value < 2 * popularity.value
