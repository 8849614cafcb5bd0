"""What the graph's schema must be, derived from the model, in numbered steps that may be applied again."""

from collections.abc import Iterator
from dataclasses import dataclass

from queries.language import Noun, Stored
from queries.model import NODES, NOUNS, SEARCHED
from queries.model.grant import TEXTS
from queries.search.indexes import Fill, create_index, fills


@dataclass(frozen=True, slots=True)
class Migration:
    """One step: its number, what it is for, its statements."""

    number: int
    name: str
    statements: tuple[str, ...]
    fills: tuple[Fill, ...] = ()
    """What nodes that are there lack; written before the statements."""


def schema_statements() -> Iterator[str]:
    """Every constraint and index that the model asks for."""
    yield _unique("Node", "id")
    yield _unique("Alias", "id")
    for noun in NOUNS.values():
        yield from _of_noun(noun)


def _of_noun(noun: Noun) -> Iterator[str]:
    if noun.label not in NODES:
        yield _unique(noun.label, "id")
    for each in noun.stored.values():
        yield from _of_field(noun, each)


def _of_field(noun: Noun, each: Stored) -> Iterator[str]:
    if each.unique:
        yield _unique(noun.label, each.name)
    elif each.sort and noun.rooted:
        yield _index(noun.label, each.order, "id")
    if each.indexed or (each.sort and each.optional and noun.rooted):
        yield _index(noun.label, each.name)
    if each.folded and (each.sort or each.indexed):
        yield _index(noun.label, each.folded)


def _unique(label: str, name: str) -> str:
    return f"CREATE CONSTRAINT {label}_{name}_unique IF NOT EXISTS FOR (n:{label}) REQUIRE n.{name} IS UNIQUE"


def _index(label: str, *names: str) -> str:
    properties = ", ".join(f"n.{name}" for name in names)
    return f"CREATE INDEX {'_'.join((label, *names))} IF NOT EXISTS FOR (n:{label}) ON ({properties})"


JOINING = ("Candidacy", "CallForInformation", "Opinion", "Decision")
FINDING = ("FundingCall", "Contact")
"""Nouns that graphs of an earlier day do not have."""

MIGRATIONS = (
    Migration(1, "The strategy and the network", tuple(schema_statements())),
    Migration(2, "The secret that ids of people are made with", (_unique("Secret", "id"),)),
    Migration(
        3,
        "Accounts, and what they change",
        (
            *(_unique(each, "id") for each in ("Head", "Key", "Mail")),
            _unique("Change", "seq"),
            *(_index("Change", *each) for each in (("kind", "seq"), ("actor", "seq"), ("subject",))),
            _index("Mail", "state", "at"),
            *(_unique(each, "id") for each in ("Account", "Session", "ApiToken", "OneTimeLink")),
            *(_unique(each, "secret") for each in ("Session", "ApiToken", "OneTimeLink")),
            *(_unique("Account", each) for each in ("addressFolded", "outside")),
            *(_index(each, "until") for each in ("Session", "ApiToken", "OneTimeLink")),
            _index("OneTimeLink", "addressFolded"),
            _index("Person", "private"),  # how many people are not named is taken from the number of all
            _index("Mail", "state", "nextAt"),
            _unique("Erased", "id"),
            _index("Candidacy", "state"),
            "CREATE INDEX AFFILIATED_WITH_claimed IF NOT EXISTS FOR ()-[r:AFFILIATED_WITH]-() ON (r.claimed)",
            *(each for label in JOINING for each in _of_noun(NOUNS[label])),
        ),
    ),
    Migration(
        4,
        "Terms by their roles, keys by their age",
        (_index("Participation", "role"), _index("Key", "at")),
    ),
    Migration(
        5,
        "Funding calls and contacts",
        (
            *(each for label in FINDING for each in _of_noun(NOUNS[label])),
            _index("Funder", "closedOn"),
        ),
    ),
    Migration(
        6,
        "Texts of grants",
        (f"CREATE FULLTEXT INDEX {TEXTS} IF NOT EXISTS FOR (n:Grant) ON EACH [n.title, n.description]",),
    ),
    Migration(7, "Search", tuple(create_index(noun) for noun in SEARCHED.values()), tuple(fills())),
)
