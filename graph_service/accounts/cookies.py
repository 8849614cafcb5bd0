"""The cookie that is a session."""

from typing import Final

from graph_service.settings import Settings, on_this_machine

NAME: Final = "taskforce_session"


def session_cookie(settings: Settings, secret: str) -> str:
    """What `Set-Cookie` says at a login: scripts do not see it, other sites' pages do not send it."""
    return _cookie(settings, secret, settings.session_days * 86_400)


def no_cookie(settings: Settings) -> str:
    """What `Set-Cookie` says at a logout."""
    return _cookie(settings, "", 0)


def _cookie(settings: Settings, value: str, seconds: int) -> str:
    secure = "; Secure" if _secure(settings) else ""
    return f"{NAME}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Strict{secure}"


def _secure(settings: Settings) -> bool:
    if settings.secure_cookies is not None:
        return settings.secure_cookies
    return not on_this_machine(settings.public_url or settings.host)
