"""What a search costs: the hits that are read, what they are linked to, what is shown of a page."""

from typing import Final, cast

from graphql import FieldNode

from queries.compiler.arguments import Leaf
from queries.compiler.connections import Asked
from queries.compiler.finding import GOALS, KEPT, READ, REGIONS, Reach
from queries.compiler.operators import plain
from queries.compiler.search import REACHES
from queries.model import SEARCHED
from queries.prices.bill import Bill, Charge, all_of
from queries.prices.fields import Tariff
from queries.prices.hops import way_of

LUCENE: Final = 50_000.0
"""What the indexes do, as long as so many dbHits take: Neo4j counts none for it."""
HIT: Final = 5.0
"""To see what a hit is, and to put it in order."""
SHOWN: Final = 10.0
"""To read the texts of a row."""
COUNTED: Final = {"GOAL": GOALS, "REGION": REGIONS}


def search(key: str, tariff: Tariff, nodes: list[FieldNode]) -> Charge:
    """Hits of every noun, as many as are ever read, whatever the text; and once more where none has every word."""
    c = tariff.c
    asked = Asked("SearchConnection", c.arguments("Query", nodes[0]), c.document.below("SearchConnection", nodes), key)
    filters = [_reaching(key, reach) for name, reach in REACHES.items() if asked.given.get(name)]
    counted = [_reaching(key, COUNTED[each]) for each in _facets(tariff, asked) if each in COUNTED]
    return all_of([_reading(key), *filters, *counted, _page(tariff, asked)])


def _reading(key: str) -> Charge:
    def charge(bill: Bill, _: float) -> None:
        bill.add(key, LUCENE)
        for label in SEARCHED:
            read = min(bill.counts.of(label), READ)
            bill.add(key, read * HIT)
            bill.look(key, label, read)

    return charge


def _reaching(key: str, reach: Reach) -> Charge:
    def charge(bill: Bill, _: float) -> None:
        for label, path in reach.paths.items():
            bill.walk(key, way_of(label, path, reach.label), min(bill.counts.of(label), KEPT))

    return charge


def _facets(tariff: Tariff, asked: Asked) -> list[str]:
    told = (tariff.c.arguments(asked.name, nodes[0])["by"] for nodes in asked.fields("facets"))
    return [str(plain(each)) for by in told for each in cast("list[object]", cast("Leaf", by).now)]


def _page(tariff: Tariff, asked: Asked) -> Charge:
    c, first = tariff.c, asked.given.get("first")
    place = len(tariff.pages)
    tariff.pages.append(first.read if isinstance(first, Leaf) else lambda _: c.limits.page_size)
    edges = [each for nodes in asked.fields("edges") for each in nodes]
    within = c.document.below("SearchEdge", edges).items()
    shown = [(f"{asked.place}.{name}", each) for name, each in within if each[0].name.value == "node"]
    shown += [(f"{asked.place}.nodes", each) for each in asked.fields("nodes")]
    faces = all_of([tariff.faces(at, each) for at, each in shown])

    def charge(bill: Bill, _: float) -> None:
        length = bill.pages[place] + 1.0
        bill.add(asked.place, length * SHOWN)
        faces(bill, length)

    return charge
