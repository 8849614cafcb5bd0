"""Where a request comes from: the other end of its connection, or what a proxy that is believed says."""

from collections.abc import Sequence
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from typing import Final

from starlette.types import Scope

FORWARDED: Final = b"x-forwarded-for"


class Clients:
    """Tells the address of a request's client."""

    def __init__(self, trusted: Sequence[str]) -> None:
        """`trusted` are the addresses or networks of proxies whose `X-Forwarded-For` is believed."""
        self._trusted = [ip_network(each) for each in trusted]

    def of(self, scope: Scope) -> str:
        """Give the address; an empty text where there is none, as with a socket file."""
        peer = scope.get("client")
        address: str = peer[0] if peer else ""
        return self._before(address, dict(scope["headers"]).get(FORWARDED, b"")) if self._trusted else address

    def _before(self, address: str, told: bytes) -> str:
        """Go back from proxy to proxy, as long as they are believed: what stands before them anybody can write."""
        hops = [each.strip() for each in told.decode("latin-1").split(",") if each.strip()]
        while hops and _within(address, self._trusted):
            address = hops.pop()
        return address


NO_PROXIES: Final = Clients(())


def _within(address: str, networks: Sequence[IPv4Network | IPv6Network]) -> bool:
    try:
        found = ip_address(address)
    except ValueError:
        return False
    return any(found in network for network in networks)
