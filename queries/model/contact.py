"""Contacts: who spoke for a task force with an organization that may fund it, and how far that has come."""

from typing import Final

from queries.language import Expression, holds, node, one, stored, text
from queries.model.version import VERSION
from queries.seen import Seen

SPEAKS: Final = "{s}.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND " + holds("{s}").replace(
    "{as_of}", "{today}"
)
"""A participation in office today lets its person speak for the task force."""
THEIR_OWN: Final = (
    "EXISTS {{ MATCH (:Node {{id: {viewer}}})-[:PARTICIPATES]->({s}:Participation)-[:IN]->(:TaskForce)<-[:ABOUT]-({n})"
    f" WHERE {SPEAKS} }}}}"
)
OF_A_VIEWER: Final = 25
"""To find the few seats of somebody by their id; a task force has thousands, from which no price may begin."""
SPEAKERS: Final = Seen(
    user=f"EXISTS {{{{ MATCH (:Node {{{{id: {{viewer}}}}}})-[:PARTICIPATES]->({{s}}:Participation) WHERE {SPEAKS} }}}}",
    reads=OF_A_VIEWER,
)
"""Whoever speaks for any task force: what they should know before they write to a funder."""
NEWEST: Final = (
    "(NOT EXISTS {{ MATCH ({n})-[:WITH]->(:Organization)<-[:WITH]-({c}:Contact)-[:ABOUT]->(:TaskForce)<-[:ABOUT]-({n})"
    " WHERE {c}.at > {n}.at OR ({c}.at = {n}.at AND {c}.id > {n}.id) }})"
)

OF_A_PAIR: Final = 40
"""To look through the contacts of an organization: there are a few."""

CONTACT = node(
    "Contact",
    prefix="contact",
    order=("at",),
    seen=Seen(user=THEIR_OWN, reads=OF_A_VIEWER),
    stage=stored("ContactStage", sort=True, facet=True),
    at=stored("DateTime", sort=True),
    note=text(optional=True, filter=False),
    is_current=Expression(type="Boolean", cypher=NEWEST, reads=OF_A_PAIR),
    organization=one("-[:WITH]->", "Organization", facet=("id", "name")),
    funder=one("-[:WITH]->", "Funder"),
    task_force=one("-[:ABOUT]->", "TaskForce", facet=("code", "name")),
    by=one("-[:BY]->", "Person"),
    version=VERSION,
)
