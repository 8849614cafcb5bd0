"""The scalars beside GraphQL's own."""

from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from typing import NewType

import strawberry
from strawberry.types.scalar import ScalarDefinition


def parse_date(value: object) -> date:
    """Read `2030-01-31`."""
    if not isinstance(value, str) or len(value) != len("2030-01-31"):
        raise ValueError("a Date is a text such as 2030-01-31")
    return date.fromisoformat(value)


def parse_datetime(value: object) -> datetime:
    """Read `2030-01-31T12:00:00Z`; a time zone must be there."""
    if not isinstance(value, str) or (moment := datetime.fromisoformat(value)).tzinfo is None:
        raise ValueError("a DateTime is a text with a time zone, such as 2030-01-31T12:00:00Z")
    return moment.astimezone(UTC)


def parse_decimal(value: object) -> Decimal:
    """Read `1000.50`: text, so that it stays exact."""
    try:
        amount = Decimal(value) if isinstance(value, str) else None
    except InvalidOperation:
        amount = None
    if amount is None or not amount.is_finite():
        raise ValueError('a Decimal is a text such as "1000.50"')
    return amount


Date = NewType("Date", date)
DateTime = NewType("DateTime", datetime)
Decimal_ = NewType("Decimal_", Decimal)
Json = NewType("Json", object)

SCALARS = {"Date": Date, "DateTime": DateTime, "Decimal": Decimal_, "JSON": Json}
"""What stands for each in an annotation."""

SCALAR_MAP: dict[object, ScalarDefinition] = {
    Date: strawberry.scalar(
        name="Date",
        description="A day, as ISO 8601 has it: `2030-01-31`.",
        specified_by_url="https://scalars.graphql.org/andimarek/local-date",
        serialize=str,
        parse_value=parse_date,
    ),
    DateTime: strawberry.scalar(
        name="DateTime",
        description="A moment, as RFC 3339 has it: `2030-01-31T12:00:00Z`.",
        specified_by_url="https://scalars.graphql.org/andimarek/date-time",
        serialize=str,
        parse_value=parse_datetime,
    ),
    Decimal_: strawberry.scalar(
        name="Decimal",
        description='An exact decimal number, as text: `"1000.50"`.',
        serialize=str,
        parse_value=parse_decimal,
    ),
    Json: strawberry.scalar(name="JSON", description="Any JSON value, as it stands."),
}
