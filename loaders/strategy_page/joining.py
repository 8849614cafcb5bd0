"""The page's first half: the introduction, how to join, the roles, and how one is nominated."""

import re

from loaders.strategy_page.cells import read_text
from loaders.strategy_page.cursor import Cursor
from loaders.strategy_page.page import JoiningGuide, PageError, Role
from loaders.strategy_page.prose import ROLE, read_prose
from loaders.strategy_page.text import DASH

TITLE = re.compile(r"Creation of Task Forces", re.IGNORECASE)
HOW_TO_JOIN = re.compile(r"How to join a Task Force:?", re.IGNORECASE)
STEP = re.compile(rf"Step ([0-9]+){DASH}(\S.*)", re.IGNORECASE)
DUTY = re.compile(r"[-*\u2022\u2013]\s+(\S.*)")
SENTENCE_END = re.compile(r"""(?:(?<=[.!?])|(?<=[.!?]["”]))\s+(?=["“A-Z])""")
ROLES = ("Task Force Leader", "Regional Representative", "Team Member")


def read_joining(lines: Cursor) -> tuple[JoiningGuide, tuple[Role, ...]]:
    """Read everything before the first goal."""
    introduction = _introduction(lines)
    steps = _steps(lines)
    last_step = lines.number
    duties = _duties_by_role(lines)
    nomination = read_prose(lines, "the closing sentence on nomination")
    roles = tuple(
        Role(_api_name(title), title, duties[title], _eligibility(title, steps, last_step)) for title in ROLES
    )
    return JoiningGuide(introduction, steps, nomination), roles


def _introduction(lines: Cursor) -> str:
    lines.expect(TITLE, "the page's title ('Creation of Task Forces')")
    paragraphs = []
    while not lines.match(HOW_TO_JOIN):
        paragraphs.append(read_prose(lines, "'How to join a Task Force'"))
    if not paragraphs:
        raise PageError(lines.number, "the introduction is missing", "Use a whole copy of the page")
    return "\n".join(paragraphs)


def _steps(lines: Cursor) -> tuple[str, ...]:
    steps: list[str] = []
    while not steps or lines.at(STEP):
        number, text = lines.expect(STEP, "the first step ('Step 1 - …')").groups()
        if number != str(len(steps) + 1):
            raise PageError(
                lines.number, f"step {number} stands where step {len(steps) + 1} should", "Number them from 1"
            )
        steps.append(read_text(text, lines.number))
    return tuple(steps)


def _duties_by_role(lines: Cursor) -> dict[str, tuple[str, ...]]:
    duties: dict[str, tuple[str, ...]] = {}
    while len(duties) < len(ROLES):
        title = _title(lines.expect(ROLE, "a role ('Team Member:')")[1])
        if title in duties:
            raise PageError(lines.number, f"the role {title} stands twice", "Remove one of them")
        duties[title] = _duties(lines, title)
    return duties


def _duties(lines: Cursor, role: str) -> tuple[str, ...]:
    duties: list[str] = []
    while not duties or lines.at(DUTY):
        text = lines.expect(DUTY, f"a duty of the {role} ('- …')")[1]
        duties.append(read_text(text, lines.number))
    return tuple(duties)


def _eligibility(role: str, steps: tuple[str, ...], line: int) -> str:
    """Find the sentences that restrict a role: they say "only" and name it."""
    sentences = [sentence for step in steps for sentence in SENTENCE_END.split(step)]
    named = [sentence for sentence in sentences if role.casefold() in sentence.casefold()]
    restricting = [sentence for sentence in named if re.search(r"\bonly\b", sentence, re.IGNORECASE)]
    if not restricting:
        raise PageError(line, f"no step says who may be {role}", "Add the sentence ('Only … can be designated as …')")
    return " ".join(restricting)


def _title(found: str) -> str:
    return next(title for title in ROLES if title.casefold() == found.casefold())


def _api_name(title: str) -> str:
    return title.upper().replace(" ", "_")
