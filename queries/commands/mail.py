"""The outbox: mail that is to be sent, written in the transaction of what it tells of."""

from typing import Final

QUEUE: Final = "CYPHER 5 UNWIND $mails AS mail CREATE (m:Mail {state: 'QUEUED', tries: 0}) SET m += mail"
"""Write `$mails`; the service's own task sends them."""
