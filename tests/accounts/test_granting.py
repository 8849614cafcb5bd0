"""Protects who gives logins and roles: the secretariat to people of members, administrators to whom they choose."""

import json

import pytest
from accounts.http_service import ASK_RESET, PASSWORD, REGISTER, RENAME, RESET

pytestmark = pytest.mark.database

GIVE = """mutation ($email: String!, $organization: ID!, $name: String, $person: ID) {
  done: giveLogin(input: { email: $email, organization: $organization, name: $name, person: $person }) {
    person { id name organizations { nodes { id } } } userErrors { code field message }
  }
}"""
ROLES = """mutation ($person: ID!, $roles: [AccountRole!]!) {
  done: setRoles(input: { person: $person, roles: $roles }) { person { name } roles userErrors { code field message } }
}"""
BO = "bo@example.org"
MEMBER, PARTNER = "organization:member", "organization:partner"
ORGANIZATIONS = """CYPHER 5 UNWIND [['member', 'MEMBER'], ['partner', 'PARTNER']] AS each
CREATE (o:Node:Organization {id: 'organization:' + each[0], name: each[0]})
CREATE (o)-[:HAS_STANDING]->(:StandingPeriod {id: 'standing:' + each[0], standing: each[1]})"""


def promoted(service, *roles):
    """Somebody who is logged in with these roles."""
    service.registered("zoe@example.org", "Zoe")
    service.graph.run("CYPHER 5 MATCH (a:Account) SET a.roles = $roles", roles=["USER", *roles]).consume()
    return service.logged_in("zoe@example.org")


@pytest.fixture
def secretary(service):
    service.graph.run(ORGANIZATIONS).consume()
    return promoted(service, "SECRETARIAT")


def test_step_2_somebody_of_a_member_is_given_a_login(service, secretary):
    person = secretary.done(GIVE, email=BO, name="Bo", organization=MEMBER)["person"]
    assert (person["name"], person["organizations"]["nodes"]) == ("Bo", [{"id": MEMBER}])
    client = service.client()
    assert client.done(RESET, token=service.token(BO), password=PASSWORD)["person"]["id"] == person["id"]
    assert client.viewer()["roles"] == ["USER"]
    (mail, _) = service.mails(BO)
    assert (mail["kind"], "as one of member" in mail["text"]) == ("account.invitation", True)


def test_the_affiliation_is_confirmed_by_who_gave_the_login(service, secretary):
    person = secretary.done(GIVE, email=BO, name="Bo", organization=MEMBER)["person"]["id"]
    found = service.graph.run("CYPHER 5 MATCH (:Person {id: $id})-[r:AFFILIATED_WITH]->() RETURN r", id=person)
    told = dict(found.single()["r"])
    assert told["confirmedBy"] == service.changes()[-1]["actor"]
    assert "claimed" not in told
    assert service.kinds()[-3:] == ["person.registered", "account.given", "affiliation.confirmed"]
    after = json.loads(service.changes()[-1]["after"])
    assert after["-AFFILIATED_WITH->"][MEMBER]["confirmedBy"] == told["confirmedBy"]
    private = service.graph.run("CYPHER 5 MATCH (p:Person {id: $id}) RETURN p.private AS told", id=person).single()
    assert private["told"] is True


def test_somebody_who_is_in_the_network_keeps_to_be_the_same(service, secretary):
    service.graph.run(
        "CYPHER 5 MATCH (o {id: $id}) CREATE (:Node:Person {id: 'person:bo', name: 'Bo Li'})"
        "-[:AFFILIATED_WITH {claimed: true}]->(o)",
        id=MEMBER,
    ).consume()
    person = secretary.done(GIVE, email=BO, person="person:bo", organization=MEMBER)["person"]
    assert (person["id"], person["name"]) == ("person:bo", "Bo Li")
    assert service.client().done(RESET, token=service.token(BO), password=PASSWORD)["person"]["id"] == "person:bo"
    assert secretary.refused(GIVE, email="b@example.org", person="person:bo", organization=MEMBER)["code"] == "CONFLICT"


@pytest.mark.parametrize(
    ("input_", "code", "field"),
    [
        ({"organization": PARTNER, "name": "Bo"}, "NOT_ELIGIBLE", "organization"),
        ({"organization": "organization:none", "name": "Bo"}, "NOT_FOUND", "organization"),
        ({"organization": MEMBER}, "INVALID", "name"),
        ({"organization": MEMBER, "person": "person:none"}, "NOT_FOUND", "person"),
        ({"organization": MEMBER, "name": "Bo", "email": "zoe@example.org"}, "CONFLICT", "email"),
    ],
)
def test_what_is_refused_changes_nothing(service, secretary, input_, code, field):
    error = secretary.refused(GIVE, **{"email": BO, **input_})
    assert (error["code"], error["field"]) == (code, field)
    assert (service.count("Account"), service.count("Person"), service.mails(BO)) == (1, 1, [])


def test_nobody_else_gives_logins(service, secretary):
    ana = service.registered()
    assert ana.refused(GIVE, email=BO, name="Bo", organization=MEMBER)["code"] == "FORBIDDEN"
    assert service.client().refused(GIVE, email=BO, name="Bo", organization=MEMBER)["code"] == "UNAUTHENTICATED"


def test_who_has_registered_meanwhile_needs_the_invitation_alone(service, secretary):
    client = service.client()
    client.done(REGISTER, email=BO, name="Bo")
    registered = service.token(BO)
    secretary.done(GIVE, email=BO, name="Bo", organization=MEMBER)
    confirm = "mutation ($t: String!, $p: String!) { done: confirmEmail(input: { token: $t, password: $p }) {"
    assert client.refused(confirm + " userErrors { code } } }", t=registered, p=PASSWORD)["code"] == "INVALID"
    client.done(RESET, token=service.token(BO), password=PASSWORD)


def test_an_invitation_that_has_run_out_is_asked_for_anew(service, secretary):
    secretary.done(GIVE, email=BO, name="Bo", organization=MEMBER)
    service.graph.run("CYPHER 5 MATCH (l:OneTimeLink) SET l.until = datetime() - duration('PT1S')").consume()
    client = service.client()
    assert client.refused(RESET, token=service.token(BO), password=PASSWORD)["code"] == "INVALID"
    client.done(ASK_RESET, email=BO)
    client.done(RESET, token=service.token(BO), password=PASSWORD)


def test_an_administrator_gives_roles_which_count_at_once(service):
    administrator, ana = promoted(service, "ADMINISTRATOR"), service.registered()
    assert ana.viewer()["roles"] == ["USER"]
    done = administrator.done(ROLES, person=ana.person["id"], roles=["SECRETARIAT"])
    assert done == {"person": {"name": "Ana Sol"}, "roles": ["SECRETARIAT", "USER"], "userErrors": []}
    assert ana.viewer()["roles"] == ["SECRETARIAT", "USER"]
    administrator.done(ROLES, person=ana.person["id"], roles=[])
    assert ana.viewer()["roles"] == ["USER"]
    assert service.kinds()[-2:] == ["account.rolesSet", "account.rolesSet"]


def test_nobody_gives_roles_to_oneself_or_without_being_an_administrator(service, secretary):
    own = secretary.viewer()["person"]["id"]
    assert secretary.refused(ROLES, person=own, roles=["ADMINISTRATOR"])["code"] == "FORBIDDEN"
    service.graph.run("CYPHER 5 MATCH (a:Account) SET a.roles = ['USER', 'ADMINISTRATOR']").consume()
    administrator = service.logged_in("zoe@example.org")
    assert administrator.refused(ROLES, person=own, roles=[])["field"] == "person"
    assert administrator.refused(ROLES, person="person:none", roles=[])["code"] == "NOT_FOUND"
    assert administrator.done(RENAME, name="Zoe Z")["person"]
