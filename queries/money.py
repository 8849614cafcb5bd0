"""Money: integer minor units on one side, exact decimal text on the other.

Exponents after ISO 4217, list one (SIX, the maintenance agency): two digits but for the currencies named here.
"""

import math
from decimal import Decimal

NO_DIGITS = [
    "BIF",
    "CLP",
    "DJF",
    "GNF",
    "ISK",
    "JPY",
    "KMF",
    "KRW",
    "PYG",
    "RWF",
    "UGX",
    "UYI",
    "VND",
    "VUV",
    "XAF",
    "XOF",
    "XPF",
]
THREE_DIGITS = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]
FOUR_DIGITS = ["CLF", "UYW"]
DIGITS = 14
"""So many before the point fit 64 bits in any currency: four more follow it at most."""
EXPONENTS = dict.fromkeys(NO_DIGITS, 0) | dict.fromkeys(THREE_DIGITS, 3) | dict.fromkeys(FOUR_DIGITS, 4)


def exponent(currency: str) -> int:
    """How many digits a currency has after the point."""
    return EXPONENTS.get(currency, 2)


def decimal_text(minor: int, currency: str) -> str:
    """`100050, "EUR"` → `"1000.50"`."""
    return str(Decimal(minor).scaleb(-exponent(currency)))


def minor_units(amount: Decimal, currency: str) -> int | float:
    """`Decimal("1000.50"), "EUR"` → `100050`; what lies between two units stays a fraction, and equals none.

    More than the database can hold is infinite: no amount there is as large.
    """
    if amount and amount.adjusted() >= DIGITS:
        return math.copysign(math.inf, amount)
    scaled = amount.scaleb(exponent(currency))
    return int(scaled) if scaled == scaled.to_integral_value() else float(scaled)
