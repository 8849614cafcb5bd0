"""The six questions, as a client asks the service; how others are asked the same stands with each of them."""

from dataclasses import dataclass, field
from typing import Any, Final

THREE_LEVELS: Final = "{ goals { nodes { code title objectives { nodes { code title targets { year text } } } } } }"

FOUR_LEVELS: Final = """{
  goals { nodes { code objectives { nodes { code taskForce { name members(first: 10) { nodes { id name } } } } } } }
}"""

FILTERED: Final = """query ($type: OrganizationType!, $country: String!) {
  organizations(where: { type: { eq: $type }, country: { code: { eq: $country } } }) {
    totalCount
    nodes { id name website }
  }
}"""

LINKS: Final = """query ($code: String!) {
  objective(code: $code) {
    code
    title
    partners{ totalCount edges { via people node { name } } }
    funders{ totalCount edges { via grants node { name } } }
    regions{ totalCount edges { via people organizations funders node { name } } }
  }
}"""

PEOPLE: Final = """query ($after: String) {
  people(after: $after, orderBy: [{ field: NAME, direction: ASC }]) {
    nodes { id name }
    pageInfo { hasNextPage endCursor }
  }
}"""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the list of people by name: who stands there, and how many stand before the next."""

    name: str
    id: str
    position: int


@dataclass(frozen=True, slots=True)
class Question:
    """One question: what it is, its document, its variables; `after` is where a page of people begins."""

    name: str
    title: str
    document: str
    variables: dict[str, Any] = field(default_factory=dict)
    after: Place | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What the questions take from the graph, so that they have an answer in a graph of any size."""

    country: str
    page: int
    """Of people, fifty each: the 1,000th, or the last full one that another follows."""
    before: Place
    """Who ends the page before it."""


def questions(facts: Facts) -> tuple[Question, ...]:
    """Ask the six questions of a graph."""
    filtered = {"type": "RESEARCH_OR_EDUCATION", "country": facts.country}
    return (
        Question("three-levels", "3 levels: goals, objectives, targets", THREE_LEVELS),
        Question("four-levels", "4 levels: goals to 10 members of task forces", FOUR_LEVELS),
        Question("filtered", "organizations of a type in a country, total", FILTERED, filtered),
        Question("links", "links of objective C3", LINKS, {"code": "C3"}),
        Question("first-people", "people by name, page 1", PEOPLE),
        Question("later-people", f"people by name, page {facts.page:,}", PEOPLE, after=facts.before),
    )
