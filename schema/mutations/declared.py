"""How a mutation is declared: its name, what it is for, the fields of its input and of its payload.

    mutation("leaveTaskForce", "Leave a task force.", takes=(Named("taskForce", "String"),), gives=(…,))

Each takes one `input`, which may have an `idempotencyKey`, and gives a payload that has `userErrors` too.
"""

from dataclasses import dataclass
from typing import Final

from schema.making import Argument, Named, Types

KEY: Final = Named(
    "idempotencyKey",
    "String | None",
    "Any text of yours: what is sent again with the same one is done once, and answered as the first time.",
)
ERRORS: Final = Named("userErrors", "list[UserError]", "Why nothing was changed; empty where it was.")


@dataclass(frozen=True, slots=True)
class Mutation:
    """A mutation as the schema shows it."""

    name: str
    description: str
    takes: tuple[Named, ...]
    gives: tuple[Named, ...]


MUTATIONS: Final[dict[str, Mutation]] = {}


def mutation(name: str, description: str, *, takes: tuple[Named, ...] = (), gives: tuple[Named, ...] = ()) -> None:
    """Declare one."""
    MUTATIONS[name] = Mutation(name, description, takes, gives)


def add_mutations(types: Types) -> None:
    """Make Mutation, with an input and a payload for each field."""
    fields = [_field(types, each) for each in MUTATIONS.values()]
    types.output("Mutation", "Changes of the graph. Each is done whole or not at all, and is on record.", fields)


def _field(types: Types, each: Mutation) -> Named:
    stem = each.name[0].upper() + each.name[1:]
    types.input(f"{stem}Input", f"What `{each.name}` is asked for.", [*each.takes, KEY])
    types.output(f"{stem}Payload", f"What came of `{each.name}`.", [*each.gives, ERRORS])
    return Named(
        each.name, f"{stem}Payload", each.description, (Argument("input", f"{stem}Input", "What is asked for."),)
    )
