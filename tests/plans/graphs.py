"""Graphs of several sizes, and what questions cost on them: dbHits over the whole plan."""

from golden.explaining import hits, memory
from golden.shapes import compiled_text, data
from plans.questions import DEEP, PAGE, QUESTIONS

from bench.emptying import empty
from loaders.apply import prepare_graph
from loaders.demo import demo_batches
from loaders.load import write_all
from queries.compiler.fields import Limits
from queries.seen import Audience

SEED = 7
LIMITS = Limits(max_page_size=PAGE * DEEP)

MORE_PEOPLE = """
CYPHER 5 UNWIND range(1, $count) AS i
CALL (i) {
  CREATE (:Node:Person {id: 'person:more' + i, name: 'More ' + i, nameFolded: 'more ' + i})
} IN TRANSACTIONS OF 10000 ROWS
"""
SOMEBODY = "CYPHER 5 MATCH (p:Person)-[:AFFILIATED_WITH]->(o) RETURN p.name, o.id ORDER BY p.name, p.id, o.id LIMIT 1"


class Graph:
    """A graph while it has one size."""

    def __init__(self, driver, database):
        self.driver = driver
        self.database = database
        self.session = driver.session(database=database)

    def run(self, statement, **parameters):
        return self.session.run(statement, parameters).values()

    def fill(self, people):
        """The strategy, and a network of so many people."""
        empty(self.session)
        prepare_graph(self.driver, self.database)
        write_all(self.driver, self.database, demo_batches(people, SEED), lambda _: None)
        self.run("CALL db.resampleOutdatedIndexes()")

    def hits(self, name, audience=Audience.NOBODY):
        """What a question costs."""
        question = QUESTIONS[name]
        return self.cost(question.text, self._variables(question), audience)

    def cost(self, text, variables=None, audience=Audience.NOBODY):
        """What a document costs."""
        plan, parameters, _ = compiled_text(text, variables or {}, limits=LIMITS, audience=audience)
        return hits(self.session, plan.statement, parameters)

    def memory(self, text):
        """The bytes that a document's statement holds at most."""
        plan, parameters, _ = compiled_text(text, {}, limits=LIMITS)
        return memory(self.session, plan.statement, parameters)

    def all_hits(self):
        return {name: self.hits(name) for name in QUESTIONS}

    def _variables(self, question):
        ((name, organization),) = self.run(SOMEBODY)
        known = {"text": name[:6], "id": organization, "after": None}
        if question.after:
            known["after"] = self._cursor(question.after)
        return {each: value for each, value in known.items() if f"${each}" in question.text}

    def _cursor(self, listed):
        """The end of the last page before the deep one, or of the last but one where there are fewer."""
        name = listed.partition("(")[0]
        total = self.answer(f"{{ {name} {{ totalCount }} }}")[name]["totalCount"]
        first = min((DEEP - 1) * PAGE, total - 2 * PAGE)
        asked = f"{listed[:-1]}, first: {first})" if "(" in listed else f"{listed}(first: {first})"
        return self.answer(f"{{ {asked} {{ pageInfo {{ endCursor }} }} }}")[name]["pageInfo"]["endCursor"]

    def answer(self, text, variables=None):
        """The data that a document gives."""
        plan, parameters, _ = compiled_text(text, variables or {}, limits=LIMITS)
        return data(self.session, plan, parameters)
