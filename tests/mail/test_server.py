"""Protects the way to the mail server: secret lines, logins, and settings that would give a password away."""

import asyncio
import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address

import pytest
from aiosmtpd.smtp import AuthResult
from aiosmtplib import SMTPRecipientRefused, SMTPRecipientsRefused, SMTPSenderRefused
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from mail.post_office import PostOffice, settings
from pydantic import ValidationError

from graph_service.mail.message import Mail, message_of
from graph_service.mail.server import LONGEST_REASON, NoServerError, connected, refusal_of
from graph_service.settings import Settings

PASSWORD = "a pass phrase of theirs"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A certificate of 127.0.0.1 with its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "post office")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = tmp_path_factory.mktemp("certificate") / "server.pem"
    plain = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file.write_bytes(plain + made.public_bytes(serialization.Encoding.PEM))
    return file


def context_of(certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


def authenticator(server, session, envelope, mechanism, data):
    return AuthResult(success=(data.login, data.password) == (b"us", PASSWORD.encode()), handled=False)


def deliver(office, server, **wanted):
    """Send one mail to an office that is opened with these arguments."""

    async def run():
        async with office.open(**server) as port, connected(settings(port, **wanted)) as client:
            mail = Mail("mail:1", "test", "ana@example.org", "Soil", "Read this.", 1)
            await client.send_message(message_of(mail, "noreply@example.org", datetime.now(UTC)))

    asyncio.run(run())


@pytest.fixture
def guarded(certificate):
    """A server that takes no mail but after STARTTLS and a login."""
    return {
        "tls_context": context_of(certificate),
        "require_starttls": True,
        "auth_required": True,
        "authenticator": authenticator,
    }


@pytest.fixture
def trusted(certificate, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))


def test_a_login_after_starttls(trusted, guarded):
    office = PostOffice()
    deliver(office, guarded, smtp_tls="starttls", smtp_username="us", smtp_password=PASSWORD)
    assert len(office.taken) == 1


def test_the_password_of_a_file_beats_the_other(trusted, guarded, tmp_path):
    file = tmp_path / "password"
    file.write_text(PASSWORD + "\n")
    office = PostOffice()
    asked = {"smtp_username": "us", "smtp_password": "another", "smtp_password_file": file}
    deliver(office, guarded, smtp_tls="starttls", **asked)
    assert len(office.taken) == 1


def test_a_wrong_password_is_the_servers_matter_and_is_not_told(trusted, guarded):
    with pytest.raises(NoServerError, match=r"^535 ") as refused:
        deliver(PostOffice(), guarded, smtp_tls="starttls", smtp_username="us", smtp_password="a wrong phrase")
    assert "wrong phrase" not in str(refused.value)


def test_a_password_file_that_is_not_there_is_told(guarded, tmp_path):
    with pytest.raises(NoServerError, match="No such file"):
        deliver(PostOffice(), guarded, smtp_username="us", smtp_password_file=tmp_path / "none")


def test_a_certificate_that_nobody_vouches_for_is_refused(guarded):
    with pytest.raises(NoServerError, match="certificate verify failed"):
        deliver(PostOffice(), guarded, smtp_tls="starttls")


def test_where_starttls_is_wanted_nothing_goes_in_clear():
    office = PostOffice()
    with pytest.raises(NoServerError, match="STARTTLS"):
        deliver(office, {}, smtp_tls="starttls")
    assert office.taken == []


@pytest.mark.parametrize(
    ("host", "wanted", "security"),
    [
        ("localhost", None, "none"),
        ("127.0.0.1", None, "none"),
        ("::1", "tls", "tls"),
        ("mail.example.org", None, "starttls"),
        ("mail.example.org", "tls", "tls"),
        ("mail.example.org", "none", "none"),
    ],
)
def test_the_line_is_secret_but_on_this_machine(host, wanted, security):
    made = Settings(_env_file=None, smtp_host=host, smtp_tls=wanted, mail_from="noreply@example.org")
    assert made.smtp_security == security


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ({"smtp_host": "mail.example.org"}, "TASKFORCE_MAIL_FROM"),
        (
            {"smtp_host": "mail.example.org", "mail_from": "a@b.org", "smtp_tls": "none", "smtp_username": "us"},
            "in clear",
        ),
        ({"mail_from": "nobody"}, "noreply@example.org"),
        ({"mail_from": "a@b.org, c@d.org"}, "noreply@example.org"),
        ({"mail_from": "a@b.org\r\nBcc: c@d.org"}, "noreply@example.org"),
    ],
)
def test_settings_that_cannot_work_are_told(wanted, told):
    with pytest.raises(ValidationError, match=told):
        Settings(_env_file=None, **wanted)


def recipients_refused(code):
    return SMTPRecipientsRefused([SMTPRecipientRefused(code, "no\r\nnever", "ana@example.org")])


@pytest.mark.parametrize(
    ("error", "for_good", "reason"),
    [
        (recipients_refused(450), False, "450 no never"),
        (recipients_refused(550), True, "550 no never"),
        (SMTPSenderRefused(550, "not you", "noreply@example.org"), False, "550 not you"),
        (TimeoutError(), False, "TimeoutError"),
        (ssl.SSLCertVerificationError(1, "no"), False, "no"),
        (ValueError("no address"), True, "no address"),
        (ValueError("x" * 1000), True, "x" * LONGEST_REASON),
    ],
)
def test_what_a_refusal_means(error, for_good, reason):
    refusal = refusal_of(error)
    assert (refusal.for_good, refusal.reason) == (for_good, reason)
