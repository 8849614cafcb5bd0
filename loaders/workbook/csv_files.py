"""A folder of CSV files, or one of them → raw tables: in the encodings and with the separators that programs write."""

import codecs
import csv
import hashlib
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Final

from loaders.errors import LoadError
from loaders.workbook.form import Broken, RawCell
from loaders.workbook.guards import unguarded
from loaders.workbook.package import BAD_VALUE, MOST_BYTES, NO_VALUE
from loaders.workbook.tables import RawTable

ENDINGS: Final = (".csv", ".tsv", ".txt")
SEPARATORS: Final = ",;\t|"
MARKED: Final = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
"""Encodings that a file names in its first bytes; the longer marks begin as the shorter ones do, and come first."""
ERRORS: Final = {"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"}
"""What a spreadsheet writes for a formula that it cannot calculate."""


def read_csv(path: Path) -> Iterator[RawTable]:
    """Read a CSV file, or all in a folder. Raise `LoadError` for what cannot be read."""
    for file in csv_files(path):
        content = _content(file)
        digest = hashlib.sha256(content).hexdigest()
        yield RawTable(file.stem, list(_rows(file, _text(file, content))), digest)


def csv_files(path: Path) -> list[Path]:
    """Give the file itself, or the CSV files of a folder by name."""
    if not path.is_dir():
        return [path]
    return sorted(file for file in path.iterdir() if file.suffix.lower() in ENDINGS and not file.name.startswith("."))


def _content(file: Path) -> bytes:
    if file.stat().st_size > MOST_BYTES:
        raise LoadError(file.name, f"it is larger than {MOST_BYTES:,} bytes", "Part it into several files")
    return file.read_bytes()


def _text(file: Path, content: bytes) -> str:
    """Decode what says its encoding; else UTF-8, and what is none as Windows writes it (cp1252)."""
    marked = next((name for mark, name in MARKED.items() if content.startswith(mark)), None)
    for encoding in (marked,) if marked else ("utf-8", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise LoadError(file.name, "its text cannot be read", "Save it as CSV in UTF-8")


def _rows(file: Path, text: str) -> Iterator[list[RawCell]]:
    separator, text = _separator(text)
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator)
    try:
        for cells in reader:
            yield [_cell(each) for each in cells]
    except csv.Error as error:
        place = f"{file.name}, line {reader.line_num}"
        raise LoadError(place, f"it cannot be read ({error})", "Look for a missing quotation mark") from None


def _separator(text: str) -> tuple[str, str]:
    """Find the separator: the one that Excel's first line names, else the most frequent of the first line."""
    head, _, rest = text.partition("\n")
    if head.lower().startswith("sep=") and len(head.rstrip("\r")) == 5:
        return head[4], rest
    heading = next((line for line in text.splitlines() if line.strip()), "")
    return max(SEPARATORS, key=heading.count), text


def _cell(text: str) -> RawCell:
    if text.startswith("="):
        return Broken(text, NO_VALUE)
    if text.startswith("#") and text in ERRORS:
        return Broken(text, BAD_VALUE)
    return unguarded(text) if text.startswith("'") else text
