"""Protects `taskforce-graph accounts`: the first administrator, a list, an end."""

import signal
import sys

import pytest
from accounts.http_service import ASK_RESET, LOG_IN, PASSWORD, REGISTER, VIEWER
from typer.testing import CliRunner

from graph_service import cli

pytestmark = pytest.mark.database

ADMINISTRATOR = ("zoe@example.org", "--name", "Zoe", "--role", "ADMINISTRATOR")


@pytest.fixture
def accounts(graph, connected, monkeypatch, capsys):
    """Run the command as `main` does: its exit code, and what it says."""
    for name, value in {**connected, "TASKFORCE_PASSWORD_MEMORY": "8192", "TASKFORCE_PASSWORD_ROUNDS": "1"}.items():
        monkeypatch.setenv(name, value)

    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["taskforce-graph", "accounts", *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        told = capsys.readouterr()
        return ended.value.code or 0, told.out + told.err

    before = signal.getsignal(signal.SIGTERM)
    yield run
    signal.signal(signal.SIGTERM, before)


@pytest.fixture
def password(tmp_path):
    file = tmp_path / "password"
    file.write_text(PASSWORD + "\n")
    return ("--password-file", str(file))


def test_the_first_administrator_logs_in(service, accounts, password):
    code, told = accounts("create", *ADMINISTRATOR, *password)
    assert (code, told.endswith("can log in as ADMINISTRATOR, USER.\n")) == (0, True)
    assert PASSWORD not in told
    zoe = service.client()
    assert zoe.done(LOG_IN, email="zoe@example.org", password=PASSWORD)["roles"] == ["ADMINISTRATOR", "USER"]
    assert zoe.viewer()["person"]["name"] == "Zoe"
    assert service.kinds()[:2] == ["account.registered", "person.registered"]


def test_a_password_is_asked_for_twice_and_not_shown(graph, connected):
    settings = {**connected, "TASKFORCE_PASSWORD_MEMORY": "8192"}
    told = CliRunner().invoke(
        cli.app, ["accounts", "create", *ADMINISTRATOR], input=f"{PASSWORD}\n{PASSWORD}\n", env=settings
    )
    assert told.exit_code == 0, told.output
    assert PASSWORD not in told.output


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("create", "zoe", "--name", "Zoe"), "no e-mail address"),
        (("create", "zoe@example.org", "--name", " "), "A name has"),
        (("close", "nobody@example.org"), "accounts list"),
    ],
)
def test_what_is_wrong_is_one_message(accounts, password, graph, arguments, message):
    code, told = accounts(*arguments, *(password if arguments[0] == "create" else ()))
    assert (code, message in told, "Traceback" in told) == (1, True, False)


def test_a_short_password_and_an_address_that_is_taken_are_refused(accounts, password, tmp_path):
    short = tmp_path / "short"
    short.write_text("short")
    code, told = accounts("create", *ADMINISTRATOR, "--password-file", str(short))
    assert (code, "12 to 128" in told) == (1, True)
    assert accounts("create", *ADMINISTRATOR, *password)[0] == 0
    code, told = accounts("create", "ZOE@example.org", "--name", "Other", *password)
    assert (code, "There is an account" in told) == (1, True)


def test_the_list_shows_who_may_log_in(service, accounts):
    service.registered()
    code, told = accounts("list")
    assert code == 0
    (line,) = [each for each in told.splitlines() if "ana@example.org" in each]
    assert "Ana Sol" in line
    assert "USER" in line


def test_who_is_closed_is_out_with_all_tokens_and_links(start, accounts):
    service = start(identity_seconds=0.001)
    ana = service.registered()
    ana.done(ASK_RESET, email="ana@example.org")
    assert accounts("close", "ANA@example.org")[0] == 0
    assert ana.viewer() is None
    assert service.client().refused(LOG_IN, email="ana@example.org", password=PASSWORD)["code"] == "UNAUTHENTICATED"
    closed = service.graph.run("CYPHER 5 MATCH (a:Account) RETURN a{.*} AS told").single()["told"]
    assert not {"address", "addressFolded", "password"} & set(closed)
    assert (service.count("Session"), service.count("Person"), service.kinds()[-1]) == (0, 1, "account.closed")
    assert accounts("close", closed["id"])[0] == 1
    assert closed["id"] in accounts("list")[1]


def test_who_was_closed_may_begin_anew(service, accounts):
    first = service.registered()
    accounts("close", "ana@example.org")
    service.parts.accounts.known.forget()
    again = service.registered()
    assert again.person["id"] != first.person["id"]
    assert service.client().post(VIEWER).json() == {"data": {"viewer": None}}
    assert service.client().done(REGISTER, email="ana@example.org", name="x")
