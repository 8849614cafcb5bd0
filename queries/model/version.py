"""The version of a node: the last of its changes on record."""

from typing import Final

from queries.language import Expression

VERSION: Final = Expression(type="String", cypher="last({n}.changes)", filter=False)
"""Null for what never changed by anything on record."""
