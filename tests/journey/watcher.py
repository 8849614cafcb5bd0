"""Somebody who follows the changes by WebSocket, and keeps what was heard."""

import json
import threading
from contextlib import contextmanager

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

CHANGES = "subscription { changes { change { seq kind subjectId reason } } }"


class Watcher:
    """Hears changes until it is closed."""

    def __init__(self, socket, authorization=None):
        self._socket = socket
        self._say(type="connection_init", payload={"Authorization": authorization} if authorization else {})
        assert json.loads(self._socket.recv())["type"] == "connection_ack"
        self._say(id="one", type="subscribe", payload={"query": CHANGES})
        self.heard = []
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()

    def _say(self, **message):
        self._socket.send(json.dumps(message))

    def _listen(self):
        try:
            for text in self._socket:
                message = json.loads(text)
                if message["type"] == "next":
                    self.heard.append(message["payload"]["data"]["changes"]["change"])
                elif message["type"] == "ping":
                    self._say(type="pong")
        except ConnectionClosed:
            pass

    def close(self):
        self._socket.close()
        self._thread.join()

    def kinds(self):
        return [each["kind"] for each in self.heard]


@contextmanager
def watching(url, authorization=None):
    """Follow for a while."""
    with connect(url.replace("http", "ws", 1), subprotocols=["graphql-transport-ws"]) as socket:
        watcher = Watcher(socket, authorization)
        try:
            yield watcher
        finally:
            watcher.close()
