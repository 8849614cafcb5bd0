"""What the secretariat's desk costs: its lists look at all candidacies or terms, and show a page."""

from typing import Final

from graphql import FieldNode

from queries.compiler.connections import Asked
from queries.compiler.desk import CONNECTIONS, length_of
from queries.compiler.made import Given
from queries.desk.lists import WORK_LISTS
from queries.model import NOUNS
from queries.prices.bill import Bill, Charge, all_of
from queries.prices.fields import Tariff, Whence
from queries.prices.lists import everything
from queries.seen import Audience

LOOK: Final = 12.0
"""To see whose turn it is in a candidacy, or whether a term is in doubt."""
ROWS: Final = 1000.0
"""To reckon with where an index leads to a list's rows: claims, mails, terms of leaders and representatives."""


def desk(key: str, tariff: Tariff, nodes: list[FieldNode]) -> Charge:
    """All that is asked of it; nothing where it is null."""
    if tariff.c.audience is not Audience.SECRETARIAT:
        return all_of([])
    selected = tariff.c.document.below("Desk", nodes)
    return all_of([_field(f"{key}.{name}", tariff, asked) for name, asked in selected.items()])


def _field(at: str, tariff: Tariff, nodes: list[FieldNode]) -> Charge:
    name = nodes[0].name.value
    if name in CONNECTIONS:
        return _connection(at, tariff, CONNECTIONS[name], nodes)
    return _work_list(at, tariff, name, nodes) if name in WORK_LISTS else all_of([])


def _connection(at: str, tariff: Tariff, label: str, nodes: list[FieldNode]) -> Charge:
    type_ = f"{label}Connection"
    asked = Asked(type_, tariff.c.arguments("Desk", nodes[0]), tariff.c.document.below(type_, nodes), at)
    parts = tariff.parts(asked, NOUNS[label], tariff.rows(asked, Whence(NOUNS[label])))
    looks = sum((parts.total, parts.page is not None, parts.around)) + len(parts.facets)
    return all_of([_looking(at, label if label == "Candidacy" else "", looks), everything(parts, lambda there: there)])


def _looking(at: str, label: str, times: int) -> Charge:
    return lambda bill, _: bill.add(at, times * LOOK * (bill.counts.of(label) if label else ROWS))


def _work_list(at: str, tariff: Tariff, name: str, nodes: list[FieldNode]) -> Charge:
    work, c = WORK_LISTS[name], tariff.c
    selected = c.document.below(f"{work.row}List", nodes)
    pages = [asked for asked in selected.values() if asked[0].name.value == "nodes"]
    shown = [
        tariff.node(f"{at}.{key}", Whence(NOUNS[work.nodes[asked[0].name.value][0]]), _below(tariff, work.row, asked))
        for page in pages
        for key, asked in c.document.below(work.row, page).items()
        if asked[0].name.value in work.nodes
    ]
    place = len(tariff.pages)
    tariff.pages.append(length_of(c, Given(c, c.arguments("Desk", nodes[0]))))

    def rows(bill: Bill, _: float) -> None:
        all_of(shown)(bill, float(bill.pages[place]))

    return all_of([_looking(at, work.looks_at, len(selected)), rows])


def _below(tariff: Tariff, row: str, nodes: list[FieldNode]) -> dict[str, list[FieldNode]]:
    work = next(each for each in WORK_LISTS.values() if each.row == row)
    return tariff.c.document.below(work.nodes[nodes[0].name.value][0], nodes)
