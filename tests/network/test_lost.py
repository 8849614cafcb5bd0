"""Protects reviews of standing that nobody's command took: a day that passes, a load, two that become one or two."""

import asyncio
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime

import pytest
from network.small import ANA, BEGIN, BEN, FUND, LEADING, OFFICE, PARTNER, SOIL, organization
from network.test_merging import alike, seat

from graph_service.commands.runner import Runner
from graph_service.database.driver import async_driver
from graph_service.network.lost import review_lost, reviewing
from graph_service.settings import Settings
from loaders.records import LinkRecord, NodeRecord

pytestmark = pytest.mark.database

REVIEWED = "MATCH (p:Participation) WHERE p.underReview RETURN p.id ORDER BY p.id"
LATE = date(2024, 1, 1)
TWIN = organization("twin", "Soil Trust Ltd", "CIVIL_SOCIETY")
WHY = {"reason": "So it is."}


@pytest.fixture
def running(graph, neo4j):
    """Open a runner of commands, as the service has it."""

    @asynccontextmanager
    async def opened():
        async with async_driver(neo4j, 1) as driver:
            yield Runner(driver, neo4j.database, Settings(_env_file=None))

    return opened


@pytest.fixture
def look(running):
    async def run():
        async with running() as runner:
            await runner.run("reviewLost", review_lost, None, {})

    return lambda: asyncio.run(run())


def ended(graph, until):
    """Let the standing have a last day, as a workbook says it."""
    graph.put(NodeRecord("StandingPeriod", PARTNER.id, {"until": until}))


def test_a_day_that_passes_puts_seats_under_review_once(look, graph):
    graph.account("ana")
    ended(graph, datetime.now(UTC).date())
    look()
    look()
    assert graph(REVIEWED) == [[LEADING.id]]
    (change,) = graph.changes()
    assert (change["kind"], change["subject"], change["open"]) == ("participation.review_begun", LEADING.id, True)
    assert "actor" not in change
    ((address, text),) = graph("MATCH (m:Mail) RETURN m.address, m.text")
    assert (address, "no partner of the Initiative any more" in text) == ("ana@soil.example", True)


def test_the_service_looks_as_soon_as_it_runs(running, graph):
    ended(graph, LATE)

    async def serve():
        async with running() as runner, reviewing(runner):
            while not graph(REVIEWED):  # noqa: ASYNC110  # the graph tells nobody
                await asyncio.sleep(0.01)

    asyncio.run(serve())


def test_a_confirmed_term_is_reviewed_again_only_for_what_is_lost_later(do, look, graph):
    ended(graph, LATE)
    look()
    assert do(OFFICE, "confirmTerm", participation=LEADING.id, **WHY)["userErrors"] == []
    assert graph.changes()[-1]["after"] == {"underReview": None, "lossReviewed": str(LATE)}
    look()
    assert graph(REVIEWED) == []
    again = NodeRecord(
        "StandingPeriod", "standing:again", {"standing": "MEMBER", "since": LATE, "until": date(2025, 1, 1)}
    )
    graph.put(again, LinkRecord("HAS_STANDING", SOIL.end, again.end))
    look()
    assert graph(REVIEWED) == [[LEADING.id]]


@pytest.mark.parametrize(
    "change",
    [
        "MATCH (p:Participation) SET p.role = 'TEAM_MEMBER'",
        "MATCH (p:Participation) SET p.until = date('2024-01-01')",
        "MATCH (s:StandingPeriod) SET s.until = date() + duration('P3D')",
        "MATCH (s:StandingPeriod) DETACH DELETE s",
    ],
)
def test_seats_are_left_alone_where_nothing_was_lost(look, graph, change):
    ended(graph, LATE)
    graph(change)
    look()
    assert graph(REVIEWED) == []
    assert graph.changes() == []


def test_who_is_a_partner_only_by_a_merge_is_reviewed_where_it_is_undone(do, graph):
    held = NodeRecord("Participation", "participation:ben", {"role": "REGIONAL_REPRESENTATIVE", "since": BEGIN})
    graph.put(TWIN, held, LinkRecord("ON_BEHALF_OF", held.end, TWIN.end), *seat("ben", BEN, "REGIONAL_REPRESENTATIVE"))
    do(OFFICE, "mergeOrganizations", **{"from": SOIL.id, "into": TWIN.id, **WHY})
    assert graph(REVIEWED) == []
    do(OFFICE, "undoMerge", merged=SOIL.id, **WHY)
    assert graph(REVIEWED) == [[held.id]]
    before = alike(graph)
    do(OFFICE, "mergeOrganizations", **{"from": TWIN.id, "into": SOIL.id, **WHY})
    assert graph(REVIEWED) == []
    assert graph.kinds()[-2:] == ["participation.review_ended", "organization.merged"]
    do(OFFICE, "undoMerge", merged=TWIN.id, **WHY)
    assert alike(graph) == before


def test_a_merge_of_two_partners_leaves_reviews_as_they_are(do, graph):
    standing = NodeRecord("StandingPeriod", "standing:fund", {"standing": "MEMBER"})
    graph.put(standing, LinkRecord("HAS_STANDING", FUND.end, standing.end))
    do(OFFICE, "endAffiliation", person=ANA.id, organization=SOIL.id)
    do(OFFICE, "mergeOrganizations", **{"from": FUND.id, "into": SOIL.id, **WHY})
    assert graph(REVIEWED) == [[LEADING.id]]
