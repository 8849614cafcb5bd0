"""Protects what an operation costs the database: a worse plan fails, and a better one asks for its figure to be kept.

`pytest tests/budgets --update` writes what the operations cost now. dbHits are counted and not timed; the network,
the day and the planner's statistics are the same every time.
"""

import json
from pathlib import Path

import pytest
from budgets.asking import Asking, network, texts

from graph_service.settings import Settings

pytestmark = pytest.mark.database

FILE = Path(__file__).parent / "budgets.json"
LINE = Settings(_env_file=None).neo4j_version
CLEARLY_FEWER = 0.95
NAMES = sorted(texts())


def budgets():
    return json.loads(FILE.read_text()) if FILE.exists() else {}


@pytest.fixture(scope="module")
def costs(tmp_path_factory, update):
    assert update or LINE in budgets(), f"there are no figures for {LINE}: keep what it costs now with --update"
    with network(tmp_path_factory.mktemp("budgets")) as session:
        asking = Asking(session)
        costs = {name: asking.hits(name) for name in NAMES}
    if update:
        FILE.write_text(json.dumps(budgets() | {LINE: costs}, indent=2) + "\n")
    return costs


@pytest.mark.parametrize("name", NAMES)
def test_an_operation_keeps_to_its_budget(costs, name):
    spent, budget = costs[name], budgets()[LINE].get(name)
    assert budget is not None, f"{name} has no budget on {LINE}; it costs {spent} dbHits"
    assert spent <= budget, f"{name}: {spent} dbHits, {spent - budget} more than its budget of {budget}"
    assert spent >= CLEARLY_FEWER * budget, f"{name}: {spent} dbHits; keep that, its budget of {budget} is too wide"


def test_no_budget_is_left_of_an_operation_that_is_gone():
    assert {name for line in budgets().values() for name in line} <= set(NAMES)


def test_there_are_enough_of_them():
    assert len(NAMES) >= 25
