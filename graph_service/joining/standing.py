"""Submitting the form: one is a Team Member at once; who wants to lead or represent stands for it beside that."""

from uuid import uuid4

from graph_service.commands.outcome import Outcome, refuse
from graph_service.commands.registry import Asked as Input
from graph_service.commands.registry import command
from graph_service.commands.work import Work
from graph_service.joining import letters
from graph_service.joining.consent import settle_consent
from graph_service.joining.facts import lock_seats, read_facts
from graph_service.joining.refusals import refused
from graph_service.joining.states import rows
from graph_service.joining.terms import Term, begin
from queries.commands.joining import SUBMIT_CANDIDACY
from queries.joining.facts import Asked, Facts, Organization, Seat
from queries.joining.rules import acts_for, may_send
from queries.joining.verdict import TEAM_MEMBER, Verdict, verdict
from queries.model.enums import RoleName
from queries.model.writing import stored


@command("joinTaskForce")
async def join_task_force(work: Work, given: Input) -> Outcome:
    """Join as Team Member, and stand for another role where one is asked for."""
    asked = _asked(given)
    person = work.viewer.person if work.viewer else None
    await lock_seats(work, asked.task_force, person)
    facts = await read_facts(work, asked, person)
    judged = verdict(facts, asked)
    if not judged.allowed or person is None:
        raise refused(judged)
    organization = _sender(facts, asked, judged)
    await settle_consent(work, person, given.get("consent"))
    nodes = {"participation": await _membership(work, facts, organization)}
    if asked.seat.role is not RoleName.TEAM_MEMBER:
        nodes["candidacy"] = await _stand(work, facts, asked, organization, given.get("motivation"))
    return Outcome(nodes=nodes, values={"verdict": judged.told()})


def _asked(given: Input) -> Asked:
    role = RoleName(given["role"])
    region = given.get("region") if role is RoleName.REGIONAL_REPRESENTATIVE else None
    return Asked(Seat(role, region), given["taskForce"], given.get("organization"))


def _sender(facts: Facts, asked: Asked, judged: Verdict) -> str | None:
    """The organization to act for; a Team Member names one or none, for the other roles it must be one."""
    if asked.seat.role is RoleName.TEAM_MEMBER:
        return _only(acts_for(facts, asked)) if asked.organization else None
    senders = may_send(facts, asked)
    if len(senders) > 1:
        told = ", ".join(f"{each.name} ({each.id})" for each in senders)
        raise refuse(
            "INVALID", f"Name the organization to act for, one of {told}.", "organization", verdict=judged.told()
        )
    return _only(senders)


def _only(organizations: list[Organization]) -> str | None:
    return organizations[0].id if organizations else None


async def _membership(work: Work, facts: Facts, organization: str | None) -> str:
    """The membership that there is, or a new one."""
    assert facts.force is not None  # noqa: S101  # a rule has passed that says so
    assert facts.who.id is not None  # noqa: S101  # likewise
    for held in facts.force.own:
        if held.seat == TEAM_MEMBER:
            return held.id
    await letters.send(work, [facts.who.id], letters.joined(facts.force.code))
    return await begin(work, Term(facts.who.id, facts.force.code, TEAM_MEMBER, organization))


async def _stand(work: Work, facts: Facts, asked: Asked, organization: str | None, motivation: str | None) -> str:
    assert facts.who.id is not None  # noqa: S101  # a rule has passed that says so
    (row,) = rows("joinTaskForce")
    identifier = f"candidacy:{uuid4().hex}"
    said = {"role": asked.seat.role.value, "state": row.end.value, "submittedAt": work.at, "changedAt": work.at}
    regions = facts.regions or {}
    links = {
        "person": facts.who.id,
        "organization": organization,
        "region": regions[asked.seat.region].id if asked.seat.region else None,
    }
    properties = stored("Candidacy", {**said, "motivation": motivation})
    await work.rows(SUBMIT_CANDIDACY, id=identifier, code=asked.task_force, properties=properties, **links)
    after = {**said, "taskForce": f"task_force:{asked.task_force}", **links}
    told = {name: each for name, each in after.items() if each is not None}
    work.record("candidacy.submitted", identifier, after=told, about=(facts.who.id,))
    what = letters.seat(asked.seat.role, asked.task_force, asked.seat.region)
    await letters.send(work, [facts.who.id], letters.submitted(what))
    return identifier
