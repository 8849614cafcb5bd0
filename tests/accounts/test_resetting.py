"""Protects how a password is set anew: by a mailed link, which ends all that was begun with another one."""

import pytest
from accounts.http_service import ASK_RESET, CREATE_TOKEN, LOG_IN, PASSWORD, REGISTER, RESET

pytestmark = pytest.mark.database

ANA = "ana@example.org"
OTHER = "a forest in the snow"


def test_a_reset_logs_out_everywhere_and_in_here(service):
    ana = service.registered()
    secret = ana.done(CREATE_TOKEN, name="notebook", scopes=["WRITE"])["secret"]
    here = service.client()
    here.done(ASK_RESET, email=ANA)
    assert here.done(RESET, token=service.token(ANA), password=OTHER)["person"]["name"] == "Ana Sol"
    assert here.viewer()["csrfToken"] == here.csrf
    assert ana.viewer() is None
    assert service.client().post("{ __typename }", {"authorization": f"Bearer {secret}"}).status_code == 401
    assert service.client().refused(LOG_IN, email=ANA, password=PASSWORD)["code"] == "UNAUTHENTICATED"
    service.client().done(LOG_IN, email=ANA, password=OTHER)


def test_the_owner_is_told_and_it_is_on_record(service):
    service.registered()
    service.client().done(ASK_RESET, email=ANA)
    service.client().done(RESET, token=service.token(ANA), password=OTHER)
    assert service.mails(ANA)[-1]["kind"] == "account.password"
    assert service.kinds()[-3:] == ["passwordReset.asked", "session.begun", "account.passwordSet"]


def test_a_link_works_once_and_ends_the_others(service):
    service.registered()
    client = service.client()
    client.done(ASK_RESET, email=ANA)
    first = service.token(ANA)
    client.done(ASK_RESET, email=ANA)
    client.done(RESET, token=service.token(ANA), password=OTHER)
    for token in (first, service.token(ANA)):
        assert client.refused(RESET, token=token, password=OTHER)["code"] == "INVALID"


def test_the_last_link_does_not_end_those_before_it(service):
    service.registered()
    client = service.client()
    client.done(ASK_RESET, email=ANA)
    first = service.token(ANA)
    client.done(ASK_RESET, email=ANA)
    client.done(RESET, token=first, password=OTHER)


def test_to_an_address_without_an_account_goes_a_mail_without_a_link(service):
    service.client().done(ASK_RESET, email="nobody@example.org")
    (mail,) = service.mails("nobody@example.org")
    assert mail["subject"] == "There is no account with this address"
    assert "#token" not in mail["text"]


def test_a_link_that_confirms_is_none_that_resets(service):
    service.client().done(REGISTER, email=ANA, name="Ana")
    assert service.client().refused(RESET, token=service.token(ANA), password=OTHER)["code"] == "INVALID"


def test_who_has_forgotten_before_the_first_login_may_ask_again(service):
    service.registered()
    service.graph.run("CYPHER 5 MATCH (a:Account) REMOVE a.confirmedAt, a.password").consume()  # as one invited has it
    service.client().done(ASK_RESET, email=ANA)
    service.client().done(RESET, token=service.token(ANA), password=OTHER)
    service.client().done(LOG_IN, email=ANA, password=OTHER)
