"""Protects how one gets a login: by a link that proves the address, used once, with nothing there before."""

import pytest
from accounts.http_service import CONFIRM, LOG_IN, PASSWORD, REGISTER, RENAME

pytestmark = pytest.mark.database

ANA = "ana@example.org"


def test_step_2_everybody_else_registers_and_is_logged_in_but_not_named_to_others(service):
    ana = service.registered()
    viewer = ana.viewer()
    assert viewer["person"] == {"id": ana.person["id"], "name": "Ana Sol", "email": ANA}
    assert viewer["roles"] == ["USER"]
    assert ana.person["id"].startswith("person:")
    assert len(ana.person["id"]) == len("person:") + 32
    stored = service.graph.run("CYPHER 5 MATCH (p:Person) RETURN p.private AS private").single()
    assert stored["private"] is True
    assert service.client().ask("query ($id: ID!) { person(id: $id) { name } }", id=ana.person["id"])["person"] is None


def test_nothing_is_there_before_the_address_is_confirmed(service):
    service.client().done(REGISTER, email=ANA, name="Ana Sol")
    assert (service.count("Account"), service.count("Person")) == (0, 0)
    assert service.client().refused(LOG_IN, email=ANA, password=PASSWORD)["code"] == "UNAUTHENTICATED"


def test_it_is_on_record(service):
    ana = service.registered()
    assert service.kinds() == ["registration.asked", "session.begun", "account.registered", "person.registered"]
    registered = service.changes()[2]
    assert registered["actor"] == registered["subject"]
    assert list(registered["about"]) == [ana.person["id"]]


def test_a_claimed_affiliation_is_a_claim(service):
    service.graph.run("CYPHER 5 CREATE (:Node:Organization {id: 'organization:fao', name: 'FAO'})")
    ana = service.registered(organization="organization:fao")
    (claim,) = service.graph.run(
        "CYPHER 5 MATCH (:Person {id: $id})-[r:AFFILIATED_WITH]->(o) RETURN o.id AS organization, r{.*} AS told",
        id=ana.person["id"],
    )
    assert claim["organization"] == "organization:fao"
    assert claim["told"]["claimed"] is True
    assert "confirmedAt" not in claim["told"]
    assert claim["told"]["claimedAt"] is not None
    assert service.kinds()[-1] == "affiliation.claimed"


def test_an_organization_that_was_merged_away_is_found(service):
    service.graph.run(
        "CYPHER 5 CREATE (:Alias {id: 'organization:old'})-[:LEADS_TO]->(:Node:Organization {id: 'organization:fao'})"
    )
    service.registered(organization="organization:old")
    (after,) = service.after("affiliation.claimed")
    assert [*after["-AFFILIATED_WITH->"]] == ["organization:fao"]


@pytest.mark.parametrize(
    ("input_", "code", "field"),
    [
        ({"email": "ana", "name": "Ana"}, "INVALID", "email"),
        ({"email": ANA, "name": "  "}, "INVALID", "name"),
        ({"email": ANA, "name": "n" * 201}, "INVALID", "name"),
        ({"email": ANA, "name": "Ana", "organization": "organization:none"}, "NOT_FOUND", "organization"),
    ],
)
def test_what_is_refused_leaves_no_trace(service, input_, code, field):
    error = service.client().refused(REGISTER, **input_)
    assert (error["code"], error["field"]) == (code, field)
    assert service.graph.run("CYPHER 5 MATCH (n) WHERE NOT n:Migration RETURN count(n)").single()[0] == 0


@pytest.mark.parametrize("password", ["eleven char", "p" * 129])
def test_a_password_has_a_length_and_the_link_stays_good(service, password):
    client = service.client()
    client.done(REGISTER, email=ANA, name="Ana")
    assert client.refused(CONFIRM, token=service.token(ANA), password=password)["field"] == "password"
    client.done(CONFIRM, token=service.token(ANA), password=PASSWORD)


def test_a_link_works_once(service):
    service.registered()
    error = service.client().refused(CONFIRM, token=service.token(ANA), password=PASSWORD)
    assert (error["code"], error["field"]) == ("INVALID", "token")


def test_a_link_has_an_end(service):
    service.client().done(REGISTER, email=ANA, name="Ana")
    service.graph.run("CYPHER 5 MATCH (l:OneTimeLink) SET l.until = datetime() - duration('PT1S')")
    assert service.client().refused(CONFIRM, token=service.token(ANA), password=PASSWORD)["code"] == "INVALID"


def test_of_several_links_one_makes_the_account_and_ends_the_others(service):
    client = service.client()
    client.done(REGISTER, email=ANA, name="Ana")
    first = service.token(ANA)
    client.done(REGISTER, email="ANA@example.org", name="Somebody else")
    client.done(CONFIRM, token=first, password=PASSWORD)
    assert client.refused(CONFIRM, token=service.token("ANA@example.org"), password=PASSWORD)["code"] == "INVALID"
    assert service.count("Account") == 1


def test_who_has_an_account_is_told_by_mail_alone(service):
    service.registered()
    service.client().done(REGISTER, email=ANA, name="Ana again")
    assert [each["kind"] for each in service.mails(ANA)] == ["account.register", "account.register"]
    assert service.mails(ANA)[-1]["subject"] == "You have an account already"
    assert service.client().refused(CONFIRM, token=service.token(ANA), password=PASSWORD)["code"] == "INVALID"


def test_what_is_sent_again_with_a_key_is_done_once(service):
    client = service.client()
    client.done(REGISTER, email=ANA, name="Ana", key="one")
    client.done(REGISTER, email=ANA, name="Ana", key="one")
    assert len(service.mails(ANA)) == 1
    token = service.token(ANA)
    first = client.done(CONFIRM, token=token, password=PASSWORD, key="two")
    again = service.client().done(CONFIRM, token=token, password=PASSWORD, key="two")
    assert first["csrfToken"]
    assert (again["csrfToken"], again["person"]) == (None, None)
    assert service.count("Session") == 1


def test_the_link_leads_where_the_settings_say(start):
    service = start(public_url="https://example.org/", confirm_days=1)
    service.client().done(REGISTER, email=ANA, name="Ana")
    (mail,) = service.mails(ANA)
    assert "https://example.org/confirm-email#token=" in mail["text"]
    assert "within 1 day." in mail["text"]
    assert mail["expiresAt"] > mail["at"]


def test_who_is_logged_in_may_write(service):
    assert service.registered().done(RENAME, name="Ana Mar")["person"] == {"name": "Ana Mar"}
