"""Questions about funders and the network as a whole, as a client asks them; `$day` is the day that is asked for."""

from collections.abc import Mapping
from typing import Any, Final

TASK_FORCE: Final = "C3"
"""The one that matches are asked for."""
MATCHES: Final = """query ($code: String, $day: Date, $region: String, $amount: MoneyInput) {
  funderMatches(taskForce: $code, region: $region, amount: $amount, asOf: $day) {
    totalCount
    edges { score coverage eligibility node { id name } gates { rule outcome } why }
  }
}"""

COVERAGE: Final = """query ($day: Date) {
  coverage(asOf: $day) {
    cells {
      objective { code } region { code }
      leaders representatives members partners partnerships funders candidacies amounts { amount currency }
    }
  }
}"""

GAPS: Final = """query ($day: Date) {
  gaps(first: 20, asOf: $day) { nodes { value reasons objective { code } region { code } } }
}"""

TWO_PEOPLE: Final = (
    "CYPHER 5 MATCH (p:Person) WHERE p.private IS NULL WITH p.id AS id ORDER BY id LIMIT 2 RETURN collect(id) AS ids"
)
"""`$from` and `$to`: any two."""
PATHS: Final = """query ($day: Date, $from: ID!, $to: ID!) {
  paths(from: $from, to: $to, asOf: $day) { length steps { link from { id } to { id } } }
}"""

NEIGHBOURHOOD: Final = """query ($day: Date, $center: ID!) {
  neighbourhood(center: $center, depth: 2, asOf: $day) { nodes { id } links { link } hidden }
}"""

SEARCH: Final = """{ search(text: "soyl carbon kenya", first: 20) { edges { score node { id } } } }"""

QUESTIONS: Final[Mapping[str, tuple[str, dict[str, Any]]]] = {
    "funders for a task force": (MATCHES, {"code": TASK_FORCE}),
    "funders for a task force, in a region, for an amount": (
        MATCHES,
        {"code": TASK_FORCE, "region": "002", "amount": {"amount": "250000", "currency": "EUR"}},
    ),
    "coverage, 24 objectives in 5 regions": (COVERAGE, {}),
    "the 20 largest gaps": (GAPS, {}),
    "3 paths between two people": (PATHS, {}),
    "the neighbourhood of an organization": (NEIGHBOURHOOD, {"center": "organization:demo-10"}),
    "search, with a typing error": (SEARCH, {}),
}
