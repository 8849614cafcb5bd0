"""What a row of the table says for people: of each gate, and why it stands where it stands."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

from queries.matching.row import OUTCOMES, Amount, Row
from queries.model.enums import MatchComponent, MatchGate


class Said(NamedTuple):
    """What a gate compares, and a sentence."""

    theirs: str | None
    ours: str | None
    explanation: str


def _kinds(types: object) -> str:
    return ", ".join(sorted(str(each).replace("_", " ").capitalize() for each in types or ()))  # type: ignore[attr-defined]


def active(row: Row) -> Said:
    """Whether it still gives."""
    closed, last = row.funder.closed_on, max(filter(None, (row.facts["last"], row.funder.active_on)), default=None)
    match row.outcomes[MatchGate.ACTIVE]:
        case 0:
            return Said(f"closed on {closed}", None, f"It gives no more since {closed}.")
        case 1 if closed:
            return Said(f"closes on {closed}", None, f"It gives until {closed}.")
        case 1:
            return Said(f"active on {last}", None, f"It was active on {last}.")
    told = f"active on {last}" if last else None
    return Said(told, None, "Whether it still gives is not known.")


def type_funded(row: Row) -> Said:
    """Whether it funds what the task force is made of."""
    theirs, ours = _kinds(row.funder.types) or None, _kinds(each for each in row.here.types if each) or None
    match row.outcomes[MatchGate.TYPE_FUNDED]:
        case 1:
            both = _kinds(set(row.funder.types or ()) & set(row.here.types))
            return Said(theirs, ours, f"It funds organizations of the task force's types: {both}.")
        case 0:
            return Said(theirs, ours, "It funds none of the types of the task force's organizations.")
    missing = "which types it funds" if not theirs else "of which types all organizations of the task force are"
    return Said(theirs, ours, f"It is not known {missing}.")


def region_covered(row: Row) -> Said:
    """Whether it funds where the money is to be spent."""
    theirs, ours = ", ".join(row.funder.regions) or None, row.here.region
    match row.outcomes[MatchGate.REGION_COVERED]:
        case 1:
            return Said(theirs, ours, f"It funds in all of {ours}.")
        case 0:
            return Said(theirs, ours, f"It says where it funds, and {ours} is not there.")
    if row.facts["cover"] == 1:
        return Said(theirs, ours, f"It funds in a part of {ours}; whether in the rest is not known.")
    return Said(theirs, ours, "Where it funds is not known.")


def amount_in_bounds(row: Row) -> Said:
    """Whether the amount is one that it gives."""
    theirs, ours = _bounds(row), str(row.amount)
    match row.outcomes[MatchGate.AMOUNT_IN_BOUNDS]:
        case 1:
            return Said(theirs, ours, f"{ours} is within its bounds.")
        case 0:
            return Said(theirs, ours, f"{ours} is not within its bounds.")
    why = "there is no rate for its currency" if theirs else "its bounds are not known"
    return Said(theirs, ours, f"Whether it gives {ours} is not known: {why}.")


def _bounds(row: Row) -> str | None:
    currency, bounds = row.funder.currency, {"from": row.funder.least, "to": row.funder.most}
    told = [f"{word} {Amount(each, currency)}" for word, each in bounds.items() if each is not None and currency]
    return " ".join(told) or None


def call_open(row: Row) -> Said:
    """Whether it takes applications now."""
    calls, opened, opens, closes = (row.facts[each] for each in ("calls", "open", "opens", "closes"))
    told = f"{calls} calls, {opened} open" if calls else None
    match row.outcomes[MatchGate.CALL_OPEN]:
        case 1:
            return Said(told, None, f"Calls of it that are open: {opened}.")
        case 0:
            when = f"the next opens on {opens}" if opens else f"the last closed on {closes}"
            return Said(told, None, f"No call of it is open: {when}.")
    return Said(told, None, "Whether it gives by calls is not known.")


def not_declined(row: Row) -> Said:
    """Whether it has said no to this task force."""
    stage = row.facts["stage"]
    told = str(stage).replace("_", " ").capitalize() if stage else None
    if row.outcomes[MatchGate.NOT_DECLINED] == 0:
        return Said(told, None, f"It has declined to fund {row.here.task_force}.")
    said = f"The last contact for {row.here.task_force}: {told}." if told else "No contact is on record."
    return Said(told, None, said)


def may_contact(row: Row) -> Said:
    """Whether it may be written to."""
    if row.outcomes[MatchGate.MAY_CONTACT] == 0:
        reason = row.facts["reason"]
        return Said("do not contact", None, f"It is not to be contacted{f': {reason}' if reason else '.'}")
    return Said(None, None, "Nothing on record says not to contact it.")


GATES: Final[Mapping[MatchGate, Callable[[Row], Said]]] = {
    MatchGate.ACTIVE: active,
    MatchGate.TYPE_FUNDED: type_funded,
    MatchGate.REGION_COVERED: region_covered,
    MatchGate.AMOUNT_IN_BOUNDS: amount_in_bounds,
    MatchGate.CALL_OPEN: call_open,
    MatchGate.NOT_DECLINED: not_declined,
    MatchGate.MAY_CONTACT: may_contact,
}


def gates_of(row: Row) -> list[dict[str, object]]:
    """The gates as GraphQL has them."""
    return [
        {"rule": gate.value, "outcome": OUTCOMES[outcome].value, **GATES[gate](row)._asdict()}
        for gate, outcome in row.outcomes.items()
    ]


NUMBERS: Final[Mapping[MatchComponent, tuple[str, ...]]] = {
    MatchComponent.THEME: ("focuses", "grants", "given", "said", "described"),
    MatchComponent.GEOGRAPHY: ("near", "spent"),
    MatchComponent.HISTORY: ("grants", "decayed"),
    MatchComponent.SIZE: ("sized", "typical"),
    MatchComponent.NETWORK: ("tied", "shared", "within", "allied"),
    MatchComponent.GAP: ("gap",),
}
"""The facts that each component is made of."""


def numbers_of(component: MatchComponent, facts: Mapping[str, float | None]) -> list[dict[str, object]]:
    """The numbers of a component that are known."""
    return [
        {"name": name, "value": round(float(value), 6)}
        for name in NUMBERS[component]
        if (value := facts[name]) is not None
    ]


def why(row: Row) -> str:
    """Say in one sentence why a row stands where it stands."""
    told = [*_blocked(row), *_reasons(row)]
    said = "; ".join(told) or "nothing is known that would speak for it"
    return f"{said[0].upper()}{said[1:]}."


def _blocked(row: Row) -> Iterator[str]:
    for gate in row.blocking:
        told = GATES[gate](row).explanation.rstrip(".")
        yield f"blocked: {told[0].lower()}{told[1:]}"


def _reasons(row: Row) -> Iterator[str]:
    facts, code = row.facts, row.here.objective
    if focuses := facts["focuses"]:
        yield f"it names {code} as its {'only focus' if focuses == 1 else f'focus, among {focuses} objectives'}"
    if grants := facts["grants"]:
        last = f", the last on {facts['last']}" if facts["last"] else ""
        yield f"{_many(grants, 'grant')} of its {facts['given']} supported {code}{last}"
    if row.here.region and facts["cover"] == 2:
        yield f"it funds in {row.here.region}"
    if facts["within"]:
        yield "people act for it in the task force"
    if tied := facts["tied"]:
        yield f"it has funded {_many(tied, 'organization')} of the task force"
    if allied := facts["allied"]:
        yield f"it is in partnerships with {_many(allied, 'organization')} of the task force"
    if shared := facts["shared"]:
        yield f"it shares {_many(shared, 'recipient')} with other funders of {code}"
    if emptiest := facts["emptiest"]:
        yield f"of where it funds, {code} lacks most in {emptiest}"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
