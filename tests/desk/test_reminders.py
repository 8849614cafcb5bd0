"""Protects reminders: to each who is waited for, once in some days, on record, and to nobody else."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from joining.acting import AFRICA, codes

from graph_service.reading.answer import Request

pytestmark = pytest.mark.database

REMIND = """mutation ($input: SendRemindersInput!) { sendReminders(input: $input) {
  reminded remindedLately withoutAddress candidacies userErrors { code field message } } }"""


@pytest.fixture
def remind(town, sue):
    def send(who=sue, **given):
        return town.ask(REMIND, who, input=given)["data"]["sendReminders"]

    return send


@pytest.fixture
def people(town):
    return {name: town.person(name, "soil") for name in ("ana", "ben", "cleo")}


@pytest.fixture
def reminders(town):
    """Whom mails of reminder are for, with their subjects."""

    def told():
        rows = town.run("CYPHER 5 MATCH (m:Mail {kind: 'candidacy.reminded'}) RETURN m.address AS to, m.subject AS s")
        return {(row["to"].partition("@")[0], row["s"]) for row in rows}

    return told


def counts(payload):
    assert codes(payload) == [], payload
    return payload["reminded"], payload["remindedLately"], payload["withoutAddress"]


ASKED = "Reminder: Call for information: Task Force Leader of task force A1"
HEARD = "Reminder: Your opinion on a candidacy as Task Force Leader of task force A1"
NAMED = "Reminder: You are nominated as Task Force Leader of task force A1"


def test_each_who_is_waited_for_is_reminded(town, steps, people, remind, reminders):
    steps.consulted(people["ana"], people["ben"], people["cleo"])
    assert counts(remind()) == (2, 0, 0)
    assert reminders() == {("ben", HEARD), ("cleo", HEARD)}


def test_an_applicant_is_reminded_of_the_call_and_of_the_nomination(town, steps, people, remind, reminders):
    candidacy = steps.stand(people["ana"])
    steps.call()
    payload = remind()
    assert (counts(payload), payload["candidacies"]) == ((1, 0, 0), [candidacy])
    steps.answer(people["ana"], candidacy)
    steps.consult(candidacy, people["ben"])
    town.act(people["ben"], "giveOpinion", candidacy=candidacy, text="Good.")
    steps.nominate(candidacy)
    assert counts(remind()) == (1, 0, 0)
    assert reminders() == {("ana", ASKED), ("ana", NAMED)}


def test_a_mail_says_whom_it_names_so_that_it_goes_where_they_are_erased(town, steps, people, remind):
    steps.consulted(people["ana"], people["ben"])
    remind()
    naming = town.run(
        "CYPHER 5 MATCH (m:Mail) WHERE m.text CONTAINS 'ana stands' RETURN m.kind AS kind, m.about AS about"
    )
    assert sorted((row["kind"], row["about"]) for row in naming) == [
        ("candidacy.consulted", [people["ana"].person]),
        ("candidacy.reminded", [people["ana"].person]),
    ]


def test_nobody_is_reminded_of_the_secretariats_own_turn(steps, people, remind, reminders):
    steps.stand(people["ana"])
    assert counts(remind()) == (0, 0, 0)
    (error,) = remind(kinds=["CALL"])["userErrors"]
    assert (error["code"], error["field"]) == ("INVALID", "kinds")
    assert reminders() == set()


def test_once_in_some_days(town, steps, people, remind, reminders):
    steps.stand(people["ana"])
    steps.call()
    town.run("CYPHER 5 MATCH (c:Candidacy) SET c.changedAt = datetime('2020-01-01T00:00:00Z')")
    assert counts(remind()) == (1, 0, 0)
    assert counts(remind()) == (0, 1, 0)
    for hours, expected in ((-1, (0, 1, 0)), (1, (1, 0, 0))):
        then = datetime.now(UTC) - timedelta(days=7, hours=hours)
        town.run("CYPHER 5 MATCH ()-[s:STANDS]->() SET s.remindedAt = $then", then=then)
        assert counts(remind()) == expected


def test_two_that_ask_at_once_remind_once(town, steps, people, sue, lasting):
    steps.consulted(people["ana"], people["ben"], people["cleo"])
    told = lasting.together(*(Request(REMIND, None, {"input": {}}, viewer=sue) for _ in range(4)))
    assert sorted(each["data"]["sendReminders"]["reminded"] for each in told) == [0, 0, 0, 2]
    assert len(town.mails("ben@example.org")) == 2  # asked, and reminded


def test_some_candidacies_and_some_kinds(town, steps, people, remind, reminders):
    first = steps.consulted(people["ana"], people["cleo"])
    second = steps.stand(people["ben"], **AFRICA)
    steps.call(**AFRICA)
    assert counts(remind(candidacies=[second], kinds=["OPINION"])) == (0, 0, 0)
    assert counts(remind(candidacies=[second])) == (1, 0, 0)
    assert counts(remind(kinds=["OPINION"])) == (1, 0, 0)
    assert {name for name, _ in reminders()} == {"ben", "cleo"}
    assert counts(remind(candidacies=[])) == (0, 0, 0)
    assert first != second


def test_who_has_no_account_is_told_as_out_of_reach(town, steps, people, remind, reminders):
    steps.consulted(people["ana"], people["ben"])
    town.run("CYPHER 5 MATCH (a:Account {id: 'account:ben'}) SET a.closedAt = datetime()")
    assert counts(remind()) == (0, 0, 1)
    assert reminders() == set()


def test_a_reminder_is_on_record_for_the_one_who_was_reminded_and_shown_at_the_desk(town, steps, people, remind, desk):
    candidacy = steps.consulted(people["ana"], people["ben"])
    remind()
    change = town.changes()[-1]
    assert (change["kind"], change["subject"], change["about"]) == ("candidacy.reminded", candidacy, ["person:ben"])
    assert json.loads(change["after"]) == {"kind": "OPINION", "person": "person:ben"}
    (row,) = desk("waiting { nodes { remindedAt } }")["waiting"]["nodes"]
    assert row["remindedAt"]


def test_a_candidacy_that_is_not_there_is_told_and_nobody_reminded(steps, people, remind, reminders):
    candidacy = steps.consulted(people["ana"], people["ben"])
    (error,) = remind(candidacies=[candidacy, "candidacy:none"])["userErrors"]
    assert (error["code"], error["field"], "candidacy:none" in error["message"]) == ("NOT_FOUND", "candidacies", True)
    assert reminders() == set()


@pytest.mark.parametrize(("name", "code"), [(None, "UNAUTHENTICATED"), ("ana", "FORBIDDEN")])
def test_only_the_secretariat_reminds(people, remind, reminders, name, code):
    assert codes(remind(people.get(name))) == [code]
    assert reminders() == set()
