"""An XLSX file as the package that it is: unpacked within bounds, before anything else reads it.

What makes it large is bounded here, and every part is copied as it was measured, so that a package cannot say one
thing and be another. Sheets are looked through for what the reader of cells would pass over in silence.
"""

import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import IO, Final
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile, ZipInfo

from loaders.errors import LoadError
from loaders.workbook.form import Broken

MOST_BYTES: Final = 400_000_000
"""Of a workbook, unpacked: about a million rows."""
MOST_PARTS: Final = 5000
MOST_CELLS: Final = 20_000_000
"""Of a sheet, from its first cell to its last one: the reader makes room for all between them."""
OLE: Final = bytes.fromhex("d0cf11e0a1b11ae1")
"""How old workbooks begin, and encrypted ones."""
READ: Final = (".xml", ".rels")
A_PIECE: Final = 1 << 20
DAMAGE: Final = (
    BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    UnicodeDecodeError,  # a part's name before its content, in characters that are none
    ElementTree.ParseError,
)
"""What reading a package raises that is damaged."""

AS_XLSX: Final = "Save it as an Excel workbook (.xlsx)"
FAR: Final = re.compile(rb"""\sr\s*=\s*["'](?:[A-Za-z]{2}|[A-Za-z]\d{7})""")
"""A cell beyond the column Z or the row 999,999."""
CELL: Final = re.compile(rb"<(?:\w+:)?c\b([^>]*?)(?:/>|>(.*?)</(?:\w+:)?c>)", re.DOTALL)
PLACE: Final = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]+)(\d+)""")
FORMULA: Final = re.compile(rb"<(?:\w+:)?f\b[^>]*?(?:/>|>(.*?)</(?:\w+:)?f>)", re.DOTALL)
VALUE: Final = re.compile(rb"<(?:\w+:)?v\b[^>]*>([^<]+)<")
AN_ERROR: Final = re.compile(rb"""\st\s*=\s*["']e["']""")
A_TEXT: Final = re.compile(rb"""\st\s*=\s*["']str["']""")
SOME_FORMULA: Final = re.compile(rb"<(?:\w+:)?f[\s/>]")

NO_VALUE: Final = "The formula has no value: open the workbook, let it calculate, and save it; or write the value."
BAD_VALUE: Final = "The formula gives an error: mend it, or write the value."

Position = tuple[int, int]
"""Row and column, counted from 0."""


@dataclass(frozen=True, slots=True)
class Package:
    """A workbook's parts, plain and bounded: all of it to read cells from, its sheets to look through."""

    content: BytesIO
    sheets: Mapping[str, bytes]
    """XML by the name of the sheet."""


def open_package(file: IO[bytes]) -> Package:
    """Unpack a workbook. Raise `LoadError` for what is no XLSX workbook, or a hostile one."""
    begin = file.read(len(OLE))
    file.seek(0)
    if begin == OLE:
        raise LoadError("the workbook", "it has a password, or is an old one (.xls)", f"{AS_XLSX} without a password")
    try:
        with ZipFile(file) as packed:
            parts = _unpacked(packed)
        names = _sheet_parts(parts)
    except DAMAGE as error:
        raise LoadError("the workbook", f"it is damaged, or no XLSX workbook ({error})", AS_XLSX) from None
    sheets = {name: parts[part] for name, part in names.items() if part in parts}
    for name, xml in sheets.items():
        _refuse_far_cells(name, xml)
    return Package(_packed_plainly(parts), sheets)


def broken_cells(xml: bytes) -> Iterator[tuple[Position, Broken]]:
    """Find the cells whose formula has no value or gives an error: read without this, they would be blank."""
    if not SOME_FORMULA.search(xml) and not AN_ERROR.search(xml):
        return
    for match in CELL.finditer(xml):
        attributes, content = match[1], match[2] or b""
        place = PLACE.search(b" " + attributes)
        if place and (broken := _broken(attributes, content)) is not None:
            yield _position(place), broken


def _broken(attributes: bytes, content: bytes) -> Broken | None:
    value = VALUE.search(content)
    if AN_ERROR.search(attributes):
        return Broken(value[1].decode(errors="replace") if value else "#N/A", BAD_VALUE)
    formula = FORMULA.search(content)
    if formula and not value and not A_TEXT.search(attributes):
        return Broken(f"={(formula[1] or b'').decode(errors='replace')}", NO_VALUE)
    return None


def _unpacked(packed: ZipFile) -> dict[str, bytes]:
    """Unpack what the reader needs; pictures and the like stay where they are."""
    infos = packed.infolist()
    if len(infos) > MOST_PARTS or len({info.filename for info in infos}) < len(infos):
        raise LoadError("the workbook", "it is not packed as a spreadsheet would", AS_XLSX)
    parts: dict[str, bytes] = {}
    left = MOST_BYTES
    for info in infos:
        if info.filename.lower().endswith(READ):
            parts[info.filename] = _part(packed, info, left)
            left -= len(parts[info.filename])
    return parts


def _part(packed: ZipFile, info: ZipInfo, left: int) -> bytes:
    """Read a part as far as is allowed, whatever length it says it has."""
    content = bytearray()
    with packed.open(info) as part:
        while piece := part.read(A_PIECE):
            content += piece
            if len(content) > left:
                raise LoadError(
                    "the workbook", f"unpacked it is larger than {MOST_BYTES:,} bytes", "Part it into several workbooks"
                )
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise LoadError(info.filename, "it declares XML entities, as no spreadsheet does", AS_XLSX)
    return bytes(content)


def _packed_plainly(parts: Mapping[str, bytes]) -> BytesIO:
    content = BytesIO()
    with ZipFile(content, "w") as package:
        for name, part in parts.items():
            package.writestr(name, part)
    content.seek(0)
    return content


def _sheet_parts(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Give the part of each sheet by its name."""
    if "xl/workbook.xml" not in parts:
        raise LoadError("the workbook", "it is no XLSX workbook", AS_XLSX)
    book = ElementTree.fromstring(parts["xl/workbook.xml"])  # noqa: S314 - no entities: they were refused above
    relations = ElementTree.fromstring(parts.get("xl/_rels/workbook.xml.rels", b"<none/>"))  # noqa: S314 - likewise
    targets = {each.get("Id"): each.get("Target", "") for each in relations}
    return {
        sheet.get("name", ""): _part_name(targets.get(_relation(sheet), "")) for sheet in book.iterfind(".//{*}sheet")
    }


def _relation(sheet: ElementTree.Element) -> str:
    return next((value for name, value in sheet.items() if name.endswith("}id")), "")


def _part_name(target: str) -> str:
    return target[1:] if target.startswith("/") else f"xl/{target}"


def _refuse_far_cells(sheet: str, xml: bytes) -> None:
    """Refuse a sheet whose last cell is so far out that the room up to it is more than a machine has."""
    if not FAR.search(xml):
        return
    places = (PLACE.search(b" " + cell[1]) for cell in CELL.finditer(xml) if cell[2])
    corners = [_position(place) for place in places if place]
    height = max((row for row, _ in corners), default=0) + 1
    width = max((column for _, column in corners), default=0) + 1
    if height * width > MOST_CELLS:
        raise LoadError(sheet, f"its last cell is in row {height:,}, column {width:,}", "Clear the cells far out")


def _position(place: re.Match[bytes]) -> Position:
    column = 0
    for letter in place[1].upper():
        column = column * 26 + letter - ord("A") + 1
    return int(place[2]) - 1, column - 1
