"""Participations: a person in a role in a task force, on behalf of an organization, for a time."""

from queries.language import Expression, Sourced, node, one, stored

# A command that begins a participation writes `appointedBefore: false`; what a loader has written says nothing.
# `lossReviewed` is a day: what the organization had lost until then is no reason to look at the term again.
PARTICIPATION = node(
    "Participation",
    prefix="participation",
    order=("since",),
    rooted=False,
    kept=("underReview", "lossReviewed", "appointedBefore"),
    role=stored("RoleName", sort=True, facet=True),
    region=one("-[:REPRESENTS]->", "Region", facet=("id", "name")),
    person=one("<-[:PARTICIPATES]-", "Person"),
    organization=one("-[:ON_BEHALF_OF]->", "Organization", facet=("id", "name")),
    task_force=one("-[:IN]->", "TaskForce", facet=("code", "name")),
    since=stored("Date", optional=True, sort=True),
    until=stored("Date", optional=True, sort=True),
    under_review=Expression(type="Boolean", cypher="coalesce({n}.underReview, false)"),
    appointed_before=Expression(type="Boolean", cypher="coalesce({n}.appointedBefore, true)"),
    source=Sourced(),
)
