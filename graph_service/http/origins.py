"""Which sites' pages may open a WebSocket: browsers ask no leave for it, so the service looks itself."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from graph_service.settings import Settings

Headers = Mapping[bytes, bytes]


class Origins:
    """Tells pages of ours, and of sites that are listed, from those of others."""

    def __init__(self, settings: Settings) -> None:
        self._listed = set(settings.cors_origins)
        if settings.public_url:
            self._listed.add("{0.scheme}://{0.netloc}".format(urlsplit(settings.public_url)))

    def allow(self, headers: Headers) -> bool:
        """Whether a connection may be opened; what is no browser says no origin."""
        return "*" in self._listed or self.trust(headers)

    def trust(self, headers: Headers) -> bool:
        """Whether the cookie that came with it counts: a browser sends it along whatever page asks."""
        origin = headers.get(b"origin")
        if origin is None:
            return True
        told = origin.decode("latin-1")
        return told in self._listed or urlsplit(told).netloc == headers.get(b"host", b"").decode("latin-1")
