"""Organizations, funders, grants, funding calls and partnerships are made and changed, by the secretariat."""

from uuid import uuid4

from graph_service.commands.outcome import Outcome, refuse
from graph_service.commands.registry import Asked, command
from graph_service.commands.work import Work
from graph_service.network.form import Form
from graph_service.network.forms import FUNDER, FUNDING_CALL, GRANT, IS_MEMBER, ORGANIZATION, PARTNERSHIP
from graph_service.network.locking import check_version, find_and_lock
from graph_service.network.telling import find, told
from graph_service.network.writing import open_to_all, write
from queries.commands.network import HAS_BEEN_MEMBER
from queries.language import camel
from queries.model import NODES
from queries.rules import State


@command("createOrganization")
async def create_organization(work: Work, asked: Asked) -> Outcome:
    """Make an organization."""
    return await _create(work, ORGANIZATION, asked)


@command("createGrant")
async def create_grant(work: Work, asked: Asked) -> Outcome:
    """Make a grant of a funder."""
    return await _create(work, GRANT, asked)


@command("createFundingCall")
async def create_funding_call(work: Work, asked: Asked) -> Outcome:
    """Make a funding call of a funder."""
    return await _create(work, FUNDING_CALL, asked)


@command("createPartnership")
async def create_partnership(work: Work, asked: Asked) -> Outcome:
    """Make a partnership of organizations."""
    return await _create(work, PARTNERSHIP, asked)


@command("createFunder")
async def create_funder(work: Work, asked: Asked) -> Outcome:
    """Give an organization its face as a funder."""
    work.secretariat()
    there = await find_and_lock(work, "Organization", asked["organization"], "organization", ("n:Funder",))
    if there.told[0]:
        raise refuse("WRONG_STATE", "This organization is a funder already: use updateFunder.", "organization")
    return await _made(work, FUNDER, there.id, await told(work, FUNDER, asked))


@command("updateOrganization")
async def update_organization(work: Work, asked: Asked) -> Outcome:
    """Change what is said of an organization."""
    work.secretariat()
    there = await find(work, ORGANIZATION, asked["organization"], "organization")
    check_version(asked, there.version)
    member = await work.row(HAS_BEEN_MEMBER, id=there.id)
    said = await told(work, ORGANIZATION, asked, there.state, {IS_MEMBER: member and member["member"]})
    return await _changed(work, ORGANIZATION, there.id, said, there.state)


@command("updateFunder")
async def update_funder(work: Work, asked: Asked) -> Outcome:
    """Change what is said of a funder."""
    return await _update(work, FUNDER, asked)


@command("updateGrant")
async def update_grant(work: Work, asked: Asked) -> Outcome:
    """Change what is said of a grant."""
    return await _update(work, GRANT, asked)


@command("updateFundingCall")
async def update_funding_call(work: Work, asked: Asked) -> Outcome:
    """Change what is said of a funding call."""
    return await _update(work, FUNDING_CALL, asked)


@command("updatePartnership")
async def update_partnership(work: Work, asked: Asked) -> Outcome:
    """Change what is said of a partnership."""
    return await _update(work, PARTNERSHIP, asked)


async def _create(work: Work, form: Form, asked: Asked) -> Outcome:
    work.secretariat()
    return await _made(work, form, f"{NODES[form.noun].prefix}:{uuid4().hex}", await told(work, form, asked))


async def _made(work: Work, form: Form, id_: str, said: State) -> Outcome:
    _, after = await write(work, form, id_, said)
    work.record(f"{NODES[form.noun].prefix}.created", id_, after=open_to_all(form, after), open_=True)
    return _outcome(form, id_)


async def _update(work: Work, form: Form, asked: Asked) -> Outcome:
    work.secretariat()
    name = camel(NODES[form.noun].prefix)
    there = await find(work, form, asked[name], name)
    check_version(asked, there.version)
    return await _changed(work, form, there.id, await told(work, form, asked, there.state), there.state)


async def _changed(work: Work, form: Form, id_: str, said: State, there: State) -> Outcome:
    before, after = await write(work, form, id_, said, there)
    if after:
        was, now = open_to_all(form, before), open_to_all(form, after)
        work.record(f"{NODES[form.noun].prefix}.updated", id_, before=was, after=now, open_=bool(now))
    return _outcome(form, id_)


def _outcome(form: Form, id_: str) -> Outcome:
    """Name the node by the face that was asked for."""
    prefix = NODES[form.noun].prefix
    return Outcome(nodes={camel(prefix): f"{prefix}:{id_.partition(':')[2]}"})
