"""Protects the joining form: who may is in at once, who may not is told why, and names are shown by consent."""

import pytest
from joining.acting import AFRICA, LEADER, MEMBER, codes
from joining.steps import kinds, stood

pytestmark = pytest.mark.database


def test_step_3_somebody_of_a_non_partner_organization_is_refused_as_leader_and_welcome_as_team_member(town):
    eve = town.person("eve", "garden")
    refused = town.act(eve, "joinTaskForce", **LEADER)
    (error,) = refused["userErrors"]
    assert (error["code"], error["rule"], error["field"]) == ("NOT_ELIGIBLE", "ORGANIZATION_IS_PARTNER", "organization")
    assert refused["verdict"]["alternatives"] == [{"role": "TEAM_MEMBER", "region": None}]
    assert (refused["participation"], refused["candidacy"], town.changes()) == (None, None, [])
    joined = town.act(eve, "joinTaskForce", **MEMBER, organization="organization:garden")
    assert codes(joined) == []
    assert joined["participation"]["organization"] == {"id": "organization:garden"}


def test_step_3_who_submits_the_form_is_in(town, ana):
    joined = town.act(ana, "joinTaskForce", **MEMBER, consent=True)
    assert (codes(joined), joined["participation"]["role"], kinds(town)) == ([], "TEAM_MEMBER", ["participation.begun"])


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
