"""Submitting the form: one is a Team Member at once; who wants to lead or represent stands for it beside that."""

from dataclasses import replace
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
    asked, person = _asked(given), work.viewer.person if work.viewer else None
    await lock_seats(work, asked.task_force, person)
    facts = await read_facts(work, asked, person)
    judged = verdict(facts, asked)
    if not judged.allowed or person is None:
        raise refused(judged)
    organization = _sender(facts, asked, judged)
    await settle_consent(work, person, given.get("consent"))
    joining = Term(person, asked.task_force, TEAM_MEMBER, organization)
    nodes = {"participation": _there(facts) or await _join(work, joining)}
    if asked.seat.role is not RoleName.TEAM_MEMBER:
        wanted = replace(joining, seat=asked.seat, region=_region(facts, asked))
        nodes["candidacy"] = await _stand(work, wanted, given.get("motivation"))
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
        message = f"Name the organization to act for, one of {told}."
        raise refuse("INVALID", message, "organization", verdict=judged.told())
    return _only(senders)


def _only(organizations: list[Organization]) -> str | None:
    return organizations[0].id if organizations else None


def _region(facts: Facts, asked: Asked) -> str | None:
    region = (facts.regions or {}).get(asked.seat.region or "")
    return region.id if region else None


def _there(facts: Facts) -> str | None:
    """The membership that there is already."""
    held = (each.id for each in facts.force.own if each.seat == TEAM_MEMBER) if facts.force else iter(())
    return next(held, None)


async def _join(work: Work, joining: Term) -> str:
    await letters.send(work, [joining.person], letters.joined(joining.task_force))
    return await begin(work, joining)


async def _stand(work: Work, wanted: Term, motivation: str | None) -> str:
    """Submit a candidacy for a term; its id."""
    identifier, (row,) = f"candidacy:{uuid4().hex}", rows("joinTaskForce")
    said = {"role": wanted.seat.role.value, "state": row.end.value, "submittedAt": work.at}
    links = {"person": wanted.person, "organization": wanted.organization, "region": wanted.region}
    properties = stored("Candidacy", {**said, "changedAt": work.at, "motivation": motivation})
    await work.rows(SUBMIT_CANDIDACY, id=identifier, code=wanted.task_force, properties=properties, **links)
    after = {**said, "taskForce": f"task_force:{wanted.task_force}", **links}
    told = {name: each for name, each in after.items() if each is not None}
    work.record("candidacy.submitted", identifier, after=told, about=(wanted.person,))
    what = letters.seat(wanted.seat.role, wanted.task_force, wanted.seat.region)
    await letters.send(work, [wanted.person], letters.submitted(what))
    return identifier
