"""What the reader cannot place is one error that names the line; nothing is guessed or left out."""

import pytest
from page_copies import PAGE, cut, edited, line_of

from loaders.strategy_page import PageError, read_page


def error_of(text):
    with pytest.raises(PageError) as error:
        read_page(text)
    return error.value


A4_ROW = "One global and 1 to 2 regional (online) annual meetings with respective outcome reports."


@pytest.mark.parametrize(
    ("before", "stray"),
    [
        ("Creation of Task Forces", "Home | News"),
        ("Step 2 -", "A paragraph between two steps"),
        ("Task Force Leader:", "A paragraph before the roles"),
        ("- Contribute to the Task Force Planning", "A duty without its dash"),
        ("Goal A - INIT", "A second closing sentence"),
        ("Goal B - IMPL", "A line after a goal"),
        ("Objective A1 - NDC", "A second description of a goal"),
        ("NDCs\tEnsure", "A line inside a table"),
        ("Targets A1 - NDC", "A line between two tables"),
        ("Objective A2 - Project", "A line after the targets"),
        ("Objective A2 - Project", "one\ttwo\tthree"),
        ("Label\tTitle\tDescription\nNDCs", "Label\tTitle\tDescription"),
        ("Goal F - CROSS", "Goal F"),
        ("Objective F3 - ", "Objective F3"),
        ("Objective A2 - Project", "- a bullet"),
    ],
)
def test_a_line_without_a_place_is_named(before, stray):
    text = edited(before, f"{stray}\n{before}")
    assert error_of(text).line in (line_of(text, f"{stray}\n{before}"), line_of(text, f"{stray}\n{before}") + 1)


def test_a_line_after_the_end_is_named():
    assert error_of(f"{PAGE}\nImprint").line == PAGE.count("\n") + 2


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        (f"{A4_ROW}\t", "", "2 cells, not 3"),
        (f"{A4_ROW}\t", f"{A4_ROW}\tx\t", "4 cells, not 3"),
        (f"{A4_ROW}\t", f"{A4_ROW}\t\t", "4 cells, not 3"),
        (f"{A4_ROW}\t", "<p></p>\t", "a cell has no text"),
        (f"{A4_ROW}\t", "&nbsp;\t", "a cell has no text"),
        (f"{A4_ROW}\t", "<b>One</b>\t", "the tag '<b>' is not known"),
        (f"{A4_ROW}\t", "One* meeting\t", "the mark * has no footnote"),
        ("The Top 20*", "The Top 20", "no text carries the mark *"),
        ("** Referring", "* Referring", "the footnote * stands twice"),
        ("\n** Referring", "\nReferring", "the mark ** has no footnote"),
        ("Targets A4 -", "Targets A5 -", "the targets of A5 stand under objective A4"),
        ("Objective A4 -", "Objective B4 -", "objective B4 stands under goal A"),
        ("Objective A4 -", "Objective A0 -", "expected an objective or a goal"),
        ("Objective A4 -", "Objective 4 -", "expected an objective or a goal"),
        ("Goal C - PRO", "Goal c - PRO", "expected an objective or a goal"),
        ("Step 2 -", "Step 4 -", "step 4 stands where step 2 should"),
        ("Regional Representatives:", "Task Force Leaders:", "stands twice"),
        ("Regional Representatives:", "Regional Envoys:", "expected a role"),
        ("How to join a Task Force", "How to take part", "expected 'How to join a Task Force'"),
        ("Creation of Task Forces", "Task Forces", "expected the page's title"),
        ("Only individuals from", "Individuals from", "no step says who may be Task Force Leader"),
        ("can only join a task force", "can join a task force", "no step says who may be Team Member"),
    ],
)
def test_what_is_wrong_is_said(old, new, what):
    assert what in str(error_of(edited(old, new)))


@pytest.mark.parametrize("year", ["2031", "2050"])
def test_only_the_known_slip_in_the_heads_is_forgiven(year):
    text = edited("Baseline 2020\tTarget 2030\tTarget 2030", f"Baseline 2020\tTarget 2030\tTarget {year}")
    if year == "2050":
        assert read_page(text) == read_page(PAGE)
    else:
        assert error_of(text).line == line_of(text, "Target 2031")


@pytest.mark.parametrize(
    ("start", "end", "what"),
    [
        ("Team Member:", "The Executive Secretariat of", "expected a role"),
        ("- Provide information on relevant", "The Executive Secretariat of", "expected a duty of the Team Member"),
        ("The Executive Secretariat of", "Goal A", "expected the closing sentence on nomination, found 'Goal A"),
        ("Facilitate the inception", "Objective A1", "expected the description of goal A, found 'Objective A1"),
        ("Objective B1", "Goal C", "expected an objective of goal B"),
        (
            "Targets B2",
            "Unable to render {include} The included page could not be found.\n\nObjective B3",
            "expected the targets",
        ),
        ("Step 1", "Task Force Leader:", "expected the first step"),
        ("\nJoin Task Forces to be", "How to join", "the introduction is missing"),
    ],
)
def test_a_missing_part_is_said_at_the_line_that_stands_in_its_place(start, end, what):
    assert what in str(error_of(cut(start, end)))


def test_a_page_that_stops_early_says_what_is_missing():
    whole = PAGE[: PAGE.index("Targets F3")]
    error = error_of(whole)
    assert error.line == line_of(PAGE, '"4 per 1000" Dashboard\tProvide')
    assert "the page ends where the targets of objective F3" in str(error)


@pytest.mark.parametrize("text", ["", "\n\n", "\ufeff", "-----"])
def test_an_empty_page_is_an_error_at_its_first_line(text):
    assert error_of(text).line == 1


def test_a_section_that_stands_twice_is_refused():
    section = PAGE[PAGE.index("Objective A4") : PAGE.index("Objective A5")]
    assert "A4" in str(error_of(PAGE.replace(section, section * 2)))


def test_a_message_names_line_fault_and_remedy():
    text = edited(f"{A4_ROW}\t", "")
    line = line_of(text, "1 (online) meeting per year in each region")
    assert str(error_of(text)) == f"line {line}: the row has 2 cells, not 3. Separate three cells with two tabs."
