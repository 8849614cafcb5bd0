"""E-mail addresses: as they are written to, and as accounts are found by them."""

from email_validator import EmailNotValidError, validate_email

from graph_service.commands.outcome import refuse
from queries.model.folding import fold


def address_of(text: str, field: str = "email") -> str:
    """Read an address that is to be written to; refuses what is none. Nobody is asked whether it exists."""
    try:
        return validate_email(text.strip(), check_deliverability=False).normalized
    except EmailNotValidError as error:
        raise refuse("INVALID", f"This is no e-mail address: {error}", field) from None


def folded(text: str) -> str:
    """The form that accounts are found by; of what is no address, one that finds none."""
    try:
        return fold(validate_email(text.strip(), check_deliverability=False).normalized)
    except EmailNotValidError:
        return ""
