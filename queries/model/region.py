"""Regions: data, in schemes; a country stands once and has one parent in each scheme."""

from queries.language import CODE, Path, Search, many, node, one, stored, text

# Without a scheme a country's parent is the one of M49, the default; any other region's is of its own scheme.
SCHEME = "{r}.scheme = coalesce({scheme}, CASE {a}.scheme WHEN 'iso3166' THEN 'm49' ELSE {a}.scheme END)"

REGION = node(
    "Region",
    prefix="region",
    order=("code",),
    kept=("numericCode", "alpha3", "confirmed"),
    search=Search(
        words=("region", "country"),
        name="name",
        codes=("alpha3",),
        type="level",
        regions=Path(arrow="-[:PART_OF*0..4]->"),
    ),
    code=text(indexed=True, sort=True, telling=True, search=CODE),
    scheme=text(indexed=True, facet=True),
    name=text(sort=True, search=4),
    level=stored("RegionLevel", indexed=True, facet=True),
    parent=one("-[{r}:PART_OF]->", "Region", where=SCHEME, scheme=True),
    children=many("<-[:PART_OF]-", "Region"),
    organizations=many("<-[:PART_OF*0..4]-(:Region)<-[:LOCATED_IN]-", "Organization", repeats=True),
    funders=many("<-[:PART_OF*0..4]-(:Region)<-[{f}:FUNDS_IN]-", "Funder", holds=("f",), repeats=True),
)
