"""What is said of a person, by the person; the secretariat may mend it."""

from typing import Final

from email_validator import EmailNotValidError, validate_email

from graph_service.commands.outcome import Outcome, refuse
from graph_service.commands.registry import Asked, command
from graph_service.commands.work import Work
from graph_service.network.form import Form, Property, true_or_nothing
from graph_service.network.locking import check_version
from graph_service.network.telling import find, told
from graph_service.network.writing import open_to_all, write
from queries.values import BadValueError, read_text


def _email(value: str) -> str:
    """Read an address; nothing of it gets into a message."""
    try:
        return validate_email(value.strip(), check_deliverability=False).normalized
    except EmailNotValidError:
        raise BadValueError("This is no e-mail address: name@example.org.") from None


PERSON: Final = Form(
    "Person",
    {
        "name": Property("name", read_text, required=True),
        "email": Property("email", _email),
        "private": Property("private", true_or_nothing),
    },
)


@command("updateProfile")
async def update_profile(work: Work, asked: Asked) -> Outcome:
    """Change what is said of the one who asks, or for the secretariat of anyone."""
    viewer = work.who()
    person = asked.get("person") or viewer.person
    if person != viewer.person:
        work.secretariat()
    there = await find(work, PERSON, person, "person")
    check_version(asked, there.version)
    said = await told(work, PERSON, asked, there.state)
    if there.state["private"] and not said.get("private", True) and there.id != viewer.person:
        raise refuse("FORBIDDEN", "Only the person can consent to be named.", "private")
    before, after = await write(work, PERSON, there.id, said, there.state)
    if after:
        told_to_all = open_to_all(PERSON, before), open_to_all(PERSON, after)
        work.record("person.updated", there.id, before=told_to_all[0], after=told_to_all[1], about=[there.id])
    return Outcome(nodes={"person": there.id})
