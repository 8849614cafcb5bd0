"""What the planner must answer well: a document each, and how many dbHits it may cost among 50,000 people.

The figures are those seen on 2026.09 and 5.26 with a small margin, for whoever has not logged in: each person on a page
is looked at whether one may see them.
"""

from dataclasses import dataclass

PAGE = 20
DEEP = 1000
"""The page that is compared with the first one."""


@dataclass(frozen=True)
class Question:
    text: str
    most: int
    after: str = ""
    """The list, and its order, that the cursor `$after` is taken from."""


PEOPLE = "people"
BY_THREE_KEYS = "organizations(orderBy: [{ field: NAME } { field: TYPE, direction: DESC } { field: ID }])"
BY_ID = "people(orderBy: [{ field: ID }])"

QUESTIONS = {
    "first page": Question("{ people(first: 20) { nodes { name } } }", 45),
    "deep page": Question("query ($after: String) { people(first: 20, after: $after) { nodes { name } } }", 46, PEOPLE),
    "deep page of three keys": Question(
        f"query ($after: String) {{ {BY_THREE_KEYS[:-1]}, first: 20, after: $after) {{ nodes {{ name }} }} }}",
        55,
        BY_THREE_KEYS,
    ),
    "page before": Question(
        "query ($after: String) { people(last: 20, before: $after) { nodes { name } } }", 46, PEOPLE
    ),
    "deep page and what lies around it": Question(
        "query ($after: String) { people(first: 20, after: $after)"
        " { nodes { name } pageInfo { hasNextPage hasPreviousPage } } }",
        50,
        PEOPLE,
    ),
    "first page by id": Question("{ people(first: 20, orderBy: [{ field: ID }]) { nodes { id } } }", 66),
    "deep page by id": Question(
        "query ($after: String) { people(first: 20, after: $after, orderBy: [{ field: ID }]) { nodes { id } } }",
        67,
        BY_ID,
    ),
    "node": Question('{ node(id: "objective:A1") { id ... on Objective { title } ... on Person { name } } }', 10),
    "count of all": Question("{ people { totalCount } }", 2),
    "linked, a page for each objective": Question(
        "{ objectives { nodes { code organizations(first: 5) { nodes { name } } } } }", 125_000
    ),
    "linked, total and page": Question(
        '{ objective(code: "A1") { organizations(first: 20) { totalCount nodes { name } } } }', 46_000
    ),
    "people of the largest task force": Question(
        '{ people(first: 20, where: { taskForces: { some: { code: { eq: "A1" } } } }) { nodes { name } } }', 47_500
    ),
    "people of a small task force": Question(
        '{ people(first: 20, where: { taskForces: { some: { code: { eq: "F3" } } } }) { nodes { name } } }', 13_100
    ),
    "first members of the largest task force": Question(
        '{ taskForce(code: "A1") { members(first: 20) { nodes { name } } } }', 6_000
    ),
    "first members of each task force": Question(
        "{ taskForces { nodes { members(first: 5) { nodes { name } } } } }", 62_000
    ),
    "people of an organization": Question(
        "query ($id: ID!) { people(first: 20, where: { organizations: { some: { id: { eq: $id } } } })"
        " { nodes { name } } }",
        40,
    ),
    "text with case ignored": Question(
        "query ($text: String!) { people(first: 20, where: { name: { startsWith: $text, mode: INSENSITIVE } })"
        " { nodes { name } } }",
        20,
    ),
    "total of a beginning": Question(
        "query ($text: String!) { people(where: { name: { startsWith: $text } }) { totalCount } }", 10
    ),
}
