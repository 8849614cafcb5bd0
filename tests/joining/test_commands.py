"""Protects the way of a candidacy: every step by the one who may take it, on record, and nothing else."""

from datetime import UTC, datetime, timedelta

import pytest
from joining.acting import LEADER, codes
from joining.town import SECRETARIAT

pytestmark = pytest.mark.database

TODAY = datetime.now(UTC).date()
CALL = {**LEADER, "questions": ["Why you?", "What first?"], "deadline": str(TODAY + timedelta(days=14))}


@pytest.fixture
def secretary(town):
    return town.person("sue", roles=SECRETARIAT)


@pytest.fixture
def ana(town):
    return town.person("ana", "soil")


@pytest.fixture
def ben(town):
    return town.person("ben", "farm")


def stood(town, who, **seat):
    """Stand for a seat; the candidacy's id."""
    return town.act(who, "joinTaskForce", **(seat or LEADER))["candidacy"]["id"]


def in_consultation(town, who, secretary, *invited):
    candidacy = stood(town, who)
    town.act(secretary, "openCallForInformation", **CALL)
    town.act(who, "answerCallForInformation", candidacy=candidacy, answers=["a", "b"])
    people = [each.person for each in invited] or [secretary.person]
    town.act(secretary, "openConsultation", candidacy=candidacy, invited=people)
    return candidacy


def nominated(town, who, secretary):
    candidacy = in_consultation(town, who, secretary)
    payload = town.act(secretary, "nominate", candidacy=candidacy, reason="The best.")
    assert codes(payload) == []
    return candidacy


def in_office(town, who, secretary):
    return town.act(who, "acceptNomination", candidacy=nominated(town, who, secretary))


def kinds(town):
    return [each["kind"] for each in town.changes()]


def test_the_whole_way_from_the_form_to_the_end_of_the_term(town, ana, ben, secretary):
    joined = town.act(ana, "joinTaskForce", **LEADER, motivation="I know soil.", consent=True)
    candidacy = joined["candidacy"]["id"]
    assert joined["verdict"]["allowed"]
    assert (joined["participation"]["role"], joined["candidacy"]["state"]) == ("TEAM_MEMBER", "SUBMITTED")
    assert joined["candidacy"]["organization"] == {"id": "organization:soil"}
    called = town.act(secretary, "openCallForInformation", **CALL)
    assert called["called"] == [candidacy]
    answered = town.act(ana, "answerCallForInformation", candidacy=candidacy, answers=["Soil.", "Listen."])
    assert answered["candidacy"]["call"] == {
        "questions": CALL["questions"],
        "deadline": CALL["deadline"],
        "answers": ["Soil.", "Listen."],
    }
    town.act(secretary, "openConsultation", candidacy=candidacy, invited=[ben.person])
    heard = town.act(ben, "giveOpinion", candidacy=candidacy, text="Good.")
    assert heard["candidacy"]["opinions"] == [{"by": {"id": ben.person}, "text": "Good."}]
    offered = town.act(secretary, "nominate", candidacy=candidacy, reason="She listens.")
    assert offered["candidacy"]["decision"] == {
        "outcome": "NOMINATED",
        "by": {"id": secretary.person},
        "reason": "She listens.",
    }
    accepted = town.act(ana, "acceptNomination", candidacy=candidacy)
    term = accepted["participation"]
    assert (term["role"], term["since"], accepted["candidacy"]["state"]) == (
        "TASK_FORCE_LEADER",
        str(TODAY),
        "IN_OFFICE",
    )
    assert (term["underReview"], term["appointedBefore"]) == (False, False)
    assert int(term["until"][:4]) == TODAY.year + 3
    ended = town.act(secretary, "endTerm", participation=term["id"], reason="Time for others.")
    assert (ended["participation"]["until"], ended["candidacy"]["state"]) == (str(TODAY), "ENDED")
    assert kinds(town) == [
        "participation.begun",
        "candidacy.submitted",
        "candidacy.called",
        "candidacy.answered",
        "candidacy.consulted",
        "candidacy.advised",
        "candidacy.nominated",
        "participation.begun",
        "candidacy.accepted",
        "participation.ended",
        "candidacy.ended",
    ]
