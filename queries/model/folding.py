"""Text with case ignored: one definition for what is stored and what is asked for."""

import unicodedata


def fold(text: str) -> str:
    """Unicode's caseless form, composed (NFC)."""
    return unicodedata.normalize("NFC", text.casefold())
