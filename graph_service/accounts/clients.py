"""Networks of clients, as rate limits count them."""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Final

_IPV6_PREFIX: Final = 64
"""What one household or one server is given: each of its addresses is the same client."""


def network_of(client: str) -> str:
    """The network that an address counts as: itself, or its /64."""
    try:
        address = ip_address(client)
    except ValueError:
        return ""
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    return str(address) if isinstance(address, IPv4Address) else str(ip_network((address, _IPV6_PREFIX), strict=False))
