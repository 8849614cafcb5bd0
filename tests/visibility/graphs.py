"""A small network in which some people are private and nobody but those concerned sees a partnership, and who asks."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from differential import awkward
from golden.shapes import compiled_text

from loaders.apply import prepare_graph
from loaders.load import write
from loaders.records import Batch, LinkRecord, NodeRecord
from queries.compiler.fields import Limits
from queries.compiler.names import PARAMETERS
from queries.model import NOUNS
from queries.seen import Audience, Seen

LIMITS = Limits(page_size=500)

CONCERNED = replace(
    NOUNS["Partnership"],
    seen=Seen(
        user="EXISTS {{ ({n})<-[:MEMBER_OF]-(:Organization)<-[:AFFILIATED_WITH]-(:Person {{id: {viewer}}}) }}"
        " OR EXISTS {{ ({n})-[:CONSULTS]->(:Person {{id: {viewer}}}) }}"
    ),
)
"""Partnerships as only those see them who work for a member, or are consulted."""

MORE = Batch(
    (
        NodeRecord("Person", "person:four", {"name": "A private leader", "email": "four@example.org", "private": True}),
        NodeRecord("Participation", "participation:four", {"role": "TASK_FORCE_LEADER"}),
    ),
    (
        LinkRecord("PARTICIPATES", awkward.person("four"), ("Participation", "participation:four")),
        LinkRecord("IN", ("Participation", "participation:four"), ("TaskForce", "task_force:A1")),
        LinkRecord("ON_BEHALF_OF", ("Participation", "participation:four"), awkward.organization("quote")),
        LinkRecord("AFFILIATED_WITH", awkward.person("four"), awkward.organization("quote")),
        LinkRecord("AFFILIATED_WITH", awkward.person("none"), awkward.organization("plain")),
    ),
)
CHANGES = """
CYPHER 5 WITH [[], [], ['person:two'], ['person:none']] AS abouts UNWIND range(0, size(abouts) - 1) AS at
CREATE (c:Node:Change {id: 'change:made-' + at, seq: 1000000 + at, at: datetime(), kind: 'test.made'})
SET c.open = at = 0, c.about = abouts[at], c.subject = 'organization:plain'
WITH c MATCH (o {id: 'organization:plain'}) SET o.changes = coalesce(o.changes, []) + c.id
"""
CONSULT = "CYPHER 5 MATCH (s {id: 'partnership:open'}) MATCH (p {id: 'person:two'}) CREATE (s)-[:CONSULTS]->(p)"
PRIVATE = "CYPHER 5 MATCH (p:Person {private: true}) RETURN p.id AS id ORDER BY id"
PARTNERSHIPS = """
CYPHER 5 MATCH (s:Partnership)
RETURN s.id AS id, COLLECT { MATCH (s)<-[:MEMBER_OF]-()<-[:AFFILIATED_WITH]-(p) RETURN p.id } +
  COLLECT { MATCH (s)-[:CONSULTS]->(p) RETURN p.id } AS concerned
"""
CANDIDACIES = """
CYPHER 5 MATCH (c:Candidacy) RETURN c.id AS id, COLLECT { MATCH (c)<-[:STANDS]-(p) RETURN p.id } +
  COLLECT { MATCH (c)-[:CONSULTS]->(p) RETURN p.id } AS concerned ORDER BY id
"""
CONTACTS = """
CYPHER 5 MATCH (c:Contact)-[:ABOUT]->(t) RETURN c.id AS id, COLLECT {
  MATCH (t)<-[:IN]-(s)<-[:PARTICIPATES]-(p) WHERE s.role <> 'TEAM_MEMBER' AND coalesce(s.since <= date(), true)
    AND coalesce(s.until > date(), true) RETURN p.id } AS concerned ORDER BY id
"""
RECORDED = "CYPHER 5 MATCH (c:Change) WHERE NOT c.open RETURN c.id AS id, c.about AS concerned"
TAKE_AWAY = {
    "Person": "CYPHER 5 UNWIND $ids AS id MATCH (n:Person {id: id})"
    " CALL (n) { MATCH (n)-[r:AFFILIATED_WITH]->() DELETE r } REMOVE n:Person:Node",
    "Partnership": "CYPHER 5 UNWIND $ids AS id MATCH (n:Partnership {id: id}) DETACH DELETE n",
    "Candidacy": "CYPHER 5 UNWIND $ids AS id MATCH (n:Candidacy {id: id}) DETACH DELETE n",
    "Contact": "CYPHER 5 UNWIND $ids AS id MATCH (n:Contact {id: id}) DETACH DELETE n",
    "Change": "CYPHER 5 UNWIND $ids AS id MATCH (n:Change {id: id}) DETACH DELETE n",
}
"""What one may not see leaves the graph. A seat stays taken: somebody holds it, of whom nothing can be known."""


@dataclass(frozen=True)
class Asking:
    """One who asks, and the ids of what this one may not see, by label."""

    audience: Audience
    person: str | None = None
    hidden: dict = field(default_factory=dict, hash=False)


def fill(driver, database):
    prepare_graph(driver, database)
    with driver.session(database=database) as session:
        today = datetime.now(UTC).date()
        for each in (awkward.batch(today), MORE):
            session.execute_write(write, each)
        for statement in (CONSULT, CHANGES):
            session.run(statement).consume()


def viewers(session):
    """Nobody, somebody who is private and consulted, somebody who is neither, the secretariat."""
    concerned = {
        "Person": [{"id": each["id"], "concerned": [each["id"]]} for each in session.run(PRIVATE).data()],
        "Partnership": session.run(PARTNERSHIPS).data(),
        "Candidacy": session.run(CANDIDACIES).data(),
        "Contact": session.run(CONTACTS).data(),
        "Change": session.run(RECORDED).data(),
    }

    def asking(audience, person=None):
        hidden = {
            label: [each["id"] for each in there if person not in (each["concerned"] or ())]
            for label, there in concerned.items()
        }
        return Asking(audience, person, hidden)

    return {
        "nobody": asking(Audience.NOBODY),
        "private": asking(Audience.USER, "person:two"),
        "public": asking(Audience.USER, "person:none"),
        "secretariat": Asking(Audience.SECRETARIAT, "person:none", asking(Audience.NOBODY).hidden),
    }


def answer(runner, text, asking, given):
    """What a document gives to one who asks; `runner` is a session or a transaction."""
    used = {name: value for name, value in given.items() if f"${name}" in text}
    plan, parameters, _ = compiled_text(text, used, limits=LIMITS, audience=asking.audience)
    parameters[PARAMETERS] = {
        name: asking.person if name == "viewer" else value for name, value in parameters[PARAMETERS].items()
    }
    if plan.statement is None:
        return plan.answer((), parameters)
    return plan.answer(runner.run(plan.statement, parameters).single(strict=True), parameters)
