"""Clients that are no good: sockets that say what they are told to, and no more."""

import json
import socket
from contextlib import ExitStack, contextmanager
from urllib.parse import urlsplit

from faulty_service import PATIENCE


def connected(url, receive_buffer=None):
    address = urlsplit(url)
    opened = socket.socket()
    if receive_buffer:
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
    opened.settimeout(PATIENCE)
    opened.connect((address.hostname, address.port))
    return opened


@contextmanager
def many_connected(url, count):
    with ExitStack() as opened:
        yield [opened.enter_context(connected(url)) for _ in range(count)]


def as_request(query, **more):
    body = json.dumps({"query": query, **more}).encode()
    head = f"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


def rest_of(opened):
    """All that comes until the other side closes."""
    heard = bytearray()
    try:
        while piece := opened.recv(65536):
            heard += piece
    except ConnectionError:
        pass
    return bytes(heard)
