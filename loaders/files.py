"""Text files as people save them."""

import codecs
from pathlib import Path

from loaders.errors import LoadError


def read_text_file(path: Path) -> str:
    """Read UTF-8, or UTF-16 where the file says so. Raise `LoadError` for a file that cannot be read as text."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise LoadError("the file", f"it cannot be read ({error.strerror})", "Check its name and rights") from None
    says_utf16 = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return content.decode("utf-16" if says_utf16 else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise LoadError(f"line {line}", "it is not UTF-8 text", "Save the file as UTF-8") from None
