"""Protects the rules that workbooks and commands share: what they refuse, by which name, and nothing else."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from queries.model.enums import OrganizationType, Standing
from queries.rules import (
    a_company_was_no_member,
    a_member_is_no_company,
    amounts_have_one_currency,
    ends_after_it_begins,
    least_is_not_more_than_most,
)

days = st.none() | st.dates(date(2000, 1, 1), date(2040, 1, 1))
amounts = st.none() | st.integers(0, 10)
currencies = st.sampled_from([None, "EUR", "USD"])


@given(days, days)
def test_what_ends_holds_for_a_day_at_least(since, until):
    wrong = [name for name, _ in ends_after_it_begins(since, until)]
    assert wrong == (["until"] if since and until and until <= since else [])


@given(amounts, amounts)
def test_the_least_is_not_more_than_the_most(least, most):
    wrong = [name for name, _ in least_is_not_more_than_most("least", least, most)]
    assert wrong == (["least"] if least is not None and most is not None and least > most else [])


@given(st.sampled_from([None, *Standing]), st.sampled_from([None, *OrganizationType]))
def test_a_company_is_never_a_member_whichever_is_said_first(standing, type_):
    against = standing == "MEMBER" and type_ == "PRIVATE_COMPANY"
    assert [name for name, _ in a_member_is_no_company(standing, type_)] == (["standing"] if against else [])
    told = a_company_was_no_member(type_, is_member=standing == "MEMBER")
    assert [name for name, _ in told] == (["type"] if against else [])


@given(amounts, currencies, st.fixed_dictionaries({}, optional={"amount": amounts, "currency": currencies}))
def test_an_amount_that_stays_keeps_its_currency(amount, currency, said):
    there = {"amount": amount, "currency": currency}
    state = {**there, **said}
    wrong = [name for name, _ in amounts_have_one_currency(["amount"], state, said, there)]
    if state["amount"] is None:
        assert wrong == []
    elif state["currency"] is None:
        assert wrong == ["currency"]
    else:
        assert wrong == (["amount"] if "amount" not in said and state["currency"] != currency else [])
