"""Protects the pipeline: what may follow what, and that every refusal says what may."""

import pytest

from graph_service.commands.outcome import RefusedCommandError
from graph_service.finding.stages import NEXT, OVER, check_stage
from queries.model.enums import ContactStage as Stage

N, C, P, F, D, M = Stage
MAY = {
    (N, N), (N, C),
    (C, C), (C, P), (C, D),
    (P, P), (P, F), (P, D), (P, M),
    (F, F), (F, P), (F, D), (F, M),
    (D, C), (M, C),
}  # fmt: skip


@pytest.mark.parametrize("now", Stage)
@pytest.mark.parametrize("asked", Stage)
def test_what_may_follow(now, asked):
    if (now, asked) in MAY:
        check_stage(now, asked)
        return
    with pytest.raises(RefusedCommandError) as refused:
        check_stage(now, asked)
    (error,) = refused.value.outcome.errors
    assert (error.code, error.field) == ("WRONG_STATE", "stage")
    assert now in error.message
    assert all(each in error.message for each in NEXT[now])


def test_every_stage_is_reached_and_none_is_the_end_for_ever():
    reached, left = {N}, [N]
    while left:
        new = set(NEXT[left.pop()]) - reached
        reached |= new
        left += new
    assert reached == set(Stage)
    assert all(NEXT[each] for each in OVER)
