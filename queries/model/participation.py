"""Participations: a person in a role in a task force, on behalf of an organization, for a time."""

from queries.language import Sourced, node, one, stored

PARTICIPATION = node(
    "Participation",
    prefix="participation",
    order=("since",),
    rooted=False,
    role=stored("RoleName", sort=True, facet=True),
    region=one("-[:REPRESENTS]->", "Region", facet=("id", "name")),
    person=one("<-[:PARTICIPATES]-", "Person"),
    organization=one("-[:ON_BEHALF_OF]->", "Organization", facet=("id", "name")),
    task_force=one("-[:IN]->", "TaskForce", facet=("code", "name")),
    since=stored("Date", optional=True, sort=True),
    until=stored("Date", optional=True, sort=True),
    source=Sourced(),
)
