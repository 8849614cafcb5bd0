"""The rules of joining: each looks at the facts and says PASS, FAIL or UNKNOWN, why, and by which nodes.

Nothing here asks or writes anything: the same facts always give the same answer.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from queries.joining.facts import Affiliation, Asked, Facts, Holding, Organization
from queries.model.enums import JoinRule, RoleName, RuleOutcome


@dataclass(frozen=True, slots=True)
class Said:
    """What a rule says; `evidence` are ids of nodes."""

    outcome: RuleOutcome
    explanation: str
    evidence: tuple[str, ...] = ()


def _passed(explanation: str, *evidence: str) -> Said:
    return Said(RuleOutcome.PASS, explanation, evidence)


def _failed(explanation: str, *evidence: str) -> Said:
    return Said(RuleOutcome.FAIL, explanation, evidence)


def _unknown(explanation: str, *evidence: str) -> Said:
    return Said(RuleOutcome.UNKNOWN, explanation, evidence)


def task_force_known(facts: Facts, asked: Asked) -> Said:
    """There is such a task force."""
    if facts.force:
        return _passed(f"There is a task force {facts.force.code}.", facts.force.id)
    return _failed(f"There is no task force {asked.task_force!r}: `taskForces` has their codes.")


def logged_in(facts: Facts, _: Asked) -> Said:
    """Whoever asks has logged in."""
    if facts.who.id:
        return _passed("Logged in.", facts.who.id)
    return _failed(
        "Nobody is logged in: log in, or register. People of member organizations get a login from the secretariat,"
        " everyone else with the Community of Practice."
    )


def affiliation_confirmed(facts: Facts, asked: Asked) -> Said:
    """There is an affiliation (with the organization that was named) in force today, and it is confirmed."""
    if not facts.who.id:
        return _unknown("Whose affiliations count is known after logging in.")
    if confirmed := acts_for(facts, asked):
        return _passed(f"Confirmed: {_names(confirmed)}.", *_ids(confirmed))
    if claimed := [each.organization for each in _affiliations(facts, asked)]:
        told = f"Claimed, and not confirmed yet: {_names(claimed)}. The secretariat confirms it."
        return _unknown(told, *_ids(claimed))
    return _failed(f"There is no affiliation{_with(facts, asked)} today: claim it, and have it confirmed.")


def organization_is_partner(facts: Facts, asked: Asked) -> Said:
    """The organization is a partner of the Initiative today, or a member, which is more."""
    if asked.organization and not facts.organization:
        return _failed(f"There is no organization {asked.organization!r}: `organizations` has their ids.")
    organizations = _organizations(facts, asked)
    if not organizations:
        return _unknown("No organization is known whose standing would count.")
    if partners := [each for each in organizations if each.partner]:
        return _passed(f"A partner today: {_names(partners)}.", *_ids(partners))
    return _failed(
        f"No partner of the Initiative today: {_names(organizations)}. As Team Member everyone is welcome.",
        *_ids(organizations),
    )


def region_known(facts: Facts, asked: Asked) -> Said:
    """The region is one of those that have Representatives."""
    regions, code = facts.regions or {}, asked.seat.region
    if code is None:
        return _unknown(f"A Representative speaks for a region: name one of {', '.join(sorted(regions))}.")
    if region := regions.get(code):
        return _passed(f"{region.name} has a Representative.", region.id)
    return _failed(f"{code!r} is no region that has a Representative; these are {', '.join(sorted(regions))}.")


def seat_free(facts: Facts, asked: Asked) -> Said:
    """Fewer people hold the seat, or are nominated for it, than may."""
    number, force = facts.numbers.of(asked.seat.role), facts.force
    if force is None or number is None or not _is_seat(asked):
        return _unknown("Which seat is meant is not known.")
    there = _same(force.in_office, asked)
    waiting = [each for each in _same(force.nominated, asked) if each.id != asked.candidacy]
    if len(there) + len(waiting) < number:
        return _passed("The seat is free.", force.id)
    if len(there) < number:
        return _failed(f"The seat is reserved by a nomination until {_last(waiting)} at the latest.", force.id)
    return _failed(f"The seat is taken{_until(there)}.", *(each.id for each in there))


def not_already_holding(facts: Facts, asked: Asked) -> Said:
    """Whoever asks neither holds the seat nor stands for it."""
    if not facts.who.id or not facts.force:
        return _unknown("Who holds what already is known after logging in, of a task force that there is.")
    if held := _same(facts.force.own, asked):
        return _failed("Holds this already.", *(each.id for each in held))
    standing = [each for each in _same(facts.force.own_candidacies, asked) if each.id != asked.candidacy]
    if standing:
        return _failed("Stands for this already.", *(each.id for each in standing))
    return _passed("Does not hold this yet.", facts.force.id)


RULES: Final[Mapping[JoinRule, Callable[[Facts, Asked], Said]]] = {
    JoinRule.TASK_FORCE_KNOWN: task_force_known,
    JoinRule.LOGGED_IN: logged_in,
    JoinRule.AFFILIATION_CONFIRMED: affiliation_confirmed,
    JoinRule.ORGANIZATION_IS_PARTNER: organization_is_partner,
    JoinRule.REGION_KNOWN: region_known,
    JoinRule.SEAT_FREE: seat_free,
    JoinRule.NOT_ALREADY_HOLDING: not_already_holding,
}

EVERYBODY: Final = (JoinRule.TASK_FORCE_KNOWN, JoinRule.LOGGED_IN, JoinRule.NOT_ALREADY_HOLDING)
RULES_OF: Final[Mapping[RoleName, tuple[JoinRule, ...]]] = {
    RoleName.TASK_FORCE_LEADER: tuple(each for each in RULES if each is not JoinRule.REGION_KNOWN),
    RoleName.REGIONAL_REPRESENTATIVE: tuple(RULES),
    RoleName.TEAM_MEMBER: EVERYBODY,
}
"""What is asked of whoever wants a role. Of a Team Member, no more than to be logged in and not to be one yet."""


def may_send(facts: Facts, asked: Asked) -> list[Organization]:
    """The organizations on whose behalf the seat may be taken: confirmed, and partners today."""
    return [each for each in acts_for(facts, asked) if each.partner]


def acts_for(facts: Facts, asked: Asked) -> list[Organization]:
    """The organizations with which there is a confirmed affiliation: the one that was named, or all."""
    return [each.organization for each in _affiliations(facts, asked) if not each.claimed]


def _affiliations(facts: Facts, asked: Asked) -> list[Affiliation]:
    """Those that are meant: with the organization that was named, or all."""
    if not asked.organization:
        return list(facts.who.affiliations)
    wanted = facts.organization.id if facts.organization else None
    return [each for each in facts.who.affiliations if each.organization.id == wanted]


def _organizations(facts: Facts, asked: Asked) -> list[Organization]:
    """Whose standing counts: the confirmed ones; without any, those that are claimed, or the one that was named."""
    claimed = [each.organization for each in _affiliations(facts, asked)]
    named = [facts.organization] if facts.organization else []
    return acts_for(facts, asked) or claimed or named


def _is_seat(asked: Asked) -> bool:
    return asked.seat.role is not RoleName.REGIONAL_REPRESENTATIVE or asked.seat.region is not None


def _same(holdings: Iterable[Holding], asked: Asked) -> list[Holding]:
    return [each for each in holdings if each.seat == asked.seat]


def _with(facts: Facts, asked: Asked) -> str:
    if not asked.organization:
        return ""
    return f" with {facts.organization.name if facts.organization else repr(asked.organization)}"


def _names(organizations: Iterable[Organization]) -> str:
    return ", ".join(each.name for each in organizations)


def _ids(organizations: Iterable[Organization]) -> Iterable[str]:
    return (each.id for each in organizations)


def _last(holdings: Iterable[Holding]) -> str:
    return str(max(each.until for each in holdings if each.until))


def _until(holdings: Iterable[Holding]) -> str:
    """Say when the seat falls free, if that is known."""
    ends = [each.until for each in holdings]
    known = [each for each in ends if each]
    return f", until {min(known)}" if known else ""
