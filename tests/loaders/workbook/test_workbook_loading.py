"""Workbooks into a real graph: what is written, from where, what changes when rows do, what is refused."""

from datetime import date

import pytest
from workbook_made import NETWORK, ROWS, network

from loaders.workbook.form import CLEAR
from loaders.workbook.report import Fate
from queries.lots import entries_of

pytestmark = pytest.mark.database

LINKS = "MATCH (a)-[r:{}]->(b) RETURN a.id, b.id, r.since, r.source ORDER BY a.id, b.id"


def graph_of(ask):
    """All of the graph but the times of sources."""
    nodes = ask("MATCH (n:!Migration) RETURN labels(n), n {.*, retrievedAt: null} ORDER BY n.id")
    return nodes, ask("MATCH (a)-[r]->(b) RETURN type(r), a.id, b.id, properties(r) ORDER BY type(r), a.id, b.id")


def source_of(ask, sheet, name="network.xlsx"):
    [[id_]] = ask("MATCH (s:Source {name: $name}) RETURN s.id", name=f"{name}, sheet {sheet}")
    return id_


def test_a_network_is_loaded_with_all_that_its_rows_say(load, ask):
    report = load(NETWORK)
    assert report.rejections == []
    assert report.total == {Fate.NEW: ROWS}
    assert ask("MATCH (n:Organization {id: 'organization:ifad'}) RETURN n.name, n.nameFolded, n.type, n.website") == [
        ["Fund for Fields", "fund for fields", "INTERNATIONAL_ORGANIZATION", "https://ifad.example.org"]
    ]
    assert ask("MATCH (n:Funder) RETURN n.minimumMinor, n.maximumMinor, n.currency, n.fundsTypes") == [
        [100_000, 25_000_050, "EUR", ["CIVIL_SOCIETY", "RESEARCH_OR_EDUCATION"]]
    ]
    assert ask("MATCH (o:Organization)-[:LOCATED_IN]->(r) RETURN r.code ORDER BY o.id") == [["NA"], ["IT"], ["CD"]]
    assert ask("MATCH (:Organization)-[:IDENTIFIED_BY]->(i) RETURN i.scheme + i.value ORDER BY i.scheme") == [
        ["isni2"],
        ["ror1"],
    ]
    assert ask("MATCH (g:Grant)<-[:GAVE]-(f:Funder) RETURN g.amountMinor, g.currency, g.awarded, f.id") == [
        [123_450, "EUR", date(2022, 2, 2), "organization:ifad"]
    ]
    assert ask("MATCH (:Grant)-[:SUPPORTS|SPENT_IN|AWARDED_TO]->(n) RETURN n.id ORDER BY n.id") == [
        ["objective:A1"],
        ["objective:A2"],
        ["organization:soil"],
        ["region:iso3166:KE"],
    ]
    assert ask("MATCH (:Partnership)-[:WORKS_ON|ACTIVE_IN]->(n) RETURN n.id ORDER BY n.id") == [
        ["objective:A1"],
        ["objective:B2"],
        ["region:initiative:AFRICA"],
        ["region:iso3166:KE"],
    ]
    assert ask(
        "MATCH (p:Person)-[:PARTICIPATES]->(x {role: 'REGIONAL_REPRESENTATIVE'})-[:IN]->(t)"
        " MATCH (x)-[:REPRESENTS]->(r) MATCH (x)-[:ON_BEHALF_OF]->(o) RETURN p.name, t.id, r.id, o.id, x.since"
    ) == [["Ana Álvarez", "task_force:A1", "region:initiative:EUROPE", "organization:ifad", date(2021, 1, 1)]]
    assert ask("MATCH (o)-[:HAS_STANDING]->(s) RETURN o.id, s.standing, s.since, s.until ORDER BY o.id") == [
        ["organization:acme", "PARTNER", None, date(2030, 1, 1)],
        ["organization:ifad", "MEMBER", date(2020, 1, 1), None],
    ]


def test_calls_of_funders_and_what_is_said_of_funders(load, ask):
    load(NETWORK)
    load({"funders": [["organization", "do_not_contact", "do_not_contact_reason"], ["ifad", "yes", "They asked us."]]})
    ((change,),) = ask("MATCH (c:Change) WITH c ORDER BY c.seq DESC LIMIT 1 RETURN c.lot")
    assert [entry.after for _, entry in entries_of(change)] != []
    assert not [entry for _, entry in entries_of(change) if "doNotContactReason" in entry.after]
    said = "o.focusStatement, o.closedOn, o.doNotContact, o.doNotContactReason"
    assert ask(f"MATCH (o:Funder) RETURN {said}") == [["Living soils", date(2031, 1, 1), True, "They asked us."]]
    linked = "[(c)-[:FOR_OBJECTIVE]->(x) | x.code], [(c)-[:FOR_REGION]->(x) | x.code]"
    ((id_, title, opens, closes, minor, codes, places),) = ask(
        "MATCH (o {id: 'organization:ifad'})-[:OFFERS]->(c:FundingCall)"
        f" RETURN c.id, c.title, c.opens, c.closes, c.minimumMinor, {linked}"
    )
    assert (id_, title, opens, closes, minor) == (
        "funding_call:c1",
        "Call",
        date(2026, 1, 1),
        date(2026, 3, 1),
        50_000,
    )
    assert (sorted(codes), sorted(places)) == (["A1", "C3"], ["AFRICA", "KE"])


def test_every_row_says_where_it_is_from(load, ask):
    load(NETWORK)
    nouns = {
        "organizations": "Organization",
        "people": "Person",
        "partnerships": "Partnership",
        "standings": "StandingPeriod",
        "participations": "Participation",
        "grants": "Grant",
        "funding_calls": "FundingCall",
    }
    for sheet, noun in nouns.items():
        assert ask(f"MATCH (n:{noun}) RETURN DISTINCT n.source") == [[source_of(ask, sheet)]]
    kinds = {
        "affiliations": "AFFILIATED_WITH",
        "partnership_members": "MEMBER_OF",
        "funder_objectives": "FOCUSES_ON",
        "funder_regions": "FUNDS_IN",
        "organizations": "LOCATED_IN",
    }
    for sheet, kind in kinds.items():
        assert ask(f"MATCH ()-[r:{kind}]->() RETURN DISTINCT r.source") == [[source_of(ask, sheet)]]
    assert ask("MATCH (n:Funder) RETURN n.fundingSource") == [[source_of(ask, "funders")]]
    assert ask("MATCH (s:Source) WHERE s.name CONTAINS 'sheet' AND s.retrievedAt IS NULL RETURN s") == []


def test_the_same_workbook_again_changes_nothing(load, ask):
    load(NETWORK)
    before = graph_of(ask)
    assert load(NETWORK).total == {Fate.UNCHANGED: ROWS}
    assert load(NETWORK, "under-another-name.xlsx").total == {Fate.UNCHANGED: ROWS}
    assert graph_of(ask) == before


def test_a_dry_run_says_the_same_and_writes_nothing(load, ask, clear):
    before = graph_of(ask)
    assert load(NETWORK, dry_run=True).counts == load(NETWORK).counts
    clear()
    load(NETWORK, dry_run=True)
    assert graph_of(ask) == before


def test_a_dry_run_tells_the_difference_in_words_without_addresses(load, ask):
    load(NETWORK)
    [headings, ana, bo] = NETWORK["people"]
    changed = {
        "people": [headings, [*ana[:2], "new@example.org"], bo],
        "organizations": [["id", "name", "country", "identifiers"], ["ifad", "IFAD", "France", "ror:1"]],
    }
    before = graph_of(ask)
    report = load(changed, dry_run=True)
    [first, second] = report.differences
    assert first == (
        "organizations, row 2, organization:ifad: name Fund for Fields → IFAD; country + region:iso3166:FR;"
        " country - region:iso3166:IT; identifiers - isni:2"
    )
    assert second.endswith(": email changed")
    assert "@" not in str(report.differences)
    assert graph_of(ask) == before
    assert load(changed).counts == report.counts
    assert ask("MATCH (p:Person) WHERE p.email IS NOT NULL RETURN p.email") == [["new@example.org"]]


def test_who_is_private_stays_so_until_a_cell_says_otherwise(load, ask):
    """A workbook that does not know of it publishes nobody: neither without the column nor by a blank cell."""
    private = "MATCH (p:Person) WHERE p.private IS NOT NULL RETURN p.name, p.private"
    said = {"people": [["id", "name", "private"], ["p1", "Ana Álvarez", "yes"]]}
    load(NETWORK)
    assert load(said, dry_run=True).differences[0].endswith(": private nothing → yes")
    load(said)
    assert ask(private) == [["Ana Álvarez", True]]
    for rows in (NETWORK["people"], [["id", "name", "private"], ["p1", "Ana Álvarez", None]]):
        load({"people": rows})
        assert ask(private) == [["Ana Álvarez", True]]
    load({"people": [["id", "name", "private"], ["p1", "Ana Álvarez", CLEAR]]})
    assert ask(private) == []


def test_a_changed_row_has_the_new_source_and_the_others_keep_theirs(load, ask):
    load(NETWORK)
    old = source_of(ask, "organizations")
    rows = [["id", "name"], ["ifad", "IFAD"], ["soil", "Soil Society"]]
    assert load({"organizations": rows}, "newer.xlsx").total == {Fate.CHANGED: 1, Fate.UNCHANGED: 1}
    new = source_of(ask, "organizations", "newer.xlsx")
    assert ask("MATCH (n:Organization) RETURN n.source ORDER BY n.id") == [[old], [new], [old]]
    assert ask("MATCH (:Organization {id: 'organization:ifad'})-[r:LOCATED_IN]->() RETURN r.source") == [[old]]


def test_a_blank_cell_leaves_and_a_hyphen_takes_away(load, ask):
    load(NETWORK)
    rows = [
        ["id", "name", "type", "country", "website", "identifiers"],
        ["ifad", "Fund for Fields", "-", "-", None, "-"],
    ]
    grants = [
        ["id", "title", "funder", "recipient", "amount", "currency", "regions"],
        ["g1", "Soils", "ifad", *"-" * 4],
    ]
    load(network(organizations=rows, grants=grants))
    [[there]] = ask("MATCH (n:Organization {id: 'organization:ifad'}) RETURN properties(n)")
    assert "type" not in there
    assert there["website"] == "https://ifad.example.org"
    assert there["typeOrder"] > "Z"
    assert ask("MATCH (:Organization {id: 'organization:ifad'})-[r:LOCATED_IN|IDENTIFIED_BY]->() RETURN r") == []
    assert ask("MATCH (i:Identifier) RETURN count(i)") == [[2]]  # a load deletes no node
    [[grant]] = ask("MATCH (n:Grant) RETURN properties(n)")
    assert not {"amountMinor", "currency"} & grant.keys()
    assert ask("MATCH (:Grant)-[r:AWARDED_TO|SPENT_IN]->() RETURN r") == []
    assert len(ask("MATCH (:Grant)-[r:SUPPORTS]->() RETURN r")) == 2


def test_an_identifier_that_comes_back_is_linked_again(load, ask):
    rows = [["id", "name", "identifiers"], ["ifad", "Fund", "ror:1"]]
    for identifiers in ("ror:1", "-", "ror:1"):
        load({"organizations": [rows[0], ["ifad", "Fund", identifiers]]})
    assert ask("MATCH (:Organization)-[:IDENTIFIED_BY]->(i) RETURN i.value") == [["1"]]
    assert ask("MATCH (i:Identifier) RETURN count(i)") == [[1]]


def test_a_period_of_a_relationship_changes_in_place(load, ask):
    load(NETWORK)
    load({"affiliations": [["person", "organization", "since", "until"], ["p1", "ifad", "-", "2025-01-01"]]})
    assert ask("MATCH (p:Person)-[r:AFFILIATED_WITH]->() WHERE p.name STARTS WITH 'Ana' RETURN r.since, r.until") == [
        [None, date(2025, 1, 1)]
    ]


def test_a_workbook_can_refer_to_what_the_graph_has(load, ask):
    load(NETWORK)
    assert load({"affiliations": [["person", "organization"], ["p2", "acme"]]}).total == {Fate.NEW: 1}
    [[ana]] = ask("MATCH (p:Person) WHERE p.name STARTS WITH 'Ana' RETURN p.id")
    rows = [["person", "organization"], [ana, "organization:acme"]]
    assert load({"affiliations": rows}).total == {Fate.NEW: 1}
    assert len(ask("MATCH (:Person)-[r:AFFILIATED_WITH]->(:Organization {id: 'organization:acme'}) RETURN r")) == 2


def test_ids_of_people_tell_nothing_and_are_kept_apart_by_the_secret_of_the_graph(load, ask, clear):
    load(NETWORK)
    people = ask("MATCH (p:Person) RETURN p.id ORDER BY p.id")
    ask("MATCH (n:Person|Participation) DETACH DELETE n")
    load(NETWORK)
    assert ask("MATCH (p:Person) RETURN p.id ORDER BY p.id") == people
    clear()
    load(NETWORK)
    assert not {id_ for [id_] in people} & {id_ for [id_] in ask("MATCH (p:Person) RETURN p.id")}


def test_an_id_that_was_merged_away_leads_to_the_one_that_stayed(load, ask):
    load(NETWORK)
    ask("MATCH (n:Node {id: 'organization:soil'}) CREATE (:Alias {id: 'organization:old'})-[:LEADS_TO]->(n)")
    assert load({"organizations": [["id", "name"], ["old", "Soil"]]}).total == {Fate.CHANGED: 1}
    assert ask("MATCH (n:Organization) RETURN n.name ORDER BY n.id") == [["Acme"], ["Fund for Fields"], ["Soil"]]


def test_who_was_erased_does_not_come_back_by_the_old_workbook(load, ask):
    load(NETWORK)
    people = ask("MATCH (p:Person) RETURN count(p)")[0][0]
    ask("MATCH (p:Person {name: 'Ana Álvarez'}) WITH p, p.id AS id DETACH DELETE p CREATE (:Erased {id: id})")
    report = load(NETWORK)
    (rejected,) = [each for each in report.rejections if each.sheet == "people"]
    assert (rejected.column, rejected.reason.split(":")[0]) == ("id", "This person was erased on request")
    assert {each.column for each in report.rejections} == {"id", "person"}
    assert ask("MATCH (p:Person) RETURN count(p)") == [[people - 1]]


def test_a_source_that_an_export_named_is_kept_until_the_row_changes(load, ask):
    load(NETWORK)
    source = source_of(ask, "people")
    headings = ["id", "name", "source"]
    load({"organizations": [headings, ["new", "New", source], ["other", "Other", "source:none"]]}, "second.xlsx")
    own = source_of(ask, "organizations", "second.xlsx")
    asked = (
        "MATCH (n:Organization) WHERE n.id IN ['organization:new', 'organization:other'] RETURN n.source ORDER BY n.id"
    )
    assert ask(asked) == [[source], [own]]
    load({"organizations": [headings, ["new", "Newer", source]]}, "third.xlsx")
    assert ask(asked) == [[source_of(ask, "organizations", "third.xlsx")], [own]]
