"""The secretariat reminds those who are waited for: applicants, and people who were asked for an opinion."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any, Final

from graph_service.commands.outcome import Outcome, refuse
from graph_service.commands.registry import Asked, command
from graph_service.commands.work import Work
from graph_service.desk.letters import reminder
from queries.commands.desk import LOCK_TASK_FORCES, MISSING, REMINDED, WAITED_FOR
from queries.model.enums import WaitingKind

OTHERS_TURN: Final = (WaitingKind.ANSWER, WaitingKind.OPINION, WaitingKind.ACCEPTANCE)
"""What somebody else than the secretariat is waited for."""
Row = Mapping[str, Any]


@command("sendReminders")
async def send_reminders(work: Work, asked: Asked) -> Outcome:
    """Write to each who is waited for, unless they were reminded lately; each is on record."""
    work.secretariat()
    kinds, ids = _kinds(asked.get("kinds")), asked.get("candidacies")
    await work.rows(LOCK_TASK_FORCES)
    await _all_there(work, ids)
    before = work.at - timedelta(days=work.settings.reminder_days)
    rows = await work.rows(WAITED_FOR, kinds=kinds, ids=ids, today=work.today, before=before)
    reached = [row for row in rows if row["addresses"] and not row["lately"]]
    await _remind(work, reached)
    lately = sum(1 for row in rows if row["lately"])
    return Outcome(
        values={
            "reminded": len(reached),
            "remindedLately": lately,
            "withoutAddress": len(rows) - len(reached) - lately,
            "candidacies": list(dict.fromkeys(row["candidacy"] for row in reached)),
        }
    )


def _kinds(given: Sequence[str] | None) -> list[str]:
    wrong = [kind for kind in given or () if kind not in OTHERS_TURN]
    if wrong:
        raise refuse("INVALID", f"{wrong[0]} is the secretariat's own turn: nobody is to be reminded of it.", "kinds")
    return [str(kind) for kind in (OTHERS_TURN if given is None else given)]


async def _all_there(work: Work, ids: Sequence[str] | None) -> None:
    if missing := await work.row(MISSING, ids=list(ids or ())):
        raise refuse("NOT_FOUND", f"There is no candidacy {missing['id']!r}.", "candidacies")


async def _remind(work: Work, rows: Sequence[Row]) -> None:
    await work.rows(
        REMINDED, reminded=[{name: row[name] for name in ("candidacy", "person")} for row in rows], at=work.at
    )
    for row in rows:
        letter = reminder(row)
        for address in row["addresses"]:
            work.mail(address, letter.kind, letter.subject, letter.text, about=[row["applicant_id"]])
        told = {"kind": row["kind"], "person": row["person"]}
        work.record("candidacy.reminded", row["candidacy"], after=told, about=(row["person"],))
