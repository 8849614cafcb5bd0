"""Protects merges: nothing stands twice, no id leads nowhere, what cannot be one is refused, and all can be undone."""

from datetime import date
from operator import attrgetter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from network.small import (
    A1,
    AFRICA,
    ANA,
    ANA_ASKS,
    B2,
    BEGIN,
    BEN,
    BEN_ASKS,
    FACE,
    FORCE_A1,
    FRANCE,
    FUND,
    KENYA,
    OFFICE,
    SOIL,
    organization,
    secretary,
)

from graph_service.commands.natives import natives
from graph_service.reading.answer import Request
from loaders.records import LinkRecord, NodeRecord

pytestmark = pytest.mark.database

WHY = {"reason": "They are the same."}
PEOPLE = {"from": BEN.id, "into": ANA.id, **WHY}
TWIN = organization("twin", "Soil Trust Ltd", "CIVIL_SOCIETY")
TWINS = {"from": TWIN.id, "into": SOIL.id, **WHY}
PARTNERSHIP = NodeRecord("Partnership", "partnership:roots", {"name": "Roots", "kind": "ALLIANCE"})
GRANT = NodeRecord("Grant", "grant:one", {"title": "One"})
LATE = date(2024, 1, 1)
STANDS = """MATCH (p {id: $person}), (t {id: 'task_force:A1'})
CREATE (p)-[:STANDS]->(:Node:Candidacy {id: $id, role: 'TEAM_MEMBER', state: 'CALLED'})-[:FOR]->(t)"""
CONSULTED = "MATCH (p {id: $person}), (c:Candidacy) CREATE (c)-[:CONSULTS]->(p)"


def seat(key, person, role, until=None, region=None):
    node = NodeRecord("Participation", f"participation:{key}", {"role": role, "since": BEGIN, "until": until})
    yield node
    yield LinkRecord("PARTICIPATES", person.end, node.end)
    yield LinkRecord("IN", node.end, FORCE_A1.end)
    if region:
        yield LinkRecord("REPRESENTS", node.end, region.end)


def alike(graph):
    """The graph but for the record: what a merge and its undoing leave as it was."""
    nodes = """MATCH (n) WHERE NOT n:Migration AND NOT n:Change AND NOT n:Head
    RETURN n.id, labels(n), [key IN keys(n) WHERE key <> 'changes' | [key, n[key]]]"""
    links = "MATCH (a)-[r]->(b) RETURN a.id, type(r), [key IN keys(r) | [key, r[key]]], b.id"
    told = [[id_, sorted(labels), sorted(map(repr, properties))] for id_, labels, properties in graph(nodes)]
    tied = [[start, kind, sorted(map(repr, properties)), end] for start, kind, properties, end in graph(links)]
    return sorted(map(repr, told)), sorted(map(repr, tied))


def test_a_person_stays_with_all_that_the_other_had(do, graph):
    graph.account("ben")
    graph.put(LinkRecord("AFFILIATED_WITH", BEN.end, FUND.end, {"since": LATE}), *seat("two", BEN, "TEAM_MEMBER"))
    selection = "person { id name organizations { totalCount } participations { totalCount } }"
    told = do(OFFICE, "mergePeople", selection, **PEOPLE)["person"]
    assert told == {
        "id": ANA.id,
        "name": "Ana Sol",
        "organizations": {"totalCount": 2},
        "participations": {"totalCount": 2},
    }
    assert graph("MATCH (a:Account)-[:OF]->(p) RETURN a.id, p.id") == [["account:ben", ANA.id]]


def test_the_id_that_went_leads_on_and_so_do_those_that_led_to_it(do, ask, graph):
    graph("MATCH (n {id: $id}) CREATE (:Alias {id: 'person:old'})-[:LEADS_TO]->(n)", id=BEN.id)
    do(OFFICE, "mergePeople", **PEOPLE)
    told = ask('{ old: person(id: "person:old") { id } ben: person(id: "person:ben") { id } people { totalCount } }')
    assert told["data"] == {"old": {"id": ANA.id}, "ben": {"id": ANA.id}, "people": {"totalCount": 1}}


@pytest.mark.parametrize(
    ("own", "others", "left"),
    [
        ({"claimed": True}, {"since": LATE}, {"since": LATE}),
        ({"since": BEGIN, "until": LATE}, {"since": BEGIN}, {"since": BEGIN}),
        ({"since": LATE}, {"since": BEGIN}, {"since": BEGIN}),
        ({"since": BEGIN}, {"since": LATE}, {"since": BEGIN}),
        ({"since": BEGIN}, {"claimed": True}, {"since": BEGIN}),
    ],
)
def test_of_two_affiliations_the_one_that_says_more_stays(do, graph, own, others, left):
    graph.put(
        LinkRecord("AFFILIATED_WITH", ANA.end, FUND.end, own), LinkRecord("AFFILIATED_WITH", BEN.end, FUND.end, others)
    )
    do(OFFICE, "mergePeople", **PEOPLE)
    rows = graph("MATCH (:Person)-[r:AFFILIATED_WITH]->({id: $id}) RETURN properties(r)", id=FUND.id)
    assert [natives(row[0]) for row in rows] == [left]


def test_an_organization_stays_with_people_standings_funds_and_grants_of_the_other(do, ask, graph):
    graph.put(GRANT, LinkRecord("GAVE", FACE.end, GRANT.end), LinkRecord("AFFILIATED_WITH", BEN.end, FUND.end))
    selection = """organization { id funder { id minimumAmount { amount } grants { nodes { id funder { id } } }
      objectives { nodes { code } } } people { totalCount } standing }"""
    told = do(OFFICE, "mergeOrganizations", selection, **{"from": FUND.id, "into": SOIL.id, **WHY})["organization"]
    assert told["funder"] == {
        "id": "funder:soil",
        "minimumAmount": {"amount": "1000.00"},
        "grants": {"nodes": [{"id": GRANT.id, "funder": {"id": "funder:soil"}}]},
        "objectives": {"nodes": [{"code": "A1"}]},
    }
    assert (told["people"], told["standing"]) == ({"totalCount": 2}, "PARTNER")
    assert ask('{ funder(id: "funder:fund") { id } }')["data"] == {"funder": {"id": "funder:soil"}}


def test_a_country_and_an_identifier_stand_once(do, graph):
    graph.put(TWIN, LinkRecord("LOCATED_IN", TWIN.end, KENYA.end))
    for each in (SOIL, TWIN):
        do(OFFICE, "updateOrganization", organization=each.id, identifiers=[{"scheme": "ror", "value": "02x"}])
    selection = "organization { country { code } identifiers { scheme value } }"
    assert do(OFFICE, "mergeOrganizations", selection, **TWINS)["organization"] == {
        "country": {"code": "FR"},
        "identifiers": [{"scheme": "ror", "value": "02x"}],
    }


def test_a_merge_is_on_record_and_tells_no_name(do, graph):
    do(OFFICE, "mergePeople", **PEOPLE)
    (change,) = graph.changes()
    assert (change["kind"], change["subject"], change["open"]) == ("person.merged", ANA.id, False)
    assert change["before"]["from"] == BEN.id
    assert "Ben Mar" not in repr(change)
    assert "soil.example" not in repr(change)


def test_who_is_private_stays_so(do, graph):
    do(OFFICE, "updateProfile", person=BEN.id, private=True)
    do(OFFICE, "mergePeople", **PEOPLE)
    assert graph("MATCH (p:Person) RETURN p.private") == [[True]]
    do(OFFICE, "undoMerge", merged=BEN.id, **WHY)
    assert graph("MATCH (p:Person) RETURN p.private ORDER BY p.id") == [[None], [True]]


ASKED = """MATCH (a {id: 'person:ana'}), (b {id: 'person:ben'}), (t {id: 'task_force:A1'})
CREATE (:Node:Person {id: 'person:cat', name: 'Cat'})-[:STANDS]->(c:Node:Candidacy {id: 'candidacy:cat',
  role: 'TASK_FORCE_LEADER', state: 'IN_CONSULTATION', submittedAt: datetime()})-[:FOR]->(t),
  (c)-[:CONSULTS {since: datetime('2025-01-03'), remindedAt: datetime('2025-01-08')}]->(a),
  (c)-[:CONSULTS {since: datetime('2025-01-02'), remindedAt: datetime('2025-01-09')}]->(b)"""
OPINIONS = "MATCH (o:Opinion)-[:GIVEN_BY]->(p) RETURN o.text, p.id ORDER BY o.text"


def advise(do, viewer, text):
    return do(viewer, "giveOpinion", candidacy="candidacy:cat", text=text)["userErrors"]


class TestBothConsulted:
    def test_who_was_asked_twice_was_asked_first_and_reminded_last(self, do, graph):
        graph(ASKED)
        before = alike(graph)
        do(OFFICE, "mergePeople", **PEOPLE)
        ((told,),) = graph("MATCH (:Candidacy)-[r:CONSULTS]->({id: $id}) RETURN properties(r)", id=ANA.id)
        days = {name: moment.date().isoformat() for name, moment in natives(told).items()}
        assert days == {"since": "2025-01-02", "remindedAt": "2025-01-09"}
        do(OFFICE, "undoMerge", merged=BEN.id, **WHY)
        assert alike(graph) == before

    def test_one_person_has_one_opinion(self, do, graph):
        graph(ASKED)
        assert advise(do, BEN_ASKS, "Good.") == []
        do(OFFICE, "mergePeople", **PEOPLE)
        assert advise(do, ANA_ASKS, "Better.") == []
        assert graph(OPINIONS) == [["Better.", ANA.id]]

    def test_two_opinions_are_not_one(self, do, refused, graph):
        graph(ASKED)
        for viewer in (ANA_ASKS, BEN_ASKS):
            advise(do, viewer, "Good.")
        assert refused(OFFICE, "mergePeople", **PEOPLE) == [("WRONG_STATE", "from")]
        graph("MATCH (c:Candidacy) SET c.state = 'DECLINED'")
        assert do(OFFICE, "mergePeople", **PEOPLE)["userErrors"] == []


def test_earlier_changes_are_seen_as_ones_own(do, ask, graph):
    def seen(viewer):
        nodes = ask("{ changes { nodes { kind actor { id } } } }", viewer)["data"]["changes"]["nodes"]
        return [each["kind"] for each in nodes if not each["kind"].startswith("data")]

    do(BEN_ASKS, "updateProfile", name="Ben M.")
    assert (seen(ANA_ASKS), seen(BEN_ASKS)) == ([], ["person.updated"])
    do(OFFICE, "mergePeople", **PEOPLE)
    assert seen(ANA_ASKS) == ["person.updated"]
    do(OFFICE, "undoMerge", merged=BEN.id, **WHY)
    assert (seen(ANA_ASKS), seen(BEN_ASKS)) == ([], ["person.updated"])


class TestRefused:
    def refused(self, refused, name="mergePeople", **given_):
        return refused(OFFICE, name, **{**PEOPLE, **given_})

    def test_two_accounts(self, refused, graph):
        graph.account("ana")
        graph.account("ben")
        assert self.refused(refused) == [("WRONG_STATE", "from")]

    def test_an_account_that_is_closed_is_in_nobodys_way(self, do, graph):
        graph.account("ana")
        graph.account("ben")
        graph("MATCH (a:Account {id: 'account:ben'}) SET a.closedAt = datetime()")
        assert do(OFFICE, "mergePeople", **PEOPLE)["userErrors"] == []

    def test_the_same_seat_twice(self, refused, do, graph):
        graph.put(*seat("two", BEN, "TASK_FORCE_LEADER"))
        assert self.refused(refused) == [("WRONG_STATE", "from")]
        graph("MATCH (p {id: 'participation:two'}) SET p.until = $day", day=LATE)
        assert do(OFFICE, "mergePeople", **PEOPLE)["userErrors"] == []

    def test_two_regions_are_two_seats(self, do, graph):
        role = "REGIONAL_REPRESENTATIVE"
        graph.put(*seat("two", BEN, role, region=AFRICA), *seat("three", ANA, role, region=FRANCE))
        assert do(OFFICE, "mergePeople", **PEOPLE)["userErrors"] == []

    @pytest.mark.parametrize("kind", ["STANDS", "CONSULTS"])
    def test_a_part_in_the_same_candidacy(self, refused, graph, kind):
        graph(STANDS, id="candidacy:one", person=ANA.id)
        graph(STANDS if kind == "STANDS" else CONSULTED, id="candidacy:other", person=BEN.id)
        assert self.refused(refused) == [("WRONG_STATE", "from")]

    def test_one_with_itself(self, refused):
        assert self.refused(refused, into=BEN.id) == [("INVALID", "from")]

    @pytest.mark.parametrize("key", ["ana", "ben"])
    def test_oneself_with_another(self, do, refused, key):
        assert refused(secretary(key), "mergePeople", **PEOPLE) == [("FORBIDDEN", "from")]
        do(OFFICE, "mergePeople", **PEOPLE)
        assert refused(secretary(key), "undoMerge", merged=BEN.id, **WHY) == [("FORBIDDEN", "merged")]

    @pytest.mark.parametrize("name", ["mergePeople", "mergeOrganizations"])
    def test_what_is_not_there(self, refused, name):
        assert self.refused(refused, name, **{"from": "person:none", "into": "person:none"})[0][0] == "NOT_FOUND"

    def test_a_company_and_a_member(self, refused, graph):
        graph("MATCH (s:StandingPeriod) SET s.standing = 'MEMBER'")
        for ends in ({"from": "organization:firm", "into": SOIL.id}, {"into": "organization:firm", "from": SOIL.id}):
            assert self.refused(refused, "mergeOrganizations", **ends) == [("INVALID", "from")]


class TestUndone:
    def test_two_are_as_they_were(self, do, graph):
        graph.put(*seat("two", BEN, "TEAM_MEMBER"), LinkRecord("AFFILIATED_WITH", BEN.end, SOIL.end))
        before = alike(graph)
        do(OFFICE, "mergePeople", **PEOPLE)
        assert do(OFFICE, "undoMerge", "person { name }", merged=BEN.id, **WHY)["person"] == {"name": "Ben Mar"}
        assert alike(graph) == before
        assert graph.kinds() == ["person.merged", "person.merge_undone", "person.merge_undone"]

    def test_what_came_later_stays_with_the_one_that_stayed(self, do, graph):
        do(OFFICE, "mergePeople", **PEOPLE)
        graph.put(*seat("later", ANA, "TEAM_MEMBER"))
        do(OFFICE, "undoMerge", merged=BEN.id, **WHY)
        assert graph("MATCH (p)-[:PARTICIPATES]->({id: 'participation:later'}) RETURN p.id") == [[ANA.id]]

    def test_a_later_change_of_what_moved_stands_in_the_way(self, do, refused, graph):
        graph.put(LinkRecord("AFFILIATED_WITH", BEN.end, FUND.end))
        do(OFFICE, "mergePeople", **PEOPLE)
        do(OFFICE, "endAffiliation", person=ANA.id, organization=FUND.id)
        assert refused(OFFICE, "undoMerge", merged=BEN.id, **WHY) == [("WRONG_STATE", "merged")]

    def test_a_later_grant_of_the_new_funder_stands_in_the_way(self, do, refused):
        do(OFFICE, "mergeOrganizations", **{"from": FUND.id, "into": SOIL.id, **WHY})
        do(OFFICE, "createGrant", title="New", funder="funder:soil")
        assert refused(OFFICE, "undoMerge", merged=FUND.id, **WHY) == [("WRONG_STATE", "merged")]

    def test_merges_upon_merges_are_undone_from_the_last_on(self, do, refused, graph):
        graph.put(TWIN)
        before = alike(graph)
        do(OFFICE, "mergeOrganizations", **TWINS)
        do(OFFICE, "mergeOrganizations", **{"from": SOIL.id, "into": FUND.id, **WHY})
        assert refused(OFFICE, "undoMerge", merged=TWIN.id, **WHY) == [("WRONG_STATE", "merged")]
        do(OFFICE, "undoMerge", merged=SOIL.id, **WHY)
        do(OFFICE, "undoMerge", merged=TWIN.id, **WHY)
        assert alike(graph) == before

    def test_what_was_not_merged(self, refused):
        assert refused(OFFICE, "undoMerge", merged=BEN.id, **WHY) == [("NOT_FOUND", "merged")]

    def test_it_may_be_merged_again(self, do, graph):
        for _ in range(2):
            do(OFFICE, "mergePeople", **PEOPLE)
            merged = alike(graph)
            do(OFFICE, "undoMerge", merged=BEN.id, **WHY)
        do(OFFICE, "mergePeople", **PEOPLE)
        assert alike(graph) == merged


days = st.sampled_from([None, BEGIN, LATE])
times = st.fixed_dictionaries({}, optional={"since": days, "until": days, "source": st.just("source:one")}).map(
    lambda said: {name: value for name, value in said.items() if value is not None}
)
ID = attrgetter("id")
FARS = (
    ("AFFILIATED_WITH", (ANA, BEN), True),
    ("MEMBER_OF", (PARTNERSHIP,), False),
    ("LOCATED_IN", (FRANCE, KENYA), False),
    ("FOCUSES_ON", (A1, B2), False),
    ("FUNDS_IN", (AFRICA, KENYA), False),
    ("GAVE", (GRANT,), False),
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_merge_and_its_undoing_leave_the_graph_as_it_was(do, graph, data):
    graph("MATCH (n:Node) WHERE n.id IN $ids DETACH DELETE n", ids=[SOIL.id, TWIN.id])
    graph("MATCH (n) WHERE n:Alias OR n:Grant DETACH DELETE n")
    funders = data.draw(st.sets(st.sampled_from(["soil", "twin"])))
    faces = [
        NodeRecord("Funder", f"organization:{key}", {"minimumMinor": data.draw(st.integers(0, 9)), "currency": "EUR"})
        for key in sorted(funders)
    ]
    links = []
    for each in (SOIL, TWIN):
        for kind, fars, inwards in FARS if each.id.partition(":")[2] in funders else FARS[:3]:
            most = 1 if kind == "LOCATED_IN" else 2
            for far in data.draw(st.lists(st.sampled_from(fars), max_size=most, unique_by=ID)):
                ends = (far.end, each.end) if inwards else (each.end, far.end)
                links.append(LinkRecord(kind, *ends, data.draw(times)))
    graph.put(SOIL, TWIN, PARTNERSHIP, GRANT, *faces, *links)
    before = alike(graph)
    assert do(OFFICE, "mergeOrganizations", **TWINS)["userErrors"] == []
    assert do(OFFICE, "undoMerge", merged=TWIN.id, **WHY)["userErrors"] == []
    assert alike(graph) == before


def test_who_waits_for_a_merge_follows_it(ask, graph):
    """An update of what is being merged away waits, and is then done to the one that stays."""
    merge = "mutation ($input: MergeOrganizationsInput!) { mergeOrganizations(input: $input) { userErrors { code } } }"
    update = """mutation ($input: UpdateOrganizationInput!) {
      updateOrganization(input: $input) { organization { website } userErrors { code } } }"""
    graph.put(TWIN)
    site = {"organization": TWIN.id, "website": "https://twin.example"}
    told = ask.together(
        Request(merge, None, {"input": TWINS}, viewer=OFFICE), Request(update, None, {"input": site}, viewer=OFFICE)
    )
    assert not any("errors" in each for each in told)
    assert told[0]["data"]["mergeOrganizations"]["userErrors"] == []
    assert told[1]["data"]["updateOrganization"]["userErrors"] == []
