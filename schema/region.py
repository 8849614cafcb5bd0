"""The face of regions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.model.region import REGION
from schema.faces import face_of, shown

if TYPE_CHECKING:
    from queries.model.enums import RegionLevel
    from schema.faces import Connection
    from schema.funder import Funder
    from schema.organization import Organization


@face_of(REGION)
class Region:
    """A region of a scheme, or a country, which stands once and has one parent in each scheme."""

    id: str = shown("Scheme and code: `region:m49:002`, `region:iso3166:FR`.")
    code: str
    scheme: str = shown("`m49`, `initiative`, `iso3166` for countries, or one that was loaded.")
    name: str
    level: RegionLevel
    parent: Region | None = shown("The region above, in `scheme`; without one, in its own (a country's: in `m49`).")
    children: Connection[Region] = shown("Regions and countries right below.")
    organizations: Connection[Organization] = shown("Organizations in the region or below it.")
    funders: Connection[Funder] = shown("Funders that say they fund in the region or below it.")
