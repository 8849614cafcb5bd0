"""Protects where a request is said to come from: the other end, unless a proxy that is believed says otherwise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_service.http.clients import NO_PROXIES, Clients

BEHIND = Clients(("10.0.0.0/8", "::1"))


def told(clients, peer, *forwarded):
    headers = [(b"x-forwarded-for", each.encode()) for each in forwarded]
    return clients.of({"client": (peer, 1), "headers": headers})


def test_the_other_end():
    assert told(NO_PROXIES, "1.2.3.4", "6.6.6.6") == "1.2.3.4"
    assert NO_PROXIES.of({"client": None, "headers": []}) == ""


@pytest.mark.parametrize(
    ("peer", "forwarded", "client"),
    [
        ("10.0.0.1", "1.2.3.4", "1.2.3.4"),
        ("10.0.0.1", "6.6.6.6, 1.2.3.4", "1.2.3.4"),
        ("10.0.0.1", "6.6.6.6, 1.2.3.4, 10.9.9.9", "1.2.3.4"),
        ("::1", "2001:db8::1", "2001:db8::1"),
        ("1.2.3.4", "6.6.6.6", "1.2.3.4"),
        ("10.0.0.1", "", "10.0.0.1"),
        ("10.0.0.1", "nonsense", "nonsense"),
    ],
)
def test_what_proxies_say_is_believed_back_to_the_first_that_is_not(peer, forwarded, client):
    assert told(BEHIND, peer, forwarded) == client


@given(st.text("0123456789.,: abcdef"), st.ip_addresses(v=4))
def test_what_a_client_writes_never_changes_who_it_is(written, address):
    if not any(address in network for network in BEHIND._trusted):
        assert told(BEHIND, "10.0.0.1", f"{written},{address}") == str(address)
