"""Protects who belongs to whom: a claim counts for nothing until it is confirmed, and nobody confirms their own."""

from datetime import date

import pytest
from days import today
from network.small import ANA_ASKS, BEN_ASKS, OFFICE, secretary

pytestmark = pytest.mark.database

SOIL, FUND = "organization:soil", "organization:fund"
THERE = "MATCH (:Person {id: $person})-[r:AFFILIATED_WITH]->(:Organization {id: $organization}) RETURN properties(r)"
SHOWN = "person { organizations { nodes { id } } } organization { people { nodes { id } } }"
BEN_AND_FUND = {"person": "person:ben", "organization": FUND}
NOBODY = {"person": {"organizations": {"nodes": []}}, "organization": {"people": {"nodes": []}}, "userErrors": []}


def there(graph, person="person:ben", organization=FUND):
    return [each[0] for each in graph(THERE, person=person, organization=organization)]


def test_a_claim_is_seen_by_nobody_until_it_is_confirmed(do, graph):
    assert do(BEN_ASKS, "claimAffiliation", f"confirmed {SHOWN}", organization=FUND) == {"confirmed": False, **NOBODY}
    told = do(OFFICE, "confirmAffiliation", SHOWN, **BEN_AND_FUND)
    assert told["person"] == {"organizations": {"nodes": [{"id": FUND}]}}
    assert told["organization"] == {"people": {"nodes": [{"id": "person:ben"}]}}
    (affiliation,) = there(graph)
    assert affiliation["confirmedBy"] == OFFICE.account
    assert "claimed" not in affiliation
    assert graph.kinds() == ["affiliation.claimed", "affiliation.confirmed"]


def test_the_record_tells_what_was_and_what_is(do, graph):
    do(BEN_ASKS, "claimAffiliation", organization=FUND)
    (change,) = graph.changes()
    assert (change["subject"], change["about"], change["open"]) == ("person:ben", ["person:ben"], False)
    assert change["before"] == {"-AFFILIATED_WITH->": {FUND: None}}
    assert change["after"]["-AFFILIATED_WITH->"][FUND]["claimed"] is True


def test_the_secretariat_may_say_so_unasked(do, graph):
    assert do(OFFICE, "confirmAffiliation", **BEN_AND_FUND)["userErrors"] == []
    (affiliation,) = there(graph)
    assert affiliation["since"].to_native() == today()


def test_a_rejected_claim_is_gone_and_the_person_is_told_why(do, graph):
    graph.account("ben")
    do(BEN_ASKS, "claimAffiliation", organization=FUND)
    do(OFFICE, "rejectAffiliation", reason="Nobody there knows you.", **BEN_AND_FUND)
    assert there(graph) == []
    assert graph.changes()[-1]["reason"] == "Nobody there knows you."
    ((address, text),) = graph("MATCH (m:Mail) RETURN m.address, m.text")
    assert address == "ben@soil.example"
    assert "Field Fund: Nobody there knows you." in text


def test_who_left_may_come_back_and_a_claim_that_fails_changes_nothing(do, graph):
    graph("MATCH (:Person {id: 'person:ana'})-[r:AFFILIATED_WITH]->() SET r.until = date('2024-01-01')")
    (left,) = there(graph, "person:ana", SOIL)
    pair = {"person": "person:ana", "organization": SOIL}
    do(ANA_ASKS, "claimAffiliation", organization=SOIL)
    do(OFFICE, "rejectAffiliation", reason="No.", **pair)
    assert there(graph, "person:ana", SOIL) == [left]
    do(ANA_ASKS, "claimAffiliation", organization=SOIL)
    do(OFFICE, "confirmAffiliation", **pair)
    (back,) = there(graph, "person:ana", SOIL)
    assert (back["since"].to_native(), back.get("until")) == (today(), None)


def test_an_affiliation_ends_today_and_with_it_the_ground_of_a_seat(do, graph):
    graph.account("ana")
    do(ANA_ASKS, "endAffiliation", organization=SOIL)
    (affiliation,) = there(graph, "person:ana", SOIL)
    assert affiliation["until"].to_native() == today()
    assert graph("MATCH (p:Participation) RETURN p.underReview") == [[True]]
    assert graph.kinds() == ["affiliation.ended", "participation.review_begun"]
    ((text,),) = graph("MATCH (m:Mail) RETURN m.text")
    assert "Task Force Leader of A1 is under review: you no longer belong to Soil Trust." in text


def test_a_claim_is_withdrawn(do, graph):
    do(BEN_ASKS, "claimAffiliation", organization=FUND)
    do(BEN_ASKS, "endAffiliation", organization=FUND)
    assert there(graph) == []


@pytest.mark.parametrize(
    ("viewer", "name", "given", "error"),
    [
        (None, "claimAffiliation", {"organization": FUND}, ("UNAUTHENTICATED", None)),
        (BEN_ASKS, "claimAffiliation", {"organization": "organization:none"}, ("NOT_FOUND", "organization")),
        (ANA_ASKS, "claimAffiliation", {"organization": SOIL}, ("WRONG_STATE", "organization")),
        (OFFICE, "confirmAffiliation", {"person": "person:ana", "organization": SOIL}, ("WRONG_STATE", "person")),
        (secretary("ben"), "confirmAffiliation", BEN_AND_FUND, ("FORBIDDEN", "person")),
        (secretary("ben"), "rejectAffiliation", {**BEN_AND_FUND, "reason": "No."}, ("FORBIDDEN", "person")),
        (OFFICE, "rejectAffiliation", {**BEN_AND_FUND, "reason": "No."}, ("WRONG_STATE", "person")),
        (OFFICE, "rejectAffiliation", {**BEN_AND_FUND, "reason": " "}, ("INVALID", "reason")),
        (BEN_ASKS, "endAffiliation", {"organization": FUND}, ("WRONG_STATE", "organization")),
        (BEN_ASKS, "endAffiliation", {"person": "person:ana", "organization": SOIL}, ("FORBIDDEN", None)),
    ],
)
def test_what_is_refused(refused, viewer, name, given, error):
    assert refused(viewer, name, **given) == [error]


def test_a_claim_is_made_once(do, refused):
    do(BEN_ASKS, "claimAffiliation", organization=FUND)
    assert refused(BEN_ASKS, "claimAffiliation", organization=FUND) == [("WRONG_STATE", "organization")]


@pytest.mark.parametrize(
    ("address", "domain", "confirmed", "belongs"),
    [
        ("ben@fund.example", "fund.example", True, True),
        ("ben@lab.FUND.example", "fund.example", True, True),
        ("ben@otherfund.example", "fund.example", True, False),
        ("ben@fund.example", "lab.fund.example", True, False),
        ("ben@fund.example", "fund.example", False, False),
    ],
)
def test_a_confirmed_address_of_the_organizations_domain_confirms_where_the_setting_says_so(
    asking, graph, address, domain, confirmed, belongs
):
    do = asking(confirm_by_domain=True).do
    do(OFFICE, "updateOrganization", organization=FUND, identifiers=[{"scheme": "domain", "value": domain}])
    graph.account("ben", address)
    if not confirmed:
        graph("MATCH (a:Account) REMOVE a.confirmedAt")
    assert do(BEN_ASKS, "claimAffiliation", "confirmed", organization=FUND)["confirmed"] is belongs
    (affiliation,) = there(graph)
    assert affiliation.get("claimed") is (None if belongs else True)
    assert affiliation.get("confirmedBy") == ("domain" if belongs else None)


def test_without_the_setting_a_domain_confirms_nothing(do, graph):
    do(OFFICE, "updateOrganization", organization=FUND, identifiers=[{"scheme": "domain", "value": "fund.example"}])
    graph.account("ben", "ben@fund.example")
    assert do(BEN_ASKS, "claimAffiliation", "confirmed", organization=FUND)["confirmed"] is False


def test_affiliations_that_ended_before_are_no_reviews(do, graph):
    graph("MATCH (p:Participation) SET p.until = $day", day=date(2024, 1, 1))
    do(ANA_ASKS, "endAffiliation", organization=SOIL)
    assert graph.kinds() == ["affiliation.ended"]
