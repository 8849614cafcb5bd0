"""Rules of the network for what is told of one thing and what the graph has of it; workbooks and commands share them.

A rule gives what is against it: the name that the caller has for the value, and a sentence.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from queries.model.enums import OrganizationType, Standing

State = Mapping[str, Any]
"""Values by the names that the caller has for them; a currency is `currency`."""
Problem = tuple[str, str]


def ends_after_it_begins(since: date | None, until: date | None) -> Iterator[Problem]:
    """What holds for no day holds never."""
    if since and until and until <= since:
        yield "until", f"It has to be after {since}, the day on which it begins: it is the first day after."


def amounts_have_one_currency(amounts: Sequence[str], state: State, said: State, there: State) -> Iterator[Problem]:
    """An amount needs a currency, and one that stays does not change it silently.

    `state` is what will be, `said` what is told, `there` what the graph has.
    """
    currency = state.get("currency")
    for name in amounts:
        if state.get(name) is None:
            continue
        if currency is None:
            yield "currency", "An amount needs its currency."
        elif name not in said and currency != there.get("currency"):
            yield name, f"The graph has it in {there.get('currency')}: write it in {currency} too."


def least_is_not_more_than_most(name: str, least: int | None, most: int | None) -> Iterator[Problem]:
    """Amounts in minor units of one currency."""
    if least is not None and most is not None and least > most:
        yield name, "It is more than the maximum amount."


def closes_once_it_is_open(opens: date | None, closes: date | None) -> Iterator[Problem]:
    """One can apply on the last day, too."""
    if opens and closes and closes < opens:
        yield "closes", f"It is before {opens}, the first day on which one can apply."


def gives_until_it_closes(name: str, active_on: date | None, closed_on: date | None) -> Iterator[Problem]:
    """What gives no more from a day was not known to give on it."""
    if active_on and closed_on and active_on >= closed_on:
        yield name, f"It gives no more from {closed_on}: that it gave was known before."


def reason_is_for_something(name: str, reason: str | None, do_not_contact: object) -> Iterator[Problem]:
    """A reason not to write to a funder is kept with the wish alone."""
    if reason and not do_not_contact:
        yield name, "It is a reason for nothing: say that nobody shall write to it, or take the reason away too."


def a_member_is_no_company(standing: str | None, type_: str | None) -> Iterator[Problem]:
    """Members of the Initiative are non-profit."""
    if standing == Standing.MEMBER and type_ == OrganizationType.PRIVATE_COMPANY:
        yield "standing", "A private company is never a member of the Initiative: it can be a partner."


def a_company_was_no_member(type_: str | None, *, is_member: bool) -> Iterator[Problem]:
    """The same, said from the other side: of what becomes a company."""
    if type_ == OrganizationType.PRIVATE_COMPANY and is_member:
        yield "type", "The organization is a member of the Initiative, as a private company never is."
