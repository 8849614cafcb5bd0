"""Cells of a workbook: any text is written as it is, and never as what a spreadsheet would run."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given, settings
from hypothesis import strategies as some
from python_calamine import CalamineWorkbook

from loaders.workbook.book import new_book, put

TEXTS = some.text(some.characters(exclude_categories=("Cs",), exclude_characters="\ufffe\uffff"), min_size=1)
AWKWARD = ["=1+1", "+1", "-1", "@x", "{=1}", "https://x.org", "_x0041_", "<r><t>x</t></r>", "<r>", " a\n\t\r ", "\x01"]


@given(some.lists(TEXTS | some.sampled_from(AWKWARD), min_size=1, max_size=20))
@example(AWKWARD)
@settings(deadline=None)
def test_any_text_is_read_as_it_was_written(texts):
    with TemporaryDirectory() as folder:
        file = Path(folder) / "texts.xlsx"
        with new_book(file) as book:
            sheet = book.add_worksheet("texts")
            for row, text in enumerate(texts):
                put(sheet, row, 0, text)
        read = CalamineWorkbook.from_path(str(file)).get_sheet_by_name("texts").to_python()
    assert [cell for (cell,) in read] == texts
