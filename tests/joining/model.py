"""A small model of joining: what must come of each command, told apart from the service by sets and dicts alone."""

from dataclasses import dataclass, field

PARTNERS = {"ana", "ben", "cat", "sue"}
SECRETARIES = {"sue", "tom"}
EVERYBODY = sorted(PARTNERS | SECRETARIES | {"eve"})
MEMBER, LEADER, AFRICA = "TEAM_MEMBER", "TASK_FORCE_LEADER", "REGIONAL_REPRESENTATIVE"
SEATS = (LEADER, AFRICA)
OPEN = {"SUBMITTED", "CALLED", "ANSWERED", "IN_CONSULTATION", "NOMINATED"}


@dataclass
class Candidacy:
    person: str
    seat: str
    state: str = "SUBMITTED"
    consulted: set = field(default_factory=set)
    late: bool = False
    """The day that is waited for has passed: the deadline of the call, or of the nomination."""


@dataclass
class Term:
    person: str
    seat: str
    candidacy: str | None = None
    under_review: bool = False


@dataclass
class Model:
    """What is so; each command gives the codes of its errors, or how many changes it makes."""

    candidacies: dict = field(default_factory=dict)
    terms: dict = field(default_factory=dict)
    """Those in office, memberships too."""

    def held(self, person, seat):
        return [key for key, each in self.terms.items() if (each.person, each.seat) == (person, seat)]

    def sought(self, person, seat):
        return [
            key
            for key, each in self.candidacies.items()
            if (each.person, each.seat) == (person, seat) and each.state in OPEN
        ]

    def taken(self, seat, but=None):
        waiting = [
            key
            for key, each in self.candidacies.items()
            if each.seat == seat and each.state == "NOMINATED" and not each.late and key != but
        ]
        return bool(waiting or [each for each in self.terms.values() if each.seat == seat])

    def refusing(self, person, seat, candidacy=None):
        """The codes of the rules that say no, in their order."""
        if seat != MEMBER and person not in PARTNERS:
            yield "NOT_ELIGIBLE"
        if seat != MEMBER and self.taken(seat, candidacy):
            yield "SEAT_TAKEN"
        if self.held(person, seat) or [key for key in self.sought(person, seat) if key != candidacy]:
            yield "NOT_ELIGIBLE"

    def partial(self, actor, seat):
        """Whether somebody may not decide about a seat."""
        return actor not in SECRETARIES or bool(self.sought(actor, seat))

    # Commands: the codes of the errors, and how many changes are made

    def join(self, person, seat):
        if refusing := list(self.refusing(person, seat)):
            return refusing, 0
        return [], (not self.held(person, MEMBER)) + (seat != MEMBER)

    def call(self, actor, seat):
        if self.partial(actor, seat):
            return ["FORBIDDEN"], 0
        called = self.waiting(seat)
        for key in called:
            self.candidacies[key].state, self.candidacies[key].late = "CALLED", False
        return ([], len(called)) if called else (["NOT_FOUND"], 0)

    def waiting(self, seat):
        there = {key: each for key, each in self.candidacies.items() if each.seat == seat}
        return [
            key for key, each in there.items() if each.state == "SUBMITTED" or (each.state == "CALLED" and each.late)
        ]

    def answer(self, actor, key):
        each = self.candidacies[key]
        if actor != each.person:
            return ["NOT_FOUND"], 0
        return self._moved(each, {"CALLED"}, "ANSWERED", blocked=each.late)

    def consult(self, actor, key, invited):
        each = self.candidacies[key]
        if self.partial(actor, each.seat):
            return ["FORBIDDEN"], 0
        if each.state not in {"ANSWERED", "IN_CONSULTATION"}:
            return ["WRONG_STATE"], 0
        if self.sought(invited, each.seat) or invited in each.consulted:
            return ["INVALID"], 0
        each.consulted.add(invited)
        return self._moved(each, {each.state}, "IN_CONSULTATION")

    def advise(self, actor, key):
        each = self.candidacies[key]
        if actor not in each.consulted:
            return ["NOT_FOUND"], 0
        return self._moved(each, {"IN_CONSULTATION"}, "IN_CONSULTATION")

    def nominate(self, actor, key):
        each = self.candidacies[key]
        if self.partial(actor, each.seat):
            return ["FORBIDDEN"], 0
        if each.state != "IN_CONSULTATION" and not (each.state == "NOMINATED" and each.late):
            return ["WRONG_STATE"], 0
        if refusing := list(self.refusing(each.person, each.seat, key)):
            return refusing, 0
        each.late = False
        return self._moved(each, {each.state}, "NOMINATED")

    def accept(self, actor, key):
        each = self.candidacies[key]
        if actor != each.person:
            return ["NOT_FOUND"], 0
        if each.state != "NOMINATED" or each.late:
            return ["WRONG_STATE"], 0
        if refusing := list(self.refusing(each.person, each.seat, key)):
            return refusing, 0
        each.state = "IN_OFFICE"
        return [], 2

    def decline(self, actor, key):
        each = self.candidacies[key]
        return (["FORBIDDEN"], 0) if self.partial(actor, each.seat) else self._moved(each, OPEN, "DECLINED")

    def withdraw(self, actor, key):
        each = self.candidacies[key]
        return self._moved(each, OPEN, "WITHDRAWN") if actor == each.person else (["NOT_FOUND"], 0)

    def _moved(self, each, starts, state, *, blocked=False):
        if each.state not in starts or blocked:
            return ["WRONG_STATE"], 0
        each.state = state
        return [], 1

    def leave(self, person, seat):
        seats = (MEMBER, *SEATS) if seat in (None, MEMBER) else (seat,)
        terms = [key for each in seats for key in self.held(person, each)]
        sought = [key for each in seats for key in self.sought(person, each)]
        for key in sought:
            self.candidacies[key].state = "WITHDRAWN"
        changes = len(sought) + sum(self._over(key) for key in terms)
        return ([], changes) if terms or sought else (["NOT_FOUND"], 0)

    def end(self, actor, key, person, seat):
        if self.partial(actor, seat) or actor == person:
            return ["FORBIDDEN"], 0
        return ([], self._over(key)) if key in self.terms else (["WRONG_STATE"], 0)

    def _over(self, key):
        """End a term; how many changes that is."""
        candidacy = self.terms.pop(key).candidacy
        if candidacy:
            self.candidacies[candidacy].state = "ENDED"
        return 1 + bool(candidacy)

    def confirm(self, actor, key, person, seat):
        if self.partial(actor, seat) or actor == person:
            return ["FORBIDDEN"], 0
        if key not in self.terms or not self.terms[key].under_review:
            return ["WRONG_STATE"], 0
        self.terms[key].under_review = False
        return [], 1
