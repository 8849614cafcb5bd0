"""Candidacies: who stands for which seat of a task force, what was asked and answered, and what came of it."""

from queries.language import Expression, listed, node, one, stored, text
from queries.seen import Seen

# A term ends by itself on its last day: nothing has to be written for that.
STATE = (
    "CASE WHEN {n}.state = 'IN_OFFICE' AND NOT EXISTS {{ MATCH ({n})-[:BECAME]->({p}:Participation)"
    " WHERE coalesce({p}.until > {as_of}, true) }} THEN 'ENDED' ELSE {n}.state END"
)
# Who is asked about a candidacy has to know whose it is, also of somebody who is not named otherwise.
NAME = "head(COLLECT {{ MATCH ({n})<-[:STANDS]-({p}:Person) RETURN {p}.name }})"

CANDIDACY = node(
    "Candidacy",
    prefix="candidacy",
    order=("submitted_at",),
    kept=("state", "changedAt"),
    seen=Seen(
        user="EXISTS {{ ({n})<-[:STANDS]-(:Person {{id: {viewer}}}) }}"
        " OR EXISTS {{ ({n})-[:CONSULTS]->(:Person {{id: {viewer}}}) }}"
    ),
    role=stored("RoleName", sort=True, facet=True),
    state=Expression(type="CandidacyState", cypher=STATE, facet=True),
    region=one("-[:IN_REGION]->", "Region", facet=("id", "name")),
    person=one("<-[:STANDS]-", "Person"),
    applicant=Expression(type="String", cypher=NAME, filter=False),
    organization=one("-[:WITH]->", "Organization", facet=("id", "name")),
    task_force=one("-[:FOR]->", "TaskForce", facet=("code", "name")),
    participation=one("-[:BECAME]->", "Participation"),
    motivation=text(optional=True, filter=False),
    submitted_at=stored("DateTime", sort=True, filter=False),
    call=one("-[:CALLED_BY]->", "CallForInformation", filter=False),
    opinions=listed("-[:HEARD]->", "Opinion", order="{b}.at", filter=False),
    accept_by=stored("Date", optional=True),
    decision=one("-[:DECIDED_BY]->", "Decision", filter=False),
)

CALL = node(
    "CallForInformation",
    questions=stored("String", many=True),
    deadline=stored("Date"),
    answers=stored("String", many=True),
    answered_at=stored("DateTime", optional=True),
)

OPINION = node("Opinion", by=one("-[:GIVEN_BY]->", "Person"), text=text(), at=stored("DateTime"))

DECISION = node(
    "Decision",
    outcome=stored("CandidacyState"),
    by=one("-[:TAKEN_BY]->", "Person"),
    at=stored("DateTime"),
    reason=text(),
)
