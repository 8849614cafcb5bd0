"""Protects who decides, how a term ends, and what of all of it is on record and told by mail."""

import json

import pytest
from days import today
from joining.acting import AFRICA, LEADER, MEMBER, codes
from joining.steps import CALL, in_consultation, in_office, kinds, nominated, stood
from joining.town import SECRETARIAT

pytestmark = pytest.mark.database


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


def test_who_stands_for_a_seat_decides_nothing_about_the_rival_who_took_it(town, ana, secretary):
    tom = town.person("tom", "soil", roles=SECRETARIAT)
    stood(town, tom)
    term = in_office(town, ana, secretary)["participation"]["id"]
    town.run("CYPHER 5 MATCH (x:Participation {id: $id}) SET x.underReview = true", id=term)
    for name in ("confirmTerm", "endTerm"):
        assert codes(town.act(tom, name, participation=term, reason="Mine.")) == ["FORBIDDEN"], name
        assert codes(town.act(secretary, name, participation=term, reason="So it is.")) == [], name


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


def test_a_term_ends_by_itself_on_its_last_day(town, ana, ben, secretary):
    term = in_office(town, ana, secretary)
    town.run(
        "CYPHER 5 MATCH (x:Participation {id: $id}) SET x.until = $day", id=term["participation"]["id"], day=today()
    )
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
    assert (after["state"], after["acceptBy"]) == ("NOMINATED", str(today(30)))


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
