"""The form of a workbook: each sheet and each column once, with what it is in the graph.

Reading, checking, loading, the template, its drop-downs, the export and the documentation derive from here.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from loaders.workbook.form import Column, End, Identity, Kind, Linked, Place, Property, Sheet
from queries.language import camel
from queries.model.enums import (
    GrantInstrument,
    GrantStatus,
    OrganizationType,
    PartnershipKind,
    RoleName,
    Standing,
)


def _key(note: str, *, required: bool = True) -> Column:
    return Column(heading="id", kind=Kind.KEY, place=Identity(), note=note, required=required)


def _text(heading: str, note: str, *, required: bool = False, kind: Kind = Kind.TEXT) -> Column:
    return Column(heading=heading, kind=kind, place=Property(camel(heading)), note=note, required=required)


def _choice(heading: str, choices: type[StrEnum], note: str, *, required: bool = False, many: bool = False) -> Column:
    place = Property(camel(heading))
    return Column(
        heading=heading, kind=Kind.CHOICE, place=place, note=note, choices=choices, required=required, many=many
    )


def _date(heading: str, note: str) -> Column:
    return Column(heading=heading, kind=Kind.DATE, place=Property(camel(heading)), note=note)


def _amount(heading: str, property_: str, note: str) -> Column:
    return Column(heading=heading, kind=Kind.AMOUNT, place=Property(property_), note=note, currency="currency")


def _currency(note: str) -> Column:
    return Column(heading="currency", kind=Kind.CURRENCY, place=Property("currency"), note=note)


def _to(heading: str, sheet: str, place: Place, note: str = "", *, required: bool = False) -> Column:
    said = f"{note or 'Whom this is about'}: a key in the sheet {sheet}."
    return Column(heading=heading, kind=Kind.REFERENCE, place=place, note=said, sheet=sheet, required=required)


def _of(kind: str, noun: str) -> Linked:
    """A relationship that starts at what the row belongs to."""
    return Linked(kind=kind, noun=noun, inwards=True)


def _objectives(kind: str, note: str) -> Column:
    place = Linked(kind=kind, noun="Objective")
    return Column(heading="objectives", kind=Kind.OBJECTIVE, place=place, note=note, many=True)


def _regions(kind: str, note: str) -> Column:
    place = Linked(kind=kind, noun="Region")
    return Column(heading="regions", kind=Kind.REGION, place=place, note=note, many=True)


SINCE: Final = _date("since", "The first day on which it holds: 2024-03-31. Blank: it always held.")
UNTIL: Final = _date("until", "The first day on which it holds no longer. Blank: it still holds.")
SOURCE: Final = Column(
    heading="source",
    kind=Kind.SOURCE,
    place=Property("source"),
    note="Where the row is from: an id in the sheet sources. Blank: this workbook.",
)
OWN_KEY: Final = "Your own key, always the same for the same one: {}. An id from an export is kept."

SOURCES: Final = Sheet(
    name="sources",
    note="Where rows are from, if not from this workbook itself: name them in the column source of the other sheets.",
    noun="Source",
    prefix="source",
    source="",
    columns=(
        _key(OWN_KEY.format("survey-2025")),
        _text("name", "What it is called.", required=True),
        _text("url", "Where it can be read, with https:// or http://.", kind=Kind.WEBSITE),
        _text("retrieved_at", "When it was read, in UTC: 2024-03-31T12:00:00Z.", kind=Kind.MOMENT),
    ),
)

ORGANIZATIONS: Final = Sheet(
    name="organizations",
    note="Organizations: partners, members, and all others whom people act for or who give or get money.",
    noun="Organization",
    prefix="organization",
    columns=(
        _key(OWN_KEY.format("ifad")),
        _text("name", "Its full name.", required=True),
        _choice("type", OrganizationType, "What kind of organization it is."),
        Column(
            heading="country",
            kind=Kind.COUNTRY,
            place=Linked(kind="LOCATED_IN", noun="Region", sourced=True),
            note="Where it is based: a name (Namibia) or an ISO code (NA, NAM).",
        ),
        _text("website", "Its address, with https:// or http://.", kind=Kind.WEBSITE),
        Column(
            heading="identifiers",
            kind=Kind.IDENTIFIER,
            place=Linked(kind="IDENTIFIED_BY", noun="Identifier"),
            note="What others call it, scheme:value, by semicolons: ror:02dxgkd46; wikidata:Q689859.",
            many=True,
        ),
        SOURCE,
    ),
)

PEOPLE: Final = Sheet(
    name="people",
    note="People in task forces, or who work for organizations. Share this sheet with care: it has addresses, and"
    " people who are not named to others.",
    noun="Person",
    prefix="person",
    secret=True,
    columns=(
        _key(OWN_KEY.format("P-0042")),
        _text("name", "The full name.", required=True),
        _text("email", "The address; only the person and the secretariat see it.", kind=Kind.EMAIL),
        Column(
            heading="private",
            kind=Kind.YES,
            place=Property("private"),
            note="yes for who has not agreed to be named: only the person and the secretariat then see the person.",
        ),
        SOURCE,
    ),
)

PARTNERSHIPS: Final = Sheet(
    name="partnerships",
    note="Partnerships and alliances of organizations.",
    noun="Partnership",
    prefix="partnership",
    columns=(
        _key(OWN_KEY.format("soil-alliance")),
        _text("name", "Its full name.", required=True),
        _choice("kind", PartnershipKind, "How close the organizations work together.", required=True),
        SINCE,
        UNTIL,
        _objectives("WORKS_ON", "Codes of the objectives it works on, by semicolons: A1; B2."),
        _regions("ACTIVE_IN", "Where it is active, by semicolons: countries, or regions as initiative:AFRICA."),
        SOURCE,
    ),
)

FUNDERS: Final = Sheet(
    name="funders",
    note="Organizations that give money, for what and how much. Share this sheet with care: not everyone may see whom"
    " nobody shall write to.",
    noun="Funder",
    prefix="organization",
    source="fundingSource",
    columns=(
        Column(
            heading="organization",
            kind=Kind.KEY,
            place=Identity(),
            note="Who gives money: an id in the sheet organizations.",
            required=True,
            sheet="organizations",
        ),
        _amount("minimum_amount", "minimumMinor", "The least that it gives at a time: 10000."),
        _amount("maximum_amount", "maximumMinor", "The most that it gives at a time: 250000."),
        _currency("Of both amounts, by its ISO code: EUR."),
        _choice(
            "funds_types", OrganizationType, "The types of organization that it gives to, by semicolons.", many=True
        ),
        _text("focus_statement", "What it says that it funds, in its own words."),
        _date("active_on", "The last day on which it was known to give: 2024-03-31."),
        _date("closed_on", "The day from which it gives no more. Blank: it is not known to have closed."),
        Column(
            heading="do_not_contact",
            kind=Kind.YES,
            place=Property("doNotContact"),
            note="yes: nobody shall write to it.",
        ),
        _text("do_not_contact_reason", "Why not; only the secretariat, Leaders and Representatives see it."),
        SOURCE,
    ),
)

STANDINGS: Final = Sheet(
    name="standings",
    note="When an organization was or is a partner or a member of the Initiative. A company is never a member.",
    noun="StandingPeriod",
    prefix="standing",
    columns=(
        _key("Your own key; blank: organization, standing and first day name it.", required=False),
        _to("organization", "organizations", _of("HAS_STANDING", "Organization"), required=True),
        _choice("standing", Standing, "A member is a partner too.", required=True),
        SINCE,
        UNTIL,
        SOURCE,
    ),
)

AFFILIATIONS: Final = Sheet(
    name="affiliations",
    note="Who works for whom, one row for a person and an organization.",
    link="AFFILIATED_WITH",
    columns=(
        _to("person", "people", End("start", "Person"), required=True),
        _to("organization", "organizations", End("end", "Organization"), required=True),
        SINCE,
        UNTIL,
        SOURCE,
    ),
)

PARTNERSHIP_MEMBERS: Final = Sheet(
    name="partnership_members",
    note="Which organizations belong to which partnership, one row for each pair.",
    link="MEMBER_OF",
    columns=(
        _to("organization", "organizations", End("start", "Organization"), required=True),
        _to(
            "partnership", "partnerships", End("end", "Partnership"), "An id in the sheet partnerships.", required=True
        ),
        SINCE,
        UNTIL,
        SOURCE,
    ),
)

FUNDER_OBJECTIVES: Final = Sheet(
    name="funder_objectives",
    note="What funders say they give money for, one row for each objective.",
    link="FOCUSES_ON",
    columns=(
        _to("funder", "funders", End("start", "Funder"), required=True),
        Column(
            heading="objective",
            kind=Kind.OBJECTIVE,
            place=End("end", "Objective"),
            note="The code of an objective: A1.",
            required=True,
        ),
        SINCE,
        UNTIL,
        SOURCE,
    ),
)

FUNDER_REGIONS: Final = Sheet(
    name="funder_regions",
    note="Where funders say they give money, one row for each region or country.",
    link="FUNDS_IN",
    columns=(
        _to("funder", "funders", End("start", "Funder"), required=True),
        Column(
            heading="region",
            kind=Kind.REGION,
            place=End("end", "Region"),
            note="A country, or a region as initiative:AFRICA or m49:002.",
            required=True,
        ),
        SINCE,
        UNTIL,
        SOURCE,
    ),
)

PARTICIPATIONS: Final = Sheet(
    name="participations",
    note="Who does what in which task force; also those appointed before. One row for each term.",
    noun="Participation",
    prefix="participation",
    secret=True,
    columns=(
        _key(OWN_KEY.format("T-0007")),
        _to("person", "people", _of("PARTICIPATES", "Person"), required=True),
        _choice("role", RoleName, "The role in the task force.", required=True),
        Column(
            heading="task_force",
            kind=Kind.TASK_FORCE,
            place=Linked(kind="IN", noun="TaskForce"),
            note="The code of the task force, which is its objective's: A1.",
            required=True,
        ),
        _to("organization", "organizations", Linked(kind="ON_BEHALF_OF", noun="Organization"), "On whose behalf"),
        Column(
            heading="region",
            kind=Kind.REGION,
            place=Linked(kind="REPRESENTS", noun="Region"),
            note="Whom a Regional Representative represents: a region of a scheme, as initiative:AFRICA.",
        ),
        SINCE,
        UNTIL,
        SOURCE,
    ),
)

GRANTS: Final = Sheet(
    name="grants",
    note="Money that was given or promised.",
    noun="Grant",
    prefix="grant",
    columns=(
        _key(OWN_KEY.format("G-2024-17")),
        _text("title", "What it is called.", required=True),
        _text("description", "What the money is for."),
        _to("funder", "funders", _of("GAVE", "Funder"), "Who gave it", required=True),
        _to("recipient", "organizations", Linked(kind="AWARDED_TO", noun="Organization"), "Who gets it"),
        _choice("instrument", GrantInstrument, "In which form the money is given."),
        _choice("status", GrantStatus, "How far it has come."),
        _amount("amount", "amountMinor", "How much: 1234.50."),
        _currency("Of the amount, by its ISO code: EUR."),
        _date("awarded", "The day on which it was awarded: 2024-03-31."),
        _objectives("SUPPORTS", "Codes of the objectives it supports, by semicolons: A1; B2."),
        _regions("SPENT_IN", "Where it is spent, by semicolons: countries, or regions as initiative:AFRICA."),
        SOURCE,
    ),
)

FUNDING_CALLS: Final = Sheet(
    name="funding_calls",
    note="What funders ask applications for, up to a day.",
    noun="FundingCall",
    prefix="funding_call",
    columns=(
        _key(OWN_KEY.format("C-2026-03")),
        _text("title", "What it is called.", required=True),
        _to("funder", "funders", _of("OFFERS", "Funder"), "Whose it is", required=True),
        _date("opens", "The first day on which one can apply: 2026-01-01."),
        _date("closes", "The last day on which one can apply. Blank: there is none."),
        _text("guidelines", "How to apply: a text, or where one can read it."),
        _amount("minimum_amount", "minimumMinor", "The least that is given to one project: 10000."),
        _amount("maximum_amount", "maximumMinor", "The most that is given to one project: 250000."),
        _currency("Of both amounts, by its ISO code: EUR."),
        _objectives("FOR_OBJECTIVE", "Codes of the objectives it is for, by semicolons: A1; B2."),
        _regions("FOR_REGION", "Where it is to be spent, by semicolons: countries, or regions as initiative:AFRICA."),
        SOURCE,
    ),
)

SHEETS: Final[Mapping[str, Sheet]] = {
    sheet.name: sheet
    for sheet in (
        SOURCES,
        ORGANIZATIONS,
        PEOPLE,
        PARTNERSHIPS,
        FUNDERS,
        STANDINGS,
        AFFILIATIONS,
        PARTNERSHIP_MEMBERS,
        FUNDER_OBJECTIVES,
        FUNDER_REGIONS,
        PARTICIPATIONS,
        GRANTS,
        FUNDING_CALLS,
    )
}
"""The sheets by name, in the order in which they are loaded: what others refer to comes first."""
