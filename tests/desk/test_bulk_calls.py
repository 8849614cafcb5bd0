"""Protects calls for several seats: everyone who waits is called, or nobody is."""

import pytest
from desk.steps import CALL, days
from joining.acting import AFRICA, LEADER, codes

pytestmark = pytest.mark.database

CALLS = """mutation ($input: OpenCallsForInformationInput!) { openCallsForInformation(input: $input) {
  calls { taskForce role region called } userErrors { code field message } } }"""
EUROPE = {**AFRICA, "region": "150"}
OTHER = {**LEADER, "taskForce": "B2"}


@pytest.fixture
def call(town, sue):
    def send(*seats, who=sue, **more):
        given = {"seats": list(seats), **CALL, **more}
        return town.ask(CALLS, who, input=given)["data"]["openCallsForInformation"]

    return send


@pytest.fixture
def waiting(town, steps):
    """Ana and ben stand for Leader, cleo for Africa: their candidacies."""
    seats = {"ana": LEADER, "ben": LEADER, "cleo": AFRICA}
    return {name: steps.stand(town.person(name, "soil"), **seat) for name, seat in seats.items()}


def states(town):
    rows = town.run("CYPHER 5 MATCH (p:Person)-[:STANDS]->(c) RETURN p.name AS name, c.state AS state")
    return {row["name"]: row["state"] for row in rows}


def test_all_who_wait_for_one_of_the_seats_are_called(town, waiting, call):
    payload = call(OTHER, AFRICA, LEADER)
    assert codes(payload) == []
    assert payload["calls"] == [
        {**AFRICA, "called": [waiting["cleo"]]},
        {**LEADER, "region": None, "called": [waiting["ana"], waiting["ben"]]},
        {**OTHER, "region": None, "called": []},
    ]
    assert set(states(town).values()) == {"CALLED"}
    assert [each["kind"] for each in town.changes()].count("candidacy.called") == 3
    assert len([each for each in town.mails() if each["kind"] == "candidacy.called"]) == 3


def test_a_seat_that_is_named_twice_is_called_once(town, waiting, call):
    assert [each["called"] for each in call(AFRICA, AFRICA)["calls"]] == [[waiting["cleo"]]]


def test_seats_that_are_not_named_are_left(town, waiting, call):
    call(AFRICA)
    assert states(town) == {"ana": "SUBMITTED", "ben": "SUBMITTED", "cleo": "CALLED"}


def test_where_nobody_waits_nothing_is_done(town, waiting, call):
    (error,) = call(EUROPE, OTHER)["userErrors"]
    assert (error["code"], error["field"]) == ("NOT_FOUND", "seats")


@pytest.mark.parametrize("seat", [{**LEADER, "taskForce": "X9"}, {**AFRICA, "region": "999"}])
def test_a_seat_that_is_none_is_named_and_nobody_is_called(town, waiting, call, seat):
    (error,) = call(AFRICA, seat)["userErrors"]
    assert (error["code"], error["field"]) == ("NOT_FOUND", "seats")
    assert "X9" in error["message"] or "999" in error["message"]
    assert set(states(town).values()) == {"SUBMITTED"}


def test_who_stands_for_one_of_the_seats_calls_for_none(town, steps, waiting, call, sue):
    town.run(
        "CYPHER 5 MATCH (p:Person {id: 'person:sue'}), (o:Organization {id: 'organization:soil'})"
        " CREATE (p)-[:AFFILIATED_WITH]->(o)"
    )
    steps.stand(sue, **LEADER)
    (error,) = call(AFRICA, LEADER)["userErrors"]
    assert (error["code"], error["field"]) == ("FORBIDDEN", "seats")
    assert error["message"].startswith("A1 TASK_FORCE_LEADER: ")
    assert set(states(town).values()) == {"SUBMITTED"}


@pytest.mark.parametrize(
    ("seats", "more", "field"),
    [
        ([AFRICA], {"questions": []}, "questions"),
        ([AFRICA], {"deadline": days(-1)}, "deadline"),
        ([], {}, "seats"),
        ([{**LEADER, "taskForce": f"X{number}"} for number in range(501)], {}, "seats"),
    ],
)
def test_what_makes_no_sense_is_refused(town, waiting, call, seats, more, field):
    (error,) = call(*seats, **more)["userErrors"]
    assert (error["code"], error["field"]) == ("INVALID", field)
    assert set(states(town).values()) == {"SUBMITTED"}


def test_only_the_secretariat_calls(town, waiting, call):
    assert codes(call(AFRICA, who=town.people["ana"])) == ["FORBIDDEN"]
    assert codes(call(AFRICA, who=None)) == ["UNAUTHENTICATED"]
