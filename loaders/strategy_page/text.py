"""The page's raw text: which lines say something, and what a piece of text is without its wrapping."""

import html
import re
import unicodedata
from dataclasses import dataclass

ADDRESS = re.compile(r"(?<![\w.+%'-])[\w.+%'-]+@[\w-]+(?:\.[\w-]+)+")
ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);")
DEAD_LINK = re.compile(r"\[([^\]]*)\]\(#\)")
NOISE = re.compile(r"Unable to render \{[^}]*\}(\s+The included page could not be found\.?)?")
NOISE_TAIL = re.compile(r"The included page could not be found\.?")
RULE = re.compile(r"(?=.*---)[-:\s]+")
DASH = r"\s*[-\u2013\u2014:]\s*"
"""What stands between a code and its heading."""
ODD_SPACE = re.compile(r"[^\S\t\n]")
INVISIBLE = re.compile("[\ufeff\u200b\u00ad]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that says something, with its number in the file (from 1)."""

    number: int
    text: str


def telling_lines(text: str) -> list[Line]:
    """Drop blank lines, rules and the noise of the page's missing forms; hide addresses."""
    raw = hide_addresses(INVISIBLE.sub("", text)).replace("\r\n", "\n").replace("\r", "\n")
    evened = ODD_SPACE.sub(" ", raw).split("\n")
    lines = (Line(number, line.strip()) for number, line in enumerate(evened, start=1))
    return [line for line in lines if line.text and not _says_nothing(line.text)]


def clean(text: str) -> str:
    """Undo entities and dead links, even out white space, hide addresses."""
    plain = DEAD_LINK.sub(r"\1", ENTITY.sub(lambda entity: html.unescape(entity[0]), text))
    return hide_addresses(unicodedata.normalize("NFC", " ".join(plain.split())))


def hide_addresses(text: str) -> str:
    """Put `{contact}` in place of e-mail addresses: they belong to persons."""
    return ADDRESS.sub("{contact}", text)


def excerpt(text: str, length: int = 60) -> str:
    """Quote the beginning of a text in a message."""
    said = clean(text)
    return repr(said if len(said) <= length else f"{said[: length - 1]}…")


def _says_nothing(text: str) -> bool:
    return any(pattern.fullmatch(text) for pattern in (NOISE, NOISE_TAIL, RULE))
