"""Rules of the graph, for what a row and the graph say together."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from loaders.regions import COUNTRIES
from loaders.workbook.entries import Problem
from loaders.workbook.form import Kind, Sheet
from loaders.workbook.sheets import SHEETS
from queries.model.enums import RoleName, Standing
from queries.rules import (
    a_company_was_no_member,
    a_member_is_no_company,
    amounts_have_one_currency,
    closes_once_it_is_open,
    ends_after_it_begins,
    gives_until_it_closes,
    least_is_not_more_than_most,
    reason_is_for_something,
)

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
    return ends_after_it_begins(state.get("since"), state.get("until"))


def _amounts_have_one_currency(sheet: Sheet) -> Rule:
    amounts = [column.heading for column in sheet.columns if column.kind is Kind.AMOUNT]

    def rule(state: State, said: State, there: State) -> Iterator[Problem]:
        return amounts_have_one_currency(amounts, state, said, there)

    return rule


def _least_is_not_more_than_most(state: State, _said: State, _there: State) -> Iterator[Problem]:
    return least_is_not_more_than_most("minimum_amount", state.get("minimum_amount"), state.get("maximum_amount"))


def _gives_until_it_closes(state: State, _said: State, _there: State) -> Iterator[Problem]:
    return gives_until_it_closes("active_on", state.get("active_on"), state.get("closed_on"))


def _reason_is_for_something(state: State, _said: State, _there: State) -> Iterator[Problem]:
    return reason_is_for_something(
        "do_not_contact_reason", state.get("do_not_contact_reason"), state.get("do_not_contact")
    )


def _closes_once_it_is_open(state: State, _said: State, _there: State) -> Iterator[Problem]:
    return closes_once_it_is_open(state.get("opens"), state.get("closes"))


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
    yield from a_member_is_no_company(state.get("standing"), state.get(ORGANIZATION_TYPE))


def _members_are_no_companies(state: State, _said: State, _there: State) -> Iterator[Problem]:
    return a_company_was_no_member(state.get("type"), is_member=bool(state.get(IS_MEMBER)))


OWN: Final[Mapping[str, tuple[Rule, ...]]] = {
    "organizations": (_members_are_no_companies,),
    "standings": (_standing_is_one,),
    "participations": (_representatives_represent_a_region,),
    "funders": (_least_is_not_more_than_most, _gives_until_it_closes, _reason_is_for_something),
    "funding_calls": (_least_is_not_more_than_most, _closes_once_it_is_open),
}
RULES: Final = {name: _rules_of(sheet) for name, sheet in SHEETS.items()}
