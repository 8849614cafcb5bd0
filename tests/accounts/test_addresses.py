"""Protects how addresses are read: one account for all ways to write one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.provisional import domains

from graph_service.accounts.addresses import address_of, folded
from graph_service.commands.outcome import RefusedCommandError


@pytest.mark.parametrize("text", ["Ana.Sol@Example.org", " ana.sol@EXAMPLE.ORG ", "ANA.SOL@example.org"])
def test_one_address(text):
    assert folded(text) == "ana.sol@example.org"


def test_it_is_written_to_as_it_was_given():
    assert address_of(" Ana.Sol@Example.org ") == "Ana.Sol@example.org"


@pytest.mark.parametrize(
    "text", ["", "ana", "ana@", "@example.org", "a b@example.org", "ana@localhost", "a@b.org\nBcc: x"]
)
def test_what_is_none_is_refused_and_finds_nobody(text):
    assert folded(text) == ""
    with pytest.raises(RefusedCommandError, match="no e-mail address") as refused:
        address_of(text, "field")
    assert refused.value.outcome.errors[0].field == "field"


@given(st.text())
def test_whatever_is_sent_is_read_or_refused(text):
    assert folded(folded(text)) == folded(text)


@given(st.from_regex(r"[a-z0-9]{1,20}", fullmatch=True), domains())
def test_case_never_makes_another_account(name, domain):
    assert folded(f"{name}@{domain}") == folded(f"{name.upper()}@{domain.upper()}")
