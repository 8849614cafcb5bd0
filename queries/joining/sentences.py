"""Where each rule of joining comes from: the strategy page, or, where it is silent, this service."""

from collections.abc import Mapping
from typing import Final

from queries.model.enums import JoinRule

BASES: Final[Mapping[JoinRule, str]] = {
    JoinRule.TASK_FORCE_KNOWN: "Strategy page, step 1: one chooses among its objectives, and each has one task force.",
    JoinRule.LOGGED_IN: "Strategy page, step 2: a joining form is for those who have logged in.",
    JoinRule.AFFILIATION_CONFIRMED: (
        "Strategy page, step 3: leaders and representatives come from an organization. Who confirms that they do is"
        " a choice of this service: the secretariat, or the organization's confirmed e-mail domain."
    ),
    JoinRule.ORGANIZATION_IS_PARTNER: (
        "Strategy page, step 3: only people of a partner organization can lead or represent; a member is a partner too;"
        " everybody else is welcome as Team Member."
    ),
    JoinRule.REGION_KNOWN: (
        "Strategy page, duties of Regional Representatives: they speak for a region. Which regions these are is a"
        " choice of this service: those of the default scheme, UN M49."
    ),
    JoinRule.SEAT_FREE: (
        "Strategy page, closing sentence on nomination: there is the Leader, and there are Regional Representatives."
        " That a nomination reserves the seat while it waits, and how many hold one at once, are settings."
    ),
    JoinRule.NOT_ALREADY_HOLDING: "The page is silent; a choice of this service: nobody holds or seeks a seat twice.",
}
"""Paraphrased, with the place on the page; the page itself is on file, and `joiningGuide` has its words."""
