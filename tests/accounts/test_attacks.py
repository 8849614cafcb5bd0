"""Protects accounts from those who attack them, each attack by its name, over real HTTP."""

import pytest
from accounts.http_service import (
    ASK_RESET,
    CONFIRM,
    CREATE_TOKEN,
    LOG_IN,
    LOG_OUT,
    PASSWORD,
    REGISTER,
    RENAME,
    RESET,
    REVOKE_TOKEN,
    VIEWER,
)

pytestmark = pytest.mark.database

ANA, NOBODY = "ana@example.org", "nobody@example.org"
OTHER = "a forest in the snow"
ELSEWHERE = "127.0.0.2"


# Enumeration: the same answer and the same work, whether or not an address has an account.


@pytest.mark.parametrize(
    ("document", "more"), [(LOG_IN, {"password": OTHER}), (REGISTER, {"name": "Ana"}), (ASK_RESET, {})]
)
def test_enumeration(service, document, more):
    service.registered()

    def ask(email):
        response = service.client().post(document, email=email, **more)
        headers = {name: each for name, each in response.headers.items() if name not in ("date", "x-request-id")}
        headers.pop("x-taskforce-bookmark", None)  # is never the same
        return response.content, headers

    assert ask(ANA) == ask(NOBODY)
    assert service.cost(lambda: ask(ANA)) == service.cost(lambda: ask(NOBODY))


def test_enumeration_by_a_login_costs_a_hash(service):
    wrong = lambda: service.client().post(LOG_IN, email=NOBODY, password=OTHER)  # noqa: E731  # an expression
    assert service.cost(wrong) == (1, 1)


# Fixation: who was let in has a secret that nobody else has seen.


def test_fixation(service):
    attacker = service.registered("eve@example.org", "Eve")
    service.registered()
    for planted in (attacker.session, "A" * 43):
        victim = service.client()
        victim.http.cookies.set("taskforce_session", planted)
        victim.csrf = attacker.csrf if planted == attacker.session else None
        assert victim.done(LOG_IN, email=ANA, password=PASSWORD)["person"]["name"] == "Ana Sol"
        (secret,) = [each.value for each in victim.http.cookies.jar if each.domain == "127.0.0.1"]
        assert secret != planted
        other = service.client().viewer({"cookie": f"taskforce_session={planted}"})
        assert other is None or other["person"]["name"] == "Eve"


# Brute force: one client is stopped, the owner is not.


def guess(client, times, email=ANA):
    return [client.refused(LOG_IN, email=email, password=f"guess number {at}")["code"] for at in range(times)]


def test_brute_force_stops_the_client_and_not_the_owner(start):
    service = start(attempts_per_address="3/hour", attempts_per_client="10/hour")
    service.registered()
    attacker = service.client()
    assert guess(attacker, 5) == ["UNAUTHENTICATED"] * 3 + ["FORBIDDEN"] * 2
    assert attacker.refused(LOG_IN, email=ANA, password=PASSWORD)["code"] == "FORBIDDEN"
    service.logged_in(address=ELSEWHERE)


def test_brute_force_over_many_addresses_stops_the_client_alone(start):
    service = start(attempts_per_client="4/hour")
    service.registered()
    attacker = service.client()
    codes = [guess(attacker, 1, f"somebody{at}@example.org") for at in range(6)]
    assert codes == [["UNAUTHENTICATED"]] * 4 + [["FORBIDDEN"]] * 2
    service.logged_in(address=ELSEWHERE)


def test_brute_force_from_the_owners_own_network_is_passed_by_mail(start):
    service = start(attempts_per_address="1/hour", attempts_per_client="100/hour")
    owner = service.registered()
    guess(service.client(), 3)
    owner.done(LOG_OUT)
    assert owner.refused(LOG_IN, email=ANA, password=PASSWORD)["code"] == "FORBIDDEN"
    owner.done(ASK_RESET, email=ANA)
    assert owner.done(RESET, token=service.token(ANA), password=OTHER)["person"]
    assert owner.viewer()["person"]["name"] == "Ana Sol"


def test_brute_force_computes_no_hash_once_it_is_stopped(start):
    service = start(attempts_per_address="1/hour")
    guess(service.client(), 2)
    assert service.cost(lambda: guess(service.client(), 1)) == (0, 0)


def test_what_was_right_is_no_try(start):
    service = start(attempts_per_address="2/hour")
    service.registered()
    for _ in range(4):
        service.logged_in()


def test_mails_to_one_address_are_few_and_each_lets_the_owner_in(start):
    service = start(mails_per_address="2/hour")
    service.registered()
    for address in ("127.0.0.3", "127.0.0.4", "127.0.0.5", "127.0.0.6"):
        service.client(address).done(ASK_RESET, email=ANA)
    asked = [each for each in service.mails(ANA) if each["kind"] == "account.reset"]
    assert len(asked) == 2
    service.client(ELSEWHERE).done(RESET, token=service.token(ANA), password=OTHER)


def test_mails_of_one_client_are_few(start):
    service = start(mails_per_client="2/hour")
    client = service.client()
    for at in range(2):
        client.done(REGISTER, email=f"somebody{at}@example.org", name="Spam")
    assert client.refused(REGISTER, email=ANA, name="Spam")["code"] == "FORBIDDEN"
    service.client(ELSEWHERE).done(REGISTER, email=ANA, name="Ana")


def test_a_client_cannot_say_that_it_is_another_one(start):
    service = start(attempts_per_address="1/hour")
    codes = [
        service.client().refused(LOG_IN, {"x-forwarded-for": f"10.0.0.{at}"}, email=ANA, password=OTHER)["code"]
        for at in range(2)
    ]
    assert codes == ["UNAUTHENTICATED", "FORBIDDEN"]


def test_behind_a_proxy_that_is_believed_clients_are_told_apart(start):
    service = start(attempts_per_address="1/hour", trusted_proxies=["127.0.0.1"])
    codes = [
        service.client().refused(LOG_IN, {"x-forwarded-for": told}, email=ANA, password=OTHER)["code"]
        for told in ("10.0.0.1", "10.0.0.2", "6.6.6.6, 10.0.0.2")
    ]
    assert codes == ["UNAUTHENTICATED", "UNAUTHENTICATED", "FORBIDDEN"]


# Replay of tokens: none is good after its end.


def test_replay_of_an_api_token(service):
    ana = service.registered()
    made = ana.done(CREATE_TOKEN, name="script", scopes=["WRITE"])
    bearer = {"authorization": f"Bearer {made['secret']}"}
    script = service.client()
    assert script.viewer(bearer)
    ana.done(REVOKE_TOKEN, id=made["apiToken"]["id"])
    assert script.post(VIEWER, bearer).status_code == 401


def test_replay_of_an_api_token_after_its_end(start):
    service = start(identity_seconds=3600)
    ana = service.registered()
    secret = ana.done(CREATE_TOKEN, name="script", scopes=["READ"])["secret"]
    service.graph.run("CYPHER 5 MATCH (t:ApiToken) SET t.until = datetime() + duration('PT1S')").consume()
    script, bearer = service.client(), {"authorization": f"Bearer {secret}"}
    statuses = [script.post(VIEWER, bearer).status_code]
    while statuses[-1] == 200:  # remembered for an hour, and yet no longer than it holds
        statuses.append(script.post(VIEWER, bearer).status_code)
    assert (statuses[0], statuses[-1]) == (200, 401)


def test_replay_of_a_key_tells_no_secret(service):
    ana = service.registered()
    first = ana.done(CREATE_TOKEN, name="script", scopes=["READ"], key="one")
    again = ana.done(CREATE_TOKEN, name="script", scopes=["READ"], key="one")
    assert (again["apiToken"], again["secret"]) == (first["apiToken"], None)
    assert service.count("ApiToken") == 1


def test_replay_of_a_session_after_logout_and_of_links(service):
    ana = service.registered()
    cookie = {"cookie": f"taskforce_session={ana.session}"}
    ana.done(LOG_OUT)
    assert service.client().viewer(cookie) is None
    for document in (CONFIRM, RESET):
        assert ana.refused(document, token=service.token(ANA), password=OTHER)["code"] == "INVALID"


# CSRF: another site's page sends the cookie, and knows nothing else.


def test_csrf(service):
    ana, other = service.registered(), service.registered("bo@example.org", "Bo")
    own = ana.csrf
    for told in (None, "", "x", other.csrf, own[:-1]):
        ana.csrf = told
        response = ana.post(RENAME, name="Eve")
        assert (response.status_code, response.json()["errors"][0]["extensions"]["code"]) == (403, "FORBIDDEN")
    form = ana.http.post(
        "/graphql", data={"query": 'mutation { updateProfile(input: { name: "Eve" }) { __typename } }'}
    )
    link = ana.http.get("/graphql", params={"query": "mutation { logOut(input: {}) { __typename } }"})
    assert (form.status_code, link.status_code) == (415, 405)
    ana.csrf = own
    assert ana.viewer()["person"]["name"] == "Ana Sol"


def test_csrf_other_sites_may_not_even_ask(start):
    service = start(cors_origins=["https://example.org"])
    asked = {
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type,x-csrf-token,authorization",
    }
    listed = service.client().http.options("/graphql", headers={"origin": "https://example.org", **asked})
    assert listed.headers["access-control-allow-credentials"] == "true"
    assert {"x-csrf-token", "authorization"} <= set(listed.headers["access-control-allow-headers"].lower().split(", "))
    other = service.client().http.options("/graphql", headers={"origin": "https://evil.example", **asked})
    assert "access-control-allow-origin" not in other.headers


def test_csrf_a_site_that_is_not_named_gets_no_credentials(start):
    response = start(cors_origins=["*"]).client().post("{ __typename }", {"origin": "https://evil.example"})
    assert response.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in response.headers


# Mass assignment: what is not asked for cannot be given.


@pytest.mark.parametrize("more", ["roles: [ADMINISTRATOR]", "private: false", "confirmedAt: 1", "account: 1"])
def test_mass_assignment(service, more):
    text = f'mutation {{ register(input: {{ email: "{ANA}", name: "Eve", {more} }}) {{ userErrors {{ code }} }} }}'
    response = service.client().post(text)
    assert (response.status_code, response.json()["errors"][0]["extensions"]["code"]) == (
        400,
        "GRAPHQL_VALIDATION_FAILED",
    )
    by_variable = "mutation ($input: RegisterInput!) { register(input: $input) { userErrors { code } } }"
    given = {"email": ANA, "name": "Eve", "roles": ["ADMINISTRATOR"]}
    response = service.client().post(by_variable, input=given)
    assert (response.status_code, response.json()["errors"][0]["extensions"]["code"]) == (400, "BAD_USER_INPUT")
    assert service.count("OneTimeLink") == 0
    assert service.registered().viewer()["roles"] == ["USER"]


# Another's candidacy: by its id one is told no more than by one that there is not.

TOWN = (
    "CYPHER 5 CREATE (:Node:TaskForce {id: 'task_force:A1', code: 'A1', name: 'A1'})-[:IMPLEMENTS]->"
    "(:Node:Objective {id: 'objective:A1', code: 'A1', title: 'A1'})"
    " CREATE (o:Node:Organization {id: 'organization:soil', name: 'Soil'})"
    "-[:HAS_STANDING]->(:StandingPeriod {id: 'standing:soil', standing: 'PARTNER'})"
    " WITH o MATCH (p:Person {id: $person}) CREATE (p)-[:AFFILIATED_WITH]->(o)"
)
STAND = (
    'mutation { done: joinTaskForce(input: { taskForce: "A1", role: TASK_FORCE_LEADER, motivation: "I know it." })'
    " { candidacy { id } userErrors { code } } }"
)
BY_ID = """query ($id: ID!) {
  node(id: $id) { id ... on Candidacy { motivation state history { totalCount nodes { kind after } } } }
  candidacies(where: { id: { eq: $id } }) { totalCount nodes { motivation } }
  changes(subject: $id, first: 10) { totalCount nodes { kind subjectId after } }
}"""
OPINION = (
    'mutation ($id: ID!) { done: giveOpinion(input: { candidacy: $id, text: "Mine." })'
    " { userErrors { code message field } } }"
)


def test_reading_anothers_candidacy_by_id(service):
    ana, eve = service.registered(), service.registered("eve@example.org", "Eve")
    service.graph.run(TOWN, person=ana.viewer()["person"]["id"]).consume()
    hers = ana.done(STAND)["candidacy"]["id"]
    seen = ana.ask(BY_ID, id=hers)
    assert (seen["node"]["motivation"], seen["changes"]["totalCount"]) == ("I know it.", 1)
    for other in (eve, service.client()):
        assert other.ask(BY_ID, id=hers) == other.ask(BY_ID, id="candidacy:none")
        refused, as_unknown = (other.refused(OPINION, id=each) for each in (hers, "candidacy:none"))
        refused["message"] = refused["message"].replace(hers, "candidacy:none")
        assert refused == as_unknown
