"""Who is asking: all that reading and writing know of an account."""

from dataclasses import dataclass

from queries.model.enums import AccountRole, ApiScope
from queries.seen import Audience


@dataclass(frozen=True, slots=True)
class Viewer:
    """Somebody who has logged in, by a session or by a token."""

    account: str
    """The account's id."""
    person: str
    """The id of the person whose account it is."""
    roles: frozenset[AccountRole]
    scopes: frozenset[str] | None = None
    """What a token may be used for; None for a session, which may do all that the account may."""
    session: str | None = None
    """The session's id, if it is by one."""
    csrf: str | None = None
    """What proves that the page of this session asks, and not another site's."""

    @property
    def is_secretariat(self) -> bool:
        """Whether the viewer sees and does what the secretariat does; administrators do, too."""
        return bool(self.roles & {AccountRole.SECRETARIAT, AccountRole.ADMINISTRATOR})

    @property
    def may_write(self) -> bool:
        """Whether the viewer may change anything; a session that does not prove where it comes from may not."""
        return self.scopes is None or ApiScope.WRITE in self.scopes

    @property
    def audience(self) -> Audience:
        """What chooses the text of the viewer's statements."""
        return Audience.SECRETARIAT if self.is_secretariat else Audience.USER


def audience_of(viewer: Viewer | None) -> Audience:
    """The audience that somebody belongs to, or nobody."""
    return viewer.audience if viewer else Audience.NOBODY
