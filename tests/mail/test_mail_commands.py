"""Protects `taskforce-graph mail`: what is shown of people, and what can be sent again."""

import json

import pytest
from typer.testing import CliRunner

from graph_service.cli import app

pytestmark = pytest.mark.database


@pytest.fixture
def run(connected, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def command(*words):
        return CliRunner().invoke(app, ["mail", *words], env={**connected, "COLUMNS": "300"})

    return command


def fail(graph, number, **more):
    properties = {"state": "FAILED", "error": "550 ana@example.org is nobody", "tries": 3, "nextAt": None, **more}
    graph.run("CYPHER 5 MATCH (m:Mail {id: $id}) SET m += $new", id=f"mail:{number}", new=properties).consume()


def test_addresses_are_masked_unless_asked_for(run, queue, graph):
    queue(1)
    fail(graph, 1)
    told = run("list").stdout
    assert "mail:1" in told
    assert "a***@example.org" in told
    assert "ana@" not in told
    assert "ana@example.org is nobody" in run("list", "--addresses").stdout


def test_no_text_is_shown(run, queue):
    queue(1)
    assert "Read this" not in run("list", "--addresses").stdout


def test_one_state_and_the_newest_first(run, queue, graph, clock):
    queue("older")
    clock.move(seconds=1)
    queue("newer", "failed")
    fail(graph, "failed")
    lines = run("list", "--state", "QUEUED").stdout.splitlines()[1:]
    assert [line.split()[0] for line in lines] == ["mail:newer", "mail:older"]
    assert run("list", "--first", "1", "--state", "QUEUED").stdout.splitlines()[1].split()[0] == "mail:newer"


def test_what_failed_is_sent_as_if_new_and_that_is_on_record(run, queue, graph, mails):
    queue(1)
    fail(graph, 1)
    done = run("retry", "mail:1")
    assert (done.exit_code, done.stdout) == (0, "mail:1 waits to be sent.\n")
    mail = mails()["1"]
    assert (mail["state"], mail["tries"], "nextAt" in mail) == ("QUEUED", 0, True)
    (change,) = graph.run("CYPHER 5 MATCH (c:Change) RETURN properties(c) AS c").value()
    assert (change["kind"], change["subject"], change.get("actor")) == ("mail.retried", "mail:1", None)
    assert (json.loads(change["before"]), json.loads(change["after"])) == ({"state": "FAILED"}, {"state": "QUEUED"})


@pytest.mark.parametrize(
    ("properties", "told"),
    [
        ({"state": "SENT", "text": None}, "sent already"),
        ({"state": "SENDING"}, "is being sent"),
        ({"text": None}, "has run out"),
    ],
)
def test_what_cannot_be_sent_again_is_told_and_left(run, queue, graph, mails, properties, told):
    queue(1)
    fail(graph, 1, **properties)
    before = mails()
    done = run("retry", "mail:1")
    assert (done.exit_code, told in done.stderr) == (1, True)
    assert mails() == before


def test_a_mail_that_is_not_there_is_told(run, graph):
    done = run("retry", "mail:none")
    assert (done.exit_code, "no mail mail:none" in done.stderr) == (1, True)
