"""Any text is read or refused with `PageError`; any page, however it is printed, is read back as it was."""

import random

from hypothesis import example, given, settings
from hypothesis import strategies as st
from page_copies import PAGE

from loaders.strategy_page import PageError, read_page
from loaders.strategy_page.joining import ROLES
from loaders.strategy_page.page import Footnote, Goal, JoiningGuide, Objective, Page, Role, Target

WORDS = st.sampled_from(
    [
        "soil",
        "carbon",
        "SH",
        '"4',
        "per",
        '1000"',
        "R&D",
        "50%",
        "450",
        "K€",
        "(SOC),",
        "été",
        "partners.",
        "a-b",
        "3\N{EN DASH}5",
        "<",
        "x:",
    ]
)
HEADING = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
SENTENCE = st.lists(WORDS, min_size=1, max_size=12).map(lambda words: "The " + " ".join(words))
PARAGRAPHS = st.lists(SENTENCE, min_size=1, max_size=3).map(tuple)
MARKS = ("*", "**", "***")


@st.composite
def objectives(draw, code):
    notes = [Footnote(mark, draw(SENTENCE)) for mark in MARKS[: draw(st.integers(0, 3))]]
    carrier = {note.mark: draw(st.integers(0, 2)) for note in notes}
    targets = []
    for column, year in enumerate((2020, 2030, 2050)):
        carried = tuple(note for note in notes if carrier[note.mark] == column)
        words = draw(PARAGRAPHS)
        last = words[-1] + "".join(f" note{note.mark}" for note in carried)
        targets.append(Target(year, (*words[:-1], last), carried))
    return Objective(code, draw(HEADING), draw(HEADING), draw(SENTENCE), draw(SENTENCE), tuple(targets), tuple(notes))


@st.composite
def goals(draw, code):
    count = draw(st.integers(1, 3))
    found = tuple(draw(objectives(f"{code}{number}")) for number in range(1, count + 1))
    return Goal(code, draw(HEADING), draw(SENTENCE), found)


@st.composite
def pages(draw):
    steps = tuple(draw(st.lists(SENTENCE, min_size=1, max_size=3)))
    restriction = "Only partners can be Task Force Leader, Regional Representative or Team Member."
    guide = JoiningGuide("\n".join(draw(PARAGRAPHS)), (*steps, restriction), draw(SENTENCE))
    roles = tuple(Role(title.upper().replace(" ", "_"), title, draw(PARAGRAPHS), restriction) for title in ROLES)
    return Page(guide, roles, tuple(draw(goals(code)) for code in "ABC"[: draw(st.integers(1, 3))]))


def printed(page, chance):
    """The page as a copy of it could be, with noise and wrapping as chance has it."""
    lines = ["Creation of Task Forces", *page.guide.introduction.split("\n"), "How to join a Task Force"]
    lines += [f"Step {number} - {step}" for number, step in enumerate(page.guide.steps, start=1)]
    for role in page.roles:
        lines += [f"{role.title}{chance.choice(['', 's'])}:", *(f"- {duty}" for duty in role.duties)]
    lines.append(page.guide.nomination)
    for goal in page.goals:
        lines += [f"Goal {goal.code} - {goal.title}", goal.description]
        for objective in goal.objectives:
            lines += section(objective, chance)
    return chance.choice(["\n", "\r\n"]).join(line + "\n" * chance.randrange(2) for line in lines)


def section(objective, chance):
    yield f"Objective {objective.code} - {objective.heading}"
    yield from table(
        ["Label", "Title", "Description"], [objective.label, objective.title, objective.description], chance
    )
    yield f"Targets {objective.code} - {objective.heading}"
    heads = ["Baseline 2020", "Target 2030", chance.choice(["Target 2030", "Target 2050"])]
    yield from table(heads, [wrapped(target.paragraphs, chance) for target in objective.targets], chance)
    yield from (f"{note.mark} {note.text}" for note in objective.footnotes)
    yield chance.choice(
        [
            "",
            "Unable to render {include} The included page could not be found.",
            "Unable to render {include}\nThe included page could not be found.",
        ]
    )


def table(heads, cells, chance):
    ruled = chance.random() < 0.5
    tab = chance.choice(["\t", " \t ", "\t\u00a0"])
    yield tab.join(heads)
    if ruled:
        yield "-----\t---\t-------"
    yield tab.join(cells)
    if ruled:
        yield "\t".join("-" * max(3, len(cell)) for cell in cells)


def wrapped(paragraphs, chance):
    if len(paragraphs) == 1 and chance.random() < 0.5:
        return paragraphs[0]
    return chance.choice(["", " "]).join(f"<p>{paragraph}</p>" for paragraph in paragraphs)


@given(pages(), st.integers(0, 2**32))
@settings(max_examples=60, deadline=None)
def test_a_printed_page_reads_back(page, seed):
    assert read_page(printed(page, random.Random(seed))) == page


def read_or_refused(text):
    """Tell whether the text is a page; anything but `PageError` goes through and fails the test."""
    try:
        read_page(text)
    except PageError:
        return False
    return True


@given(st.text())
@example("Creation of Task Forces\nHow to join a Task Force")
def test_any_text_is_read_or_refused(text):
    assert not read_or_refused(text)


@given(st.lists(st.sampled_from(sorted(set(PAGE.split("\n")))), max_size=40).map("\n".join))
@settings(deadline=None)
def test_the_pages_own_lines_in_any_order_are_read_or_refused(text):
    read_or_refused(text)


@given(st.integers(0, len(PAGE) - 1), st.integers(0, 200), st.text(max_size=8))
@settings(max_examples=200, deadline=None)
def test_a_damaged_page_is_read_or_refused(start, length, patch):
    read_or_refused(PAGE[:start] + patch + PAGE[start + length :])


@given(st.integers(0, PAGE.count("\n")))
@settings(deadline=None)
def test_no_line_that_says_something_can_go_unnoticed(number):
    lines = PAGE.split("\n")
    stray = [*lines[:number], "Zzz unheard of", *lines[number:]]
    noticed = not read_or_refused("\n".join(stray))
    assert noticed or "Zzz unheard of" in str(read_page("\n".join(stray)))
