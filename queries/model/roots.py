"""Where a query can begin: the fields of `Query`, each with what it leads to."""

from dataclasses import dataclass

DEFAULT_SCHEME = "m49"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """One node by its readable code or its id; `template` makes the id of the arguments."""

    target: str
    arguments: tuple[str, ...] = ("id",)
    template: str = "{id}"
    dated: bool = False
    """It has versions, of which one holds on a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Everything:
    """All nodes of a noun, as a connection."""

    target: str
    scheme: bool = False
    """Only of one scheme of regions; the default one where none is given."""
    dated: bool = False
    """They have versions, of which one holds on a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """All changes, by their number; or those of a kind, of a subject, by somebody."""

    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Few:
    """All nodes of a noun that has a few, in an order of their own."""

    target: str
    order: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Only:
    """The one node of a noun."""

    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyNode:
    """A node of any noun by its global id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Oneself:
    """Who asks; null for whoever is not logged in."""

    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Eligibility:
    """What the rules of joining say to whoever asks for a role in a task force."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeSeats:
    """Every seat that is free, each with what the rules say to whoever asks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretariatsDesk:
    """What waits for the secretariat; null for everybody else."""

    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Matches:
    """Every funder beside a task force, or every task force beside a funder: the best first."""

    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How each objective is covered in each region of a scheme: counts, and their sums."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gaps:
    """Objectives in regions, the emptiest first, with what they lack."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """The shortest chains of links between two nodes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbourhood:
    """The nodes around one, and the links among them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysed:
    """Measures of the whole network, of a snapshot that is kept until the next change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What is found by text, of every noun that is searched, the best first."""


Root = (
    Lookup
    | Everything
    | Recorded
    | Few
    | Only
    | AnyNode
    | Oneself
    | Eligibility
    | FreeSeats
    | SecretariatsDesk
    | Matches
    | Coverage
    | Gaps
    | Paths
    | Neighbourhood
    | Analysed
    | Found
)

ROOTS: dict[str, Root] = {
    "node": AnyNode(),
    "viewer": Oneself(target="Viewer"),
    "goal": Lookup(target="Goal", arguments=("code",), template="goal:{code}"),
    "goals": Everything(target="Goal"),
    "objective": Lookup(target="Objective", arguments=("code",), template="objective:{code}"),
    "objectives": Everything(target="Objective"),
    "target": Lookup(target="Target", dated=True),
    "targets": Everything(target="Target", dated=True),
    "task_force": Lookup(target="TaskForce", arguments=("code",), template="task_force:{code}"),
    "task_forces": Everything(target="TaskForce"),
    "organization": Lookup(target="Organization"),
    "organizations": Everything(target="Organization"),
    "person": Lookup(target="Person"),
    "people": Everything(target="Person"),
    "funder": Lookup(target="Funder"),
    "funders": Everything(target="Funder"),
    "grants": Everything(target="Grant"),
    "funding_call": Lookup(target="FundingCall"),
    "funding_calls": Everything(target="FundingCall"),
    "contacts": Everything(target="Contact"),
    "partnership": Lookup(target="Partnership"),
    "partnerships": Everything(target="Partnership"),
    "region": Lookup(target="Region", arguments=("code", "scheme"), template="region:{scheme}:{code}"),
    "regions": Everything(target="Region", scheme=True),
    "candidacies": Everything(target="Candidacy"),
    "join_eligibility": Eligibility(),
    "openings": FreeSeats(),
    "desk": SecretariatsDesk(target="Desk"),
    "funder_matches": Matches(target="FunderMatch"),
    "task_force_matches": Matches(target="TaskForceMatch"),
    "coverage": Coverage(),
    "gaps": Gaps(),
    "paths": Paths(),
    "neighbourhood": Neighbourhood(),
    "network_analysis": Analysed(),
    "search": Found(),
    "roles": Few(target="Role", order="{b}.position"),
    "joining_guide": Only(target="JoiningGuide"),
    "changes": Recorded(target="Change"),
}
