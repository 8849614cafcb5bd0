"""Whatever the size and the seed: the demo fits the model, and keeps the rules of joining."""

import re
from datetime import date
from functools import lru_cache
from pathlib import Path
from random import Random

from demo_graph import DemoGraph, covered, disjoint, time
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.demo.marks import SOURCE
from loaders.demo.periods import Period
from loaders.demo.places import codes
from loaders.demo.standings import draw_standings
from loaders.regions import SHIPPED, countries, shipped_scheme
from queries.model.writing import stored

ARCHITECTURE = (Path(__file__).parents[3] / "docs" / "architecture.md").read_text(encoding="utf-8")
RELATIONSHIPS = set(re.findall(r"(?=\((\w+)\)-\[:(\w+)[^\]]*\]->\((\w+)\))", ARCHITECTURE))


@lru_cache(maxsize=8)
def made(people, seed):
    return DemoGraph(people, seed)


demos = st.builds(made, st.integers(1, 100), st.integers(0, 2**64))


def on_demos(test):
    return settings(max_examples=20, deadline=None)(given(demos)(test))


def shipped():
    """The nodes that the page and the schemes of regions bring."""
    yield from (("Objective", f"objective:{code}") for code in codes())
    yield from (("TaskForce", f"task_force:{code}") for code in codes())
    yield from (("Region", f"region:iso3166:{code}") for code in countries())
    for scheme in map(shipped_scheme, SHIPPED):
        yield from (("Region", f"region:{scheme.scheme}:{region.code}") for region in scheme.regions)


SHIPPED_NODES = frozenset(shipped())


@on_demos
def test_every_id_stands_once(demo):
    assert len(demo.nodes) == len(demo.records)


@on_demos
def test_every_property_is_one_of_the_model(demo):
    for node in demo.records:
        assert stored(node.noun, node.properties)


@on_demos
def test_every_relationship_is_one_of_the_architecture_and_stands_once(demo):
    kinds = {(link.start[0], link.kind, link.end[0]) for link in demo.links}
    assert kinds <= RELATIONSHIPS
    assert len({(link.kind, link.start, link.end) for link in demo.links}) == len(demo.links)


@on_demos
def test_a_link_ends_in_its_batch_or_in_an_earlier_part(demo):
    """Batches of one part are written side by side."""
    there, part, nouns = set(SHIPPED_NODES), set(), frozenset()
    for batch in demo.batches:
        if frozenset(node.noun for node in batch.nodes) != nouns:
            there |= part
            part, nouns = set(), frozenset(node.noun for node in batch.nodes)
        own = {node.end for node in batch.nodes}
        assert {end for link in batch.links for end in (link.start, link.end)} <= there | own
        part |= own


@on_demos
def test_everything_says_that_it_is_made_up(demo):
    for node in demo.records:
        assert node.properties["synthetic"] is True
        assert node.properties.get("source", SOURCE) == SOURCE
        assert "demo" in str(node.properties.get("name", "demo")).lower()
        assert "demo" in str(node.properties.get("title", "demo")).lower()
        assert str(node.properties.get("email", "@example.org")).endswith("@example.org")
        assert str(node.properties.get("website", ".example.org")).endswith(".example.org")


@on_demos
def test_what_begins_ends_later(demo):
    for each in (*demo.records, *demo.links):
        since, until = time(each.properties)
        assert since < until


def test_a_standing_whose_end_is_drawn_on_its_first_day_holds_that_day():
    (standing,) = draw_standings(Random(760), None)
    assert standing.period == Period(date(2024, 3, 5), date(2024, 3, 6))


@on_demos
def test_an_organization_has_one_standing_at_a_time_and_a_company_is_never_a_member(demo):
    for organization in demo.of("Organization"):
        periods = [demo.nodes[end] for end in demo.ends("HAS_STANDING", organization)]
        assert disjoint(time(period.properties) for period in periods)
        if organization.properties.get("type", "PRIVATE_COMPANY") == "PRIVATE_COMPANY":
            assert all(period.properties["standing"] == "PARTNER" for period in periods)


@on_demos
def test_who_acts_for_an_organization_works_there_then(demo):
    for participation in demo.of("Participation"):
        for organization in demo.ends("ON_BEHALF_OF", participation):
            [link] = demo.into["PARTICIPATES", participation.id]
            [affiliation] = [each for each in demo.out["AFFILIATED_WITH", link.start[1]] if each.end == organization]
            assert covered(time(participation.properties), time(affiliation.properties))


@on_demos
def test_leaders_and_representatives_act_for_partners_as_long_as_they_are_in_office(demo):
    for participation in demo.of("Participation"):
        if participation.properties["role"] == "TEAM_MEMBER":
            assert not demo.ends("REPRESENTS", participation)
            continue
        [(_, organization)] = demo.ends("ON_BEHALF_OF", participation)
        term = time(participation.properties)
        assert any(covered(term, each) for each in demo.partner_times(organization))


@on_demos
def test_a_task_force_has_one_leader_and_a_region_one_representative_at_a_time(demo):
    for code in codes():
        seats = {}
        for link in demo.into["IN", f"task_force:{code}"]:
            participation = demo.nodes[link.start]
            role = participation.properties["role"]
            regions = demo.ends("REPRESENTS", participation)
            assert len(regions) == (role == "REGIONAL_REPRESENTATIVE")
            if role != "TEAM_MEMBER":
                seats.setdefault((role, *regions), []).append(time(participation.properties))
        assert all(disjoint(times) for times in seats.values())


@on_demos
def test_a_person_is_once_in_a_task_force(demo):
    for person in demo.of("Person"):
        forces = [end for each in demo.ends("PARTICIPATES", person) for end in demo.ends("IN", demo.nodes[each])]
        assert len(set(forces)) == len(forces)


@on_demos
def test_a_grant_has_a_funder_that_is_an_organization_and_does_not_give_to_itself(demo):
    for grant in demo.of("Grant"):
        [link] = demo.into["GAVE", grant.id]
        assert ("Organization", link.start[1]) in demo.nodes
        assert ("Organization", link.start[1]) not in demo.ends("AWARDED_TO", grant)


@on_demos
def test_members_of_a_partnership_are_in_it_while_it_lasts(demo):
    for partnership in demo.of("Partnership"):
        for link in demo.into["MEMBER_OF", partnership.id]:
            assert covered(time(link.properties), time(partnership.properties))
