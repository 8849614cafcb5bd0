"""What a page changes in a graph: all in an empty one, nothing the second time, a version for a new text."""

from collections import Counter
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from memory_graph import after, record, records_of
from page_copies import PAGE, cut, edited

from loaders.errors import LoadError
from loaders.present import Present
from loaders.strategy_page import read_page
from loaders.strategy_page.changes import changes, source_of
from loaders.strategy_page.facts import SOURCED

FIRST_DAY = date(2026, 3, 1)
LATER = date(2026, 9, 1)
A1 = "In 2019, out of 196 countries' NDCs, only 28"


def source(text, day):
    return source_of(text, datetime(day.year, day.month, day.day, 8, tzinfo=UTC))


def load(text, present=None, day=LATER):
    return changes(read_page(text), present or Present(), source(text, day), day)


@pytest.fixture(scope="module")
def first():
    return load(PAGE, day=FIRST_DAY).batch


@pytest.fixture(scope="module")
def graph(first):
    return after(Present(), first)


def test_an_empty_graph_gets_the_whole_page(first):
    assert Counter(node.noun for node in first.nodes) == {
        "Source": 1,
        "Goal": 6,
        "Objective": 24,
        "TaskForce": 24,
        "Target": 72,
        "TargetVersion": 72,
        "Footnote": 3,
        "Role": 3,
        "JoiningGuide": 1,
    }
    assert Counter((link.start[0], link.kind) for link in first.links) == {
        ("Goal", "HAS_OBJECTIVE"): 24,
        ("TaskForce", "IMPLEMENTS"): 24,
        ("Objective", "HAS_TARGET"): 72,
        ("Target", "HAS_VERSION"): 72,
        ("Objective", "HAS_FOOTNOTE"): 3,
        ("TargetVersion", "HAS_FOOTNOTE"): 2,
    }
    assert first.dropped == ()


def test_ids_are_unique(first):
    assert len({node.end for node in first.nodes}) == len(first.nodes)


def test_what_comes_from_the_page_names_its_source(first):
    (origin,) = records_of(first, "Source")
    assert {node.properties["source"] for node in first.nodes if node.noun in SOURCED} == {origin.id}
    assert origin.properties["name"] == "Strategy page: task forces"
    assert origin.properties["retrievedAt"] == datetime(2026, 3, 1, 8, tzinfo=UTC)
    assert "url" not in origin.properties


def test_a_source_says_its_address_if_it_is_known():
    assert source_of("x", datetime.now(UTC), "https://example.org").properties["url"] == "https://example.org"


def test_nodes_say_what_the_page_says(first):
    assert record(first, "task_force:A1").properties["name"] == "A1 \N{EN DASH} NDC"
    assert record(first, "task_force:C3").properties["name"] == "C3 \N{EN DASH} Increased investments"
    assert record(first, "objective:A1").properties["label"] == "NDCs"
    assert record(first, "target:A3-2020").properties == {"year": 2020, "kind": "BASELINE"}
    assert record(first, "target:A3-2050").properties == {"year": 2050, "kind": "TARGET"}
    assert len(record(first, "role:TEAM_MEMBER").properties["duties"]) == 4
    assert [record.properties["position"] for record in records_of(first, "Role")] == [0, 1, 2]
    assert "{contact}" in record(first, "joining_guide").properties["steps"][1]


def test_the_first_version_of_a_target_held_always(first):
    versions = records_of(first, "TargetVersion")
    assert all(version.id.endswith(":1") for version in versions)
    assert not any(version.properties.keys() & {"since", "until"} for version in versions)
    assert record(first, "target_version:A3-2030:1").properties["paragraphs"] == [
        "5 thematic events per year",
        "A virtual fair involving 50% of the partners",
    ]


@pytest.mark.parametrize("copy", [PAGE, PAGE.replace("\n", "\r\n"), edited("{contact}", "jo@example.org")])
def test_the_same_page_again_changes_nothing(graph, copy):
    again = load(copy, graph)
    assert not again.batch
    assert again.differences == ()


def test_copies_that_differ_in_line_ends_or_address_are_one_source():
    day = FIRST_DAY
    assert source(PAGE, day) == source(PAGE.replace("\n", "\r\n"), day)
    assert source(PAGE, day) == source(edited("{contact}", "jo@example.org"), day)


def test_a_changed_target_is_a_new_version_and_the_old_one_ends(graph):
    revised = load(edited(A1, "In 2019, out of 196 countries' NDCs, only 29"), graph)
    old, new = records_of(revised.batch, "TargetVersion")
    assert (old.id, old.properties) == ("target_version:A1-2020:1", {"until": LATER})
    assert new.id == "target_version:A1-2020:2"
    assert new.properties["since"] == LATER
    (origin,) = records_of(revised.batch, "Source")
    assert new.properties["source"] == origin.id
    assert len(revised.batch.nodes) == 3
    assert [(link.kind, link.start[1]) for link in revised.batch.links] == [("HAS_VERSION", "target:A1-2020")]


def test_the_old_version_keeps_text_and_source(graph):
    revised = after(graph, load(edited(A1, "Only 29"), graph).batch)
    old = revised.nodes["TargetVersion", "target_version:A1-2020:1"]
    assert old["text"].startswith(A1)
    assert old["source"] == source(PAGE, FIRST_DAY).id


def test_a_revised_page_again_changes_nothing(graph):
    text = edited(A1, "Only 29")
    assert not load(text, after(graph, load(text, graph).batch)).batch


def test_a_text_that_comes_back_is_a_version_of_its_own(graph):
    revised = after(graph, load(edited(A1, "Only 29"), graph).batch)
    _, new = records_of(load(PAGE, revised, date(2027, 1, 1)).batch, "TargetVersion")
    assert new.id == "target_version:A1-2020:3"


def test_other_paragraphs_of_the_same_words_are_a_new_version(graph):
    text = edited("<p>5 thematic events per year</p> <p>A virtual", "<p>5 thematic events per year A virtual")
    assert record(load(text, graph).batch, "target_version:A3-2030:2")


def test_a_changed_footnote_is_a_new_version_of_its_target_and_the_old_one_keeps_the_old_note(graph):
    revised = load(edited("the 2018 study", "the 2019 study"), graph)
    assert {node.noun for node in revised.batch.nodes} == {"Source", "Footnote", "TargetVersion"}
    new = after(graph, revised.batch)

    def notes(end):
        return [new.nodes[note]["text"] for note in new.ends("HAS_FOOTNOTE", end)]

    assert notes(("TargetVersion", "target_version:C3-2020:1")) == [
        "Referring to the 2018 study about potential funders"
    ]
    assert notes(("TargetVersion", "target_version:C3-2020:2")) == [
        "Referring to the 2019 study about potential funders"
    ]
    on_objective = notes(("Objective", "objective:C3"))
    assert len(on_objective) == 2
    assert not any("2018" in note for note in on_objective)


def test_a_footnote_of_a_description_that_left_leaves_the_objective(graph):
    text = edited(" *Objective B4 is aimed at practitioners in the field. E1 is aimed at decision-makers.", "")
    revised = load(text.replace("(MRV) systems* (remote", "(MRV) systems (remote"), graph)
    assert [link.start[1] for link in revised.batch.dropped] == ["objective:E1"]
    assert {node.noun for node in revised.batch.nodes} == {"Source", "Objective"}


@pytest.mark.parametrize(
    ("old", "new", "ids"),
    [
        ("- INITIATION & CONCEPTUALIZATION", "- INITIATION", {"goal:A"}),
        ("NDCs\tEnsure Soil Health", "NDCs\tSecure Soil Health", {"objective:A1"}),
        ("Objective C4 - Branding & C", "Objective C4 - Brands & C", {"objective:C4", "task_force:C4"}),
        ("- Contribute to the conception of projects and actions\n", "", {"role:TEAM_MEMBER"}),
        ("the final selection and nomination", "the nomination", {"joining_guide"}),
    ],
)
def test_what_changed_is_written_with_the_new_source_and_nothing_else(graph, old, new, ids):
    text = edited(old, new)
    revised = load(text, graph)
    origin = source(text, LATER)
    assert {node.id for node in revised.batch.nodes} == ids | {origin.id}
    assert all(node.properties["source"] == origin.id for node in revised.batch.nodes if node.noun in SOURCED)
    assert revised.batch.links == revised.batch.dropped == ()


def test_a_new_objective_is_all_that_is_written(graph):
    section = PAGE[PAGE.index("Objective F2 ") : PAGE.index("Objective F3 ")]
    added = load(PAGE.rstrip() + "\n\n" + section.replace("F2", "F4"), graph).batch
    assert Counter(node.noun for node in added.nodes) == {
        "Source": 1,
        "Objective": 1,
        "TaskForce": 1,
        "Target": 3,
        "TargetVersion": 3,
    }


def test_an_objective_that_vanished_is_an_error_with_a_remedy(graph):
    with pytest.raises(LoadError, match=r"objective:A4, target:A4-2020.*task_force:A4.*Put the sections back"):
        load(cut("Objective A4", "Objective A5"), graph)


def test_differences_are_told_in_words(graph):
    text = edited(A1, "Only 29").replace("- INITIATION & CONCEPTUALIZATION", "- INITIATION")
    title, version = load(text, graph).differences
    assert title == "goal:A: title 'INITIATION & CONCEPTUALIZATION' → 'INITIATION'"
    assert version.startswith("target:A1-2020: new version, \"In 2019, out of 196 countries' NDCs, only 28")


def test_what_is_new_is_counted():
    told = load(PAGE, day=FIRST_DAY).differences
    assert told == (
        "new: 1 JoiningGuide",
        "new: 3 Role",
        "new: 6 Goal",
        "new: 24 Objective",
        "new: 24 TaskForce",
        "new: 72 Target",
        "new: 3 Footnote",
    )


DAYS = st.lists(st.dates(date(2020, 1, 1), date(2030, 1, 1)), min_size=1, max_size=6).map(sorted)


@given(DAYS, st.data())
@settings(max_examples=20, deadline=None)
def test_versions_follow_one_another_without_gap(days, data):
    graph, said = Present(), ""
    for day in days:
        said = data.draw(st.sampled_from(["Only 28.", "Only 29.", "Only 30."]))
        text = PAGE.replace("Annual reports are available.", said)
        graph = after(graph, load(text, graph, day).batch)
    versions = [graph.nodes[end] for end in graph.ends("HAS_VERSION", ("Target", "target:F3-2020"))]
    assert versions[-1]["text"] == said
    assert "since" not in versions[0]
    assert "until" not in versions[-1]
    assert [each["until"] for each in versions[:-1]] == [each["since"] for each in versions[1:]]
