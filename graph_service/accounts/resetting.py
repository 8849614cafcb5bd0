"""Commands by which a password is set anew."""

from graph_service.accounts import links, mails
from graph_service.accounts.addresses import folded
from graph_service.accounts.random_secrets import new_secret
from graph_service.accounts.sessions import begin
from graph_service.commands.outcome import Outcome, refuse
from graph_service.commands.registry import Asked, command
from graph_service.commands.work import Work
from queries.commands.accounts import END_LINKS, LOCK_ACCOUNT, SET_HASH, WRITE_LINK
from queries.commands.sessions import END_SESSIONS, END_TOKENS


@command("requestPasswordReset")
async def request_password_reset(work: Work, asked: Asked) -> Outcome:  # noqa: ARG001  # see the guard
    """Mail a link that sets a password; to an address without an account, that there is none."""
    if not work.ready["send"]:
        return Outcome()
    address, secret = work.ready["address"], new_secret()
    owner = links.link(work, links.RESET, address, secret)
    told = await work.row(WRITE_LINK, address=folded(address), stranger=owner | {"kind": links.DEAD}, owner=owner)
    known = told and told["known"]
    subject, text = mails.reset(work.settings, secret) if known else mails.unknown(work.settings)
    work.mail(address, "account.reset", subject, text, owner["until"])
    work.record("passwordReset.asked", str(owner["id"]))
    return Outcome()


@command("resetPassword")
async def reset_password(work: Work, asked: Asked) -> Outcome:
    """Set a password, end all that was begun with another one, and log in.

    Who can open the mail is let in whatever others do: no limit on tries stands before this.
    """
    used = await links.use(work, links.RESET, asked["token"])
    account = await work.row(LOCK_ACCOUNT, id=used["account"])
    if account is None or account["closedAt"] is not None:
        raise refuse("NOT_FOUND", "There is no account with this address any more.", "token")
    identifier, person = account["account"], account["person"]
    await work.rows(END_LINKS, address=account["folded"], at=work.at)
    await work.rows(END_SESSIONS, account=identifier)
    await work.rows(END_TOKENS, account=identifier)
    await work.rows(SET_HASH, account=identifier, password=work.ready["password"], at=work.at)
    work.mail(account["address"], "account.password", *mails.password_changed(work.settings))
    begun = await begin(work, identifier, person, account["roles"])
    work.record("account.passwordSet", identifier, about=[person])
    return begun
