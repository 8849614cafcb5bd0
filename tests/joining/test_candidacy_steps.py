"""Protects the way of a candidacy: every step by the one who may take it, on record, and nothing else."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from joining.acting import AFRICA, LEADER, MEMBER, codes
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


# Joining


def test_somebody_of_a_non_partner_organization_is_refused_as_leader_and_welcome_as_team_member(town):
    eve = town.person("eve", "garden")
    refused = town.act(eve, "joinTaskForce", **LEADER)
    (error,) = refused["userErrors"]
    assert (error["code"], error["rule"], error["field"]) == ("NOT_ELIGIBLE", "ORGANIZATION_IS_PARTNER", "organization")
    assert refused["verdict"]["alternatives"] == [{"role": "TEAM_MEMBER", "region": None}]
    assert (refused["participation"], refused["candidacy"], town.changes()) == (None, None, [])
    joined = town.act(eve, "joinTaskForce", **MEMBER, organization="organization:garden")
    assert codes(joined) == []
    assert joined["participation"]["organization"] == {"id": "organization:garden"}


def test_nobody_joins_without_a_login(town):
    payload = town.act(None, "joinTaskForce", **MEMBER)
    assert codes(payload) == ["UNAUTHENTICATED"]
    assert not payload["verdict"]["allowed"]


def test_a_task_force_that_there_is_not_can_not_be_joined(town, ana):
    assert codes(town.act(ana, "joinTaskForce", taskForce="Z9", role="TEAM_MEMBER")) == ["NOT_FOUND"]


def test_a_team_member_acts_for_an_organization_only_once_that_is_confirmed(town):
    eve = town.person("eve", "soil", claimed=True)
    joined = town.act(eve, "joinTaskForce", **MEMBER, organization="organization:soil")
    assert (codes(joined), joined["participation"]["organization"]) == ([], None)


def test_who_may_act_for_several_partners_names_one(town):
    eve = town.person("eve", "soil", "farm")
    assert codes(town.act(eve, "joinTaskForce", **LEADER)) == ["INVALID"]
    stood = town.act(eve, "joinTaskForce", **LEADER, organization="organization:old")
    assert stood["candidacy"]["organization"] == {"id": "organization:soil"}


def test_a_candidacy_ends_without_ending_the_membership(town, ana):
    candidacy = stood(town, ana)
    assert town.act(ana, "withdrawCandidacy", candidacy=candidacy)["candidacy"]["state"] == "WITHDRAWN"
    told = town.act(ana, "joinTaskForce", **MEMBER)
    assert [each["rule"] for each in told["userErrors"]] == ["NOT_ALREADY_HOLDING"]


def test_who_is_a_team_member_already_stands_without_joining_again(town, ana):
    first = town.act(ana, "joinTaskForce", **MEMBER, consent=True)["participation"]
    second = town.act(ana, "joinTaskForce", **AFRICA)
    assert second["participation"]["id"] == first["id"]
    assert second["candidacy"]["region"] == {"code": "002"}
    assert kinds(town) == ["participation.begun", "candidacy.submitted"]


def test_nobody_stands_for_a_seat_that_is_taken(town, ana, ben):
    town.in_office("ben")
    payload = town.act(ana, "joinTaskForce", **LEADER)
    assert codes(payload) == ["SEAT_TAKEN"]
    assert {"role": "TEAM_MEMBER", "region": None} in payload["verdict"]["alternatives"]
    assert town.changes() == []


# Consent


PRIVATE = "CYPHER 5 MATCH (p:Person {id: 'person:ana'}) RETURN p.private AS private"


@pytest.mark.parametrize(("consent", "private"), [(True, None), (False, True), (None, True)])
def test_a_name_is_shown_only_with_consent(town, ana, consent, private):
    given = {} if consent is None else {"consent": consent}
    town.act(ana, "joinTaskForce", **MEMBER, **given)
    assert town.run(PRIVATE) == [{"private": private}]
    begun = town.changes()[-1]
    assert begun["open"] is (private is None)


def test_consent_that_is_not_asked_for_again_stays_as_it_is(town, ana):
    town.act(ana, "joinTaskForce", **MEMBER, consent=True)
    town.act(ana, "joinTaskForce", **LEADER)
    assert town.run(PRIVATE) == [{"private": None}]
    town.act(ana, "joinTaskForce", taskForce="B2", role="TEAM_MEMBER", consent=False)
    assert town.run(PRIVATE) == [{"private": True}]
    assert kinds(town)[-2:] == ["person.unnamed", "participation.begun"]


# Calls, answers, opinions


def test_a_call_reaches_all_who_have_submitted_and_only_once(town, ana, ben, secretary):
    first, second = stood(town, ana), stood(town, ben)
    assert town.act(secretary, "openCallForInformation", **CALL)["called"] == [first, second]
    assert codes(town.act(secretary, "openCallForInformation", **CALL)) == ["NOT_FOUND"]
    late = stood(town, town.person("cat", "soil"))
    assert town.act(secretary, "openCallForInformation", **CALL)["called"] == [late]


DEADLINE = "CYPHER 5 MATCH (i:CallForInformation) SET i.deadline = $day"
YESTERDAY = TODAY - timedelta(days=1)


def test_who_lets_the_deadline_pass_can_be_called_again(town, ana, secretary):
    candidacy = stood(town, ana)
    town.act(secretary, "openCallForInformation", **CALL)
    town.run(DEADLINE, day=YESTERDAY)
    answer = {"candidacy": candidacy, "answers": ["a", "b"]}
    assert codes(town.act(ana, "answerCallForInformation", **answer)) == ["WRONG_STATE"]
    assert town.act(secretary, "openCallForInformation", **CALL)["called"] == [candidacy]
    assert codes(town.act(ana, "answerCallForInformation", **answer)) == []


@pytest.mark.parametrize("answers", [[], ["one"], ["one", " "], ["one", "two", "three"]])
def test_each_question_is_answered(town, ana, secretary, answers):
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


# Nominations


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
    town.run(RUN_OUT, id=candidacy, day=YESTERDAY)
    assert codes(town.act(ana, "acceptNomination", candidacy=candidacy)) == ["WRONG_STATE"]
    offered = town.act(secretary, "nominate", **again)
    assert offered["candidacy"]["acceptBy"] == str(TODAY + timedelta(days=30))
    assert codes(town.act(ana, "acceptNomination", candidacy=candidacy)) == []


def test_what_the_rules_say_is_looked_at_again_at_the_nomination_and_when_it_is_accepted(town, ana, secretary):
    candidacy = in_consultation(town, ana, secretary)
    standing = "CYPHER 5 MATCH (s:StandingPeriod {id: 'standing:soil'}) SET s.until = $day"
    town.run(standing, day=TODAY)
    lost = town.act(secretary, "nominate", candidacy=candidacy, reason="The best.")
    assert [each["rule"] for each in lost["userErrors"]] == ["ORGANIZATION_IS_PARTNER"]
    town.run(standing, day=None)
    assert codes(town.act(secretary, "nominate", candidacy=candidacy, reason="The best.")) == []
    town.run(standing, day=TODAY)
    payload = town.act(ana, "acceptNomination", candidacy=candidacy)
    assert (codes(payload), payload["verdict"]["allowed"]) == (["NOT_ELIGIBLE"], False)


# Who may do what


def test_nobody_decides_on_themselves_not_even_of_the_secretariat(town):
    sue = town.person("sue", "soil", roles=SECRETARIAT)
    candidacy = stood(town, sue)
    acts = [
        ("openCallForInformation", CALL),
        ("openConsultation", {"candidacy": candidacy, "invited": [town.person("cat").person]}),
        ("nominate", {"candidacy": candidacy, "reason": "Me."}),
        ("declineCandidacy", {"candidacy": candidacy, "reason": "Not me."}),
    ]
    for name, given in acts:
        assert codes(town.act(sue, name, **given)) == ["FORBIDDEN"], name
    held = town.in_office("sue", code="B2", underReview=True)
    for name in ("endTerm", "confirmTerm"):
        assert codes(town.act(sue, name, participation=held, reason="Mine.")) == ["FORBIDDEN"], name


@pytest.mark.parametrize("who", ["nobody", "ana", "ben"])
def test_only_the_secretariat_decides(town, ana, ben, who):
    asking, code = {"nobody": (None, "UNAUTHENTICATED"), "ana": (ana, "FORBIDDEN"), "ben": (ben, "FORBIDDEN")}[who]
    candidacy, held = stood(town, ana), town.in_office("ben", underReview=True)
    before = len(town.changes())
    acts = [
        ("openCallForInformation", CALL),
        ("openConsultation", {"candidacy": candidacy, "invited": [ben.person]}),
        ("nominate", {"candidacy": candidacy, "reason": "Why not."}),
        ("declineCandidacy", {"candidacy": candidacy, "reason": "Why not."}),
        ("endTerm", {"participation": held, "reason": "Why not."}),
        ("confirmTerm", {"participation": held, "reason": "Why not."}),
    ]
    for name, given in acts:
        assert codes(town.act(asking, name, **given)) == [code], name
    assert len(town.changes()) == before


def test_somebody_elses_candidacy_is_not_there(town, ana, ben, secretary):
    candidacy = stood(town, ana)
    for who in (ben, secretary):
        for name in ("withdrawCandidacy", "acceptNomination"):
            (error,) = town.act(who, name, candidacy=candidacy)["userErrors"]
            (missing,) = town.act(who, name, candidacy="candidacy:none")["userErrors"]
            assert error["code"] == missing["code"] == "NOT_FOUND"
            assert error["message"].replace(candidacy, "candidacy:none") == missing["message"]


def test_a_decision_needs_a_reason(town, ana, secretary):
    candidacy = in_consultation(town, ana, secretary)
    for name in ("nominate", "declineCandidacy"):
        assert codes(town.act(secretary, name, candidacy=candidacy, reason=" ")) == ["INVALID"]
    assert codes(town.act(secretary, "endTerm", participation=town.in_office("ana"), reason="")) == ["INVALID"]


def test_no_step_is_skipped(town, ana, secretary):
    candidacy = stood(town, ana)
    payload = town.act(secretary, "nominate", candidacy=candidacy, reason="At once.")
    assert codes(payload) == ["WRONG_STATE"]
    assert "`openCallForInformation`" in payload["userErrors"][0]["message"]


# Terms


def test_a_term_ends_by_itself_on_its_last_day(town, ana, ben, secretary):
    term = in_office(town, ana, secretary)
    town.run("CYPHER 5 MATCH (x:Participation {id: $id}) SET x.until = $day", id=term["participation"]["id"], day=TODAY)
    told = town.ask(
        "query ($id: ID!) { node(id: $id) { ... on Candidacy { state } } }", secretary, id=term["candidacy"]["id"]
    )
    assert told == {"data": {"node": {"state": "ENDED"}}}
    assert codes(town.act(ben, "joinTaskForce", **LEADER)) == []


def test_the_secretariat_lets_a_term_go_on_that_is_under_review(town, ben, secretary):
    held = town.in_office("ben", underReview=True)
    payload = town.act(secretary, "confirmTerm", participation=held, reason="It joins again.")
    assert payload["participation"]["underReview"] is False
    assert payload["participation"]["appointedBefore"] is True
    assert codes(town.act(secretary, "confirmTerm", participation=held, reason="Again.")) == ["WRONG_STATE"]
    assert kinds(town) == ["participation.confirmed"]


def test_a_term_that_is_over_is_not_ended_again(town, ben, secretary):
    held = town.in_office("ben")
    assert codes(town.act(secretary, "endTerm", participation=held, reason="Over.")) == []
    assert codes(town.act(secretary, "endTerm", participation=held, reason="Over.")) == ["WRONG_STATE"]


def test_one_leaves_altogether(town, ana, secretary):
    term = in_office(town, ana, secretary)
    standing = stood(town, ana, **AFRICA)
    left = town.act(ana, "leaveTaskForce", taskForce="A1")
    assert len(left["ended"]) == 2
    assert left["withdrawn"] == [standing]
    ended = [each["subject"] for each in town.changes() if each["kind"] == "candidacy.ended"]
    assert ended == [term["candidacy"]["id"]]
    assert kinds(town).count("participation.ended") == 2
    assert codes(town.act(ana, "leaveTaskForce", taskForce="A1")) == ["NOT_FOUND"]
    assert codes(town.act(ana, "joinTaskForce", **MEMBER)) == []


def test_one_steps_down_and_stays_team_member(town, ana, secretary):
    term = in_office(town, ana, secretary)
    left = town.act(ana, "leaveTaskForce", taskForce="A1", role="TASK_FORCE_LEADER")
    assert left["ended"] == [term["participation"]["id"]]
    assert [each["rule"] for each in town.act(ana, "joinTaskForce", **MEMBER)["userErrors"]] == ["NOT_ALREADY_HOLDING"]


# Record and mail


def test_a_motivation_an_answer_and_an_opinion_are_in_no_record(town, ana, ben, secretary):
    candidacy = town.act(ana, "joinTaskForce", **LEADER, motivation="SECRET1", consent=True)["candidacy"]["id"]
    town.act(secretary, "openCallForInformation", **CALL)
    town.act(ana, "answerCallForInformation", candidacy=candidacy, answers=["SECRET2", "SECRET3"])
    town.act(secretary, "openConsultation", candidacy=candidacy, invited=[ben.person])
    town.act(ben, "giveOpinion", candidacy=candidacy, text="SECRET4")
    assert len(town.changes()) == 6
    assert "SECRET" not in str(town.changes())
    assert "SECRET" not in str(town.mails())


def test_a_candidacy_is_on_record_for_the_applicant_and_those_consulted_alone(town, ana, ben, secretary):
    in_consultation(town, ana, secretary, ben)
    told = {each["kind"]: (each["open"], each["about"]) for each in town.changes()}
    assert told["candidacy.submitted"] == (False, [ana.person])
    assert told["candidacy.consulted"] == (False, [ana.person, ben.person])
    assert all(not open_ for kind, (open_, _) in told.items() if kind.startswith("candidacy"))


def test_a_reason_and_what_has_changed_are_on_record(town, ana, secretary):
    candidacy = nominated(town, ana, secretary)
    change = town.changes()[-1]
    assert (change["kind"], change["subject"], change["reason"]) == ("candidacy.nominated", candidacy, "The best.")
    assert json.loads(change["before"]) == {"state": "IN_CONSULTATION"}
    after = json.loads(change["after"])
    assert (after["state"], after["acceptBy"]) == ("NOMINATED", str(TODAY + timedelta(days=30)))


def test_people_are_told_by_mail_at_each_step(town, ana, ben, secretary):
    candidacy = in_consultation(town, ana, secretary, ben)
    town.act(secretary, "nominate", candidacy=candidacy, reason="The best.")
    town.act(ana, "acceptNomination", candidacy=candidacy)
    assert [each["kind"] for each in town.mails("ben@example.org")] == ["candidacy.consulted"]
    assert sorted(each["kind"] for each in town.mails("ana@example.org")) == [
        "candidacy.accepted",
        "candidacy.answered",
        "candidacy.called",
        "candidacy.consulted",
        "candidacy.nominated",
        "candidacy.submitted",
        "participation.begun",
    ]


def test_who_has_no_account_gets_no_mail(town, secretary):
    eve = town.person("eve")
    town.run("CYPHER 5 MATCH (a:Account)-[:OF]->(:Person {id: $id}) SET a.closedAt = datetime()", id=eve.person)
    town.act(eve, "joinTaskForce", **MEMBER)
    assert town.mails() == []
