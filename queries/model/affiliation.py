"""Affiliations: who belongs to which organization. One that is only claimed counts for nothing."""

from typing import Final

CONFIRMED: Final = "{r}.claimed IS NULL"
"""A condition on the relationship."""
