"""A network of 100,000 rows over all sheets, as a secretariat might keep it; 1 % of them bad, in 20 ways."""

from dataclasses import dataclass
from datetime import date, timedelta

from filled_template import SheetError

from loaders.workbook.form import label
from loaders.workbook.lists import lists
from queries.model.enums import OrganizationType

SIZES = {
    "organizations": 15_000,
    "people": 25_000,
    "partnerships": 1100,
    "funders": 2000,
    "standings": 8000,
    "affiliations": 20_000,
    "partnership_members": 4000,
    "funder_objectives": 3000,
    "funder_regions": 3000,
    "participations": 11_900,
    "grants": 7000,
}
TYPES = [label(each) for each in OrganizationType if each != "PRIVATE_COMPANY"]
OBJECTIVES = lists()["OBJECTIVE"]
COUNTRIES = lists()["COUNTRY"]
GIVERS = 1800
COMPANIES = range(14_600, 14_700)
CURRENCIES = ("EUR", "XOF", "TND", "USD")


def picked(values, number):
    return values[number % len(values)]


def day(number):
    return date(2018, 1, 1) + timedelta(days=number % 2000)


def organizations(number):
    return {
        "id": f"o{number}",
        "name": f"=Institute {number} “É”",
        "type": "Private company" if number in COMPANIES else picked(TYPES, number),
        "country": picked(COUNTRIES, number),
        "website": f"https://o{number}.example.org",
        "identifiers": f"ror:{number:09}; tax:NA-{number}",
    }


def people(number):
    return {"id": f"P-{number}", "name": f"-Person {number}", "email": f"p{number}@example.org"}


def partnerships(number):
    return {
        "id": f"alliance-{number}",
        "name": f"@Alliance {number}",
        "kind": ("Alliance", "PARTNERSHIP")[number % 2],
        "since": day(number),
        "objectives": f"{picked(OBJECTIVES, number)}; {picked(OBJECTIVES, number + 5)}",
        "regions": f"initiative:AFRICA; {picked(COUNTRIES, number)}",
    }


def funders(number):
    return {
        "organization": f"o{number}",
        "minimum_amount": 100 * (number + 1),
        "maximum_amount": f"{1_000_000 + number:,}",
        "currency": picked(CURRENCIES, number),
        "funds_types": f"{picked(TYPES, number)}; {picked(TYPES, number + 1)}",
    }


def standings(number):
    return {"organization": f"o{number}", "standing": ("Partner", "MEMBER")[number % 2], "since": day(number)}


def affiliations(number):
    return {
        "person": f"P-{number}",
        "organization": f"o{number % 10_000}",
        "since": day(number),
        "until": date(2025, 1, 1),
    }


def partnership_members(number):
    return {"organization": f"o{number}", "partnership": f"alliance-{number % 1000}", "since": day(number)}


def funder_objectives(number):
    return {"funder": f"o{number % GIVERS}", "objective": OBJECTIVES[number // GIVERS], "since": day(number)}


def funder_regions(number):
    return {"funder": f"o{number % GIVERS}", "region": ("m49:002", "initiative:EUROPE")[number // GIVERS]}


def participations(number):
    return {
        "id": f"T-{number}",
        "person": f"P-{number % 20_000}",
        "role": "Team member",
        "task_force": picked(OBJECTIVES, number),
        "organization": f"o{number % 10_000}",
        "since": day(number),
    }


def grants(number):
    return {
        "id": f"G-{number}",
        "title": f"+Grant {number}",
        "funder": f"o{number % GIVERS}",
        "recipient": f"o{number}",
        "instrument": "Grant",
        "status": "DISBURSED",
        "amount": f"{number + 1} 000",
        "currency": picked(CURRENCIES, number),
        "awarded": day(number),
        "objectives": picked(OBJECTIVES, number),
        "regions": picked(COUNTRIES, number),
    }


MAKERS = {
    each.__name__: each
    for each in (
        organizations,
        people,
        partnerships,
        funders,
        standings,
        affiliations,
        partnership_members,
        funder_objectives,
        funder_regions,
        participations,
        grants,
    )
}
OF_EACH_WAY = 50


@dataclass(frozen=True)
class Way:
    """One way in which a row is bad: what is other than in a good row, and what is said of which cell."""

    sheet: str
    column: str
    reason: str
    """A pattern."""
    numbers: int
    """The first of the numbers that its rows are made from."""
    cells: dict

    def rows(self):
        """Rows that are bad in this way and in no other."""
        for number in range(self.numbers, self.numbers + OF_EACH_WAY):
            row = MAKERS[self.sheet](number)
            row |= {heading: _told(value, number - self.numbers) for heading, value in self.cells.items()}
            yield {heading: value for heading, value in row.items() if value is not None}


def _told(value, number):
    return value.format(number) if type(value) is str else value


FRESH = 100_000
"""Numbers from here on are of no good row."""
WAYS = (
    Way("organizations", "name", r"It must not be blank\.", FRESH, {"name": None}),
    Way("organizations", "country", r'"Atlantis" is no country that is known\.', FRESH + 50, {"country": "Atlantis"}),
    Way("organizations", "type", r'"Club" is none of these: State or local', FRESH + 100, {"type": "Club"}),
    Way("organizations", "website", r'"ftp://soil" is no address of a site', FRESH + 150, {"website": "ftp://soil"}),
    Way("organizations", "identifiers", r'"ror 1" is no identifier', FRESH + 200, {"identifiers": "tax:1; ror 1"}),
    Way("organizations", "id", r"Row \d+ is about the same one already", 0, {}),
    Way("people", "email", r"This is no e-mail address: name@example\.org\.", FRESH, {"email": "nobody"}),
    Way("partnerships", "objectives", r'"Z9" is no code of the strategy', FRESH, {"objectives": "A1; Z9"}),
    Way(
        "partnerships",
        "until",
        r"It has to be after 2019-01-01",
        FRESH + 50,
        {"since": date(2019, 1, 1), "until": date(2018, 1, 1)},
    ),
    Way("funders", "currency", r"An amount needs its currency", 5000, {"currency": None}),
    Way("funders", "minimum_amount", r"It is more than the maximum amount\.", 5050, {"minimum_amount": 9_000_000}),
    Way("funders", "maximum_amount", r'"1,234" can be read in two ways', 5100, {"maximum_amount": "1,234"}),
    Way("standings", "standing", r"A private company is never a member", COMPANIES.start, {"standing": "Member"}),
    Way(
        "affiliations",
        "person",
        r'Neither the workbook nor the graph has "P-x\d+" in people',
        20_000,
        {"person": "P-x{}"},
    ),
    Way("affiliations", "since", r'"03/04/2024" can be read in two ways', 20_050, {"since": "03/04/2024"}),
    Way(
        "participations",
        "region",
        r"A Regional Representative represents a region",
        FRESH,
        {"role": "Regional representative"},
    ),
    Way("participations", "task_force", r'"H9" is no code of the strategy', FRESH + 50, {"task_force": "H9"}),
    Way("grants", "currency", r'"EURO" is no currency\'s code', 7000, {"currency": "EURO"}),
    Way("grants", "title", r"The formula gives an error", 7050, {"title": SheetError("#REF!")}),
    Way("funder_regions", "region", r'"Africa" is a region of more than one scheme', 0, {"region": "Africa"}),
)


def network():
    """The rows of each sheet, and the way in which each bad one is bad, by sheet and number of the row."""
    rows, bad = {}, {}
    for name, size in SIZES.items():
        wrong = [(way, row) for way in WAYS if way.sheet == name for row in way.rows()]
        rows[name] = [MAKERS[name](number) for number in range(size - len(wrong))]
        step = len(rows[name]) // (len(wrong) or 1)
        for at, (way, row) in enumerate(wrong, start=1):
            rows[name].insert(at * step + at - 1, row)
            bad[name, at * step + at + 1] = way
    return rows, bad
