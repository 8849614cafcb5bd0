"""Protects joining as a whole: random commands by random actors, on the real database beside a small model.

After each command: the errors and the number of changes are those of the model, the graph is in the model's state, and
the changes played again give that state. `JOINING_EXAMPLES=1000` plays a thousand sequences.
"""

import json
import os

import pytest
from days import today
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from joining.acting import codes
from joining.model import AFRICA, EVERYBODY, MEMBER, OPEN, SEATS, SECRETARIES, Candidacy, Model, Term
from joining.town import SECRETARIAT, USER, Town

from bench.emptying import empty

pytestmark = [pytest.mark.database, pytest.mark.slow]

EXAMPLES = int(os.environ.get("JOINING_EXAMPLES", "10"))
STEPS = 25
HOMES = {"ana": ["soil"], "ben": ["farm"], "cat": ["soil"], "sue": ["farm"], "eve": ["garden"], "tom": []}
CANDIDACIES = "CYPHER 5 MATCH (c:Candidacy) RETURN c.id AS id, c.state AS state"
TERMS = """CYPHER 5 MATCH (x:Participation)
RETURN x.id AS id, coalesce(x.until > $today, true) AS runs, coalesce(x.underReview, false) AS review"""
LATE = """CYPHER 5 MATCH (c:Candidacy {id: $id}) OPTIONAL MATCH (c)-[:CALLED_BY]->(i)
SET c.acceptBy = CASE c.state WHEN 'NOMINATED' THEN $day END, i.deadline = $day"""
LAPSE = "CYPHER 5 MATCH (x:Participation {id: $id}) SET x.until = $day"
REVIEW = "CYPHER 5 MATCH (x:Participation {id: $id}) SET x.underReview = true"
REASON = {"reason": "So it is."}

ANYBODY = st.sampled_from(EVERYBODY)
SEAT = st.sampled_from(SEATS)
FIT = st.integers(0, 9)
"""Mostly what can be done next, by whom who may do it; sometimes anything by anybody."""


class Joining(RuleBasedStateMachine):
    """Plays commands. What there is stands in the order in which it came, so that a play can be repeated."""

    session, service = None, None

    @initialize()
    def begin(self):
        empty(self.session)
        self.town = Town(self.session, self.service).build()
        for name, homes in HOMES.items():
            self.town.person(name, *homes, roles=SECRETARIAT if name in SECRETARIES else USER)
        self.model, self.changes, self.people = Model(), 0, {}
        for name, seat in (("ana", SEATS[0]), ("cat", SEATS[0]), ("sue", SEATS[1])):
            self.do_join(name, seat)

    # What is done, and what must come of it

    def play(self, expected, name, actor, **given):
        """Send a command; its payload where it was not refused."""
        errors, changes = expected
        payload = self.town.act(self.town.people[actor], name, brief=True, **given)
        assert codes(payload) == errors, payload
        self.changes += changes
        return None if errors else payload

    @invariant()
    def the_graph_and_its_record_are_as_the_model_has_it(self):
        told = self.town.changes()
        assert [each["seq"] for each in told] == list(range(1, self.changes + 1))
        states = {row["id"]: row["state"] for row in self.town.run(CANDIDACIES)}
        assert states == {key: each.state for key, each in self.model.candidacies.items()} == replayed(told)
        terms = {row["id"]: row["review"] for row in self.town.run(TERMS, today=today()) if row["runs"]}
        assert terms == {key: each.under_review for key, each in self.model.terms.items()}

    @invariant()
    def nobody_shares_a_seat(self):
        held = [each.seat for each in self.model.terms.values() if each.seat != MEMBER]
        assert len(held) == len(set(held))

    def seat(self, seat):
        return {"taskForce": "A1", "role": seat, **({"region": "002"} if seat == AFRICA else {})}

    def some(self, fit, *states):
        """A candidacy, mostly one in one of the states."""
        there = list(self.model.candidacies)
        fitting = [key for key in there if self.model.candidacies[key].state in states]
        return (fitting if fitting and fit < 8 else there)[fit % len(fitting if fitting and fit < 8 else there)]

    def applicant(self, key, fit, other):
        return self.model.candidacies[key].person if fit < 8 else other

    def secretary(self, seat, fit, other):
        able = [name for name in sorted(SECRETARIES) if not self.model.partial(name, seat)]
        return able[fit % len(able)] if able and fit < 8 else other

    # One step after the other, each by whom may take it; the other rules then meet all states

    @precondition(lambda self: self.open())
    @rule(fit=FIT, steps=st.integers(1, 6))
    def go_on(self, fit, steps):
        key = self.open()[fit % len(self.open())]
        for _ in range(steps):
            self.step(key, fit)
            self.the_graph_and_its_record_are_as_the_model_has_it()

    def open(self):
        return [key for key, each in self.model.candidacies.items() if each.state in OPEN]

    def step(self, key, fit):
        each = self.model.candidacies[key]
        secretary = self.secretary(each.seat, fit % 8, each.person)
        match each.state:
            case "SUBMITTED":
                self.do_call(secretary, each.seat)
            case "CALLED":
                self.do_answer(each.person, key)
            case "ANSWERED":
                self.do_consult(secretary, key, EVERYBODY[fit % len(EVERYBODY)])
            case "IN_CONSULTATION":
                self.do_nominate(secretary, key)
            case "NOMINATED":
                self.do_accept(each.person, key)

    # Applicants

    @rule(actor=ANYBODY, seat=st.sampled_from([*SEATS, *SEATS, MEMBER]))
    def join(self, actor, seat):
        self.do_join(actor, seat)

    def do_join(self, actor, seat):
        told = self.play(self.model.join(actor, seat), "joinTaskForce", actor, **self.seat(seat), consent=True)
        if told:
            self.begun(told["participation"]["id"], Term(actor, MEMBER))
        if told and seat != MEMBER:
            self.model.candidacies[told["candidacy"]["id"]] = Candidacy(actor, seat)

    def begun(self, key, term):
        self.model.terms.setdefault(key, term)
        self.people[key] = (term.person, term.seat)

    @precondition(lambda self: self.model.candidacies)
    @rule(fit=FIT, other=ANYBODY)
    def answer(self, fit, other):
        key = self.some(fit, "CALLED")
        self.do_answer(self.applicant(key, fit, other), key)

    def do_answer(self, actor, key):
        self.play(self.model.answer(actor, key), "answerCallForInformation", actor, candidacy=key, answers=["I can."])

    @precondition(lambda self: self.model.candidacies)
    @rule(fit=FIT, other=ANYBODY)
    def accept(self, fit, other):
        key = self.some(fit, "NOMINATED")
        self.do_accept(self.applicant(key, fit, other), key)

    def do_accept(self, actor, key):
        told = self.play(self.model.accept(actor, key), "acceptNomination", actor, candidacy=key)
        if told:
            self.begun(told["participation"]["id"], Term(actor, self.model.candidacies[key].seat, key))

    @precondition(lambda self: self.model.candidacies)
    @rule(fit=st.integers(0, 30), other=ANYBODY)
    def withdraw(self, fit, other):
        key = self.some(fit % 10, "SUBMITTED")
        actor = other if fit else self.model.candidacies[key].person
        self.play(self.model.withdraw(actor, key), "withdrawCandidacy", actor, candidacy=key)

    @precondition(lambda self: self.model.terms)
    @rule(actor=ANYBODY, seat=st.sampled_from([None, MEMBER, *SEATS]))
    def leave(self, actor, seat):
        given = {"taskForce": "A1", "role": seat}
        self.play(self.model.leave(actor, seat), "leaveTaskForce", actor, **given)

    @precondition(lambda self: self.model.candidacies)
    @rule(fit=FIT, other=ANYBODY)
    def advise(self, fit, other):
        key = self.some(fit, "IN_CONSULTATION")
        consulted = sorted(self.model.candidacies[key].consulted)
        actor = consulted[0] if consulted and fit < 8 else other
        self.play(self.model.advise(actor, key), "giveOpinion", actor, candidacy=key, text="Good.")

    # The secretariat

    @precondition(lambda self: self.open())
    @rule(seat=SEAT, fit=FIT, other=ANYBODY)
    def call(self, seat, fit, other):
        self.do_call(self.secretary(seat, fit, other), seat)

    def do_call(self, actor, seat):
        given = {**self.seat(seat), "questions": ["Why?"], "deadline": str(today())}
        self.play(self.model.call(actor, seat), "openCallForInformation", actor, **given)

    @precondition(lambda self: self.model.candidacies)
    @rule(fit=FIT, other=ANYBODY, invited=ANYBODY)
    def consult(self, fit, other, invited):
        key = self.some(fit, "ANSWERED")
        self.do_consult(self.secretary(self.model.candidacies[key].seat, fit, other), key, invited)

    def do_consult(self, actor, key, invited):
        given = {"candidacy": key, "invited": [f"person:{invited}"]}
        self.play(self.model.consult(actor, key, invited), "openConsultation", actor, **given)

    @precondition(lambda self: self.model.candidacies)
    @rule(fit=FIT, other=ANYBODY)
    def nominate(self, fit, other):
        key = self.some(fit, "IN_CONSULTATION")
        self.do_nominate(self.secretary(self.model.candidacies[key].seat, fit, other), key)

    def do_nominate(self, actor, key):
        self.play(self.model.nominate(actor, key), "nominate", actor, candidacy=key, **REASON)

    @precondition(lambda self: self.model.candidacies)
    @rule(fit=st.integers(0, 30), other=ANYBODY)
    def decline(self, fit, other):
        key = self.some(fit % 10, "NOMINATED")
        actor = other if fit else self.secretary(self.model.candidacies[key].seat, 0, other)
        self.play(self.model.decline(actor, key), "declineCandidacy", actor, candidacy=key, **REASON)

    @precondition(lambda self: self.people)
    @rule(fit=FIT, actor=ANYBODY)
    def end(self, fit, actor):
        key = list(self.people)[fit % len(self.people)]
        given = {"participation": key, **REASON}
        self.play(self.model.end(actor, key, *self.people[key]), "endTerm", actor, **given)

    @precondition(lambda self: any(each.under_review for each in self.model.terms.values()))
    @rule(fit=FIT, actor=ANYBODY)
    def confirm(self, fit, actor):
        key = list(self.people)[fit % len(self.people)]
        given = {"participation": key, **REASON}
        self.play(self.model.confirm(actor, key, *self.people[key]), "confirmTerm", actor, **given)

    # Time passes, and standing is lost: nobody's command here

    @precondition(lambda self: self.model.candidacies)
    @rule(fit=FIT)
    def a_day_passes_that_was_waited_for(self, fit):
        key = self.some(fit, "CALLED", "NOMINATED")
        if self.model.candidacies[key].state in {"CALLED", "NOMINATED"}:
            self.town.run(LATE, id=key, day=today(-1))
            self.model.candidacies[key].late = True

    @precondition(lambda self: self.model.terms)
    @rule(fit=FIT)
    def a_term_comes_to_its_last_day(self, fit):
        key = list(self.model.terms)[fit % len(self.model.terms)]
        self.town.run(LAPSE, id=key, day=today())
        del self.model.terms[key]

    @precondition(lambda self: self.model.terms)
    @rule(fit=FIT)
    def an_organization_loses_its_standing(self, fit):
        key = list(self.model.terms)[fit % len(self.model.terms)]
        self.town.run(REVIEW, id=key)
        self.model.terms[key].under_review = True


def replayed(changes):
    """The states of candidacies as the record alone tells them."""
    states = {}
    for each in changes:
        if each["kind"].startswith("candidacy."):
            before, after = (json.loads(each.get(name) or "{}") for name in ("before", "after"))
            assert states.get(each["subject"]) == before.get("state")
            states[each["subject"]] = after["state"]
    return states


def test_random_commands_never_leave_what_the_model_allows(service, driver, neo4j):
    with driver.session(database=neo4j.database) as session:
        Joining.session, Joining.service = session, service
        run_state_machine_as_test(
            Joining,
            settings=settings(
                max_examples=EXAMPLES,
                stateful_step_count=STEPS,
                deadline=None,
                database=None,
                derandomize=True,
                phases=(Phase.generate, Phase.shrink),
                suppress_health_check=list(HealthCheck),
            ),
        )
