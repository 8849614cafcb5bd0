"""Names in a statement: variables, parameters, and the filling of templates. The same shape gives the same names."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from queries.seen import Audience

PARAMETERS = "p"
"""The one parameter of a statement, a map of all values. Neo4j plans a statement anew where a text or a list among its
parameters gets ten times longer; into a map it does not look."""
SERVICE = "service."
"""Before the names of the service's own values: no variable of a document is called so."""

OWN = ("contact", "today", "viewer")
"""The service's own values that a template may name."""

Values = Mapping[str, object]
Read = Callable[[Values], object]
"""Reads a parameter's value from the request: its coerced variables, and the service's own values."""


@dataclass(slots=True)
class Names:
    """Gives out variables and parameters, in the order in which they are asked for."""

    audience: Audience = Audience.NOBODY
    """Who the statement is for."""
    reads: dict[str, Read] = field(default_factory=dict)
    variables: int = 0
    analysed: list[Read] = field(default_factory=list)
    """The days whose analysis is asked for."""

    def variable(self, stem: str) -> str:
        """A variable that no other part of the statement uses."""
        self.variables += 1
        return f"{stem}{self.variables}"

    def parameter(self, read: Read) -> str:
        """A parameter whose value is read from each request."""
        name = f"p{len(self.reads)}"
        self.reads[name] = read
        return written(name)

    def service(self, name: str) -> str:
        """A parameter that the service itself gives: `today`, `contact`, `viewer`."""
        self.reads.setdefault(name, lambda values: values[SERVICE + name])
        return written(name)


def written(name: str) -> str:
    """How a statement names a parameter."""
    return f"${PARAMETERS}.{name}"


class Filling(dict[str, str]):
    """Names for one use of a template; a name that is not given is a fresh variable, the same within this use."""

    def __init__(self, names: Names, **known: str) -> None:
        super().__init__(known)
        self.names = names

    def __missing__(self, stem: str) -> str:
        if stem in OWN:
            return self.names.service(stem)
        self[stem] = self.names.variable(stem)
        return self[stem]

    def __call__(self, template: str) -> str:
        """Fill a template."""
        return template.format_map(self)
