"""Values of the driver as Python's own, which compare with days and go on record."""

from collections.abc import Mapping
from typing import Any

from neo4j.time import Date, DateTime


def native(value: Any) -> Any:  # noqa: ANN401  # a property
    """Give a day or a moment as Python has it, and anything else as it is."""
    return value.to_native() if isinstance(value, Date | DateTime) else value


def natives(properties: Mapping[str, Any]) -> dict[str, Any]:
    """Give the properties of a node or a relationship so."""
    return {name: native(value) for name, value in properties.items()}
