"""Keys of the secretariat → ids of the graph. An id of a person tells nothing of the key, nor of the person."""

import hmac
import re
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field
from typing import Final

from loaders.workbook.form import RawCell, Sheet
from loaders.workbook.sheets import SHEETS
from loaders.workbook.text import CellError, as_text
from queries.model import NODES
from queries.values import quoted

LONGEST: Final = 200
PREFIXES: Final = {noun.prefix for noun in NODES.values()} | {sheet.prefix for sheet in SHEETS.values() if sheet.prefix}
FACES: Final = {"funder": "organization"}
"""Prefixes of ids that are a second face of another one's."""
TOKEN: Final = re.compile(r"[0-9a-f]{16,64}")
ERASED: Final = (
    "This person was erased on request: take the row out. Who has come back since has another id: write that one."
)
DIGITS: Final = 32
"""Of an id that is made of a key: 128 bits."""


@dataclass(frozen=True, slots=True)
class Keys:
    """Makes ids of keys, always the same of the same, and follows ids that were merged into others."""

    secret: bytes
    """Kept in the graph, so that a key finds its node again, and nobody outside can guess which key made an id."""
    aliases: Mapping[str, str] = field(default_factory=dict)
    erased: Container[str] = ()
    """Ids of people who were erased on request."""

    def reader(self, sheet: Sheet) -> Callable[[RawCell], str]:
        """Give what reads a key of a sheet's rows: `ifad` → `organization:ifad`."""

        def read(raw: RawCell) -> str:
            made = self._id(sheet, as_text(raw))
            if made in self.erased:
                raise CellError(ERASED)
            return self.aliases.get(made, made)

        return read

    def _id(self, sheet: Sheet, key: str) -> str:
        if len(key) > LONGEST:
            raise CellError(f"A key has at most {LONGEST} characters.")
        prefix, _, rest = key.partition(":")
        if rest and prefix in PREFIXES:
            return _global(sheet, prefix, rest)
        return f"{sheet.prefix}:{self._told_nothing(sheet.prefix, key) if sheet.secret else key}"

    def _told_nothing(self, prefix: str, key: str) -> str:
        return hmac.digest(self.secret, f"{prefix}:{key}".encode(), "sha256").hex()[:DIGITS]


def _global(sheet: Sheet, prefix: str, rest: str) -> str:
    """Take an id as an export writes it."""
    if FACES.get(prefix, prefix) != sheet.prefix:
        raise CellError(f"{quoted(f'{prefix}:{rest}')} is an id of another kind: here stands a key of {sheet.name}.")
    if sheet.secret and not TOKEN.fullmatch(rest):
        raise CellError(f'Only an id from an export begins with "{prefix}:". Write a key of your own without it.')
    return f"{sheet.prefix}:{rest}"
