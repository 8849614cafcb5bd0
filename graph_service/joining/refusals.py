"""A verdict that says no, as the errors of a payload: one for each rule, and nothing is changed."""

from collections.abc import Mapping
from typing import Final

from graph_service.commands.outcome import RefusedCommandError, UserError
from queries.joining.verdict import Verdict
from queries.model.enums import JoinRule, RuleOutcome

CODES: Final[Mapping[JoinRule, tuple[str, str]]] = {
    JoinRule.TASK_FORCE_KNOWN: ("NOT_FOUND", "taskForce"),
    JoinRule.LOGGED_IN: ("UNAUTHENTICATED", ""),
    JoinRule.AFFILIATION_CONFIRMED: ("NOT_ELIGIBLE", "organization"),
    JoinRule.ORGANIZATION_IS_PARTNER: ("NOT_ELIGIBLE", "organization"),
    JoinRule.REGION_KNOWN: ("NOT_ELIGIBLE", "region"),
    JoinRule.SEAT_FREE: ("SEAT_TAKEN", "role"),
    JoinRule.NOT_ALREADY_HOLDING: ("NOT_ELIGIBLE", "role"),
}
"""Of each rule, the code of its error and the field of the input that it is about."""


def refused(verdict: Verdict) -> RefusedCommandError:
    """Make the refusal: what is wrong; where nothing is, what is not known."""
    failing = [name for name in verdict.refusing if verdict.rules[name].outcome is RuleOutcome.FAIL]
    errors = [_error(verdict, name) for name in failing or verdict.refusing]
    return RefusedCommandError(*errors, verdict=verdict.told())


def _error(verdict: Verdict, name: JoinRule) -> UserError:
    code, field = CODES[name]
    return UserError(code, verdict.rules[name].explanation, field or None, name.value)
