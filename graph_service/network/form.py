"""How it is declared what can be told of a thing, by the fields of the input, and what that is in the graph."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from graph_service.commands.natives import native
from queries.commands.network import IDENTIFIERS, ends_of
from queries.rules import Problem, State
from queries.values import BadValueError

REQUIRED: Final = "It cannot be taken away: every one has it."
CURRENCY: Final = "currency"


def as_it_is(value: Any) -> Any:  # noqa: ANN401  # a value of any kind
    """Take a value that GraphQL has checked."""
    return value


def true_or_nothing(value: object) -> bool | None:
    """Keep a yes alone: what is absent is a no."""
    return True if value else None


@dataclass(frozen=True, slots=True)
class Property:
    """A property of the node."""

    name: str
    one: Callable[[Any], Any] = as_it_is
    """What is told → what is kept; raises BadValueError."""
    required: bool = False

    @property
    def cypher(self) -> str:
        """What reads it of `n`."""
        return f"n.{self.name}"

    def plain(self, value: Any) -> Any:  # noqa: ANN401  # what the driver gives
        """Give what the graph has as `read` would."""
        return native(value)

    def read(self, value: Any) -> Any:  # noqa: ANN401  # a value of the input
        """Read what is told; raises BadValueError."""
        read = None if value is None else self.one(value)
        if self.required and read in (None, ""):
            raise BadValueError(REQUIRED)
        return read


@dataclass(frozen=True, slots=True)
class Money:
    """An amount, in the currency that the field `currency` has; `name` is the property with its minor units."""

    name: str

    @property
    def cypher(self) -> str:
        """What reads it of `n`."""
        return f"n.{self.name}"

    def plain(self, value: Any) -> Any:  # noqa: ANN401  # what the driver gives
        """Give minor units as they are."""
        return value

    def read(self, value: Decimal | None) -> Decimal | None:
        """Read an amount, which becomes minor units once the currency is known; raises BadValueError."""
        if value is not None and value < 0:
            raise BadValueError(f"{value} is no amount: it has to be 0 or more.")
        return value


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends:
    """What the node is linked to, by ids."""

    kind: str
    noun: str
    one: Callable[[str], str] = as_it_is
    """What is told of one end → its id; raises BadValueError."""
    inwards: bool = False
    """The relationship starts at the far node."""
    many: bool = True
    dated: bool = False
    """The relationship has days of its own: it is ended, not taken away."""
    required: bool = False

    @property
    def cypher(self) -> str:
        """What reads them of `n`."""
        return ends_of(self.kind, self.noun, inwards=self.inwards, dated=self.dated)

    def plain(self, value: list[str]) -> Any:  # noqa: ANN401  # an id or ids
        """Give the id, or the ids in order."""
        return sorted(value) if self.many else min(value, default=None)

    def read(self, value: Any) -> Any:  # noqa: ANN401  # one end, or a list of them
        """Read the id or ids; raises BadValueError."""
        if self.required and not value:
            raise BadValueError(REQUIRED)
        if self.many:
            return sorted({self.one(each) for each in value or ()})
        return None if value is None else self.one(value)


@dataclass(frozen=True, slots=True)
class Identifiers:
    """What others call an organization: (scheme, value), each a node of its own."""

    one: Callable[[str, str], tuple[str, str]]

    @property
    def cypher(self) -> str:
        """What reads them of `n`."""
        return IDENTIFIERS

    def plain(self, value: list[list[str]]) -> list[tuple[str, str]]:
        """Give them in order."""
        return sorted((scheme, said) for scheme, said in value)

    def read(self, value: list[dict[str, str]] | None) -> list[tuple[str, str]]:
        """Read them; raises BadValueError."""
        return sorted({self.one(each["scheme"], each["value"]) for each in value or ()})


Field = Property | Money | Ends | Identifiers
Rule = Callable[[State, State, State], Iterator[Problem]]
"""Of what will be, of what is told, of what the graph has, by the input's fields: what is against it."""


@dataclass(frozen=True, slots=True)
class Form:
    """What can be told of a noun's nodes."""

    noun: str
    fields: Mapping[str, Field]
    rules: tuple[Rule, ...] = ()

    def of(self, kind: type[Any]) -> dict[str, Any]:
        """Give the fields of a kind."""
        return {name: each for name, each in self.fields.items() if isinstance(each, kind)}
