"""What accounts write by mail. A link's secret stands behind `#`: browsers do not send that, so no log has it."""

from typing import Final

from graph_service.settings import Settings

CONFIRM_PAGE: Final = "confirm-email"
RESET_PAGE: Final = "reset-password"


def site_of(settings: Settings) -> str:
    """The address that links begin with."""
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return (settings.public_url or f"http://{host}:{settings.port}").rstrip("/")


def _link(settings: Settings, page: str, secret: str) -> str:
    return f"{site_of(settings)}/{page}#token={secret}"


def confirm(settings: Settings, secret: str) -> tuple[str, str]:
    """To who registers."""
    return "Confirm your e-mail address", (
        "Somebody, probably you, has registered with this address.\n\n"
        "To confirm it and to choose a password, open this link:\n\n"
        f"{_link(settings, CONFIRM_PAGE, secret)}\n\n"
        f"It works once, within {_days(settings.confirm_days)}. If it was not you, do nothing.\n"
    )


def known_already(settings: Settings, secret: str) -> tuple[str, str]:
    """To who registers with an address that has an account."""
    return "You have an account already", (
        "Somebody, probably you, has registered with this address, which has an account.\n\n"
        "If you do not know the password any more, set a new one here:\n\n"
        f"{_link(settings, RESET_PAGE, secret)}\n\n"
        f"The link works once, within {_hours(settings.reset_hours)}. If it was not you, do nothing.\n"
    )


def reset(settings: Settings, secret: str) -> tuple[str, str]:
    """To who has forgotten the password."""
    return "Set a new password", (
        "Somebody, probably you, wants to set a new password for this address.\n\n"
        "To do so, open this link:\n\n"
        f"{_link(settings, RESET_PAGE, secret)}\n\n"
        f"It works once, within {_hours(settings.reset_hours)}. It logs you out everywhere, and ends your API tokens.\n"
        "If it was not you, do nothing: your password stays as it is.\n"
    )


def unknown(settings: Settings) -> tuple[str, str]:
    """To who has forgotten the password of an address that has no account."""
    return "There is no account with this address", (
        "Somebody, probably you, wants to set a new password for this address, but it has no account.\n\n"
        f"Perhaps you have registered with another one. You can register at {site_of(settings)}.\n"
        "If it was not you, do nothing.\n"
    )


def invitation(settings: Settings, secret: str, organization: str) -> tuple[str, str]:
    """To who is given a login."""
    return "Your login", (
        f'The secretariat of the "4 per 1000" Initiative has made an account for you, as one of {organization}.\n\n'
        "To choose a password, open this link:\n\n"
        f"{_link(settings, RESET_PAGE, secret)}\n\n"
        f"It works once, within {_days(settings.confirm_days)}."
        f" After that, ask for a new password at {site_of(settings)}.\n"
    )


def password_changed(settings: Settings) -> tuple[str, str]:
    """To who has a new password."""
    return "Your password is new", (
        "The password of your account has been set anew."
        " You are logged out everywhere, and your API tokens have ended.\n\n"
        f"If it was not you, set another one at {site_of(settings)}, and tell the secretariat.\n"
    )


def _days(number: int) -> str:
    return f"{number} day{'s' if number > 1 else ''}"


def _hours(number: int) -> str:
    return f"{number} hour{'s' if number > 1 else ''}"
