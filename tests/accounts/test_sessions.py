"""Protects sessions: what the cookie is like, when one ends, what a page has to prove."""

import pytest
from accounts.http_service import LOG_IN, LOG_OUT, PASSWORD, RENAME

pytestmark = pytest.mark.database

ANA = "ana@example.org"


def test_no_script_and_no_other_site_gets_the_cookie(service):
    service.registered()
    name, *rest = service.client().post(LOG_IN, email=ANA, password=PASSWORD).headers["set-cookie"].split("; ")
    assert name.startswith("taskforce_session=")
    assert rest == ["Path=/", "Max-Age=1209600", "HttpOnly", "SameSite=Strict"]


@pytest.mark.parametrize(
    "settings", [{"public_url": "https://example.org"}, {"host": "0.0.0.0"}, {"secure_cookies": True}]
)
def test_but_on_this_machine_it_goes_by_https_alone(start, settings):
    service = start(**settings)
    service.registered()
    response = service.client().post(LOG_IN, email=ANA, password=PASSWORD)
    assert response.headers["set-cookie"].endswith("; Secure")
    assert response.headers["cache-control"] == "no-store"


def test_the_address_is_known_however_it_is_written(service):
    service.registered(email="Ana.Sol@example.org")
    assert service.client().done(LOG_IN, email=" ana.sol@EXAMPLE.org ", password=PASSWORD)["roles"] == ["USER"]


def test_a_composed_password_is_the_same_however_it_is_typed(service):
    service.registered(password="a caf\u00e9 in the rain")
    service.client().done(LOG_IN, email=ANA, password="a cafe\u0301 in the rain")


@pytest.mark.parametrize("email", [ANA, "nobody@example.org", "no address"])
def test_a_wrong_password_is_refused(service, email):
    service.registered()
    client = service.client()
    assert client.refused(LOG_IN, email=email, password="another meadow")["code"] == "UNAUTHENTICATED"
    assert client.session is None


def test_log_out_ends_this_session_at_once(service):
    here, there = service.registered(), service.logged_in()
    kept = here.session
    response = here.post(LOG_OUT)
    assert response.json()["data"]["done"]["userErrors"] == []
    assert "Max-Age=0" in response.headers["set-cookie"]
    assert service.client().viewer({"cookie": f"taskforce_session={kept}"}) is None
    assert there.viewer()["person"]


def test_log_out_everywhere_ends_all(service):
    here, there = service.registered(), service.logged_in()
    assert there.viewer()
    here.done(LOG_OUT, everywhere=True)
    assert (here.viewer(), there.viewer()) == (None, None)


def test_nobody_has_nothing_to_log_out_of(service):
    assert service.client().refused(LOG_OUT)["code"] == "UNAUTHENTICATED"


@pytest.mark.parametrize("property_", ["until", "seenAt"])
def test_a_session_has_an_end_and_ends_when_it_is_not_used(start, property_):
    service = start(identity_seconds=0.001)
    ana = service.registered()
    assert ana.viewer()
    past = "duration('P4D')" if property_ == "seenAt" else "duration('PT1S')"
    service.graph.run(f"CYPHER 5 MATCH (s:Session) SET s.{property_} = datetime() - {past}").consume()
    assert ana.viewer() is None


def test_when_it_was_used_is_known_to_some_minutes(start):
    service = start(identity_seconds=0.001)
    ana = service.registered()
    seen = "CYPHER 5 MATCH (s:Session) RETURN s.seenAt AS at"
    service.graph.run("CYPHER 5 MATCH (s:Session) SET s.seenAt = s.seenAt - duration('PT2H')").consume()
    before = service.graph.run(seen).single()["at"]
    ana.viewer()
    after = service.graph.run(seen).single()["at"]
    ana.viewer()
    assert before < after == service.graph.run(seen).single()["at"]


def test_the_csrf_token_is_told_and_is_the_sessions_own(service):
    ana, again = service.registered(), service.logged_in()
    assert ana.viewer()["csrfToken"] == ana.csrf
    assert ana.csrf != again.csrf


def test_who_logs_in_again_leaves_the_session_that_was(service):
    ana = service.registered()
    first = ana.session
    ana.done(LOG_IN, email=ANA, password=PASSWORD)
    assert ana.session != first
    assert service.client().viewer({"cookie": f"taskforce_session={first}"}) is None
    assert service.count("Session") == 1


def test_a_key_that_was_sent_begins_no_second_session(service):
    service.registered()
    first, again = service.client(), service.client()
    assert first.done(LOG_IN, email=ANA, password=PASSWORD, key="one")["csrfToken"]
    assert again.done(LOG_IN, email=ANA, password=PASSWORD, key="one")["csrfToken"] is None
    assert (again.session, again.viewer()) == (None, None)


def test_a_hash_is_made_anew_where_the_settings_have_become_others(start):
    weak = start()
    weak.registered()
    kept = "CYPHER 5 MATCH (a:Account) RETURN a.password AS password"
    before = weak.graph.run(kept).single()["password"]
    strong = start(password_rounds=2)
    strong.logged_in()
    after = strong.graph.run(kept).single()["password"]
    assert (",t=1," in before, ",t=2," in after) == (True, True)
    strong.logged_in()


def test_a_cookie_that_is_no_session_is_nobody(service):
    for told in ("taskforce_session=x", f"taskforce_session={'A' * 43}", "other=1; taskforce_session="):
        assert service.client().viewer({"cookie": told}) is None


def test_a_session_is_found_among_other_cookies(service):
    ana = service.registered()
    cookie = f"first=1; taskforce_session={ana.session}; last=2"
    assert service.client().viewer({"cookie": cookie})["person"]["name"] == "Ana Sol"


def test_what_a_payload_shows_is_what_the_new_viewer_sees(service):
    service.registered()
    assert service.client().done(LOG_IN, email=ANA, password=PASSWORD)["person"]["name"] == "Ana Sol"


def test_a_query_by_get_reads_as_who_asks_and_is_kept_by_no_cache_for_others(service):
    ana = service.registered()
    response = ana.http.get("/graphql", params={"query": "{ viewer { person { name } } }"})
    assert response.json()["data"]["viewer"]["person"] == {"name": "Ana Sol"}
    assert {"cookie", "authorization"} <= set(response.headers["vary"].replace(" ", "").split(","))


def test_a_session_without_its_token_may_read_alone(service):
    ana = service.registered()
    ana.csrf = None
    assert ana.viewer()["person"]["name"] == "Ana Sol"
    response = ana.post(RENAME, name="Ana Mar")
    assert response.status_code == 403
    assert response.json()["errors"][0]["extensions"]["code"] == "FORBIDDEN"
