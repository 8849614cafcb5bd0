"""Matches of funders and task forces: types that are no nodes."""

from typing import Final

from schema.making import Argument, Named, Types

ASKED: Final = (
    Argument(
        "region",
        "String | None",
        "Where it is to be spent: the code of a region of `m49`, of a country, or an id.",
    ),
    Argument("amount", "MoneyInput | None", "How much is asked for."),
)
PAGED: Final = (
    Argument("weights", "list[MatchWeightInput] | None", "How much components count; the others keep what is set."),
    Argument("asOf", "Date | None", "What was known on this day; without it, today (UTC)."),
    Argument("first", "Int | None", "This many, from the beginning or after `after`."),
    Argument("after", "String | None", "A cursor: what comes after it."),
)
FUNDER_MATCHES: Final = (
    Argument("taskForce", "String | None", "The objective's code: `A1`."),
    Argument("objective", "String | None", "The objective, where it is not the task force's own."),
    *ASKED,
    Argument("where", "FunderWhere | None", "Only funders that meet this; what the others did still counts."),
    *PAGED,
)
TASK_FORCE_MATCHES: Final = (Argument("funder", "ID", "The funder's id."), *ASKED, *PAGED)

MATCHES: Final = {"FunderMatch": FUNDER_MATCHES, "TaskForceMatch": TASK_FORCE_MATCHES}

WEIGHT: Final = [
    Named("component", "MatchComponent"),
    Named("weight", "Float", "0 or more; only their proportions count."),
]


def add_matching(types: Types) -> None:
    """Make what `funderMatches` and `taskForceMatches` take and give."""
    types.input("MatchWeightInput", "How much a component shall count.", WEIGHT)
    types.output("MatchWeight", "How much a component counts.", WEIGHT)
    types.output(
        "MatchRates",
        "By which rates amounts were compared.",
        [
            Named("date", "Date", "The day of the rates: the last one that is not after the day asked for."),
            Named("base", "String", "The currency in which amounts are compared."),
            Named("source", "String"),
        ],
    )
    types.output(
        "MatchGateOutcome",
        "What one gate says.",
        [
            Named("rule", "MatchGate"),
            Named("outcome", "Eligibility"),
            Named("theirs", "String | None", "The funder's value, where it is known."),
            Named("ours", "String | None", "The value of the task force or of the question."),
            Named("explanation", "String", "A sentence for people."),
        ],
    )
    types.output(
        "MatchNumber", "A number that a component is made of.", [Named("name", "String"), Named("value", "Float")]
    )
    types.output(
        "MatchComponentValue",
        "One part of a score.",
        [
            Named("name", "MatchComponent"),
            Named("value", "Float | None", "From 0 to 1; null where the graph does not know."),
            Named("weight", "Float", "How much it counts."),
            Named("numbers", "list[MatchNumber]", "What it is made of, as far as that is known."),
            Named("evidence", "list[Evidence]", "What proves it: at most 20, by link, the newest first."),
        ],
    )
    for stem, node in (("FunderMatch", "Funder"), ("TaskForceMatch", "TaskForce")):
        _add_connection(types, stem, node)


def _add_connection(types: Types, stem: str, node: str) -> None:
    types.output(
        f"{stem}Edge",
        f"A {node} in the table of matches, and why it stands there.",
        [
            Named("cursor", "String"),
            Named("node", node),
            Named(
                "score",
                "Float | None",
                "The weighted mean of the known components, 0 to 1; null if none is.",
            ),
            Named("coverage", "Float", "The share of the weight that is known, from 0 to 1."),
            Named("eligibility", "Eligibility", "INELIGIBLE if a gate is; else UNKNOWN if one is."),
            Named("gates", "list[MatchGateOutcome]"),
            Named("components", "list[MatchComponentValue]"),
            Named(
                "introduction",
                "list[Evidence]",
                "A way in: named people and organizations, who could make it first; the shortest.",
            ),
            Named("why", "String", "One sentence, made of what is known."),
            Named("whyQuery", "String", "A query whose answer has every number of `why`."),
        ],
    )
    types.output(
        f"{stem}Connection",
        "A page of the table of matches: blocked ones last, then by score, coverage and id.",
        [
            Named("nodes", f"list[{node}]"),
            Named("edges", f"list[{stem}Edge]"),
            Named("pageInfo", "PageInfo"),
            Named("totalCount", "Int", "How many there are on all pages."),
            Named("weights", "list[MatchWeight]", "Those that the scores were made with."),
            Named("rates", "MatchRates"),
        ],
    )
