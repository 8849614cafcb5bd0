"""The demo is as real networks are: a few have very many, most have few, some things are not known."""

from collections import Counter
from datetime import date

import pytest
from demo_graph import DemoGraph, top_share

from loaders.demo.money import DECIMALS
from queries.model.enums import GrantInstrument, GrantStatus, OrganizationType, PartnershipKind

TODAY = date(2026, 1, 1)


@pytest.fixture(scope="module")
def demo():
    return DemoGraph(5000, 7)


def values(demo, noun, name):
    return {node.properties.get(name) for node in demo.of(noun)}


def degrees(demo, kind, noun, *, into):
    links = demo.into if into else demo.out
    return [len(links[kind, node.id]) for node in demo.of(noun)]


def test_a_tenth_of_the_people_are_in_the_first_task_force(demo):
    assert 0.09 < len(demo.into["IN", "task_force:A1"]) / 5000 < 0.115


def test_the_size_of_task_forces_falls_as_a_power_of_their_rank(demo):
    sizes = [count for _, count in Counter(link.end for link in demo.links if link.kind == "IN").most_common()]
    assert len(sizes) == 24
    assert 2.5 < sizes[0] / sizes[-1] < 6


def test_a_hundredth_of_the_organizations_has_a_fifth_of_the_people(demo):
    people = degrees(demo, "AFFILIATED_WITH", "Organization", into=True)
    assert 0.15 < top_share(people, 0.01) < 0.4
    assert max(people) > 20 * sum(people) / len(people)


def test_a_tenth_of_the_funders_gave_most_grants(demo):
    assert 0.4 < top_share(degrees(demo, "GAVE", "Funder", into=False), 0.1) < 0.9


def test_most_people_have_one_organization_and_few_have_many(demo):
    counts = Counter(degrees(demo, "AFFILIATED_WITH", "Person", into=False))
    assert counts[1] > counts[2] > counts[3] > counts[4] > 0
    assert counts[0] > 0


def test_partnerships_are_small(demo):
    members = degrees(demo, "MEMBER_OF", "Partnership", into=True)
    assert 2 < sum(members) / len(members) < 5
    assert max(members) <= 14


def test_two_thousand_people_come_with_750_partners():
    demo = DemoGraph(2000, 7)
    partners = sum(bool(demo.ends("HAS_STANDING", each)) for each in demo.of("Organization"))
    assert 700 < partners < 800


def test_amounts_spread_over_orders_of_magnitude(demo):
    amounts = sorted(
        each.properties["amountMinor"] for each in demo.of("Grant") if each.properties.get("currency") == "EUR"
    )
    tenth = len(amounts) // 10
    assert amounts[-tenth] / amounts[tenth] > 20


def test_an_amount_is_in_the_minor_unit_of_its_currency(demo):
    assert DECIMALS["JPY"] == 0
    assert values(demo, "Grant", "currency") == {*DECIMALS, None}


def test_nothing_is_missing_and_something_is_not_known(demo):
    assert values(demo, "Organization", "type") == {*OrganizationType, None}
    assert values(demo, "Grant", "instrument") == {*GrantInstrument, None}
    assert values(demo, "Grant", "status") == {*GrantStatus, None}
    assert values(demo, "Partnership", "kind") == {*PartnershipKind}
    assert values(demo, "StandingPeriod", "standing") == {"PARTNER", "MEMBER"}
    for noun, name in (
        ("Organization", "website"),
        ("Grant", "awarded"),
        ("Participation", "since"),
        ("StandingPeriod", "since"),
        ("Person", "email"),
        ("Funder", "currency"),
    ):
        assert {None} < values(demo, noun, name)
    assert min(degrees(demo, "LOCATED_IN", "Organization", into=False)) == 0
    assert min(degrees(demo, "ON_BEHALF_OF", "Participation", into=False)) == 0


def test_some_has_ended_and_some_is_to_end(demo):
    ends = {node.properties["until"] for node in demo.records if "until" in node.properties}
    assert min(ends) < TODAY < max(ends)


def test_regions_of_both_schemes_and_countries_are_named(demo):
    schemes = {link.end[1].split(":")[1] for link in demo.links if link.kind == "FUNDS_IN"}
    assert schemes == {"m49", "initiative", "iso3166"}


def test_every_task_force_is_led_today_and_some_regions_have_nobody(demo):
    in_office = [node.properties["role"] for node in demo.of("Participation") if "until" not in node.properties]
    assert in_office.count("TASK_FORCE_LEADER") == 24
    assert 60 < in_office.count("REGIONAL_REPRESENTATIVE") < 24 * 5


def test_names_need_more_than_ascii_and_begin_with_many_letters(demo):
    names = [node.properties["name"] for node in demo.of("Person")]
    assert sum(not name.isascii() for name in names) > len(names) / 5
    assert len({name[0] for name in names}) > 20
