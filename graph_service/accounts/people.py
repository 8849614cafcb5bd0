"""The person whose account it is."""

from collections.abc import Sequence

from graph_service.accounts.random_secrets import new_id
from graph_service.commands.work import Work
from queries.commands.accounts import MAKE_PERSON
from queries.model.enums import AccountRole
from queries.model.writing import stored


async def make_person(work: Work, account: str, name: str, address: str) -> str:
    """Make a person for an account; unnamed to others until there is consent. The person's id."""
    person = new_id("person")
    properties = stored("Person", {"name": name, "email": address})
    await work.rows(MAKE_PERSON, account=account, person={**properties, "id": person, "private": True})
    return person


def record_registered(work: Work, account: str, person: str, name: str, roles: Sequence[AccountRole]) -> None:
    """Put on record that there is an account, with a person of its own."""
    work.record("account.registered", account, after={"roles": roles, "person": person}, about=[person])
    work.record("person.registered", person, after={"name": name, "private": True}, about=[person])
