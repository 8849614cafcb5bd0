"""Commands that begin and end sessions."""

from collections.abc import Sequence
from datetime import timedelta

from graph_service.accounts.cookies import no_cookie, session_cookie
from graph_service.accounts.guard import WRONG
from graph_service.accounts.random_secrets import csrf_of, digest, new_id, new_secret
from graph_service.commands.outcome import Outcome, refuse
from graph_service.commands.registry import Asked, command
from graph_service.commands.work import Work
from graph_service.reading.viewer import Viewer
from queries.commands.accounts import LOCK_ACCOUNT_AT, SET_HASH
from queries.commands.sessions import BEGIN_SESSION, END_SESSION, END_SESSIONS
from queries.model.enums import AccountRole


@command("logIn")
async def log_in(work: Work, asked: Asked) -> Outcome:  # noqa: ARG001  # what was asked has been looked at: see the guard
    """Begin a session for who knew the password, unless it has become another one meanwhile."""
    account = await work.row(LOCK_ACCOUNT_AT, address=work.ready["address"])
    if account is None or account["password"] != work.ready["kept"]:
        raise refuse("UNAUTHENTICATED", WRONG)
    if work.ready["password"] != account["password"]:  # made as hashes are made today
        await work.rows(SET_HASH, account=account["account"], password=work.ready["password"], at=work.at)
    return await begin(work, account["account"], account["person"], account["roles"])


async def begin(work: Work, account: str, person: str, roles: Sequence[str]) -> Outcome:
    """Begin a session with a secret of its own: one that the browser brought is never taken over."""
    if work.viewer and work.viewer.session:
        await work.rows(END_SESSION, session=work.viewer.session)
    secret, until = new_secret(), work.at + timedelta(days=work.settings.session_days)
    session = {"id": new_id("session"), "secret": digest(secret), "since": work.at, "until": until, "seenAt": work.at}
    await work.rows(BEGIN_SESSION, account=account, session=session)
    known = frozenset(AccountRole(each) for each in roles)
    csrf = csrf_of(secret)
    work.viewer = Viewer(account, person, known, session=session["id"], csrf=csrf)  # type: ignore[arg-type]  # an id
    work.record("session.begun", account, about=[person])
    return Outcome(
        nodes={"person": person},
        values={"roles": sorted(known)},
        told_once={"csrfToken": csrf},
        cookie=session_cookie(work.settings, secret),
        viewer=work.viewer,
        revoked=True,
    )


@command("logOut")
async def log_out(work: Work, asked: Asked) -> Outcome:
    """End the session that asks, or all of the account's."""
    viewer = work.who()
    if asked.get("everywhere"):
        await work.rows(END_SESSIONS, account=viewer.account)
    elif viewer.session is None:
        raise refuse("WRONG_STATE", "A token has no session to end: revoke it, or log out everywhere.", "everywhere")
    else:
        await work.rows(END_SESSION, session=viewer.session)
    work.record("session.ended", viewer.account, about=[viewer.person])
    return Outcome(cookie=no_cookie(work.settings), revoked=True)
