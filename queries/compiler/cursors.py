"""Cursors: the order of a list and where in it a node stands, opaque to the client."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64Error
from datetime import date, datetime

import orjson

from queries.compiler.refusals import RefusedError

CursorValue = str | int | date

TYPES: dict[str, type] = {"Int": int, "Date": str}
GREATEST = 2**63 - 1
"""The greatest number that the database holds; JSON's reader goes up to twice that."""


def encode(order: str, values: list[object]) -> str:
    """A cursor; `order` names the list's keys, so that a cursor of another order is noticed."""
    told = orjson.dumps([order, *(each if isinstance(each, str | int) else str(each) for each in values)])
    return urlsafe_b64encode(told).rstrip(b"=").decode()


def decode(cursor: object, order: str, types: tuple[str, ...], place: str) -> list[CursorValue]:
    """The values of a cursor of this order; anything else is refused."""
    try:
        told = orjson.loads(urlsafe_b64decode(str(cursor) + "=" * (-len(str(cursor)) % 4)))
        return _values(told, order, types)
    except (ValueError, NotBase64Error):
        raise RefusedError(
            "BAD_CURSOR", f"`{place}` is no cursor of this list in this order; take it from `pageInfo` or `edges`."
        ) from None


def _values(told: object, order: str, types: tuple[str, ...]) -> list[CursorValue]:
    if not isinstance(told, list) or told[:1] != [order]:
        raise ValueError(order)
    return [_value(each, type_) for each, type_ in zip(told[1:], types, strict=True)]


def _value(told: object, type_: str) -> CursorValue:
    if type(told) is not TYPES.get(type_, str) or (isinstance(told, int) and told > GREATEST):
        raise ValueError(type_)
    match type_:
        case "Date":
            return date.fromisoformat(str(told))
        case "DateTime":
            return datetime.fromisoformat(str(told))
    return told  # type: ignore[return-value]  # checked above
