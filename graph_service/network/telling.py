"""What is told of a thing is read, and checked against what the graph has of it."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from graph_service.commands.outcome import RefusedCommandError, UserError
from graph_service.commands.registry import Asked
from graph_service.commands.work import Work
from graph_service.network.form import CURRENCY, Ends, Form, Money
from graph_service.network.locking import find_and_lock, spoken
from queries.comparing import having
from queries.rules import Problem, State
from queries.values import BadValueError, in_minor_units

NO_CURRENCY: Final = "An amount needs its currency."
NOTHING: Final[State] = {}


class There(NamedTuple):
    """A thing as the graph has it, locked: what can be told of it, by field."""

    id: str
    version: str | None
    state: State


async def find(work: Work, form: Form, asked: str, field: str) -> There:
    """Lock what an id names, and read what the graph has of it."""
    values = tuple(each.cypher for each in form.fields.values())
    locked = await find_and_lock(work, form.noun, asked, field, values)
    state = {name: each.plain(value) for (name, each), value in zip(form.fields.items(), locked.told, strict=True)}
    return There(locked.id, locked.version, state)


async def told(work: Work, form: Form, asked: Asked, there: State = NOTHING, beside: State = NOTHING) -> State:
    """Read what is told; refuses all that cannot be, with a reason for each field.

    `there` is what the graph has, nothing for what is new; `beside` is what else the rules look at.
    """
    said, wrong = _read(form, asked)
    wrong += _in_minor_units(form, said, there)
    _refuse(wrong)
    _refuse([problem async for problem in _missing(work, form, said)])
    state = {**there, **said, **beside}
    _refuse([problem for rule in form.rules for problem in rule(state, said, there)])
    return said


def _read(form: Form, asked: Asked) -> tuple[dict[str, Any], list[Problem]]:
    said: dict[str, Any] = {}
    wrong: list[Problem] = []
    for name in form.fields.keys() & asked.keys():
        try:
            said[name] = form.fields[name].read(asked[name])
        except BadValueError as error:
            wrong.append((name, error.reason))
    return said, wrong


def _in_minor_units(form: Form, said: dict[str, Any], there: State) -> list[Problem]:
    """Turn the amounts that are told into what is kept; say what is wrong with them."""
    currency = said.get(CURRENCY, there.get(CURRENCY))
    wrong: list[Problem] = []
    for name in form.of(Money).keys() & said.keys():
        if said[name] is None:
            continue
        if currency is None:
            return [(CURRENCY, NO_CURRENCY)]
        try:
            said[name] = in_minor_units(said[name], currency)
        except BadValueError as error:
            wrong.append((name, error.reason))
    return wrong


async def _missing(work: Work, form: Form, said: Mapping[str, Any]) -> Any:  # noqa: ANN401  # problems, one by one
    for name, each in form.of(Ends).items():
        if ids := ids_of(said.get(name)):
            row = await work.row(having(each.noun), ids=ids)
            for id_ in sorted(set(ids) - set(row["ids"] if row else ())):
                yield name, f"There is no {spoken(each.noun)} {id_}."


def ids_of(value: Any) -> list[str]:  # noqa: ANN401  # an id, ids or nothing
    """Give the ids of a link to one or to many."""
    return value if isinstance(value, list) else [value] if value else []


def _refuse(wrong: list[Problem]) -> None:
    if wrong:
        raise RefusedCommandError(*(UserError("INVALID", reason, name) for name, reason in sorted(wrong)))
