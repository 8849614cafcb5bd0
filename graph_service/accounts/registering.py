"""Commands by which people without a login get one: they register with the Community of Practice.

Nothing is there before the address is confirmed but the link that confirms it; and the password is chosen by who has
that link, so that nobody can prepare an account for somebody else's address.
"""

from typing import Any, Final

from graph_service.accounts import links, mails
from graph_service.accounts.addresses import folded
from graph_service.accounts.people import make_person, record_registered
from graph_service.accounts.random_secrets import new_id, new_secret
from graph_service.accounts.sessions import begin
from graph_service.commands.affiliating import claim
from graph_service.commands.outcome import Outcome, refuse
from graph_service.commands.registry import Asked, command
from graph_service.commands.work import Work
from queries.commands.accounts import END_LINKS, MAKE_ACCOUNT, SET_HASH, WRITE_LINK
from queries.commands.affiliating import ORGANIZATION
from queries.model.enums import AccountRole

LONGEST_NAME: Final = 200


@command("register")
async def register(work: Work, asked: Asked) -> Outcome:
    """Mail a link that confirms the address; to who has an account already, one that sets a new password."""
    name = name_of(asked)
    organization = await _organization(work, asked.get("organization"))
    if not work.ready["send"]:
        return Outcome()
    address, secret = work.ready["address"], new_secret()
    stranger = links.link(work, links.CONFIRM, address, secret, name=name, organization=organization)
    owner = stranger | links.link(work, links.RESET, address, secret) | {"id": stranger["id"]}
    told = await work.row(WRITE_LINK, address=folded(address), stranger=stranger, owner=owner)
    known = told and told["known"]
    subject, text = (mails.known_already if known else mails.confirm)(work.settings, secret)
    work.mail(address, "account.register", subject, text, (owner if known else stranger)["until"])
    work.record("registration.asked", str(stranger["id"]))
    return Outcome()


@command("confirmEmail")
async def confirm_email(work: Work, asked: Asked) -> Outcome:
    """Make the account, with the person and what was claimed, and log in."""
    used = await links.use(work, links.CONFIRM, asked["token"])
    await work.rows(END_LINKS, address=folded(used["address"]), at=work.at)
    account = await make_account(work, used["address"], confirmedAt=work.at)
    await work.rows(SET_HASH, account=account, password=work.ready["password"], at=work.at)
    person = await make_person(work, account, used["name"], used["address"])
    begun = await begin(work, account, person, [AccountRole.USER])
    record_registered(work, account, person, used["name"], [AccountRole.USER])
    await _claim(work, person, used)
    return begun


async def make_account(work: Work, address: str, **more: object) -> str:
    """Make an account for an address that has none; its id."""
    account = {
        "id": new_id("account"),
        "address": address,
        "addressFolded": folded(address),
        "roles": [AccountRole.USER.value],
        "since": work.at,
        **more,
    }
    made = await work.row(MAKE_ACCOUNT, address=account["addressFolded"], account=account)
    if not (made and made["made"]):
        raise refuse("CONFLICT", "There is an account with this address: log in, or ask for a new password.", "email")
    return str(account["id"])


def name_of(asked: Asked) -> str:
    """Read the name of somebody new."""
    name = " ".join((asked.get("name") or "").split())
    if not 0 < len(name) <= LONGEST_NAME:
        raise refuse("INVALID", f"A name has 1 to {LONGEST_NAME} characters.", "name")
    return name


async def _organization(work: Work, identifier: str | None) -> str | None:
    if identifier is None:
        return None
    found = await work.row(ORGANIZATION, organization=identifier, today=work.today)
    if found is None:
        raise refuse("NOT_FOUND", f"There is no organization {identifier}.", "organization")
    return str(found["id"])


async def _claim(work: Work, person: str, used: dict[str, Any]) -> None:
    """Note what organization somebody says to belong to, if it is still there."""
    if used["organization"] is None:
        return
    if found := await work.row(ORGANIZATION, organization=used["organization"], today=work.today):
        await claim(work, person, found["id"])
