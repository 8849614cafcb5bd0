"""What a command has to work with: its transaction, who asks, the moment, and the record of what it changes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import uuid4

import orjson
from neo4j import AsyncManagedTransaction

from graph_service.commands.outcome import refuse
from graph_service.reading.viewer import Viewer
from graph_service.settings import Settings
from queries.model.enums import AccountRole

Properties = Mapping[str, Any]


@dataclass(slots=True)
class Work:
    """One command that is being done."""

    tx: AsyncManagedTransaction
    viewer: Viewer | None
    at: datetime
    settings: Settings
    ready: Properties = field(default_factory=dict)
    """What was made ready before the transaction began: see `Guard`."""
    changes: list[Mapping[str, object]] = field(default_factory=list)
    mails: list[Mapping[str, object]] = field(default_factory=list)

    @property
    def today(self) -> date:
        """The day of the command (UTC)."""
        return self.at.date()

    async def rows(self, statement: str, **parameters: object) -> list[dict[str, Any]]:
        """Run a statement; its records."""
        result = await self.tx.run(statement, parameters)
        return [dict(record) async for record in result]

    async def row(self, statement: str, **parameters: object) -> dict[str, Any] | None:
        """Run a statement that gives one record or none."""
        rows = await self.rows(statement, **parameters)
        return rows[0] if rows else None

    def record(
        self,
        kind: str,
        subject: str,
        *,
        before: Properties | None = None,
        after: Properties | None = None,
        reason: str | None = None,
        open_: bool = False,
        about: Sequence[str] = (),
    ) -> None:
        """Note a change, to be written with it: what of the subject was, and what is.

        Both by the names of its noun's fields, links as the id at their end or a list of ids; `before` is None for what
        is new, `after` for what is gone. Everyone may see one that is `open_`; beside the secretariat, the people that
        it is `about` see the others.
        """
        actor = self.viewer.account if self.viewer else None
        self.changes.append(
            {
                "id": f"change:{uuid4().hex}",
                "at": self.at,
                "actor": actor,
                "kind": kind,
                "subject": subject,
                "before": _json(before),
                "after": _json(after),
                "reason": reason,
                "open": open_,
                "about": list(about) or None,
            }
        )

    def mail(
        self,
        address: str,
        kind: str,
        subject: str,
        text: str,
        expires: datetime | None = None,
        about: Sequence[str] = (),
    ) -> None:
        """Put a mail into the outbox, to be written with the changes; it is sent once they are.

        After `expires` it is of no use, for a link in it has run out: it is not sent any more, and its text is wiped.
        It is `about` the people whom it names to others: where one of them is erased before it is sent, it goes too.
        """
        self.mails.append(
            {
                "id": f"mail:{uuid4().hex}",
                "at": self.at,
                "address": address,
                "kind": kind,
                "subject": subject,
                "text": text,
                "expiresAt": expires,
                "about": list(about) or None,
            }
        )

    def who(self) -> Viewer:
        """Say who asks; refuses who is not logged in."""
        if self.viewer is None:
            raise refuse("UNAUTHENTICATED", "Log in first; who has no login registers.")
        return self.viewer

    def secretariat(self) -> Viewer:
        """Say who of the secretariat asks; refuses everybody else."""
        viewer = self.who()
        if not viewer.is_secretariat:
            raise refuse("FORBIDDEN", "Only the secretariat may do this.")
        return viewer

    def administrator(self) -> Viewer:
        """Say which administrator asks; refuses everybody else."""
        viewer = self.who()
        if AccountRole.ADMINISTRATOR not in viewer.roles:
            raise refuse("FORBIDDEN", "Only administrators may do this.")
        return viewer

    def not_oneself(self, *people: str, field_: str | None = None) -> None:
        """Refuse whoever is one of the people that they would decide on."""
        if self.who().person in people:
            raise refuse("FORBIDDEN", "Nobody decides on themselves: ask a colleague of the secretariat.", field_)


def _json(properties: Properties | None) -> str | None:
    return None if properties is None else orjson.dumps(dict(properties), option=orjson.OPT_SORT_KEYS).decode()
