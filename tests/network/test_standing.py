"""Protects the standing of organizations: one at a time, a company never a member, lost standing seen at once."""

from datetime import UTC, date, datetime, timedelta

import pytest
from network.small import OFFICE

pytestmark = pytest.mark.database

SOIL = "organization:soil"
PERIODS = """MATCH (:Organization {id: $id})-[:HAS_STANDING]->(s)
RETURN s.standing, toString(s.since), toString(s.until) ORDER BY s.since"""
REVIEWED = "MATCH (p:Participation) RETURN p.underReview"
DAY = "2025-03-01"


def stand(do, standing, **given):
    return do(
        OFFICE,
        "setStanding",
        "organization { standing isPartner }",
        **{"organization": SOIL, "standing": standing, "reason": "As the board decided.", **given},
    )


def test_a_standing_ends_where_the_next_begins(do, graph):
    assert stand(do, "MEMBER", since=DAY)["organization"] == {"standing": "MEMBER", "isPartner": True}
    assert graph(PERIODS, id=SOIL) == [["PARTNER", "2020-01-01", DAY], ["MEMBER", DAY, None]]
    (change,) = graph.changes()
    assert (change["kind"], change["subject"], change["reason"]) == ("standing.set", SOIL, "As the board decided.")
    assert (change["before"], change["after"]) == (
        {"standing": "PARTNER"},
        {"standing": "MEMBER", "since": DAY},
    )


def test_what_was_set_for_the_same_day_is_replaced(do, graph):
    stand(do, "MEMBER", since=DAY)
    stand(do, "NONE", since=DAY)
    assert graph(PERIODS, id=SOIL) == [["PARTNER", "2020-01-01", DAY]]
    stand(do, "PARTNER", since=DAY)
    assert graph(PERIODS, id=SOIL) == [["PARTNER", "2020-01-01", DAY], ["PARTNER", DAY, None]]


def test_lost_standing_puts_seats_under_review_and_tells_those_who_sit_there(do, graph):
    graph.account("ana")
    assert stand(do, "NONE")["organization"] == {"standing": "NONE", "isPartner": False}
    assert graph(REVIEWED) == [[True]]
    assert graph.kinds() == ["standing.set", "participation.review_begun"]
    review = graph.changes()[-1]
    assert (review["subject"], review["after"]) == ("participation:ana", {"underReview": True})
    ((address, text),) = graph("MATCH (m:Mail) RETURN m.address, m.text")
    assert address == "ana@soil.example"
    assert "no partner of the Initiative any more" in text


def test_standing_that_comes_back_ends_the_review(do, graph):
    stand(do, "NONE")
    stand(do, "MEMBER")
    assert graph(REVIEWED) == [[None]]
    assert graph.kinds()[-2:] == ["standing.set", "participation.review_ended"]


@pytest.mark.parametrize(
    "change",
    [
        "MATCH (p:Participation) SET p.role = 'TEAM_MEMBER'",
        "MATCH (p:Participation) SET p.until = date('2024-01-01')",
        "MATCH (p:Participation)-[r:ON_BEHALF_OF]->() DELETE r",
    ],
)
def test_seats_that_do_not_need_a_partner_are_left_alone(do, graph, change):
    graph(change)
    stand(do, "NONE")
    assert graph(REVIEWED) == [[None]]


def test_from_member_to_partner_nobody_is_reviewed(do, graph):
    stand(do, "MEMBER", since=DAY)
    stand(do, "PARTNER")
    assert graph(REVIEWED) == [[None]]


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"organization": "organization:firm", "standing": "MEMBER"}, ("INVALID", "standing")),
        ({"standing": "PARTNER"}, ("WRONG_STATE", "standing")),
        ({"organization": "organization:fund", "standing": "NONE"}, ("WRONG_STATE", "standing")),
        ({"standing": "NONE", "since": str(datetime.now(UTC).date() + timedelta(3))}, ("INVALID", "since")),
        ({"standing": "MEMBER", "since": str(date(2019, 1, 1))}, ("INVALID", "since")),
        ({"standing": "NONE", "reason": "\n"}, ("INVALID", "reason")),
    ],
)
def test_what_is_refused(refused, given, error):
    assert refused(OFFICE, "setStanding", **{"organization": SOIL, "reason": "Why.", **given}) == [error]


def test_a_company_may_be_a_partner(do):
    assert stand(do, "PARTNER", organization="organization:firm")["organization"]["standing"] == "PARTNER"
