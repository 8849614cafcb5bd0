"""GraphiQL in a real browser that can reach nothing but us."""

import os
import shutil
from urllib.parse import urlencode, urlsplit

import pytest
from playwright.sync_api import expect, sync_playwright

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_MISSING = "no Chromium or Chrome on this machine (on Debian and Ubuntu: apt-get install chromium)"
_ONLY_US = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"


@pytest.fixture(scope="module")
def browser():
    executable = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if executable is None:
        (pytest.fail if "CI" in os.environ else pytest.skip)(_MISSING)
    arguments = [_ONLY_US, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=arguments)
        yield browser
        browser.close()


class Seen:
    """What a page asked for, and what it complained of."""

    def __init__(self, page):
        self.hosts, self.complaints = set(), []
        page.on("request", lambda request: self.hosts.add(urlsplit(request.url).netloc))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda message: self._heard(message.type, message.text))

    def _heard(self, kind, text):
        if kind in {"error", "warning"}:
            self.complaints.append(text)


@pytest.fixture
def page(browser, service):
    page = browser.new_page()
    seen = Seen(page)
    yield page
    assert seen.hosts == {urlsplit(service.url).netloc}
    assert seen.complaints == []
    page.close()


def result(page):
    return page.locator("section.result-window")


def run(page):
    page.get_by_role("button", name="Execute query (Ctrl-Enter)").click()


def test_a_typed_query_is_answered(page, service):
    page.goto(f"{service.url}/graphql")
    page.locator(".graphiql-query-editor .CodeMirror").click()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text("{ goals { title } }")
    run(page)
    expect(result(page)).to_contain_text("Advocacy")
    expect(result(page)).to_contain_text("Science")


def test_the_address_fills_the_editor_and_follows_it(page, service):
    query = "query Hi($name: String!) { greeting(name: $name) }"
    filled = urlencode({"query": query, "variables": '{"name": "soil"}'})
    page.goto(f"{service.url}/graphql?{filled}")
    run(page)
    expect(result(page)).to_contain_text("Hello, soil")
    page.locator(".graphiql-query-editor .CodeMirror").click()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text("{ goals { code } }")
    page.wait_for_url(lambda url: "goals" in url)
    page.reload()
    run(page)
    expect(result(page)).to_contain_text('"code": "A"')


def test_the_documentation_is_read_from_the_schema(page, service):
    page.goto(f"{service.url}/graphql")
    page.get_by_role("button", name="Show Documentation Explorer").click()
    docs = page.locator(".graphiql-doc-explorer")
    docs.get_by_role("link", name="Goal", exact=True).click()
    expect(docs).to_contain_text("Part of a strategy.")
    expect(docs).to_contain_text("A letter.")


def test_dialogs_open(page, service):
    page.goto(f"{service.url}/graphql")
    page.get_by_role("button", name="Open settings dialog").click()
    expect(page.get_by_role("dialog")).to_contain_text("Theme")


def test_only_a_browser_gets_the_page(client):
    page = client.get("/graphql", headers={"accept": "text/html,application/xhtml+xml,*/*;q=0.8"})
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert "script-src 'self';" in page.headers["content-security-policy"]
    assert "unsafe" not in page.headers["content-security-policy"]
    assert client.get("/graphql?query={__typename}").json() == {"data": {"__typename": "Query"}}


def test_assets_are_served_and_cached(client):
    script = client.get("/graphql/assets/graphiql.min.js")
    assert script.status_code == 200
    again = client.get("/graphql/assets/graphiql.min.js", headers={"if-none-match": script.headers["etag"]})
    assert again.status_code == 304
    assert client.get("/graphql/assets/../endpoint.py").status_code == 404
