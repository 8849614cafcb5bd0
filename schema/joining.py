"""The verdict of the joining rules, and the seats that are free: types that are no nodes."""

from typing import Final

from schema.making import Argument, Named, Types

TASK_FORCE: Final = Argument("taskForce", "String", "The objective's code: `A1`.")
ROLE: Final = Argument("role", "RoleName", "The role that is wanted.")
REGION: Final = Argument(
    "region", "String | None", "For a Regional Representative: the code of a region of the default scheme, `002`."
)
ORGANIZATION: Final = Argument(
    "organization", "ID | None", "On whose behalf; without it, any confirmed affiliation counts."
)
GOAL: Final = Argument("goal", "String | None", "Only of the task forces of this goal, by its letter.")
OF_REGION: Final = Argument("region", "String | None", "Only the Representatives of this region, by its code.")

ELIGIBILITY: Final = (TASK_FORCE, ROLE, REGION, ORGANIZATION)
OPENINGS: Final = (GOAL, OF_REGION)


def add_joining(types: Types) -> None:
    """Make what `joinEligibility` and `openings` give."""
    types.output(
        "JoinRuleVerdict",
        "What one rule says.",
        [
            Named("rule", "JoinRule"),
            Named("outcome", "RuleOutcome"),
            Named("explanation", "String", "A sentence for people."),
            Named("evidence", "list[ID]", "Ids of the nodes that say so."),
            Named("basis", "String", "Where the rule comes from: the place on the strategy page, or this service."),
        ],
    )
    types.output(
        "JoinAlternative",
        "A role in the same task force that may be taken.",
        [Named("role", "RoleName"), Named("region", "String | None", "The region's code, for a Representative.")],
    )
    types.output(
        "JoinVerdict",
        "What the rules of joining say of a role in a task force, today, to whoever asks.",
        [
            Named("allowed", "Boolean", "Whether every rule passes."),
            Named("rules", "list[JoinRuleVerdict]", "Every rule of the role, in the order in which it is looked at."),
            Named("alternatives", "list[JoinAlternative]", "What may be taken where this may not; else empty."),
        ],
    )
    types.output(
        "Opening",
        "A seat that nobody holds and no nomination reserves.",
        [
            Named("taskForce", "TaskForce"),
            Named("role", "RoleName"),
            Named("region", "Region | None", "Of a Representative."),
            Named("verdict", "JoinVerdict"),
        ],
    )
