"""Protects the rules of joining themselves: each rule of the strategy page a test named after it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.joining.facts import (
    Affiliation,
    Asked,
    Facts,
    Force,
    Holding,
    Organization,
    Region,
    Seat,
    SeatNumbers,
    Who,
    every_seat,
)
from queries.joining.rules import RULES, RULES_OF, may_send
from queries.joining.sentences import BASES
from queries.joining.verdict import TEAM_MEMBER, free_seats, verdict
from queries.model.enums import JoinRule, RoleName, RuleOutcome

PASS, FAIL, UNKNOWN = RuleOutcome
PARTNER = Organization("organization:soil", "Soil", partner=True)
OTHER = Organization("organization:garden", "Garden", partner=False)
REGIONS = {
    "002": Region("region:m49:002", "002", "Africa"),
    "150": Region("region:m49:150", "150", "Europe"),
}
LEADER = Seat(RoleName.TASK_FORCE_LEADER)
AFRICA = Seat(RoleName.REGIONAL_REPRESENTATIVE, "002")
EUROPE = Seat(RoleName.REGIONAL_REPRESENTATIVE, "150")
DAY = date(2030, 1, 31)


def of(*affiliations, person="person:ana", **force):
    return Facts(Who(person, affiliations), Force("task_force:A1", "A1", **force), REGIONS)


ANA = of(Affiliation(PARTNER))


def said(rule, facts, seat=LEADER, **asked):
    return RULES[rule](facts, Asked(seat, "A1", **asked))


def outcome(rule, facts, seat=LEADER, **asked):
    return said(rule, facts, seat, **asked).outcome


# Step 2: one is logged in


def test_step_2_a_joining_form_is_for_those_who_have_logged_in():
    nobody = verdict(of(person=None), Asked(LEADER, "A1"))
    assert nobody.rules[JoinRule.LOGGED_IN].outcome is FAIL
    assert not nobody.allowed
    assert nobody.alternatives == ()
    assert "register" in nobody.rules[JoinRule.LOGGED_IN].explanation


# Step 3: who may take which role


@pytest.mark.parametrize("seat", [LEADER, AFRICA])
def test_step_3_only_people_of_a_partner_organization_lead_or_represent(seat):
    judged = verdict(of(Affiliation(OTHER)), Asked(seat, "A1"))
    assert not judged.allowed
    refusing = judged.rules[JoinRule.ORGANIZATION_IS_PARTNER]
    assert (refusing.outcome, refusing.evidence) == (FAIL, ("organization:garden",))
    assert "Garden" in refusing.explanation
    assert judged.alternatives == (TEAM_MEMBER,)
    assert verdict(ANA, Asked(seat, "A1")).allowed


@pytest.mark.parametrize("affiliations", [(), (Affiliation(OTHER),), (Affiliation(PARTNER, claimed=True),)])
def test_step_3_everybody_else_is_welcome_as_team_member(affiliations):
    assert verdict(of(*affiliations), Asked(TEAM_MEMBER, "A1")).allowed


def test_an_affiliation_that_is_only_claimed_does_not_count_and_is_not_a_no():
    claimed = of(Affiliation(PARTNER, claimed=True))
    judged = verdict(claimed, Asked(LEADER, "A1"))
    assert judged.rules[JoinRule.AFFILIATION_CONFIRMED].outcome is UNKNOWN
    assert judged.rules[JoinRule.ORGANIZATION_IS_PARTNER].outcome is PASS
    assert not judged.allowed
    assert may_send(claimed, Asked(LEADER, "A1")) == []


def test_a_claimed_partner_does_not_help_who_is_confirmed_elsewhere():
    both = of(Affiliation(OTHER), Affiliation(PARTNER, claimed=True))
    assert not verdict(both, Asked(LEADER, "A1")).allowed


def test_of_several_organizations_one_partner_is_enough_and_it_is_the_one_to_act_for():
    both = of(Affiliation(OTHER), Affiliation(PARTNER))
    assert verdict(both, Asked(LEADER, "A1")).allowed
    assert may_send(both, Asked(LEADER, "A1")) == [PARTNER]


def test_the_organization_that_is_named_is_the_one_that_counts():
    both = Facts(Who("person:ana", (Affiliation(OTHER), Affiliation(PARTNER))), ANA.force, REGIONS, organization=OTHER)
    judged = verdict(both, Asked(LEADER, "A1", organization=OTHER.id))
    assert judged.rules[JoinRule.AFFILIATION_CONFIRMED].outcome is PASS
    assert judged.rules[JoinRule.ORGANIZATION_IS_PARTNER].outcome is FAIL


def test_an_organization_that_does_not_exist_is_said_to():
    judged = verdict(ANA, Asked(LEADER, "A1", organization="organization:none"))
    assert judged.rules[JoinRule.AFFILIATION_CONFIRMED].outcome is FAIL
    assert "organization:none" in judged.rules[JoinRule.ORGANIZATION_IS_PARTNER].explanation


# Duties of Representatives: a region


@pytest.mark.parametrize(("code", "expected"), [("002", PASS), ("999", FAIL), (None, UNKNOWN)])
def test_a_representative_speaks_for_a_region_of_the_default_scheme(code, expected):
    seat = Seat(RoleName.REGIONAL_REPRESENTATIVE, code)
    told = said(JoinRule.REGION_KNOWN, ANA, seat)
    assert told.outcome is expected
    assert expected is PASS or "002, 150" in told.explanation


def test_only_a_representative_has_a_region():
    judged = verdict(ANA, Asked(Seat(RoleName.TASK_FORCE_LEADER, "nowhere"), "A1"))
    assert judged.allowed
    assert JoinRule.REGION_KNOWN not in judged.rules


# The closing sentence: the Leader, and Representatives


def test_there_is_one_leader_at_a_time():
    taken = of(Affiliation(PARTNER), in_office=(Holding("participation:x", LEADER, DAY),))
    judged = verdict(taken, Asked(LEADER, "A1"))
    told = judged.rules[JoinRule.SEAT_FREE]
    assert (told.outcome, told.evidence) == (FAIL, ("participation:x",))
    assert str(DAY) in told.explanation
    assert judged.alternatives == (TEAM_MEMBER, AFRICA, EUROPE)


def test_there_is_one_representative_of_a_region_at_a_time():
    taken = of(Affiliation(PARTNER), in_office=(Holding("participation:x", AFRICA),))
    assert outcome(JoinRule.SEAT_FREE, taken, AFRICA) is FAIL
    assert outcome(JoinRule.SEAT_FREE, taken, EUROPE) is PASS
    assert outcome(JoinRule.SEAT_FREE, taken, LEADER) is PASS


def test_how_many_hold_a_seat_is_a_setting():
    taken = of(Affiliation(PARTNER), in_office=(Holding("participation:x", LEADER),))
    two = Facts(taken.who, taken.force, REGIONS, numbers=SeatNumbers(leaders=2))
    assert outcome(JoinRule.SEAT_FREE, two) is PASS
    assert list(free_seats(two)) == [LEADER, AFRICA, EUROPE]


def test_a_nomination_reserves_the_seat_for_all_but_the_nominee():
    reserved = of(Affiliation(PARTNER), nominated=(Holding("candidacy:x", LEADER, DAY),))
    told = said(JoinRule.SEAT_FREE, reserved)
    assert told.outcome is FAIL
    assert str(DAY) in told.explanation
    assert "candidacy:x" not in told.evidence, "who is nominated is nobody's business"
    assert outcome(JoinRule.SEAT_FREE, reserved, candidacy="candidacy:x") is PASS
    assert LEADER not in list(free_seats(reserved))


def test_nobody_holds_or_seeks_a_seat_twice():
    holding = of(Affiliation(PARTNER), own=(Holding("participation:x", LEADER),))
    seeking = of(Affiliation(PARTNER), own_candidacies=(Holding("candidacy:x", LEADER),))
    for facts, evidence in ((holding, "participation:x"), (seeking, "candidacy:x")):
        told = said(JoinRule.NOT_ALREADY_HOLDING, facts)
        assert (told.outcome, told.evidence) == (FAIL, (evidence,))
        assert outcome(JoinRule.NOT_ALREADY_HOLDING, facts, AFRICA) is PASS
    assert outcome(JoinRule.NOT_ALREADY_HOLDING, seeking, candidacy="candidacy:x") is PASS


def test_a_team_member_is_not_one_twice():
    member = of(own=(Holding("participation:x", TEAM_MEMBER),))
    assert not verdict(member, Asked(TEAM_MEMBER, "A1")).allowed


def test_a_task_force_that_there_is_not_is_said_to():
    judged = verdict(Facts(ANA.who, None, REGIONS), Asked(LEADER, "Z9"))
    assert "Z9" in judged.rules[JoinRule.TASK_FORCE_KNOWN].explanation
    assert not judged.allowed
    assert judged.alternatives == ()


# Whatever the facts are

ORGANIZATIONS = st.sampled_from([PARTNER, OTHER, Organization("organization:farm", "Farm", partner=True)])
SEATS = st.sampled_from([LEADER, AFRICA, EUROPE])
ALL_SEATS = SEATS | st.sampled_from([TEAM_MEMBER, Seat(RoleName.REGIONAL_REPRESENTATIVE)])


def holdings(prefix, seats=SEATS):
    return st.lists(seats, max_size=3).map(
        lambda told: tuple(Holding(f"{prefix}:{at}", each, DAY) for at, each in enumerate(told))
    )


def unique(affiliations):
    return tuple({each.organization.id: each for each in affiliations}.values())


WHO = st.builds(
    Who,
    st.sampled_from([None, "person:ana"]),
    st.lists(st.builds(Affiliation, ORGANIZATIONS, st.booleans()), max_size=3).map(unique),
)
FORCES = st.none() | st.builds(
    Force,
    st.just("task_force:A1"),
    st.just("A1"),
    holdings("participation"),
    holdings("candidacy"),
    holdings("own", ALL_SEATS),
    holdings("sought"),
)
FACTS = st.builds(
    Facts,
    WHO,
    FORCES,
    st.sampled_from([REGIONS, {}]),
    st.none() | ORGANIZATIONS,
    st.builds(SeatNumbers, st.integers(1, 3), st.integers(1, 3)),
)


def ask(facts, seat):
    return Asked(seat, "A1", facts.organization.id if facts.organization else None)


@given(FACTS, ALL_SEATS)
def test_a_verdict_allows_what_every_rule_allows_and_says_what_else_may_be(facts, seat):
    judged = verdict(facts, ask(facts, seat))
    assert judged.allowed is all(each.outcome is PASS for each in judged.rules.values())
    assert tuple(judged.rules) == RULES_OF[seat.role]
    assert all(verdict(facts, ask(facts, each)).allowed for each in judged.alternatives)
    assert seat not in judged.alternatives
    assert not (judged.allowed and judged.alternatives)


@given(FACTS, ALL_SEATS)
def test_every_rule_says_why_in_a_sentence_and_where_it_comes_from(facts, seat):
    for each in verdict(facts, ask(facts, seat)).told()["rules"]:
        assert each["explanation"].endswith(".")
        assert each["basis"] == BASES[JoinRule(each["rule"])]
        assert all(":" in identifier for identifier in each["evidence"])


@given(FACTS)
def test_nobody_who_is_not_logged_in_may_take_anything(facts):
    nobody = Facts(Who(), facts.force, facts.regions, facts.organization, facts.numbers)
    assert not any(verdict(nobody, ask(nobody, each)).allowed for each in (TEAM_MEMBER, LEADER, AFRICA))


@given(FACTS, SEATS)
def test_whoever_may_take_a_seat_has_an_organization_to_act_for(facts, seat):
    if verdict(facts, ask(facts, seat)).allowed:
        senders = may_send(facts, ask(facts, seat))
        assert senders
        assert all(each.partner for each in senders)


@given(FACTS)
def test_free_seats_are_those_that_the_rules_call_free(facts):
    free = list(free_seats(facts))
    for seat in every_seat(facts.regions):
        assert (RULES[JoinRule.SEAT_FREE](facts, Asked(seat)).outcome is PASS) is (seat in free)
