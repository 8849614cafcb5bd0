"""The verdict: what all rules say of a seat, whether it may be taken, and what else may be."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from queries.joining.facts import Asked, Facts, Seat, every_seat
from queries.joining.rules import RULES, RULES_OF, Said
from queries.joining.sentences import BASES
from queries.model.enums import JoinRule, RoleName, RuleOutcome

TEAM_MEMBER = Seat(RoleName.TEAM_MEMBER)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rules say; `alternatives` are seats of the same task force that may be taken, where this one may not."""

    rules: dict[JoinRule, Said]
    alternatives: tuple[Seat, ...] = ()

    @property
    def allowed(self) -> bool:
        """Whether every rule passes."""
        return not self.refusing

    @property
    def refusing(self) -> list[JoinRule]:
        """The rules that do not pass."""
        return [name for name, said in self.rules.items() if said.outcome is not RuleOutcome.PASS]

    def told(self) -> dict[str, object]:
        """As GraphQL has it."""
        return {
            "allowed": self.allowed,
            "rules": [_told(name, said) for name, said in self.rules.items()],
            "alternatives": [{"role": each.role.value, "region": each.region} for each in self.alternatives],
        }


def _told(name: JoinRule, said: Said) -> dict[str, object]:
    return {
        "rule": name.value,
        "outcome": said.outcome.value,
        "explanation": said.explanation,
        "evidence": list(said.evidence),
        "basis": BASES[name],
    }


def verdict(facts: Facts, asked: Asked) -> Verdict:
    """Apply the rules of the role that is asked for."""
    asked = replace(asked, seat=_without_region(asked.seat))
    judged = Verdict({name: RULES[name](facts, asked) for name in RULES_OF[asked.seat.role]})
    return judged if judged.allowed else replace(judged, alternatives=tuple(_alternatives(facts, asked)))


def _without_region(seat: Seat) -> Seat:
    """Only a Representative has a region."""
    return seat if seat.role is RoleName.REGIONAL_REPRESENTATIVE else Seat(seat.role)


def _alternatives(facts: Facts, asked: Asked) -> Iterator[Seat]:
    for seat in (TEAM_MEMBER, *every_seat(facts.regions or {})):
        if seat != asked.seat and _allowed(facts, replace(asked, seat=seat)):
            yield seat


def _allowed(facts: Facts, asked: Asked) -> bool:
    return all(RULES[name](facts, asked).outcome is RuleOutcome.PASS for name in RULES_OF[asked.seat.role])


def free_seats(facts: Facts) -> Iterator[Seat]:
    """Give the seats of a task force that nobody holds and no nomination reserves."""
    for seat in every_seat(facts.regions or {}):
        if RULES[JoinRule.SEAT_FREE](facts, Asked(seat)).outcome is RuleOutcome.PASS:
            yield seat
