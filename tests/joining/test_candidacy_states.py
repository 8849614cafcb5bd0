"""Protects the table of states: no step is left out, and the page draws what the commands obey."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_service.commands.outcome import RefusedCommandError
from graph_service.commands.registry import COMMANDS
from graph_service.joining.states import TRANSITIONS, Actor, diagram, follow
from queries.joining.facts import OPEN_STATES
from queries.model.enums import CandidacyState as State

PAGE = Path(__file__).parents[2] / "docs" / "joining.md"
ORDER = (State.SUBMITTED, State.CALLED, State.ANSWERED, State.IN_CONSULTATION, State.NOMINATED, State.IN_OFFICE)
CLOSED = {State.ENDED, State.DECLINED, State.WITHDRAWN}
DOES = sorted({row.does for row in TRANSITIONS if row.by is not Actor.TIME})


def test_no_step_is_skipped():
    forward = {(row.start, row.end) for row in TRANSITIONS if row.end in ORDER and row.start is not row.end}
    assert forward == {(None, ORDER[0]), *pairwise(ORDER)}


def test_what_is_closed_stays_closed():
    assert {row.start for row in TRANSITIONS} & CLOSED == set()
    assert {row.end for row in TRANSITIONS if row.start in OPEN_STATES} >= {State.DECLINED, State.WITHDRAWN}


def test_every_state_is_reached_and_every_open_one_is_left():
    assert {row.end for row in TRANSITIONS} == set(State)
    assert {row.start for row in TRANSITIONS} - {None} == set(State) - CLOSED


def test_whoever_stands_decides_nothing():
    decides = {row.does for row in TRANSITIONS if row.end in {State.CALLED, State.NOMINATED, State.DECLINED}}
    assert {row.by for row in TRANSITIONS if row.does in decides} == {Actor.SECRETARIAT}


def test_every_row_is_a_command():
    assert set(DOES) <= set(COMMANDS)


@given(st.sampled_from(DOES), st.sampled_from(list(State)), st.booleans())
def test_a_command_goes_where_the_table_says_and_nowhere_else(does, state, late):
    ends = {row.end for row in TRANSITIONS if row.does == does and row.start is state and (late or not row.late)}
    if ends:
        assert {follow(does, state, late=late)} == ends
        return
    with pytest.raises(RefusedCommandError) as refused:
        follow(does, state, late=late)
    (error,) = refused.value.outcome.errors
    assert error.code == "WRONG_STATE"
    assert str(state) in error.message


def test_the_page_draws_the_table(update):
    before, rest = PAGE.read_text().split("```mermaid\n")
    drawn, after = rest.split("```", 1)
    if update:
        PAGE.write_text(f"{before}```mermaid\n{diagram()}\n```{after}")
        drawn = diagram() + "\n"
    assert drawn == diagram() + "\n"
