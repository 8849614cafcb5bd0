"""What people type, read: each cell in one way only, or refused with what to do; nothing is guessed."""

import unicodedata
from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from iso4217 import Currency

from loaders.workbook.amounts import read_amount
from loaders.workbook.cells import cell_reader
from loaders.workbook.dates import EPOCH, read_date
from loaders.workbook.form import Kind
from loaders.workbook.graph import shipped_places
from loaders.workbook.keys import Keys
from loaders.workbook.sheets import SHEETS
from loaders.workbook.text import CellError, as_text, squeezed
from queries.money import decimal_text
from queries.values import in_minor_units

KEYS = Keys(b"secret")
PLACES = shipped_places()
COLUMNS = [(sheet, column) for sheet in SHEETS.values() for column in sheet.columns]
KINDS = {(column.kind, column.many): (sheet, column) for sheet, column in COLUMNS}
RAW = st.one_of(
    st.text(max_size=60),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
)


def reader(kind, sheet=None):
    found = next((s, c) for s, c in COLUMNS if c.kind is kind and (sheet is None or s.name == sheet))
    return cell_reader(*found, KEYS, PLACES)


def refusal(read, raw):
    with pytest.raises(CellError) as refused:
        read(raw)
    return refused.value.reason


def reason_of(read, raw):
    """Why a cell is refused; None if it is read."""
    try:
        read(raw)
    except CellError as refused:
        return refused.reason
    return None


@pytest.mark.parametrize(("sheet", "column"), KINDS.values(), ids=[f"{kind.name}-{many}" for kind, many in KINDS])
@given(raw=RAW)
def test_any_cell_is_read_or_refused_in_words(sheet, column, raw):
    assert reason_of(cell_reader(sheet, column, KEYS, PLACES), raw) != ""


@pytest.mark.parametrize(
    "raw",
    [
        "2024-03-31",
        " 2024-3-31 ",
        "2024/03/31",
        "2024-03-31T00:00:00",
        "31/03/2024",
        "03/31/2024",
        "31.3.2024",
        "31 March 2024",
        "31-Mar-2024",
        "March 31, 2024",
        45382,
        45382.0,
        "45382",
        date(2024, 3, 31),
        datetime(2024, 3, 31, 12),  # noqa: DTZ001 - as a spreadsheet has it
    ],
)
def test_a_day_in_the_ways_that_people_write_it(raw):
    assert read_date(raw) == date(2024, 3, 31)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        ("03/04/2024", "can be read in two ways, day first or month first"),
        ("2024-02-30", "There is no day"),
        ("31/03/24", "no day that can be read"),
        (2020, "2020 is no day"),
        ("2020", "2020 is no day"),
        ("31 Marble 2024", "names no month"),
        ("soon", "no day that can be read"),
        (time(12), "made a date or a time of it"),
        (timedelta(1), "made a date or a time of it"),
    ],
)
def test_a_day_that_is_none_or_two_is_refused(raw, reason):
    assert reason in refusal(read_date, raw)


def test_a_day_that_is_the_same_in_either_order_is_read():
    assert read_date("05/05/2024") == date(2024, 5, 5)


@given(st.dates(min_value=date(1930, 1, 1), max_value=date(2170, 1, 1)))
def test_a_day_is_the_same_by_name_by_number_and_as_a_date(day):
    texts = [day.isoformat(), f"{day:%d.%m.%Y}", f"{day:%d %B %Y}", f"{day:%B %d, %Y}"]
    assert {read_date(each) for each in [*texts, (day - EPOCH).days, day]} == {day}


@given(st.dates(min_value=date(1000, 1, 1)))
def test_day_and_month_are_told_apart_or_refused(day):
    text = f"{day:%d/%m/}{day.year}"
    if day.day > 12 or day.day == day.month:
        assert read_date(text) == day
    else:
        assert "two ways" in refusal(read_date, text)


@pytest.mark.parametrize(
    ("raw", "amount"),
    [
        ("1234.50", "1234.50"),
        ("1 234,50", "1234.50"),
        ("1,234.50", "1234.50"),
        ("1.234,50", "1234.50"),
        ("1\u202f234,50", "1234.50"),
        ("1'234.50", "1234.50"),
        ("1,234,567", "1234567"),
        ("1.234.567", "1234567"),
        ("1 234,567", "1234.567"),
        ("0.500", "0.500"),
        ("0", "0"),
        (1234.5, "1234.5"),
        (0.1 + 0.2, "0.3"),
        (7, "7"),
    ],
)
def test_an_amount_in_the_ways_that_people_write_it(raw, amount):
    assert read_amount(raw) == Decimal(amount)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        ("1,234", "two ways"),
        ("1.234", "two ways"),
        ("1,23,456", "is no amount"),
        ("12 34", "is no amount"),
        ("€ 5", "is no amount"),
        ("-5", "0 or more"),
        (-5, "0 or more"),
        (float("nan"), "0 or more"),
        (float("inf"), "0 or more"),
        (True, "is no amount"),
        ("٣", "is no amount"),
    ],
)
def test_an_amount_that_is_none_or_two_is_refused(raw, reason):
    assert reason in refusal(read_amount, raw)


AMOUNTS = st.decimals(min_value=0, max_value=10**12, places=2)


@given(AMOUNTS, st.sampled_from([("", "."), (",", "."), (".", ","), (" ", ","), ("\u00a0", "."), ("'", ".")]))
def test_an_amount_with_cents_is_the_same_with_every_pair_of_separators(amount, marks):
    thousands, point = marks
    text = f"{amount:,.2f}".replace(".", "p").replace(",", thousands).replace("p", point)
    assert read_amount(text) == amount


@given(st.integers(min_value=0, max_value=10**13), st.sampled_from(["EUR", "JPY", "TND", "CLF"]))
def test_what_is_written_of_minor_units_is_read_as_these(minor, currency):
    amount = read_amount(f"{decimal_text(minor, currency)}0000" if "." in decimal_text(minor, currency) else minor)
    assert in_minor_units(amount, currency) == minor


def test_an_amount_has_no_more_digits_than_its_currency():
    assert in_minor_units(Decimal("5.00"), "JPY") == 5
    assert "JPY has 0 digits" in refusal(lambda raw: in_minor_units(raw, "JPY"), Decimal("5.5"))
    assert "larger than any" in refusal(lambda raw: in_minor_units(raw, "EUR"), Decimal(10) ** 30)


@given(st.text(max_size=200))
def test_text_is_composed_and_has_single_spaces_and_reading_it_again_changes_nothing(text):
    if reason := reason_of(as_text, text):
        assert "control characters" in reason
        assert any(unicodedata.category(each) == "Cc" for each in text)
        return
    read = as_text(text)
    assert read == unicodedata.normalize("NFC", " ".join(text.split()))
    assert as_text(read) == read


@pytest.mark.parametrize(
    ("raw", "text"), [(7.0, "7"), (7, "7"), (0.5, "0.5"), (True, "TRUE"), ("  a \n b ", "a b"), ("e\u0301", "\u00e9")]
)
def test_a_number_is_the_text_that_a_spreadsheet_shows(raw, text):
    assert as_text(raw) == text


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (1e19, "more digits than a spreadsheet keeps"),
        (date(2024, 3, 1), "made a date or a time of it"),
        ("x" * 10_001, "10,001 characters"),
        ("a\x00b", "control characters"),
    ],
)
def test_text_that_a_spreadsheet_spoiled_is_refused(raw, reason):
    assert reason in refusal(as_text, raw)


@pytest.mark.parametrize("raw", ["Team member", "TEAM_MEMBER", "team-member", " team  MEMBER "])
def test_a_choice_by_its_name_or_its_label(raw):
    assert reader(Kind.CHOICE, "participations")(raw) == "TEAM_MEMBER"


def test_a_choice_that_is_none_names_those_there_are():
    assert refusal(reader(Kind.CHOICE, "participations"), "boss") == (
        '"boss" is none of these: Task force leader, Regional representative, Team member.'
    )


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("NA", "NA"),
        ("na", "NA"),
        ("NAM", "NA"),
        ("Namibia", "NA"),
        ("AND", "AD"),
        ("DRC", "CD"),
        ("Congo, The Democratic Republic of the", "CD"),
        ("République démocratique du Congo", "CD"),
        ("Congo", "CG"),
        ("Côte d'Ivoire", "CI"),
        ("Cote d\u2019Ivoire", "CI"),
        ("Ivory Coast", "CI"),
        ("Tanzania", "TZ"),
        ("United Republic of Tanzania", "TZ"),
        ("The Gambia", "GM"),
        ("UK", "GB"),
        ("USA", "US"),
        ("South Korea", "KR"),
        ("Bolivia (Plurinational State of)", "BO"),
        ("Turkey", "TR"),
        ("region:iso3166:FR", "FR"),
        ("iso3166:fr", "FR"),
    ],
)
def test_a_country_by_the_names_that_people_use(name, code):
    assert reader(Kind.COUNTRY)(name) == f"region:iso3166:{code}"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("Frnace", 'Is "France" meant?'),
        ("Korea", "is no country that is known"),
        ("Africa", "is no country that is known"),
        ("m49:002", "is no country that is known"),
        ("XX", "Write its name in English, or its ISO code."),
        ("Guyane", "is no country that is known"),  # two have this name
    ],
)
def test_a_country_is_not_guessed(name, reason):
    assert reason in refusal(reader(Kind.COUNTRY), name)


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("initiative:AFRICA", "initiative:AFRICA"),
        ("Initiative:africa", "initiative:AFRICA"),
        ("m49:002", "m49:002"),
        ("Western Africa", "m49:011"),
        ("Kenya", "iso3166:KE"),
        ("region:m49:011", "m49:011"),
    ],
)
def test_a_region_by_its_code_or_a_name_that_is_its_alone(name, id_):
    assert reader(Kind.REGION, "funder_regions")(name) == f"region:{id_}"


def test_a_region_of_two_schemes_is_not_guessed():
    assert refusal(reader(Kind.REGION, "funder_regions"), "Africa") == (
        '"Africa" is a region of more than one scheme. Write initiative:AFRICA or m49:002.'
    )


def test_a_list_has_its_parts_between_semicolons_each_once():
    read = reader(Kind.OBJECTIVE, "grants")
    assert read(" a1; B2;;A1 ;") == ("objective:A1", "objective:B2")
    assert read("objective:A1") == ("objective:A1",)
    assert "Put semicolons between several." in refusal(read, "A1, B2")


def test_a_task_force_by_code_id_or_name():
    read = reader(Kind.TASK_FORCE)
    assert {read(each) for each in ("A1", "a1", "task_force:A1", "A1 – NDC")} == {"task_force:A1"}  # noqa: RUF001


@pytest.mark.parametrize("code", ["EUR", "eur", " XOF "])
def test_a_currency_by_its_code(code):
    assert reader(Kind.CURRENCY)(code) == code.strip().upper()


def test_every_currency_in_use_is_known_and_no_other():
    read = reader(Kind.CURRENCY)
    assert {read(each.code) for each in Currency} == {each.code for each in Currency}
    assert all("no currency's code" in refusal(read, each) for each in ("EURO", "€", "EUX"))


@pytest.mark.parametrize("address", ["a@example.org", "a.b+c@mail.example.org", "Zoë@bücher.example"])
def test_an_address(address):
    assert reader(Kind.EMAIL)(address) == address


@pytest.mark.parametrize("address", ["a", "a@b", "a b@example.org", "a@example..org", "<a@example.org>", "a@b@c.org"])
def test_a_bad_address_is_refused_without_naming_it(address):
    assert refusal(reader(Kind.EMAIL), address) == "This is no e-mail address: name@example.org."


def test_a_yes_is_yes_and_anything_else_asks_for_one():
    read = reader(Kind.YES, "people")
    assert all(read(each) is True for each in ("yes", " Yes ", "YES", True))
    assert all(refusal(read, each).startswith("Write yes, or leave") for each in ("no", "oui", False, "0", 1))


def test_a_site_begins_with_its_protocol():
    read = reader(Kind.WEBSITE)
    assert read("https://www.example.org/a?b#c") == "https://www.example.org/a?b#c"
    assert refusal(read, "www.example.org").endswith("Write https://www.example.org.")
    assert all(
        "no address of a site" in refusal(read, each) for each in ("javascript:alert(1)", "https://", "ftp://a.b")
    )


def test_an_identifier_has_a_scheme():
    read = reader(Kind.IDENTIFIER)
    assert read("ror:02x; doi: 10.1/a:b") == (("ror", "02x"), ("doi", "10.1/a:b"))
    assert "write scheme:value" in refusal(read, "02x")


def test_a_key_becomes_an_id_and_an_id_stays_one():
    read = reader(Kind.KEY, "organizations")
    assert {read(each) for each in ("ifad", " ifad ", "organization:ifad", "funder:ifad")} == {"organization:ifad"}
    assert read(7.0) == read("7") == "organization:7"
    assert read("ror:02x") == "organization:ror:02x"
    assert "an id of another kind" in refusal(read, "person:00")


def test_a_key_of_an_id_that_was_merged_away_leads_to_the_one_that_stayed():
    keys = Keys(b"secret", {"organization:old": "organization:new"})
    assert keys.reader(SHEETS["organizations"])("old") == "organization:new"


@given(st.text(min_size=1, max_size=50).filter(lambda key: ":" not in key))
def test_an_id_of_a_person_tells_nothing_of_the_key_and_is_always_the_same(key):
    if reason_of(as_text, key):
        return
    made = reader(Kind.KEY, "people")(key)
    prefix, _, token = made.partition(":")
    assert prefix == "person"
    assert len(token) == 32
    assert set(token) <= set("0123456789abcdef")
    assert made == reader(Kind.KEY, "people")(key)
    assert made != Keys(b"another").reader(SHEETS["people"])(key)
    assert token not in reader(Kind.KEY, "participations")(key)


def test_nobody_makes_a_telling_id_for_a_person():
    read = reader(Kind.KEY, "people")
    assert read("person:00ff00ff00ff00ff") == "person:00ff00ff00ff00ff"
    assert "Only an id from an export" in refusal(read, "person:ana")


@given(st.text(max_size=30))
def test_headings_are_compared_by_letters_and_digits_alone(text):
    assert squeezed(f" {text.upper().lower()}_ ") == squeezed(text.lower())
