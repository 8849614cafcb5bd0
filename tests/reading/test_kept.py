"""Protects what is kept of an answer: given back for the same question alone, with the change that it holds after."""

from dataclasses import dataclass

from graph_service.reading.kept import KeptRows
from queries.compiler.kept import Kept
from queries.compiler.names import PARAMETERS


@dataclass(frozen=True)
class Plan:
    kept: tuple


PLAN = Plan((Kept(lambda record: record[0], "p1", "the text", ("day",)),))
OTHER = Plan((Kept(lambda record: record[0], "p1", "another text", ("day",)),))


def given(kept, plan=PLAN, day=1):
    parameters = {PARAMETERS: {"day": day, "p1": None}}
    kept.give(plan, parameters)
    return parameters[PARAMETERS]["p1"]


def take(kept, change, rows):
    kept.take(PLAN, {PARAMETERS: {"day": 1}}, [[change, rows]])


def test_what_was_read_is_given_back_to_the_same_question():
    kept = KeptRows()
    assert given(kept) is None
    take(kept, "change:1", [[1]])
    assert given(kept) == {"change": "change:1", "rows": [[1]]}
    assert given(kept, OTHER) is None
    assert given(kept, day=2) is None


def test_the_last_one_counts():
    kept = KeptRows()
    take(kept, "change:1", [[1]])
    take(kept, "change:2", [[2]])
    assert given(kept) == {"change": "change:2", "rows": [[2]]}


def test_without_a_change_on_record_nothing_is_kept():
    kept = KeptRows()
    take(kept, None, [[1]])
    assert given(kept) is None
