"""What was told of a thing is written, and what of it is new is given for the record."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Final

from graph_service.commands.work import Work
from graph_service.network.form import Ends, Form, Identifiers, Money, Property
from graph_service.network.telling import ids_of
from queries.commands.network import DROP_IDENTIFIERS, begin_links, end_links, put_links
from queries.language import camel
from queries.loading import drop_links
from queries.model import NOUNS
from queries.model.writing import stored, stored_of, upsert_nodes
from queries.money import decimal_text
from queries.rules import State
from queries.values import identifier_id

Changed = tuple[dict[str, Any], dict[str, Any]]
"""What was and what is, by the fields that differ, as the record has them."""

OWNS: Final = ("Organization", "Identifier")

begun, ended, put, dropped = cache(begin_links), cache(end_links), cache(put_links), cache(drop_links)


async def write(work: Work, form: Form, id_: str, said: State, there: State | None = None) -> Changed:
    """Write what differs from what is there; `there` is None for what is new."""
    was = there or {}
    differs = {name: value for name, value in said.items() if there is None or value != was.get(name)}
    if not differs and there is not None:
        return {}, {}
    await _write_node(work, form, id_, differs, new=there is None)
    for name, each in form.of(Ends).items():
        if name in differs:
            now, old = set(ids_of(differs[name])), set(ids_of(was.get(name)))
            await _write_ends(work, form.noun, id_, each, (now - old, old - now), new=there is None)
    for name in form.of(Identifiers).keys() & differs.keys():
        await _write_identifiers(work, id_, differs[name], was.get(name) or ())
    return _recorded(form, differs, was), _recorded(form, differs, {**was, **said})


async def _write_node(work: Work, form: Form, id_: str, differs: State, *, new: bool) -> None:
    kept = form.of(Property) | form.of(Money)
    properties = {each.name: differs[name] for name, each in kept.items() if name in differs}
    if properties or new:
        whole = new and not NOUNS[form.noun].host  # a second face leaves the first one as it is
        written = (stored if whole else stored_of)(form.noun, properties)
        await work.rows(upsert_nodes(form.noun), rows=[{"id": id_, "properties": written}])


async def _write_ends(
    work: Work, noun: str, id_: str, each: Ends, differ: tuple[Iterable[str], Iterable[str]], *, new: bool
) -> None:
    ends = (each.noun, noun) if each.inwards else (noun, each.noun)
    more, gone = (_rows(id_, ids, inwards=each.inwards) for ids in differ)
    if each.dated:
        since = None if new else work.today
        await work.rows(begun(each.kind, *ends), rows=more, since=since, today=work.today)
        await work.rows(ended(each.kind, *ends), rows=gone, today=work.today)
    else:
        await work.rows(put(each.kind, *ends), rows=more)
        await work.rows(dropped(each.kind, *ends), rows=gone)


def _rows(id_: str, far: Iterable[str], *, inwards: bool) -> list[dict[str, Any]]:
    ends = ((other, id_) if inwards else (id_, other) for other in sorted(far))
    return [{"start": start, "end": end, "properties": {}} for start, end in ends]


async def _write_identifiers(
    work: Work, id_: str, now: Iterable[tuple[str, str]], was: Iterable[tuple[str, str]]
) -> None:
    more = {identifier_id(id_, *each): each for each in set(now) - set(was)}
    nodes = [{"id": key, "properties": {"scheme": scheme, "value": value}} for key, (scheme, value) in more.items()]
    await work.rows(DROP_IDENTIFIERS, id=id_, told=[list(each) for each in set(was) - set(now)])
    await work.rows(upsert_nodes("Identifier"), rows=nodes)
    await work.rows(put("IDENTIFIED_BY", *OWNS), rows=_rows(id_, more, inwards=False))


def open_to_all(form: Form, told: State) -> dict[str, Any]:
    """Leave out what not everyone may see: no record has it."""
    closed = {name for name, each in NOUNS[form.noun].stored.items() if each.seen}
    return {name: value for name, value in told.items() if name not in {camel(each) for each in closed}}


def _recorded(form: Form, names: Mapping[str, Any], state: State) -> dict[str, Any]:
    return {name: _shown(form, name, state) for name in names}


def _shown(form: Form, name: str, state: State) -> Any:  # noqa: ANN401  # JSON
    """Give a value as the record has it: money as text, identifiers as objects."""
    value = state.get(name)
    match form.fields[name]:
        case Money() if value is not None:
            return decimal_text(value, state["currency"])
        case Identifiers():
            return [{"scheme": scheme, "value": said} for scheme, said in value or ()]
        case _:
            return value
