"""Commands about people."""

from graph_service.commands.outcome import Outcome, refuse
from graph_service.commands.registry import Asked, command
from graph_service.commands.work import Work
from queries.commands.profiles import LOCK_PERSON, RENAME_PERSON
from queries.model.folding import fold


@command("updateProfile")
async def update_profile(work: Work, asked: Asked) -> Outcome:
    """Change the name of the one who asks."""
    viewer = work.who()
    name = asked["name"].strip()
    if not name:
        raise refuse("INVALID", "A name has at least one letter.", "name")
    person = await work.row(LOCK_PERSON, id=viewer.person)
    if person is None:
        raise refuse("NOT_FOUND", "There is nobody with this account any more.")
    expected = asked.get("expectedName")
    if expected is not None and expected != person["name"]:
        raise refuse("CONFLICT", f"The name is {person['name']!r} by now: read it again.", "expectedName")
    if name != person["name"]:
        await work.rows(RENAME_PERSON, id=viewer.person, name=name, folded=fold(name))
        work.record("person.renamed", viewer.person, before={"name": person["name"]}, after={"name": name})
    return Outcome(nodes={"person": viewer.person})
