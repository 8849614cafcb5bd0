"""The operations that have a budget, and what they cost on a demo of 100,000 nodes: dbHits over the whole plan."""

from contextlib import contextmanager
from pathlib import Path

import pytest
from golden.explaining import hits
from golden.shapes import SCHEMA, compiled_text, data
from graphql import OperationDefinitionNode, parse

from graph_service.app import make_ready
from graph_service.database.driver import sync_driver
from graph_service.database.local.session import local_database
from graph_service.reading.documents import prepare
from graph_service.settings import Settings
from loaders.demo import demo_batches, people_for
from loaders.load import write_all
from queries.compiler.fields import Limits

FOLDER = Path(__file__).parent / "operations"
NODES, SEED = 100_000, 7
FAR = {"LaterPeople": 20_000, "MembersOfATaskForce": 1_500}
"""So many nodes on is the page of an operation with `$after`."""
LIMITS = Limits(max_page_size=max(FAR.values()))


def texts():
    """The document of each operation, by the operation's name."""
    documents = [path.read_text() for path in sorted(FOLDER.glob("*.graphql"))]
    return {
        operation.name.value: document
        for document in documents
        for operation in parse(document).definitions
        if isinstance(operation, OperationDefinitionNode)
    }


@contextmanager
def network(folder):
    """A session on a new Neo4j with the demo, loaded batch by batch so that chains have the same order every time."""
    settings = Settings(_env_file=None, neo4j_uri=None, data_dir=folder)
    with local_database(settings) as target, sync_driver(target) as driver:
        make_ready(target)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("loaders.load.SESSIONS", 1)
            write_all(driver, target.database, demo_batches(people_for(NODES, SEED), SEED), lambda _: None)
        with driver.session(database=target.database) as session:
            session.run("CYPHER 5 CALL db.prepareForReplanning(300)").consume()
            yield session


class Asking:
    """Compiles operations as the engine does, and asks for their plans."""

    def __init__(self, session):
        self.session = session
        self.texts = texts()

    def hits(self, name):
        """What an operation costs."""
        plan, parameters = self._compiled(name, self._variables(name))
        return hits(self.session, plan.statement, parameters)

    def _variables(self, name):
        """Those without a value of their own: the place of a page far on, and a person."""
        declared = prepare(SCHEMA, self.texts[name], name).operation.variable_definitions or ()
        return {
            variable: self._known(name, variable)
            for each in declared
            if each.default_value is None and (variable := each.variable.name.value)
        }

    def _known(self, name, variable):
        match variable:
            case "after":
                return self._end(name)
            case "before":
                return self._end("LaterPeople")
            case "id":
                return self._answer("FirstPeople")["people"]["nodes"][0]["id"]

    def _end(self, name):
        """The cursor at the end of a long page."""
        (listed,) = self._answer(name, first=FAR[name], after=None).values()
        while "pageInfo" not in listed:
            (listed,) = listed.values()
        return listed["pageInfo"]["endCursor"]

    def _answer(self, name, **variables):
        return data(self.session, *self._compiled(name, variables))

    def _compiled(self, name, variables):
        plan, parameters, _ = compiled_text(self.texts[name], variables, name, LIMITS)
        return plan, parameters
