"""The person whose account it is."""

from graph_service.accounts.random_secrets import new_id
from graph_service.commands.work import Work
from queries.commands.accounts import MAKE_PERSON
from queries.model.writing import stored


async def make_person(work: Work, account: str, name: str, address: str) -> str:
    """Make a person for an account; unnamed to others until there is consent. The person's id."""
    person = new_id("person")
    properties = stored("Person", {"name": name, "email": address})
    await work.rows(MAKE_PERSON, account=account, person={**properties, "id": person, "private": True})
    return person
