"""A small network: three organizations, a funder among them, two people, two task forces; and those who ask."""

from datetime import date

from graph_service.reading.viewer import Viewer
from loaders.records import LinkRecord, NodeRecord
from queries.model.enums import AccountRole

BEGIN = date(2020, 1, 1)


def organization(key, name, type_=None):
    return NodeRecord("Organization", f"organization:{key}", {"name": name, "type": type_})


def person(key, name):
    return NodeRecord("Person", f"person:{key}", {"name": name, "email": f"{key}@soil.example"})


def objective(code):
    return NodeRecord("Objective", f"objective:{code}", {"code": code, "title": code})


def force(code):
    return NodeRecord("TaskForce", f"task_force:{code}", {"code": code, "name": code})


def region(scheme, code):
    return NodeRecord("Region", f"region:{scheme}:{code}", {"code": code, "scheme": scheme, "name": code})


SOIL = organization("soil", "Soil Trust", "CIVIL_SOCIETY")
FUND = organization("fund", "Field Fund", "DONOR_OR_FOUNDATION")
FIRM = organization("firm", "Firm", "PRIVATE_COMPANY")
FACE = NodeRecord("Funder", FUND.id, {"minimumMinor": 100_000, "currency": "EUR"})
ANA, BEN = person("ana", "Ana Sol"), person("ben", "Ben Mar")
A1, B2 = objective("A1"), objective("B2")
FORCE_A1, FORCE_B2 = force("A1"), force("B2")
FRANCE, KENYA, AFRICA = region("iso3166", "FR"), region("iso3166", "KE"), region("initiative", "AFRICA")
PARTNER = NodeRecord("StandingPeriod", "standing:soil", {"standing": "PARTNER", "since": BEGIN})
LEADING = NodeRecord("Participation", "participation:ana", {"role": "TASK_FORCE_LEADER", "since": BEGIN})

NODES = (SOIL, FUND, FIRM, FACE, ANA, BEN, A1, B2, FORCE_A1, FORCE_B2, FRANCE, KENYA, AFRICA, PARTNER, LEADING)
LINKS = (
    LinkRecord("IMPLEMENTS", FORCE_A1.end, A1.end),
    LinkRecord("IMPLEMENTS", FORCE_B2.end, B2.end),
    LinkRecord("LOCATED_IN", SOIL.end, FRANCE.end),
    LinkRecord("FOCUSES_ON", FACE.end, A1.end, {"since": BEGIN}),
    LinkRecord("HAS_STANDING", SOIL.end, PARTNER.end),
    LinkRecord("AFFILIATED_WITH", ANA.end, SOIL.end, {"since": BEGIN}),
    LinkRecord("PARTICIPATES", ANA.end, LEADING.end),
    LinkRecord("IN", LEADING.end, FORCE_A1.end),
    LinkRecord("ON_BEHALF_OF", LEADING.end, SOIL.end),
)


def user(key):
    """Somebody with a login and no more."""
    return Viewer(f"account:{key}", f"person:{key}", frozenset({AccountRole.USER}))


def secretary(key):
    """Somebody of the secretariat."""
    return Viewer(f"account:{key}", f"person:{key}", frozenset({AccountRole.SECRETARIAT}))


OFFICE = secretary("office")
"""The secretariat."""
ANA_ASKS, BEN_ASKS = user("ana"), user("ben")
