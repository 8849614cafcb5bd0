"""Rules of the graph, for what a row and the graph say together."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from loaders.regions import COUNTRIES
from loaders.workbook.entries import Problem
from loaders.workbook.form import Kind, Sheet
from loaders.workbook.sheets import SHEETS
from queries.model.enums import OrganizationType, RoleName, Standing

State = Mapping[str, Any]
"""Values by heading."""
Rule = Callable[[State, State, State], Iterator[Problem]]
"""Of what is, once the row is loaded; of what the row says; of what the graph has: what is against the rule."""

ORGANIZATION_TYPE: Final = "type of the organization"
IS_MEMBER: Final = "is a member"
"""What a rule needs beside the row."""
COUNTRY: Final = f"region:{COUNTRIES}:"


def problems(sheet: Sheet, said: State, there: State, beside: State) -> list[Problem]:
    """Say what is wrong with a row."""
    state = {**there, **said, **beside}
    return [problem for rule in RULES[sheet.name] for problem in rule(state, said, there)]


def _rules_of(sheet: Sheet) -> tuple[Rule, ...]:
    """Give the rules for a sheet, the general ones by its columns."""
    headings = {column.heading for column in sheet.columns}
    general = (
        *((_ends_after_it_begins,) if "until" in headings else ()),
        *((_amounts_have_one_currency(sheet),) if "currency" in headings else ()),
    )
    return general + OWN.get(sheet.name, ())


def _ends_after_it_begins(state: State, _said: State, _there: State) -> Iterator[Problem]:
    since, until = state.get("since"), state.get("until")
    if since and until and until <= since:
        yield "until", f"It has to be after {since}, the day on which it begins: it is the first day after."


def _amounts_have_one_currency(sheet: Sheet) -> Rule:
    amounts = [column.heading for column in sheet.columns if column.kind is Kind.AMOUNT]

    def rule(state: State, said: State, there: State) -> Iterator[Problem]:
        currency = state.get("currency")
        for heading in amounts:
            if state.get(heading) is None:
                continue
            if currency is None:
                yield "currency", "An amount needs its currency."
            elif heading not in said and currency != there.get("currency"):
                yield heading, f"The graph has it in {there.get('currency')}: write it in {currency} too."

    return rule


def _least_is_not_more_than_most(state: State, _said: State, _there: State) -> Iterator[Problem]:
    least, most = state.get("minimum_amount"), state.get("maximum_amount")
    if least is not None and most is not None and least > most:
        yield "minimum_amount", "It is more than the maximum amount."


def _representatives_represent_a_region(state: State, _said: State, _there: State) -> Iterator[Problem]:
    region = state.get("region")
    if state.get("role") != RoleName.REGIONAL_REPRESENTATIVE:
        return
    if not region:
        yield "region", "A Regional Representative represents a region: write it, as initiative:AFRICA."
    elif region.startswith(COUNTRY):
        yield "region", "A Regional Representative represents a region of a scheme (initiative:AFRICA), not a country."


def _standing_is_one(state: State, _said: State, _there: State) -> Iterator[Problem]:
    if state.get("standing") == Standing.NONE:
        yield "standing", "Who is neither partner nor member has no row here. End the last one with a day in until."
    if state.get("standing") == Standing.MEMBER and state.get(ORGANIZATION_TYPE) == OrganizationType.PRIVATE_COMPANY:
        yield "standing", "A private company is never a member of the Initiative: it can be a partner."


def _members_are_no_companies(state: State, _said: State, _there: State) -> Iterator[Problem]:
    if state.get("type") == OrganizationType.PRIVATE_COMPANY and state.get(IS_MEMBER):
        yield "type", "The organization is a member of the Initiative, as a private company never is."


OWN: Final[Mapping[str, tuple[Rule, ...]]] = {
    "organizations": (_members_are_no_companies,),
    "standings": (_standing_is_one,),
    "participations": (_representatives_represent_a_region,),
    "funders": (_least_is_not_more_than_most,),
}
RULES: Final = {name: _rules_of(sheet) for name, sheet in SHEETS.items()}
