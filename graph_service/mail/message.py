"""A mail as it goes over the line, and its address as others may see it."""

from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address, AddressHeader
from email.message import EmailMessage
from email.policy import SMTP
from typing import cast

from email_validator import validate_email


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail of the outbox that was taken to be sent; `tries` counts this one too."""

    id: str
    kind: str
    address: str
    subject: str
    text: str
    tries: int


def message_of(mail: Mail, sender: str, at: datetime) -> EmailMessage:
    """Make the message; raises ValueError where the address is none.

    Its Message-ID is the same however often it is sent: what arrives twice can be known for one. Headers are the
    library's, which lets nothing into the next line.
    """
    message = EmailMessage(SMTP)
    message["From"] = sender
    message["To"] = _recipient(mail.address)
    message["Subject"] = " ".join(mail.subject.split())
    message["Date"] = at
    message["Message-ID"] = f"<{mail.id.removeprefix('mail:')}@{_domain(message)}>"
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: nobody's absence shall answer it
    message.set_content(mail.text)
    return message


def _recipient(address: str) -> Address:
    """Read one address, and no other text: its domain as DNS has it, its name as it is."""
    told = validate_email(address, check_deliverability=False, globally_deliverable=False)
    return Address(username=told.ascii_local_part or told.local_part, domain=told.ascii_domain)


def _domain(message: EmailMessage) -> str:
    return cast("AddressHeader", message["From"]).addresses[0].domain


def masked(address: str) -> str:
    """Show an address so that who knows it can tell it, and nobody else has it."""
    local, _, domain = address.rpartition("@")
    return f"{local[:1]}***@{domain}"
