"""The strategy page: its text → what it says."""

from importlib.resources import files

from loaders.strategy_page.cursor import Cursor
from loaders.strategy_page.joining import read_joining
from loaders.strategy_page.objectives import read_goals
from loaders.strategy_page.page import Page, PageError
from loaders.strategy_page.text import telling_lines

__all__ = ["Page", "PageError", "read_page", "shipped_page"]


def read_page(text: str) -> Page:
    """Read a copy of the page. Raise `PageError`, naming the line, for what cannot be placed."""
    lines = Cursor(telling_lines(text))
    guide, roles = read_joining(lines)
    return Page(guide, roles, read_goals(lines))


def shipped_page() -> str:
    """Give the copy of the page that comes with the package."""
    return files("loaders").joinpath("pages/task_forces_page.txt").read_text(encoding="utf-8")
