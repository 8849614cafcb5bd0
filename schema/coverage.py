"""The coverage matrix and its gaps: types that are no nodes."""

from typing import Final

from schema.making import Argument, Named, Types

GAP_PAGE: Final = (
    Argument("objective", "String | None", "Only the cells of this objective, by its code, such as A1."),
    Argument("first", "Int | None", "This many, from the beginning or after `after`."),
    Argument("after", "String | None", "A cursor: what comes after it."),
)
COUNTS: Final = (
    Named("leaders", "Int", "Leaders in office, where the organization is for which they act."),
    Named("representatives", "Int", "Regional Representatives in office, where they represent."),
    Named(
        "members",
        "Int",
        "People in office, in any role, where their organization is; a Representative also where they represent.",
    ),
    Named("partners", "Int", "Partners and members of the Initiative that are linked to it, where they are."),
    Named("partnerships", "Int", "Running partnerships that work on it, where they are active."),
    Named("funders", "Int", "Funders that are linked to it, where they say they fund."),
    Named("grants", "Int", "Grants that support it, where they are spent."),
    Named("amounts", "list[Money]", "What these grants come to, by currency; never added across currencies."),
    Named(
        "candidacies",
        "Int | None",
        "Candidacies that are open now and that the viewer may see; null for whoever may see none.",
    ),
)


def add_coverage(types: Types) -> None:
    """Make what `coverage` and `gaps` give."""
    types.output(
        "CoverageCell",
        "What there is for an objective in a region, each person and organization once.",
        [Named("objective", "Objective"), Named("region", "Region"), *COUNTS],
    )
    types.output(
        "GoalCoverage",
        "What there is for the objectives of a goal, in any region or none, each once.",
        [Named("goal", "Goal"), *COUNTS],
    )
    types.output(
        "RegionCoverage",
        "What there is in a region for any objective, each once.",
        [Named("region", "Region"), *COUNTS],
    )
    types.output("CoverageMatrix", "How each objective is covered in each region.", list(_matrix()))
    _add_gaps(types)


def _matrix() -> tuple[Named, ...]:
    return (
        Named("asOf", "Date", "The day that all of it holds on, but for candidacies."),
        Named("objectives", "list[Objective]", "The rows, by code."),
        Named("regions", "list[Region]", "The columns, by code: the regions of the scheme."),
        Named("cells", "list[CoverageCell]", "Each objective in each region, row by row."),
        Named("goals", "list[GoalCoverage]", "The sums by goal: whoever counts in two cells counts once."),
        Named("regionSums", "list[RegionCoverage]", "The sums by region, likewise."),
    )


def _add_gaps(types: Types) -> None:
    types.output(
        "Gap",
        "How empty a cell of the coverage matrix is.",
        [
            Named("objective", "Objective"),
            Named("region", "Region"),
            Named("value", "Float", "From 0, nothing lacks, to 1, nothing is there; rounded to six digits."),
            Named("reasons", "list[String]", "What there is none of, then what there is little of, in sentences."),
        ],
    )
    edge = [Named("cursor", "String"), Named("node", "Gap")]
    types.output("GapEdge", "A gap in a list, and where it stands there.", edge)
    types.output(
        "GapConnection",
        "A page of gaps, the emptiest first.",
        [
            Named("nodes", "list[Gap]"),
            Named("edges", "list[GapEdge]"),
            Named("pageInfo", "PageInfo"),
            Named("totalCount", "Int", "How many cells there are."),
        ],
    )
