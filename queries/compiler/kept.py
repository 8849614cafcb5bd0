"""Rows that the service keeps until the graph changes: where a record has them, and how they are given back."""

from collections.abc import Callable
from dataclasses import dataclass

from queries.compiler.shapers import Row


@dataclass(frozen=True, slots=True)
class Kept:
    """Rows that may be kept: where a record has `[change, rows]`, the parameter by which they are given back.

    They are the same for the same text and the same values of the parameters in it, whoever asks being one of them.
    """

    take: Callable[[Row], Row]
    parameter: str
    text: str
    values: tuple[str, ...]
