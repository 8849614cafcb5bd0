"""Rows that cannot be loaded: each is refused with its place and its reason, and the others are loaded."""

import pytest
from workbook_made import NETWORK, ROWS, network

from loaders.workbook import amounts
from loaders.workbook.report import Fate

pytestmark = pytest.mark.database


def reasons(report):
    return [(each.sheet, each.number, each.column, each.reason) for each in report.rejections]


def test_rows_that_are_bad_are_rejected_with_the_reason_and_the_others_loaded(load, ask):
    bad = {
        "organizations": [
            ["id", "name", "type", "country"],
            ["soil", "Soil", "Civil society", "DRC"],
            ["soil", "Soil again", None, None],
            [None, "Nobody", "club", "Frnace"],
            ["acme", "Acme", "Private company", None],
            ["lost", None, None, None],
            [None, None, None, None],
            ["x" * 201, "Long", None, None],
        ],
        "people": [["id", "name", "email"], ["p1", "Ana", "ana@@example.org"], ["p2", "Bo", None]],
        "standings": [["organization", "standing"], ["acme", "member"], ["soil", "none"], ["soil", "member"]],
        "affiliations": [
            ["person", "organization", "since", "until"],
            ["p1", "soil", None, None],
            ["p2", "gone", None, None],
            ["p2", "lost", None, None],
            ["p2", "soil", "2024-01-02", "2024-01-01"],
            ["p2", "soil", "2024-01-02", None],
            ["p2", "soil", "2024-01-03", None],
        ],
        "participations": [
            ["id", "person", "role", "task_force", "region"],
            ["t1", "p2", "Regional representative", "A1", None],
            ["t2", "p2", "Regional representative", "A1", "Kenya"],
            ["t3", "p2", "Team member", "Z9", None],
        ],
        "funders": [
            ["organization", "minimum_amount", "maximum_amount", "currency"],
            ["soil", 5, 4, "EUR"],
            ["acme", 5, None, None],
            ["nobody", 5, None, "EUR"],
        ],
        "grants": [["id", "title", "funder", "amount", "currency"], ["g1", "Soils", "soil", "1.234", "EUR"]],
    }
    report = load(bad)
    assert reasons(report) == [
        ("organizations", 3, "id", "Row 2 is about the same one already: keep one row."),
        ("organizations", 4, "id", "It must not be blank."),
        ("organizations", 4, "type", f'"club" is none of these: {TYPES}.'),
        ("organizations", 4, "country", '"Frnace" is no country that is known. Is "France" meant?'),
        ("organizations", 6, "name", "It must not be blank."),
        ("organizations", 8, "id", "A key has at most 200 characters."),
        ("people", 2, "email", "This is no e-mail address: name@example.org."),
        ("funders", 3, "currency", "An amount needs its currency: write its code (EUR) here."),
        (
            "funders",
            4,
            "organization",
            'Neither the workbook nor the graph has "nobody" in organizations: add it there, or correct the key.',
        ),
        ("funders", 2, "minimum_amount", "It is more than the maximum amount."),
        (
            "standings",
            2,
            "standing",
            "A private company is never a member of the Initiative: it can be a partner.",
        ),
        (
            "standings",
            3,
            "standing",
            "Who is neither partner nor member has no row here. End the last one with a day in until.",
        ),
        ("affiliations", 6, None, "Row 5 is about the same one already: keep one row."),
        ("affiliations", 7, None, "Row 5 is about the same one already: keep one row."),
        (
            "affiliations",
            2,
            "person",
            '"p1" stands in row 2 of the sheet people, which was rejected: mend that one.',
        ),
        (
            "affiliations",
            3,
            "organization",
            'Neither the workbook nor the graph has "gone" in organizations: add it there, or correct the key.',
        ),
        (
            "affiliations",
            4,
            "organization",
            '"lost" stands in row 6 of the sheet organizations, which was rejected: mend that one.',
        ),
        (
            "affiliations",
            5,
            "until",
            "It has to be after 2024-01-02, the day on which it begins: it is the first day after.",
        ),
        ("participations", 4, "task_force", '"Z9" is no code of the strategy: A1, B2.'),
        (
            "participations",
            2,
            "region",
            "A Regional Representative represents a region: write it, as initiative:AFRICA.",
        ),
        (
            "participations",
            3,
            "region",
            "A Regional Representative represents a region of a scheme (initiative:AFRICA), not a country.",
        ),
        (
            "grants",
            2,
            "amount",
            f'"1.234" can be read in two ways: thousands or a fraction. {amounts.REMEDY}',
        ),
    ]
    assert ask("MATCH (n:Node) WHERE n.source IS NOT NULL AND NOT n:Goal|Objective RETURN n.name ORDER BY n.name") == [
        ["Acme"],
        ["Bo"],
        ["Soil"],
    ]
    assert ask("MATCH (o)-[:HAS_STANDING]->(s) RETURN o.id, s.standing") == [["organization:soil", "MEMBER"]]


TYPES = (
    "State or local authority, International organization, Donor or foundation, Producer organization,"
    " Research or education, Civil society, Private company"
)


def test_rules_hold_for_what_the_graph_has_too(load):
    load(NETWORK)
    sheets = {
        "organizations": [["id", "name", "type"], ["ifad", "Fund for Fields", "Private company"]],
        "standings": [["id", "organization", "standing"], ["s1", "acme", "Member"]],
        "affiliations": [["person", "organization", "until"], ["p1", "ifad", "2019-05-01"]],
        "funders": [["organization", "minimum_amount", "currency"], ["ifad", 5, "USD"]],
        "grants": [["id", "title", "funder", "currency"], ["g1", "Soils", "ifad", "-"]],
    }
    assert [(each.sheet, each.column) for each in load(sheets).rejections] == [
        ("organizations", "type"),
        ("funders", "maximum_amount"),
        ("standings", "standing"),
        ("affiliations", "until"),
        ("grants", "currency"),
    ]
    too_much = {"funders": [["organization", "minimum_amount", "currency"], ["ifad", 300_000, "EUR"]]}
    assert [each.column for each in load(too_much).rejections] == ["minimum_amount"]


def test_a_currency_without_an_amount_says_nothing(load, ask):
    load(NETWORK)
    rows = {"grants": [["id", "title", "funder", "currency"], ["g1", "Soils", "ifad", "USD"]]}
    assert load(rows).total == {Fate.UNCHANGED: 1}


def test_what_was_rejected_can_be_loaded_once_it_is_mended(load):
    rows = NETWORK["people"]
    report = load({"people": [*rows, ["p3", None, None]]})
    assert report.total == {Fate.NEW: 2, Fate.REJECTED: 1}
    [rejection] = report.rejections
    assert rejection.cells == {"id": "p3", "name": "", "email": ""}
    assert load({"people": [rows[0], ["p3", "Cy", None]]}).total == {Fate.NEW: 1}


def test_a_sheet_without_its_columns_is_told_and_the_others_are_loaded(load):
    report = load(network(grants=[["id"], ["g1"]]))
    assert [(each.sheet, each.number, each.column) for each in report.rejections] == [("grants", 1, None)]
    assert report.total == {Fate.NEW: ROWS - 1}
