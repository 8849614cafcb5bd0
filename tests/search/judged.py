"""The judged set, and how well a ranking does on it."""

from dataclasses import dataclass
from math import log2
from pathlib import Path

from loaders.records import Batch, LinkRecord, NodeRecord

JUDGED = Path(__file__).with_suffix(".txt")
DEEP = 10
"""How far down a reader looks."""


@dataclass(frozen=True)
class Judged:
    category: str
    text: str
    grades: dict


def judged():
    """What people type, with the grade of each node that they want."""
    lines = [line.split(" | ") for line in JUDGED.read_text().splitlines() if line and not line.startswith("#")]
    return [Judged(category, text, _grades(told)) for category, text, told in lines]


def _grades(told):
    parts = (part.split(":", 1) for part in told.split(";"))
    return {identifier: int(grade) for grade, ids in parts for identifier in ids.split()}


def ndcg(grades, ranked, deep=DEEP):
    """Normalised discounted cumulative gain: 1 where the best stand first."""
    return _gain(grades.get(each, 0) for each in ranked[:deep]) / _gain(sorted(grades.values(), reverse=True)[:deep])


def _gain(grades):
    return sum((2**grade - 1) / log2(place + 2) for place, grade in enumerate(grades))


def _organization(key, name, type_, country):
    record = NodeRecord("Organization", f"organization:{key}", {"name": name, "type": type_})
    return [record], [LinkRecord("LOCATED_IN", record.end, ("Region", f"region:iso3166:{country}"))]


def _funder(key, name, type_, country, *objectives):
    nodes, links = _organization(key, name, type_, country)
    face = NodeRecord("Funder", f"organization:{key}", {"currency": "EUR"})
    focus = [LinkRecord("FOCUSES_ON", face.end, ("Objective", f"objective:{each}")) for each in objectives]
    return [*nodes, face], [*links, *focus]


def _node(noun, id_, **properties):
    return [NodeRecord(noun, id_, properties)], []


MADE = (
    _organization("fao", "Food and Agriculture Organization of the United Nations", "INTERNATIONAL_ORGANIZATION", "IT"),
    _organization(
        "cirad",
        "Centre de coopération internationale en recherche agronomique pour le développement",
        "RESEARCH_OR_EDUCATION",
        "FR",
    ),
    _organization(
        "inrae",
        "Institut national de recherche pour l\u2019agriculture, l\u2019alimentation et l\u2019environnement",
        "RESEARCH_OR_EDUCATION",
        "FR",
    ),
    _organization("embrapa", "Empresa Brasileira de Pesquisa Agropecuária", "RESEARCH_OR_EDUCATION", "BR"),
    _organization("usp", "Universidade de São Paulo", "RESEARCH_OR_EDUCATION", "BR"),
    _organization("healthy", "Healthy Soils Trust", "CIVIL_SOCIETY", "GB"),
    _organization("young", "Young Farmers' Network of Kenya", "PRODUCER_ORGANIZATION", "KE"),
    _organization("ministry", "Ministère de l'Agriculture du Bénin", "STATE_OR_LOCAL_AUTHORITY", "BJ"),
    _organization("cafe", "Café Cooperativo de Córdoba", "PRIVATE_COMPANY", "AR"),
    _funder("ifad", "International Fund for Agricultural Development", "INTERNATIONAL_ORGANIZATION", "IT", "C3"),
    _funder(
        "giz", "Deutsche Gesellschaft für Internationale Zusammenarbeit", "STATE_OR_LOCAL_AUTHORITY", "DE", "A1", "B1"
    ),
    _funder("afd", "Agence Française de Développement", "DONOR_OR_FOUNDATION", "FR", "B1"),
    _funder("green", "Green Soil Fund", "DONOR_OR_FOUNDATION", "KE", "C3", "E1"),
    _node("Person", "person:jose", name="José Álvarez Núñez", email="jose@soil.example"),
    _node("Person", "person:zoe", name="Zoë Müller"),
    _node("Person", "person:fatou", name="Fatou N'Diaye"),
    _node("Person", "person:anna", name="Anna Kowalska", email="anna@soil.example"),
    _node("Person", "person:soren", name="Søren Østergaard"),
    _node("Person", "person:maria", name="Maria Silva"),
    _node("Person", "person:petra", name="Petra Kowalska", private=True),
    _node("Partnership", "partnership:living", name="Living Soils Partnership", kind="PARTNERSHIP"),
    _node("Partnership", "partnership:sahel", name="Sahel Regreening Alliance", kind="ALLIANCE"),
    _node("Grant", "grant:benin", title="Soil carbon monitoring in Benin", currency="EUR"),
    _node("Grant", "grant:coffee", title="Training for coffee growers", currency="EUR"),
    _node("Grant", "grant:mrv", title="MRV for smallholders", currency="EUR"),
)
LINKS = [
    LinkRecord("GAVE", ("Funder", "organization:green"), ("Grant", "grant:benin")),
    LinkRecord("GAVE", ("Funder", "organization:ifad"), ("Grant", "grant:coffee")),
    LinkRecord("SUPPORTS", ("Grant", "grant:benin"), ("Objective", "objective:E1")),
    LinkRecord("SPENT_IN", ("Grant", "grant:benin"), ("Region", "region:iso3166:BJ")),
    LinkRecord("WORKS_ON", ("Partnership", "partnership:living"), ("Objective", "objective:C2")),
    LinkRecord("ACTIVE_IN", ("Partnership", "partnership:sahel"), ("Region", "region:m49:002")),
]
NETWORK = Batch(
    tuple(node for nodes, _ in MADE for node in nodes), (*(link for _, links in MADE for link in links), *LINKS)
)
"""A small network beside the strategy page and the regions."""
