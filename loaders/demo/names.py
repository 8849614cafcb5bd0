"""Names that nobody has: made of syllables, many with diacritics, all with the word "Demo" or "demo"."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Final

from queries.model.enums import OrganizationType

HEADS: Final = (
    *("Kes", "Ør", "Żel", "Çan", "Ñuv", "Đor", "Ång", "Ís", "Mar", "Éma", "Öz", "Šta", "Tú", "Vel", "Łok", "Bră"),
    *("Þor", "Aïn", "Ghe", "Ōka", "Ẹdo", "Ünt", "Dze", "Qar", "Ćil", "Pho", "Wen", "Àrd", "Rho", "Úlf", "Sæ"),
    *("Ğel", "Ježd", "Tên", "Fåb", "Lún", "Ibi", "Xho", "Yír", "Nşe"),
)
MIDDLES: Final = (
    *("a", "e", "i", "o", "u", "á", "é", "í", "ó", "ø", "ä", "ö", "ü", "ă", "ara", "eni", "olu", "iva"),
    *("undo", "ëss", "ami", "itê"),
)
TAILS: Final = (
    *("r", "n", "l", "val", "dir", "mo", "sk", "rin", "tão", "gård", "nex", "lit", "vör", "ma", "zan", "rel"),
    *("çe", "ñez", "lund", "bek", "ška", "rød", "wen"),
)
KINDS: Final[Mapping[OrganizationType, Sequence[str]]] = {
    OrganizationType.STATE_OR_LOCAL_AUTHORITY: ("Ministry of Soils of", "Province of", "Municipality of"),
    OrganizationType.INTERNATIONAL_ORGANIZATION: ("International Soil Agency of", "Intergovernmental Office of"),
    OrganizationType.DONOR_OR_FOUNDATION: ("Foundation of", "Development Fund of", "Endowment of"),
    OrganizationType.PRODUCER_ORGANIZATION: ("Farmers' Union of", "Growers' Cooperative of"),
    OrganizationType.RESEARCH_OR_EDUCATION: ("University of", "Institute of Agronomy of", "Soil Laboratory of"),
    OrganizationType.CIVIL_SOCIETY: ("Society for Living Soils of", "Land Care Network of"),
    OrganizationType.PRIVATE_COMPANY: ("Soil Services Ltd of", "Compost Works of"),
}
UNKNOWN_KIND: Final = ("Group of", "Circle of")
TOPICS: Final = ("Soil carbon", "Agroforestry", "Cover crops", "Peat and pasture", "Carbon accounting", "Field schools")


def place_name(rng: Random) -> str:
    """Make up a place: "Kesar"."""
    return _one(rng, HEADS) + _one(rng, MIDDLES) + _one(rng, TAILS)


def person_name(rng: Random) -> str:
    """Make up a person: "Éman Vostra (demo)"; now and then two bear the same name."""
    return f"{_one(rng, HEADS)}{_one(rng, MIDDLES)}{_one(rng, TAILS)} {place_name(rng)} (demo)"


def organization_name(rng: Random, kind: OrganizationType | None, number: int) -> str:
    """Make up an organization: "Demo University of Kesar 12"."""
    kinds = KINDS[kind] if kind else UNKNOWN_KIND
    return f"Demo {_one(rng, kinds)} {place_name(rng)} {number}"


def partnership_name(rng: Random, number: int) -> str:
    """Make up a partnership: "Demo partnership 7: Soil carbon in Kesar"."""
    return f"Demo partnership {number}: {_topic(rng)}"


def grant_title(rng: Random, number: int) -> str:
    """Make up a grant: "Field schools in Kesar (demo grant 7)"."""
    return f"{_topic(rng)} (demo grant {number})"


def call_title(rng: Random, number: str) -> str:
    """Make up a funding call: "Cover crops in Kesar (demo call 7-0)"."""
    return f"{_topic(rng)} (demo call {number})"


def _topic(rng: Random) -> str:
    return f"{_one(rng, TOPICS)} in {place_name(rng)}"


def _one(rng: Random, parts: Sequence[str]) -> str:
    return parts[int(rng.random() * len(parts))]
