"""Commands by which others get a login or a role: from the secretariat, from an administrator."""

from typing import Any

from graph_service.accounts import links, mails
from graph_service.accounts.addresses import address_of
from graph_service.accounts.closing import account_of
from graph_service.accounts.people import make_person
from graph_service.accounts.random_secrets import new_secret
from graph_service.accounts.registering import make_account, name_of
from graph_service.commands.affiliating import affiliation, record_affiliation
from graph_service.commands.outcome import Outcome, refuse
from graph_service.commands.registry import Asked, command
from graph_service.commands.work import Work
from queries.commands.accounts import END_LINKS, INVITE, OWN_PERSON, SET_ROLES, TAKE_PERSON
from queries.commands.affiliating import ORGANIZATION
from queries.commands.affiliations import CONFIRM
from queries.model.enums import AccountRole, Standing


@command("giveLogin")
async def give_login(work: Work, asked: Asked) -> Outcome:
    """Give a login to somebody of a member organization, and mail a link by which a password is set."""
    secretary = work.secretariat()
    address = address_of(asked["email"])
    organization = await _member(work, asked["organization"])
    account = await make_account(work, address)
    person = await _person(work, account, asked, address)
    await invite(work, account, address, organization["name"])
    after = {"roles": [AccountRole.USER], "person": person}
    work.record("account.given", account, after=after, about=[person])
    await _confirm(work, person, organization["id"], secretary.account)
    return Outcome(nodes={"person": person})


async def _confirm(work: Work, person: str, organization: str, by: str) -> None:
    """Say that they belong to the organization, whether or not they have claimed it."""
    before = await affiliation(work, person, organization)
    await work.rows(CONFIRM, person=person, organization=organization, by=by, at=work.at, today=work.today)
    await record_affiliation(work, "confirmed", person, organization, before)


async def invite(work: Work, account: str, address: str, organization: str) -> None:
    """Mail the link by which the first password is set."""
    secret = new_secret()
    made = links.invitation(work, address, secret)
    await work.rows(END_LINKS, address=made["addressFolded"], at=work.at)
    await work.rows(INVITE, account=account, link=made)
    subject, text = mails.invitation(work.settings, secret, organization)
    work.mail(address, "account.invitation", subject, text, made["until"])


async def _member(work: Work, identifier: str) -> dict[str, Any]:
    """Find a member organization: "if your organization is a member of 4p1000, contact … to get your login"."""
    found = await work.row(ORGANIZATION, organization=identifier, today=work.today)
    if found is None:
        raise refuse("NOT_FOUND", f"There is no organization {identifier}.", "organization")
    if found["standing"] != Standing.MEMBER:
        message = f"{found['name']} is no member of the Initiative today: its people register by themselves."
        raise refuse("NOT_ELIGIBLE", message, "organization")
    return found


async def _person(work: Work, account: str, asked: Asked, address: str) -> str:
    identifier = asked.get("person")
    if identifier is None:
        name = name_of(asked)
        person = await make_person(work, account, name, address)
        work.record("person.registered", person, after={"name": name, "private": True}, about=[person])
        return person
    there = await work.row(TAKE_PERSON, person=identifier)
    if there is None:
        raise refuse("NOT_FOUND", f"There is no person {identifier}.", "person")
    if there["taken"]:
        raise refuse("CONFLICT", "This person has an account: confirm the affiliation instead.", "person")
    await work.rows(OWN_PERSON, account=account, person=identifier)
    return str(identifier)


@command("setRoles")
async def set_roles(work: Work, asked: Asked) -> Outcome:
    """Say what an account may do. Nobody changes roles of their own, so that one administrator stays."""
    viewer = work.administrator()
    if asked["person"] == viewer.person:
        raise refuse("FORBIDDEN", "Nobody changes roles of their own: ask another administrator.", "person")
    account = await account_of(work, asked["person"])
    roles = sorted({AccountRole.USER, *map(AccountRole, asked["roles"])})
    await work.rows(SET_ROLES, account=account["account"], roles=[each.value for each in roles])
    before, after = {"roles": account["roles"]}, {"roles": roles}
    work.record("account.rolesSet", account["account"], before=before, after=after, about=[account["person"]])
    return Outcome(nodes={"person": account["person"]}, values={"roles": roles}, revoked=True)
