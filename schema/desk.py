"""The secretariat's desk: types that are no nodes."""

from collections.abc import Iterator
from typing import Final

from queries.desk.lists import WORK_LISTS, WorkList
from schema.connections import page_arguments
from schema.making import Argument, Named, Types

FIRST: Final = Argument("first", "Int | None", "How many; without it, a page.")
OLDER: Final = Argument("olderThanDays", "Int | None", "Only what began more than so many days ago.")

CANDIDACIES: Final = (
    Argument("olderThanDays", "Int | None", "Only those submitted more than so many days ago."),
    Argument(
        "deadlineBefore",
        "Date | None",
        "Only those that wait for an answer, or for a nomination to be accepted, which is due before this day.",
    ),
    *page_arguments("Candidacy"),
)
ARGUMENTS: Final = {
    "waiting": (Argument("kinds", "list[WaitingKind] | None", "Only these."), OLDER, FIRST),
    "claims": (OLDER, FIRST),
    "mails": (Argument("states", "list[MailState] | None", "Only these."), FIRST),
}
ABOUT: Final = {
    "waiting": "Who waits for whom, the longest first.",
    "claims": "Affiliations that people claim and nobody has confirmed, the oldest first.",
    "mails": "The outbox, the newest first. What a mail says is never shown.",
}
ROWS: Final = {
    "Waiting": "One waits for another; the secretariat is null, on either side.",
    "Claim": "Somebody says that they belong to an organization.",
    "Mail": "A mail, without what it says.",
}
FIELDS: Final = {
    "who": "Who waits; null: the secretariat.",
    "for": "Who is waited for; null: the secretariat.",
    "since": "When it became their turn.",
    "deadline": "The last day for it, where there is one.",
    "remindedAt": "When who is waited for had the last reminder.",
    "nextAt": "When it can be sent, or who has it has to be done with it.",
    "error": "Why it was not sent.",
    "tries": "How often it was offered to the mail server.",
}


def add_desk(types: Types) -> None:
    """Make what `desk` gives, and what its mutations take and give beside."""
    for each in WORK_LISTS.values():
        _add_list(types, each)
    types.output("Desk", "What waits for the secretariat, and for whom it waits.", list(_fields()))
    _add_seats(types)


def _add_list(types: Types, work: WorkList) -> None:
    values = [Named(name, type_, FIELDS.get(name)) for name, (type_, _) in work.values.items()]
    nodes = [Named(name, f"{label} | None", FIELDS.get(name)) for name, (label, _) in work.nodes.items()]
    types.output(work.row, ROWS[work.row], [*values, *nodes])
    types.output(
        f"{work.row}List",
        "The first of them, and how many there are.",
        [Named("totalCount", "Int"), Named("nodes", f"list[{work.row}]")],
    )


def _fields() -> Iterator[Named]:
    yield Named("candidacies", "CandidacyConnection", "All candidacies.", CANDIDACIES)
    yield Named(
        "termsInDoubt",
        "ParticipationConnection",
        "Leaders and Representatives in office whose organization is no partner today, or whose term is under review.",
        page_arguments("Participation"),
    )
    for name, work in WORK_LISTS.items():
        yield Named(name, f"{work.row}List", ABOUT[name], ARGUMENTS[name])


def _add_seats(types: Types) -> None:
    seat = [
        Named("taskForce", "String", "The objective's code: `A1`."),
        Named("role", "RoleName"),
        Named("region", "String | None", "Of a Regional Representative: the code of a region of the default scheme."),
    ]
    types.input("SeatInput", "A seat of a task force.", seat)
    called = Named("called", "list[ID]", "The ids of the candidacies that are called; empty where nobody waits.")
    types.output("SeatCalled", "What came of a call for one seat.", [*seat, called])
