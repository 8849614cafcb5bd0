"""Protects the way of a candidacy: every step by the one who may take it, on record, and nothing else."""

import pytest
from days import today
from joining.acting import AFRICA, LEADER, codes
from joining.steps import CALL, in_consultation, kinds, nominated, stood

pytestmark = pytest.mark.database


def test_closing_sentence_the_secretariat_consults_and_nominates(town, ana, ben, secretary):
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
        str(today()),
        "IN_OFFICE",
    )
    assert (term["underReview"], term["appointedBefore"]) == (False, False)
    assert int(term["until"][:4]) == today().year + 3
    ended = town.act(secretary, "endTerm", participation=term["id"], reason="Time for others.")
    assert (ended["participation"]["until"], ended["candidacy"]["state"]) == (str(today()), "ENDED")
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


def test_a_call_reaches_all_who_have_submitted_and_only_once(town, ana, ben, secretary):
    first, second = stood(town, ana), stood(town, ben)
    assert town.act(secretary, "openCallForInformation", **CALL)["called"] == [first, second]
    assert codes(town.act(secretary, "openCallForInformation", **CALL)) == ["NOT_FOUND"]
    late = stood(town, town.person("cat", "soil"))
    assert town.act(secretary, "openCallForInformation", **CALL)["called"] == [late]


@pytest.mark.parametrize(
    ("seat", "field"),
    [
        ({**LEADER, "taskForce": "X9"}, "taskForce"),
        ({**AFRICA, "region": "999"}, "region"),
        ({**AFRICA, "region": "001"}, "region"),
        ({**AFRICA, "region": None}, "region"),
    ],
)
def test_a_call_for_a_seat_that_is_none_says_what_there_is_not(town, secretary, seat, field):
    (error,) = town.act(secretary, "openCallForInformation", **{**CALL, **seat})["userErrors"]
    assert (error["code"], error["field"]) == ("NOT_FOUND", field)
    assert "Nobody waits" not in error["message"]


DEADLINE = "CYPHER 5 MATCH (i:CallForInformation) SET i.deadline = $day"


def test_who_lets_the_deadline_pass_can_be_called_again(town, ana, secretary):
    candidacy = stood(town, ana)
    town.act(secretary, "openCallForInformation", **CALL)
    town.run(DEADLINE, day=today(-1))
    answer = {"candidacy": candidacy, "answers": ["a", "b"]}
    assert codes(town.act(ana, "answerCallForInformation", **answer)) == ["WRONG_STATE"]
    assert town.act(secretary, "openCallForInformation", **CALL)["called"] == [candidacy]
    assert codes(town.act(ana, "answerCallForInformation", **answer)) == []


@pytest.mark.parametrize("answers", [[], ["one"], ["one", " "], ["one", "two", "three"]])
def test_first_duty_each_question_of_the_call_for_information_is_answered(town, ana, secretary, answers):
    candidacy = stood(town, ana)
    town.act(secretary, "openCallForInformation", **CALL)
    payload = town.act(ana, "answerCallForInformation", candidacy=candidacy, answers=answers)
    assert codes(payload) == ["INVALID"]


def test_only_those_consulted_give_opinions_and_each_has_one(town, ana, ben, secretary):
    candidacy = in_consultation(town, ana, secretary, ben)
    town.act(ben, "giveOpinion", candidacy=candidacy, text="Good.")
    again = town.act(ben, "giveOpinion", candidacy=candidacy, text="Very good.")
    assert [each["text"] for each in again["candidacy"]["opinions"]] == ["Very good."]
    for other in (town.person("cat"), ana, secretary):
        assert codes(town.act(other, "giveOpinion", candidacy=candidacy, text="Me too.")) == ["NOT_FOUND"]


def test_who_stands_for_the_seat_is_not_consulted_on_it(town, ana, ben, secretary):
    candidacy = in_consultation(town, ana, secretary, town.person("cat"))
    stood(town, ben)
    for rival in (ana, ben):
        payload = town.act(secretary, "openConsultation", candidacy=candidacy, invited=[rival.person])
        assert codes(payload) == ["INVALID"]


def test_a_nomination_keeps_the_seat_and_frees_it_when_declined(town, ana, ben, secretary):
    rival = in_consultation(town, ben, secretary)
    candidacy = nominated(town, ana, secretary)
    taken = town.act(secretary, "nominate", candidacy=rival, reason="Also good.")
    assert (codes(taken), taken["candidacy"]) == (["SEAT_TAKEN"], None)
    town.act(secretary, "declineCandidacy", candidacy=candidacy, reason="She cannot.")
    assert codes(town.act(secretary, "nominate", candidacy=rival, reason="Also good.")) == []


RUN_OUT = "CYPHER 5 MATCH (c:Candidacy {id: $id}) SET c.acceptBy = $day"


def test_a_nomination_that_has_run_out_keeps_nothing_and_can_be_made_again(town, ana, secretary):
    candidacy = nominated(town, ana, secretary)
    again = {"candidacy": candidacy, "reason": "Still the best."}
    assert codes(town.act(secretary, "nominate", **again)) == ["WRONG_STATE"]
    town.run(RUN_OUT, id=candidacy, day=today(-1))
    assert codes(town.act(ana, "acceptNomination", candidacy=candidacy)) == ["WRONG_STATE"]
    offered = town.act(secretary, "nominate", **again)
    assert offered["candidacy"]["acceptBy"] == str(today(30))
    assert codes(town.act(ana, "acceptNomination", candidacy=candidacy)) == []


def test_what_the_rules_say_is_looked_at_again_at_the_nomination_and_when_it_is_accepted(town, ana, secretary):
    candidacy = in_consultation(town, ana, secretary)
    standing = "CYPHER 5 MATCH (s:StandingPeriod {id: 'standing:soil'}) SET s.until = $day"
    town.run(standing, day=today())
    lost = town.act(secretary, "nominate", candidacy=candidacy, reason="The best.")
    assert [each["rule"] for each in lost["userErrors"]] == ["ORGANIZATION_IS_PARTNER"]
    town.run(standing, day=None)
    assert codes(town.act(secretary, "nominate", candidacy=candidacy, reason="The best.")) == []
    town.run(standing, day=today())
    payload = town.act(ana, "acceptNomination", candidacy=candidacy)
    assert (codes(payload), payload["verdict"]["allowed"]) == (["NOT_ELIGIBLE"], False)
