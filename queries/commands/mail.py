"""The outbox: mail that is to be sent, written in the transaction of what it tells of.

A mail is QUEUED, SENDING while one of the senders has it, SENT, or FAILED. `nextAt` is when it may be taken: what is
SENDING is taken again after it, for who had it is gone. What locks a mail reads it after the lock.
"""

from typing import Final

_LOCKED: Final = "CYPHER 5 MATCH (m:Mail {id: $id}) SET m.locked = true REMOVE m.locked WITH m WHERE "

QUEUE: Final = (
    "CYPHER 5 UNWIND $mails AS mail CREATE (m:Mail {state: 'QUEUED', tries: 0}) SET m += mail SET m.nextAt = m.at"
)
"""Write `$mails`; the service's own task sends them."""

DUE: Final = (
    "CYPHER 5 MATCH (m:Mail) WHERE m.state IN ['QUEUED', 'SENDING'] AND m.nextAt <= $now"
    " AND coalesce(m.expiresAt > $now, true) RETURN m.id AS id ORDER BY m.nextAt, m.id LIMIT 50"
)
"""Say which mails may be taken, the longest due first."""

TAKE: Final = (
    _LOCKED + "m.state IN ['QUEUED', 'SENDING'] AND m.nextAt <= $now AND coalesce(m.expiresAt > $now, true)"
    " SET m.state = 'SENDING', m.tries = m.tries + 1, m.nextAt = $until"
    " RETURN m.id AS id, m.kind AS kind, m.address AS address, m.subject AS subject, m.text AS text, m.tries AS tries"
)
"""Take a mail until `$until`; nothing where somebody else has."""

SENT: Final = "CYPHER 5 MATCH (m:Mail {id: $id}) SET m.state = 'SENT', m.sentAt = $now REMOVE m.text, m.error, m.nextAt"
"""It is sent, whoever has it by now. Its text may hold secrets and is of no more use."""

LATER: Final = _LOCKED + (
    "m.state = 'SENDING' AND m.tries = $tries SET m.state = 'QUEUED', m.nextAt = $next, m.error = $error"
)
"""It could not be sent now; whoever has taken it since decides for themselves."""

FAILED: Final = _LOCKED + (
    "m.state = 'SENDING' AND m.tries = $tries SET m.state = 'FAILED', m.error = $error REMOVE m.nextAt"
)

NOTE_TROUBLE: Final = (
    "CYPHER 5 MATCH (m:Mail) WHERE m.state = 'QUEUED' AND m.nextAt <= $now AND coalesce(m.error <> $error, true)"
    " SET m.error = $error"
)
"""Say at each mail that waits why it does."""

EXPIRE: Final = (
    "CYPHER 5 MATCH (m:Mail) WHERE m.state IN ['QUEUED', 'FAILED'] AND m.expiresAt <= $now AND m.text IS NOT NULL"
    " SET m.error = CASE m.state WHEN 'QUEUED' THEN $error ELSE m.error END, m.state = 'FAILED' REMOVE m.text, m.nextAt"
)
"""Give up what is of no use any more: a link in it has run out."""

FORGET: Final = (
    "CYPHER 5 MATCH (m:Mail) WHERE m.state IN ['SENT', 'FAILED'] AND m.at < $before WITH m LIMIT 1000 DETACH DELETE m"
)
"""Addresses are personal data: what is done with is kept for a time only."""

LIST: Final = (
    "CYPHER 5 MATCH (m:Mail) WHERE $state IS NULL OR m.state = $state"
    " RETURN m.id AS id, m.at AS at, m.kind AS kind, m.address AS address, m.subject AS subject, m.state AS state,"
    " m.tries AS tries, m.nextAt AS next, m.error AS error ORDER BY m.at DESC, m.id LIMIT $first"
)

RETRY: Final = (
    "CYPHER 5 MATCH (m:Mail {id: $id}) SET m.locked = true REMOVE m.locked"
    " WITH m, m.state AS state, m.state IN ['QUEUED', 'FAILED'] AND m.text IS NOT NULL AS possible"
    " FOREACH (each IN CASE WHEN possible THEN [m] ELSE [] END |"
    " SET each.state = 'QUEUED', each.tries = 0, each.nextAt = $now)"
    " RETURN state, possible"
)
"""Let a mail be sent as if it were new, where it was not sent and still has its text."""
