"""Rows that need no key of their own are told apart by what they say, and never taken for one another."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from loaders.workbook.identity import identity_of
from loaders.workbook.sheets import AFFILIATIONS, ORGANIZATIONS, STANDINGS

SAID = st.fixed_dictionaries(
    {
        "organization": st.text(alphabet="ab-:", min_size=1, max_size=6).map("organization:{}".format),
        "standing": st.sampled_from(["PARTNER", "MEMBER"]),
        "since": st.none() | st.dates(),
    }
)


def test_a_row_is_known_by_its_key_or_by_both_ends():
    assert identity_of(ORGANIZATIONS)({"id": "organization:soil"}) == "organization:soil"
    ends = {"organization": "organization:soil", "person": "person:00"}
    assert identity_of(AFFILIATIONS)(ends) == ("person:00", "organization:soil")


def test_a_standing_without_a_key_is_known_by_what_it_says():
    said = {"organization": "organization:ror:02", "standing": "MEMBER", "since": date(2020, 1, 1)}
    assert identity_of(STANDINGS)(said) == "standing:ror:02-MEMBER-2020-01-01"
    assert identity_of(STANDINGS)({**said, "since": None}) == "standing:ror:02-MEMBER-always"
    assert identity_of(STANDINGS)({**said, "id": "standing:s1"}) == "standing:s1"


@given(one=SAID, another=SAID)
def test_two_standings_have_one_id_only_if_they_say_the_same(one, another):
    identity = identity_of(STANDINGS)
    assert (identity(one) == identity(another)) == (one == another)
