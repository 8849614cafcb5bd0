"""Protects the counting of tries: of one client, in a window of time, and of nobody else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from graph_service.accounts.clients import network_of
from graph_service.accounts.rates import Rates
from graph_service.commands.outcome import RefusedCommandError
from graph_service.settings import Settings


def rates(**more):
    return Rates(Settings(_env_file=None, **more))


def test_a_refusal_says_when_to_come_again():
    few = rates(attempts_per_address="2/15 minutes")
    for _ in range(2):
        few.attempt("a", "1.2.3.4")
    with pytest.raises(RefusedCommandError, match=r"again in 1?\d min"):
        few.attempt("a", "1.2.3.4")


def test_one_address_and_one_client_are_counted_together():
    few = rates(attempts_per_address="1/hour")
    few.attempt("a", "1.2.3.4")
    few.attempt("b", "1.2.3.4")
    few.attempt("a", "1.2.3.5")


def test_what_was_right_is_forgotten_and_failures_of_the_client_are_not():
    few = rates(attempts_per_address="1/hour", attempts_per_client="1/hour")
    few.attempt("a", "1.2.3.4")
    few.succeeded("a", "1.2.3.4")
    few.attempt("a", "1.2.3.4")
    few.succeeded("a", "1.2.3.4")
    few.failed("1.2.3.4")
    with pytest.raises(RefusedCommandError):
        few.attempt("a", "1.2.3.4")


def test_mails_are_counted_by_kind_and_address_whoever_asks():
    few = rates(mails_per_address="1/hour")
    assert few.mail("reset", "a", "1.2.3.4")
    assert not few.mail("reset", "a", "1.2.3.5")
    assert few.mail("register", "a", "1.2.3.5")


def test_a_link_holds_longer_than_mails_to_an_address_are_counted():
    """So who is sent no more mail has a link that lets in: nobody is locked out by those who ask for mails."""
    with pytest.raises(ValidationError, match="MAILS_PER_ADDRESS"):
        Settings(_env_file=None, mails_per_address="5/3 hours", reset_hours=2)


@pytest.mark.parametrize("text", ["", "ten", "10/fortnight"])
def test_what_is_no_rate_is_refused(text):
    with pytest.raises(ValidationError):
        Settings(_env_file=None, attempts_per_client=text)


@pytest.mark.parametrize(
    ("client", "network"),
    [
        ("1.2.3.4", "1.2.3.4"),
        ("::ffff:1.2.3.4", "1.2.3.4"),
        ("2001:db8:1:2:3::4", "2001:db8:1:2::/64"),
        ("", ""),
        ("testclient", ""),
    ],
)
def test_networks(client, network):
    assert network_of(client) == network


@given(st.ip_addresses(v=6), st.integers(0, 2**64 - 1))
def test_all_of_a_64_is_one_client(address, low):
    neighbour = type(address)((int(address) >> 64 << 64) | low)
    if address.ipv4_mapped is None and neighbour.ipv4_mapped is None:
        assert network_of(str(address)) == network_of(str(neighbour))
