"""How empty a cell is: from 0, nothing lacks, to 1, nothing is there; and why, in sentences.

The formula is this service's own. Each measure says what share of it is lacking: a seat all of it while nobody holds
it, a number n the share 1 / (1 + n), so that the first counts most and no number is ever enough. The value of a gap is
the mean of these shares by weight.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import floor
from typing import Final

from queries.coverage.measures import FUNDERS, LEADING, MEMBERS, MONEY, PARTNER_ORGANIZATIONS, PARTNERSHIPS, Measure
from queries.coverage.measures import REPRESENTATIVES as REPRESENTING
from queries.model.roots import DEFAULT_SCHEME

UNIT: Final = 1_000_000
"""Values are compared, and shown, in millionths."""
FEW: Final = 3
"""Up to so many are named among the reasons."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """What may lack in a cell: its weight, and how it is told where there is none, one, or a few."""

    measure: Measure
    weight: int
    none: str
    one: str = ""
    few: str = ""
    seat: bool = False
    """One is enough."""
    everywhere: bool = True
    """In every scheme of regions; else in the default one alone, whose regions have the seats."""


LACKS: Final[Mapping[str, Lack]] = {
    "representatives": Lack(
        measure=REPRESENTING,
        weight=3,
        none="Nobody is Regional Representative of {region} in task force {code}.",
        seat=True,
        everywhere=False,
    ),
    "funders": Lack(
        measure=FUNDERS,
        weight=3,
        none="No funder of {code} funds in {region}.",
        one="Only 1 funder of {code} funds in {region}.",
        few="Only {number} funders of {code} fund in {region}.",
    ),
    "members": Lack(
        measure=MEMBERS,
        weight=2,
        none="Nobody from {region} is in task force {code}.",
        one="Only 1 person from {region} is in task force {code}.",
        few="Only {number} people from {region} are in task force {code}.",
    ),
    "partners": Lack(
        measure=PARTNER_ORGANIZATIONS,
        weight=2,
        none="No partner in {region} is linked to {code}.",
        one="Only 1 partner in {region} is linked to {code}.",
        few="Only {number} partners in {region} are linked to {code}.",
    ),
    "grants": Lack(
        measure=MONEY,
        weight=2,
        none="No grant for {code} is spent in {region}.",
        one="Only 1 grant for {code} is spent in {region}.",
        few="Only {number} grants for {code} are spent in {region}.",
    ),
    "leaders": Lack(measure=LEADING, weight=1, none="Task force {code} has no Leader.", seat=True),
    "partnerships": Lack(
        measure=PARTNERSHIPS,
        weight=1,
        none="No partnership works on {code} in {region}.",
        one="Only 1 partnership works on {code} in {region}.",
        few="Only {number} partnerships work on {code} in {region}.",
    ),
}
"""In the order in which they are told."""

BESIDE: Final = ("candidacy", "contact")
"""Kinds of change that touch nothing that is counted of a gap."""
SOUGHT: Final = {name: each.measure for name, each in LACKS.items()}


def value(counts: Mapping[str, int], scheme: str) -> float:
    """How empty a cell is, of its counts: as `VALUE` says it in Cypher."""
    return millionths(counts, scheme) / UNIT


def millionths(counts: Mapping[str, int], scheme: str) -> int:
    """The same in millionths, as `MILLIONTHS` says it."""
    asked = applying(scheme)
    lacking = sum(each.weight * _share(each, counts[name]) for name, each in asked.items())
    return floor(UNIT * (lacking / sum(each.weight for each in asked.values())) + 0.5)


def applying(scheme: str) -> Mapping[str, Lack]:
    """What may lack in the regions of a scheme."""
    return {name: each for name, each in LACKS.items() if each.everywhere or scheme == DEFAULT_SCHEME}


def _share(lack: Lack, number: int) -> float:
    return float(number == 0) if lack.seat else 1 / (1 + number)


def _term(name: str, lack: Lack) -> str:
    share = f"CASE {{{name}}} WHEN 0 THEN 1.0 ELSE 0.0 END" if lack.seat else f"1.0 / (1 + {{{name}}})"
    return f"{_weight(lack)} * ({share})"


def _weight(lack: Lack) -> str:
    return (
        f"{lack.weight}"
        if lack.everywhere
        else f"CASE {{scheme}} WHEN '{DEFAULT_SCHEME}' THEN {lack.weight} ELSE 0 END"
    )


LACKING: Final = " + ".join(_term(name, each) for name, each in LACKS.items())
WEIGHT: Final = " + ".join(_weight(each) for each in LACKS.values())
MILLIONTHS: Final = f"toInteger(floor({UNIT} * (({LACKING}) / ({WEIGHT})) + 0.5))"
"""The value of a gap in millionths, of variables that are named as their counts, and of the parameter `{scheme}`."""
VALUE: Final = f"{MILLIONTHS} / {UNIT}.0"


def reasons(counts: Mapping[str, int], scheme: str, code: str, region: str) -> list[str]:
    """Say what makes a cell empty: what there is none of, then what there is little of."""
    told = [(counts[name], each) for name, each in applying(scheme).items()]
    lacking = [each.none for number, each in told if number == 0]
    scarce = [_scarce(each, number) for number, each in told if 0 < number <= FEW and not each.seat]
    return [each.format(code=code, region=region) for each in (*lacking, *scarce)]


def _scarce(lack: Lack, number: int) -> str:
    return lack.one if number == 1 else lack.few.replace("{number}", str(number))
