"""What is counted in a cell of the coverage matrix: how it is linked to the objective, and where it stands.

In the templates `{o}` is the objective, `{x}` what is counted, `{place}` the region where it stands.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from queries.joining.reading import OPEN
from queries.language import Path
from queries.links.funders import FOCUS, GIVEN, GRANTS
from queries.links.organizations import PARTNERS, PEOPLE_IN_OFFICE, RUNNING_PARTNERSHIPS
from queries.model.enums import RegionLevel, RoleName

REGIONS: Final = f"{{place}}.scheme = {{scheme}} AND {{place}}.level = '{RegionLevel.REGION}'"
"""The regions that have a column: those of a scheme's first level."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A path from the objective to what is counted, and one from there to its region.

    For people that goes out from their participation, `{p}`: to the region itself, or by way of the organization for
    which they act, `{b}`, whose place is then looked up once for all of them.
    """

    found: Path
    placed: Path
    label: str = ""
    """Of what is counted; none for people: also of one who is not named it may be known that there is somebody."""
    few: bool = False
    """All of them are found sooner than those of an objective: by an index."""
    only: str = ""
    """A condition on what is counted, looked at once for each."""

    @property
    def people(self) -> bool:
        """Whether people are counted."""
        return not self.label

    @property
    def acting(self) -> bool:
        """Whether they stand where the organization is."""
        return self.people and self.placed == LOCATED


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """Something that is counted, each once in a cell, however many ways lead to it."""

    ways: tuple[Way, ...]
    money: bool = False
    """Its amounts are added up as well, by currency."""


ACTING_FOR = Path(arrow="-[:ON_BEHALF_OF]->")
REPRESENTED = Path(arrow="-[:REPRESENTS]->")
LOCATED = Path(arrow="-[:LOCATED_IN]->")
"""Of people it is the place of the organization."""
FUNDING = Path(arrow="-[{w}:FUNDS_IN]->", holds=("w",))
EVERYWHERE = Path(
    arrow="", clause=f"UNWIND COLLECT {{{{ MATCH ({{place}}:Region) WHERE {REGIONS} RETURN {{place}} }}}} AS {{place}}"
)
"""The same few regions for each: a list of them, since one pattern beside another would be planned as a product."""


def _people(placed: Path, role: RoleName | None = None) -> Way:
    """People in office; counted is whoever takes part, also somebody who is not named."""
    arrow = "<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-({p}:Participation)<-[:PARTICIPATES]-"
    where = f"{{p}}.role = '{role}'" if role else ""
    found = Path(arrow=arrow, holds=("p",), where=where)
    return Way(found=found, placed=placed, few=role is not None)


LEADERS: Final = Measure(ways=(_people(LOCATED, RoleName.TASK_FORCE_LEADER),))
"""A Leader leads in all regions; counted is where the organization is for which they act."""
LEADING: Final = Measure(ways=(_people(EVERYWHERE, RoleName.TASK_FORCE_LEADER),))
"""Leaders in every region: of an objective that has none, every region lacks one."""
REPRESENTATIVES: Final = Measure(ways=(_people(REPRESENTED, RoleName.REGIONAL_REPRESENTATIVE),))
MEMBERS: Final = Measure(ways=(_people(LOCATED), _people(REPRESENTED, RoleName.REGIONAL_REPRESENTATIVE)))
"""Everyone in office; a Representative also where they represent, so that nobody is a Representative and no member."""
PARTNER_ORGANIZATIONS: Final = Measure(
    ways=tuple(
        Way(found=fact, placed=LOCATED, label="Organization", only=PARTNERS.replace("{b}", "{x}"))
        for fact in (PEOPLE_IN_OFFICE, RUNNING_PARTNERSHIPS)
    )
)
PARTNERSHIPS: Final = Measure(
    ways=(
        Way(
            found=Path(arrow="<-[:WORKS_ON]-", holds=("x",)),
            placed=Path(arrow="-[:ACTIVE_IN]->"),
            label="Partnership",
        ),
    )
)
FUNDERS: Final = Measure(ways=tuple(Way(found=fact, placed=FUNDING, label="Funder") for fact in (FOCUS, GRANTS)))
MONEY: Final = Measure(
    ways=(
        Way(
            found=Path(arrow="<-[:SUPPORTS]-", where=GIVEN.replace("{g}", "{x}")),
            placed=Path(arrow="-[:SPENT_IN]->"),
            label="Grant",
        ),
    ),
    money=True,
)


STANDING = Way(
    found=Path(arrow="<-[:IMPLEMENTS]-(:TaskForce)<-[:FOR]-", where=f"{{x}}.state IN [{OPEN}]"),
    placed=Path(arrow="-[:IN_REGION]->"),
    label="Candidacy",
)
WITHOUT_REGION = f"{STANDING.found.where} AND NOT EXISTS {{{{ ({{x}})-[:IN_REGION]->() }}}}"
CANDIDACIES: Final = Measure(
    ways=(
        STANDING,
        replace(
            STANDING,
            found=replace(STANDING.found, where=WITHOUT_REGION),
            placed=Path(arrow="-[:WITH]->({b}:Organization)-[:LOCATED_IN]->"),
        ),
    )
)
"""Those that are open now, whatever the day: what a candidacy was on another day is not known."""

MEASURES: Final[Mapping[str, Measure]] = {
    "leaders": LEADERS,
    "representatives": REPRESENTATIVES,
    "members": MEMBERS,
    "partners": PARTNER_ORGANIZATIONS,
    "partnerships": PARTNERSHIPS,
    "funders": FUNDERS,
    "grants": MONEY,
    "candidacies": CANDIDACIES,
}
"""By the field that shows how many there are."""
