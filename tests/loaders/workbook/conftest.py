"""A graph without a network, and what loads a workbook into it."""

import pytest
from workbook_made import write_xlsx

from loaders.apply import prepare_graph
from loaders.workbook.loading import load_workbook
from loaders.workbook.reading import read_workbook

CLEAR = (
    "MATCH (n) WHERE n:Organization OR n:Person OR n:Participation OR n:Partnership OR n:Grant OR n:FundingCall"
    " OR n:StandingPeriod OR n:Identifier OR n:Secret OR n:Alias OR n:Erased OR n:Change OR n:Head"
    " OR (n:Source AND n.name CONTAINS 'sheet') DETACH DELETE n"
)


@pytest.fixture
def ask(driver, neo4j):
    """Ask the graph, which has what ships and no network."""

    def run(question, **parameters):
        with driver.session(database=neo4j.database) as session:
            return session.run(f"CYPHER 5 {question}", **parameters).values()

    prepare_graph(driver, neo4j.database)
    run(CLEAR)
    return run


@pytest.fixture
def clear(ask):
    """Take the network away again."""
    return lambda: ask(CLEAR)


@pytest.fixture
def load(ask, driver, neo4j, tmp_path):
    """Write sheets as a workbook and load it."""

    def run(sheets, name="network.xlsx", *, dry_run=False):
        workbook = read_workbook(write_xlsx(tmp_path / name, sheets))
        return load_workbook(driver, neo4j.database, workbook, lambda _: None, dry_run=dry_run)

    return run
