"""What the strategy page says, as plain data, and the error that names a line."""

from dataclasses import dataclass

from loaders.errors import LoadError


class PageError(LoadError):
    """A line of the page that the reader cannot place."""

    def __init__(self, line: int, what: str, remedy: str) -> None:
        super().__init__(f"line {line}", what, remedy)
        self.line = line


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note and the mark that leads to it: "*" or "**"."""

    mark: str
    text: str


@dataclass(frozen=True, slots=True)
class Target:
    """One cell of an objective's targets: the baseline (2020) or a target (2030, 2050)."""

    year: int
    paragraphs: tuple[str, ...]
    footnotes: tuple[Footnote, ...] = ()
    """Those whose mark the text carries."""

    @property
    def text(self) -> str:
        """Give the whole text, a line for each paragraph."""
        return "\n".join(self.paragraphs)


@dataclass(frozen=True, slots=True)
class Objective:
    """A section of the page: heading, the row that describes it, its targets and its notes."""

    code: str
    heading: str
    label: str
    title: str
    description: str
    targets: tuple[Target, ...]
    footnotes: tuple[Footnote, ...] = ()


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal with its objectives, in the order of the page."""

    code: str
    title: str
    description: str
    objectives: tuple[Objective, ...]


@dataclass(frozen=True, slots=True)
class Role:
    """What one may be in a task force, what one then does, and who may be it."""

    name: str
    """The API's name: "TASK_FORCE_LEADER"."""
    title: str
    """The page's name, in the singular: "Task Force Leader"."""
    duties: tuple[str, ...]
    eligibility: str


@dataclass(frozen=True, slots=True)
class JoiningGuide:
    """How one joins; `{contact}` stands where the page has an address."""

    introduction: str
    steps: tuple[str, ...]
    nomination: str


@dataclass(frozen=True, slots=True)
class Page:
    """All that the page says."""

    guide: JoiningGuide
    roles: tuple[Role, ...]
    goals: tuple[Goal, ...]

    @property
    def objectives(self) -> tuple[Objective, ...]:
        """Give the objectives of all goals."""
        return tuple(objective for goal in self.goals for objective in goal.objectives)
