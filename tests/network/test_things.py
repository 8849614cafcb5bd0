"""Protects what the secretariat enters: checked as rows of a workbook are, written whole, on record, never twice."""

import pytest
from network.small import OFFICE, secretary

from graph_service.reading.answer import Request

pytestmark = pytest.mark.database

SHOWN = "organization { id name type country { code } website identifiers { scheme value } version }"
DAY = "2025-01-01"
RENAME = """mutation ($name: String!, $version: String) {
  updateOrganization(input: { organization: "organization:soil", name: $name, expectedVersion: $version }) {
    organization { name } userErrors { code field }
  }
}"""


def test_an_organization_is_made_with_all_that_is_told(do, graph):
    told = do(
        OFFICE,
        "createOrganization",
        SHOWN,
        name="  Terre   vive ",
        type="RESEARCH_OR_EDUCATION",
        country="fr",
        website="https://terre.example",
        identifiers=[{"scheme": "ror", "value": "02x"}, {"scheme": "domain", "value": "Terre.Example"}],
    )["organization"]
    (change,) = graph.changes()
    assert told == {
        "id": change["subject"],
        "name": "Terre vive",
        "type": "RESEARCH_OR_EDUCATION",
        "country": {"code": "FR"},
        "website": "https://terre.example",
        "identifiers": [{"scheme": "domain", "value": "terre.example"}, {"scheme": "ror", "value": "02x"}],
        "version": change["id"],
    }
    assert (change["kind"], change["actor"], change["open"]) == ("organization.created", "account:office", True)
    assert change["after"] == {
        "name": "Terre vive",
        "type": "RESEARCH_OR_EDUCATION",
        "country": "region:iso3166:FR",
        "website": "https://terre.example",
        "identifiers": told["identifiers"],
    }
    assert graph("MATCH (n {id: $id}) RETURN n.nameFolded", id=told["id"]) == [["terre vive"]]


def test_what_is_left_out_stays_and_null_takes_away(do, graph):
    identifiers = [{"scheme": "ror", "value": "02x"}]
    do(
        OFFICE,
        "updateOrganization",
        organization="organization:soil",
        website="https://s.example",
        identifiers=identifiers,
    )
    told = do(OFFICE, "updateOrganization", SHOWN, organization="organization:soil", website=None, country="KE")
    assert told["organization"] | {"version": None} == {
        "id": "organization:soil",
        "name": "Soil Trust",
        "type": "CIVIL_SOCIETY",
        "country": {"code": "KE"},
        "website": None,
        "identifiers": identifiers,
        "version": None,
    }
    change = graph.changes()[-1]
    assert change["before"] == {"website": "https://s.example", "country": "region:iso3166:FR"}
    assert change["after"] == {"website": None, "country": "region:iso3166:KE"}
    assert graph("MATCH ({id: 'organization:soil'})-[:LOCATED_IN]->(r) RETURN r.code") == [["KE"]]


def test_what_is_told_as_it_is_is_no_change(do, graph):
    told = do(
        OFFICE, "updateOrganization", "organization { name }", organization="organization:soil", name="Soil Trust"
    )
    assert told == {"organization": {"name": "Soil Trust"}, "userErrors": []}
    assert graph.changes() == []


@pytest.mark.parametrize(
    ("name", "given", "fields"),
    [
        ("createOrganization", {"name": " "}, ["name"]),
        ("createOrganization", {"name": "n" * 1001}, ["name"]),
        ("createOrganization", {"name": "One", "country": "XX", "website": "one.example"}, ["website"]),
        ("createOrganization", {"name": "One", "country": "XX"}, ["country"]),
        ("createOrganization", {"name": "One", "identifiers": [{"scheme": "domain", "value": "x"}]}, ["identifiers"]),
        ("updateOrganization", {"organization": "organization:soil", "name": None}, ["name"]),
        ("updateFunder", {"funder": "funder:fund", "maximumAmount": "999.99"}, ["minimumAmount"]),
        ("updateFunder", {"funder": "funder:fund", "maximumAmount": "-1"}, ["maximumAmount"]),
        ("updateFunder", {"funder": "funder:fund", "maximumAmount": "1000.001"}, ["maximumAmount"]),
        ("updateFunder", {"funder": "funder:fund", "currency": "USD"}, ["minimumAmount"]),
        ("updateFunder", {"funder": "funder:fund", "currency": "EURO"}, ["currency"]),
        ("createFunder", {"organization": "organization:soil", "minimumAmount": "5"}, ["currency"]),
        ("createGrant", {"title": "Soil", "funder": "funder:soil"}, ["funder"]),
        ("createGrant", {"title": "Soil", "funder": "funder:fund", "objectives": ["A1", "Z9"]}, ["objectives"]),
        (
            "createPartnership",
            {"name": "P", "kind": "ALLIANCE", "since": DAY, "until": DAY},
            ["until"],
        ),
        ("createPartnership", {"name": "P", "kind": "ALLIANCE", "regions": ["moon:1"]}, ["regions"]),
    ],
)
def test_what_cannot_be_is_refused_by_its_field(refused, name, given, fields):
    assert refused(OFFICE, name, **given) == [("INVALID", field) for field in fields]


def test_a_member_never_becomes_a_company(do, refused, graph):
    graph("MATCH (s:StandingPeriod) SET s.standing = 'MEMBER'")
    given = {"organization": "organization:soil", "type": "PRIVATE_COMPANY"}
    assert refused(OFFICE, "updateOrganization", **given) == [("INVALID", "type")]
    graph("MATCH (s:StandingPeriod) SET s.standing = 'PARTNER'")
    assert do(OFFICE, "updateOrganization", **given)["userErrors"] == []


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("updateOrganization", {"organization": "organization:none", "name": "One"}),
        ("updateOrganization", {"organization": "person:ana", "name": "One"}),
        ("updateFunder", {"funder": "funder:soil", "fundsTypes": []}),
        ("updateFunder", {"funder": "organization:fund", "fundsTypes": []}),
        ("updateGrant", {"grant": "grant:none"}),
        ("createFunder", {"organization": "organization:none"}),
    ],
)
def test_what_is_not_there_is_not_found(refused, name, given):
    assert refused(OFFICE, name, **given) == [("NOT_FOUND", next(iter(given)))]


def test_an_organization_becomes_a_funder_once(do, refused, graph):
    given = {"organization": "organization:soil", "objectives": ["B2"], "regions": ["KE", "initiative:AFRICA"]}
    selection = (
        "funder { id name objectives { nodes { code } } regions { nodes { code } } minimumAmount { amount currency } }"
    )
    told = do(OFFICE, "createFunder", selection, minimumAmount="5000", currency="eur", **given)["funder"]
    assert told == {
        "id": "funder:soil",
        "name": "Soil Trust",
        "objectives": {"nodes": [{"code": "B2"}]},
        "regions": {"nodes": [{"code": "AFRICA"}, {"code": "KE"}]},
        "minimumAmount": {"amount": "5000.00", "currency": "EUR"},
    }
    (change,) = graph.changes()
    assert (change["kind"], change["subject"]) == ("funder.created", "organization:soil")
    assert change["after"]["minimumAmount"] == "5000.00"
    assert refused(OFFICE, "createFunder", **given) == [("WRONG_STATE", "organization")]


def test_what_a_funder_no_longer_names_ends_today_and_goes_on_if_it_is_named_again(do, graph):
    focus = "MATCH (:Funder)-[r:FOCUSES_ON]->(o) RETURN o.code, toString(r.since), r.until = date() ORDER BY o.code"
    do(OFFICE, "updateFunder", funder="funder:fund", objectives=["B2"])
    (today,) = graph("RETURN toString(date())")
    assert graph(focus) == [["A1", "2020-01-01", True], ["B2", *today, None]]
    do(OFFICE, "updateFunder", funder="funder:fund", objectives=["A1", "objective:B2"])
    assert graph(focus) == [["A1", "2020-01-01", None], ["B2", *today, None]]


def test_a_grant_is_made_and_changed(do, graph):
    selection = """grant { id title funder { id } recipient { id } amount { amount currency } status awarded
      objectives { nodes { code } } }"""
    given = {"title": "Soil", "funder": "funder:fund", "recipient": "organization:soil", "objectives": ["A1", "B2"]}
    made = do(OFFICE, "createGrant", selection, amount="1200.5", currency="TND", awarded="2025-05-01", **given)["grant"]
    assert (made["funder"], made["recipient"]) == ({"id": "funder:fund"}, {"id": "organization:soil"})
    assert made["amount"] == {"amount": "1200.500", "currency": "TND"}
    changed = do(
        OFFICE, "updateGrant", selection, grant=made["id"], status="CANCELLED", recipient=None, objectives=["B2"]
    )
    assert changed["grant"] == made | {
        "status": "CANCELLED",
        "recipient": None,
        "objectives": {"nodes": [{"code": "B2"}]},
    }
    assert graph.changes()[-1]["before"] == {
        "status": None,
        "recipient": "organization:soil",
        "objectives": ["objective:A1", "objective:B2"],
    }


def test_a_partnership_is_made_and_changed(do, graph):
    selection = "partnership { id name kind since until organizations { nodes { id } } }"
    given = {"name": "Roots", "kind": "ALLIANCE", "since": "2024-01-01", "organizations": ["organization:soil"]}
    made = do(OFFICE, "createPartnership", selection, **given)["partnership"]
    members = ["organization:soil", "organization:fund"]
    changed = do(
        OFFICE, "updatePartnership", selection, partnership=made["id"], kind="PARTNERSHIP", organizations=members
    )
    assert changed["partnership"]["kind"] == "PARTNERSHIP"
    assert {each["id"] for each in changed["partnership"]["organizations"]["nodes"]} == set(members)
    assert graph("MATCH (o)-[r:MEMBER_OF]->() RETURN o.id, r.since IS NULL ORDER BY o.id") == [
        ["organization:fund", False],
        ["organization:soil", True],
    ]


def test_an_update_of_what_somebody_else_has_changed_is_a_conflict(do, refused, graph):
    read = graph.version("organization:soil")
    do(OFFICE, "updateOrganization", organization="organization:soil", name="One", expectedVersion=read)
    given = {"organization": "organization:soil", "name": "Two"}
    for version in (read, None):
        told = refused(OFFICE, "updateOrganization", expectedVersion=version, **given)
        assert told == [("CONFLICT", "expectedVersion")]
    (change,) = graph.changes()
    assert do(OFFICE, "updateOrganization", expectedVersion=change["id"], **given)["userErrors"] == []


def test_of_two_secretaries_at_once_one_is_told_to_read_again(ask, graph):
    read = graph.version("organization:soil")
    requests = [
        Request(RENAME, None, {"name": name, "version": read}, viewer=secretary(name)) for name in ("one", "two")
    ]
    told = [each["data"]["updateOrganization"] for each in ask.together(*requests)]
    assert sorted(each["userErrors"] != [] for each in told) == [False, True]
    (refusal,) = [each["userErrors"] for each in told if each["userErrors"]]
    assert refusal == [{"code": "CONFLICT", "field": "expectedVersion"}]
    (change,) = graph.changes()
    assert graph("MATCH (n {id: 'organization:soil'}) RETURN n.name") == [[change["after"]["name"]]]


def test_what_is_sent_again_is_made_once(do, graph):
    given = {"title": "Soil", "funder": "funder:fund", "amount": "5", "currency": "EUR", "awarded": "2025-05-01"}
    first = do(OFFICE, "createGrant", "grant { id }", idempotencyKey="one", **given)
    assert do(OFFICE, "createGrant", "grant { id }", idempotencyKey="one", **given) == first
    assert len(graph.changes()) == 1


def test_an_id_that_was_merged_away_is_followed(do, graph):
    graph("MATCH (n:Node {id: 'organization:soil'}) CREATE (:Alias {id: 'organization:old'})-[:LEADS_TO]->(n)")
    told = do(OFFICE, "updateOrganization", "organization { id name }", organization="organization:old", name="New")
    assert told["organization"] == {"id": "organization:soil", "name": "New"}
