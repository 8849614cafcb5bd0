"""The page's second half: goals, their objectives and targets."""

import re

from loaders.strategy_page.cursor import Cursor
from loaders.strategy_page.footnotes import carried_by, checked, read_notes_below
from loaders.strategy_page.page import Goal, Objective, PageError, Target
from loaders.strategy_page.prose import read_prose
from loaders.strategy_page.tables import read_description, read_targets
from loaders.strategy_page.text import DASH, clean

CODE = "[A-Z][1-9][0-9]?"
GOAL = re.compile(rf"Goal ([A-Z]){DASH}(\S.*)")
OBJECTIVE = re.compile(rf"Objective ({CODE}){DASH}(\S.*)")
TARGETS = re.compile(rf"Targets ({CODE})\b.*")
YEARS = (2020, 2030, 2050)


def read_goals(lines: Cursor) -> tuple[Goal, ...]:
    """Read goals to the end of the page; there is at least one."""
    goals = [_goal(lines, "the first goal ('Goal A - …')")]
    while lines.next:
        goals.append(_goal(lines, "an objective or a goal ('Objective A1 - …', 'Goal B - …')"))
        _refuse_twice(lines, [goal.code for goal in goals])
    return tuple(goals)


def _goal(lines: Cursor, expected: str) -> Goal:
    code, title = lines.expect(GOAL, expected).groups()
    description = read_prose(lines, f"the description of goal {code}")
    objectives = [_objective(lines, code)]
    while lines.at(OBJECTIVE):
        objectives.append(_objective(lines, code))
        _refuse_twice(lines, [objective.code for objective in objectives])
    return Goal(code, clean(title), description, tuple(objectives))


def _objective(lines: Cursor, goal: str) -> Objective:
    code, heading = lines.expect(OBJECTIVE, f"an objective of goal {goal} ('Objective {goal}1 - …')").groups()
    if not code.startswith(goal):
        raise PageError(lines.number, f"objective {code} stands under goal {goal}", "Move it or correct its code")
    cells = read_description(lines)
    label, title, description = (cell.text for cell in cells)
    notes = [note for cell in cells for note in cell.notes] + read_notes_below(lines)
    _expect_targets(lines, code)
    columns = read_targets(lines)
    row = lines.number
    notes += [note for column in columns for note in column.notes] + read_notes_below(lines)
    footnotes = checked(notes, [cell.text for cell in cells + columns], row)
    targets = tuple(
        Target(year, column.paragraphs, carried_by(column.text, footnotes))
        for year, column in zip(YEARS, columns, strict=True)
    )
    return Objective(code, clean(heading), label, title, description, targets, footnotes)


def _expect_targets(lines: Cursor, code: str) -> None:
    found = lines.expect(TARGETS, f"the targets of objective {code} ('Targets {code} - …')")
    if found[1] != code:
        raise PageError(lines.number, f"the targets of {found[1]} stand under objective {code}", "Correct the code")


def _refuse_twice(lines: Cursor, codes: list[str]) -> None:
    if codes.count(codes[-1]) > 1:
        raise PageError(lines.number, f"{codes[-1]} ends here and stands on the page before", "Remove one of them")
