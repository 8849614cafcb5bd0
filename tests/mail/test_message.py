"""Protects the message: nothing that anybody typed becomes a header, and any language arrives."""

from datetime import UTC, datetime
from email import message_from_bytes, policy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_service.mail.message import Mail, masked, message_of

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
HEADERS = {"From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted"}
LIBRARYS = {"MIME-Version", "Content-Type", "Content-Transfer-Encoding"}


def read(message):
    """The message as the one who gets it reads it."""
    return message_from_bytes(message.as_bytes(), policy=policy.default)


def made(address="ana@example.org", subject="Soil", text="Read this."):
    return message_of(Mail("mail:1", "test", address, subject, text, 1), "noreply@example.org", AT)


@given(st.text(), st.text())
def test_no_text_makes_a_header(subject, text):
    message = read(made(subject=f"Soil {subject}", text=text))
    assert set(message.keys()) == HEADERS | LIBRARYS
    assert message["Message-ID"] == "<1@example.org>"


def test_a_subject_is_one_line_of_any_language():
    subject = read(made(subject="Le sol\r\nBcc: eve@example.org, 土壤"))["Subject"]
    assert subject == "Le sol Bcc: eve@example.org, 土壤"


@pytest.mark.parametrize("text", ["Sols vivants: 土壤 🌱", ".\n..\nFrom here", "long " * 500])
def test_a_text_arrives_as_it_was_written(text):
    assert read(made(text=text)).get_content().replace("\r\n", "\n") == text + "\n"


def test_nobodys_absence_shall_answer_it():
    assert read(made())["Auto-Submitted"] == "auto-generated"


@pytest.mark.parametrize(
    "address",
    [
        "ana@example.org\r\nBcc: eve@example.org",
        "ana@example.org\nRCPT TO:<eve@example.org>",
        "ana@example.org, eve@example.org",
        "Ana <ana@example.org>",
        "ana@example.org> SIZE=1",
        "ana",
        "ana@",
        "@example.org",
        "",
    ],
)
def test_what_is_no_address_is_refused(address):
    with pytest.raises(ValueError, match=r".+"):
        made(address=address)


def test_a_domain_goes_as_dns_has_it():
    assert str(made(address="ana@bücher.example.org")["To"]) == "ana@xn--bcher-kva.example.org"


@pytest.mark.parametrize(("address", "shown"), [("ana@example.org", "a***@example.org"), ("a@b@c.org", "a***@c.org")])
def test_a_masked_address_keeps_one_letter_and_the_domain(address, shown):
    assert masked(address) == shown
