"""Copies of the shipped page with one thing changed."""

import re

from loaders.strategy_page import shipped_page

PAGE = shipped_page()


def edited(old: str, new: str) -> str:
    """The shipped page with one place changed."""
    assert PAGE.count(old) == 1, f"{old!r} stands {PAGE.count(old)} times"
    return PAGE.replace(old, new)


def line_of(text: str, part: str) -> int:
    """The number of the first line that holds the part."""
    return text[: text.index(part)].count("\n") + 1


def cut(start: str, end: str) -> str:
    """The shipped page without what lies from `start` up to, not including, `end`."""
    shorter, count = re.subn(f"{re.escape(start)}.*?(?={re.escape(end)})", "", PAGE, count=1, flags=re.DOTALL)
    assert count == 1
    return shorter
