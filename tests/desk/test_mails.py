"""Protects `retryMail`: the secretariat lets a mail be sent again, on record."""

import pytest
from joining.acting import codes

pytestmark = pytest.mark.database

RETRY = """mutation ($input: RetryMailInput!) { retryMail(input: $input) { mail userErrors { code field } } }"""


@pytest.fixture
def failed(town, steps):
    """A mail that was given up; its id."""
    steps.stand(town.person("ana", "soil"))
    (row,) = town.run(
        "CYPHER 5 MATCH (m:Mail {kind: 'candidacy.submitted'}) SET m.state = 'FAILED', m.tries = 18, m.error = 'no'"
        " RETURN m.id AS id"
    )
    return row["id"]


@pytest.fixture
def retry(town):
    def send(who, mail):
        return town.ask(RETRY, who, input={"mail": mail})["data"]["retryMail"]

    return send


def test_a_mail_that_failed_waits_again(town, sue, failed, retry, desk):
    assert retry(sue, failed) == {"mail": failed, "userErrors": []}
    (mail,) = desk("mails(states: [QUEUED], first: 500) { nodes { id tries nextAt } }")["mails"]["nodes"][:1]
    assert {each["id"] for each in desk("mails(states: [FAILED]) { nodes { id } }")["mails"]["nodes"]} == set()
    assert mail["tries"] == 0
    change = town.changes()[-1]
    assert (change["kind"], change["subject"], change["actor"]) == ("mail.retried", failed, "account:sue")


def test_one_that_was_sent_is_not_sent_again(town, sue, failed, retry):
    town.run("CYPHER 5 MATCH (m:Mail {id: $id}) SET m.state = 'SENT' REMOVE m.text", id=failed)
    assert codes(retry(sue, failed)) == ["WRONG_STATE"]


def test_one_that_is_not_there(sue, town, retry):
    assert codes(retry(sue, "mail:none")) == ["NOT_FOUND"]


def test_only_the_secretariat(town, failed, retry):
    assert codes(retry(town.people["ana"], failed)) == ["FORBIDDEN"]
    assert codes(retry(None, failed)) == ["UNAUTHENTICATED"]
