"""A real SMTP server in a thread, and what has come to it."""

import re
import socket
import time
from contextlib import contextmanager
from email import message_from_bytes, policy

from aiosmtpd.controller import Controller

PATIENCE = 60
LINK = re.compile(r"#token=(\S+)")


class PostBox:
    """Takes all mail; the mails to each address, the newest last."""

    def __init__(self):
        self.mails = []

    async def handle_DATA(self, server, session, envelope):  # noqa: N802, ARG002  # aiosmtpd's name and arguments
        """Take a mail."""
        message = message_from_bytes(envelope.content, policy=policy.default)
        self.mails.append((envelope.rcpt_tos[0], message["Subject"], message.get_content()))
        return "250 OK"

    def to(self, address):
        return [(subject, text) for each, subject, text in self.mails if each == address]

    def link(self, address):
        """The secret of the newest link to an address, once it has come."""
        return LINK.search(self.newest(address, "#token="))[1]

    def newest(self, address, words):
        """The newest mail to an address that has these words, once it has come."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            for subject, text in reversed(self.to(address)):
                if words in subject + text:
                    return text
            time.sleep(0.05)
        raise AssertionError(f"no mail to {address} says {words!r}: {self.to(address)}")

    @contextmanager
    def open(self):
        """Serve; gives the port."""
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        controller = Controller(self, hostname="127.0.0.1", port=port)
        controller.start()
        try:
            yield port
        finally:
            controller.stop()
