"""What can be told of organizations, funders, grants, funding calls and partnerships."""

from collections.abc import Iterator
from typing import Any, Final

from email_validator import EmailNotValidError, validate_email

from graph_service.network.form import Ends, Form, Identifiers, Money, Property, true_or_nothing
from queries.rules import (
    Problem,
    State,
    a_company_was_no_member,
    amounts_have_one_currency,
    closes_once_it_is_open,
    ends_after_it_begins,
    gives_until_it_closes,
    least_is_not_more_than_most,
    reason_is_for_something,
)
from queries.values import BadValueError, quoted, read_currency, read_text, read_website

DOMAIN: Final = "domain"
"""The scheme of identifiers by which confirmed addresses belong to an organization."""
IS_MEMBER: Final = "is a member"
"""What a rule needs beside what is told."""
REGION: Final = "region:"
COUNTRIES: Final = f"{REGION}iso3166:"


def _choice(value: str) -> str:
    return str(value)


def _choices(values: list[str]) -> list[str]:
    return sorted({str(each) for each in values})


def _objective(told: str) -> str:
    return told if told.startswith("objective:") else f"objective:{told}"


def _funder(told: str) -> str:
    """`funder:x` is a face of `organization:x`."""
    return f"organization:{told.removeprefix('funder:')}" if told.startswith("funder:") else told


def _region(told: str) -> str:
    """Read an id, `scheme:code`, or a country's code."""
    if told.startswith(REGION):
        return told
    return f"{REGION}{told}" if ":" in told else _country(told)


def _country(told: str) -> str:
    return told if told.startswith(COUNTRIES) else f"{COUNTRIES}{told.upper()}"


def _website(told: str) -> str:
    return read_website(read_text(told))


def _identifier(scheme: str, value: str) -> tuple[str, str]:
    scheme, value = read_text(scheme), read_text(value)
    if not scheme or not value or ":" in scheme or " " in scheme:
        raise BadValueError("An identifier has a scheme without spaces or colons, as ror, and a value.")
    return scheme, (_domain(value) if scheme == DOMAIN else value)


def _domain(told: str) -> str:
    """Read a domain of mail, as addresses have it."""
    try:
        return validate_email(f"somebody@{told}", check_deliverability=False).ascii_domain
    except EmailNotValidError:
        raise BadValueError(f"{quoted(told)} is no domain of e-mail addresses: write it as example.org.") from None


def _members_are_no_companies(state: State, _said: State, _there: State) -> Iterator[Problem]:
    return a_company_was_no_member(state.get("type"), is_member=bool(state.get(IS_MEMBER)))


def _ends_after_it_begins(state: State, _said: State, _there: State) -> Iterator[Problem]:
    return ends_after_it_begins(state.get("since"), state.get("until"))


def _amounts(*names: str) -> Any:  # noqa: ANN401  # a rule
    def rule(state: State, said: State, there: State) -> Iterator[Problem]:
        return amounts_have_one_currency(names, state, said, there)

    return rule


def _least_is_not_more_than_most(state: State, _said: State, _there: State) -> Iterator[Problem]:
    return least_is_not_more_than_most("minimumAmount", state.get("minimumAmount"), state.get("maximumAmount"))


def _gives_until_it_closes(state: State, _said: State, _there: State) -> Iterator[Problem]:
    return gives_until_it_closes("activeOn", state.get("activeOn"), state.get("closedOn"))


def _reason_is_for_something(state: State, _said: State, _there: State) -> Iterator[Problem]:
    return reason_is_for_something("doNotContactReason", state.get("doNotContactReason"), state.get("doNotContact"))


def _closes_once_it_is_open(state: State, _said: State, _there: State) -> Iterator[Problem]:
    return closes_once_it_is_open(state.get("opens"), state.get("closes"))


ORGANIZATION: Final = Form(
    "Organization",
    {
        "name": Property("name", read_text, required=True),
        "type": Property("type", _choice),
        "country": Ends(kind="LOCATED_IN", noun="Region", one=_country, many=False),
        "website": Property("website", _website),
        "identifiers": Identifiers(_identifier),
    },
    (_members_are_no_companies,),
)

FUNDER: Final = Form(
    "Funder",
    {
        "objectives": Ends(kind="FOCUSES_ON", noun="Objective", one=_objective, dated=True),
        "regions": Ends(kind="FUNDS_IN", noun="Region", one=_region, dated=True),
        "minimumAmount": Money("minimumMinor"),
        "maximumAmount": Money("maximumMinor"),
        "currency": Property("currency", read_currency),
        "fundsTypes": Property("fundsTypes", _choices),
        "focusStatement": Property("focusStatement", read_text),
        "activeOn": Property("activeOn"),
        "closedOn": Property("closedOn"),
        "doNotContact": Property("doNotContact", true_or_nothing),
        "doNotContactReason": Property("doNotContactReason", read_text),
    },
    (
        _amounts("minimumAmount", "maximumAmount"),
        _least_is_not_more_than_most,
        _gives_until_it_closes,
        _reason_is_for_something,
    ),
)

GRANT: Final = Form(
    "Grant",
    {
        "title": Property("title", read_text, required=True),
        "description": Property("description", read_text),
        "funder": Ends(kind="GAVE", noun="Funder", one=_funder, inwards=True, many=False, required=True),
        "recipient": Ends(kind="AWARDED_TO", noun="Organization", many=False),
        "instrument": Property("instrument", _choice),
        "status": Property("status", _choice),
        "amount": Money("amountMinor"),
        "currency": Property("currency", read_currency),
        "awarded": Property("awarded"),
        "objectives": Ends(kind="SUPPORTS", noun="Objective", one=_objective),
        "regions": Ends(kind="SPENT_IN", noun="Region", one=_region),
    },
    (_amounts("amount"),),
)

FUNDING_CALL: Final = Form(
    "FundingCall",
    {
        "title": Property("title", read_text, required=True),
        "funder": Ends(kind="OFFERS", noun="Funder", one=_funder, inwards=True, many=False, required=True),
        "opens": Property("opens"),
        "closes": Property("closes"),
        "guidelines": Property("guidelines", read_text),
        "minimumAmount": Money("minimumMinor"),
        "maximumAmount": Money("maximumMinor"),
        "currency": Property("currency", read_currency),
        "objectives": Ends(kind="FOR_OBJECTIVE", noun="Objective", one=_objective),
        "regions": Ends(kind="FOR_REGION", noun="Region", one=_region),
    },
    (_amounts("minimumAmount", "maximumAmount"), _least_is_not_more_than_most, _closes_once_it_is_open),
)

PARTNERSHIP: Final = Form(
    "Partnership",
    {
        "name": Property("name", read_text, required=True),
        "kind": Property("kind", _choice, required=True),
        "since": Property("since"),
        "until": Property("until"),
        "organizations": Ends(kind="MEMBER_OF", noun="Organization", inwards=True, dated=True),
        "objectives": Ends(kind="WORKS_ON", noun="Objective", one=_objective),
        "regions": Ends(kind="ACTIVE_IN", noun="Region", one=_region),
    },
    (_ends_after_it_begins,),
)
