"""What people are told who are waited for."""

from collections.abc import Mapping
from typing import Any

from graph_service.joining.letters import Letter, seat
from queries.model.enums import WaitingKind


def reminder(row: Mapping[str, Any]) -> Letter:
    """Say what is waited for, and up to when."""
    what = seat(row["role"], row["task_force"], row["region"])
    match row["kind"]:
        case WaitingKind.ANSWER:
            about = f"Call for information: {what}"
            text = f"You stand for {what}, and your answers are still missing. The last day is {row['deadline']}."
        case WaitingKind.ACCEPTANCE:
            about = f"You are nominated as {what}"
            text = f"You are nominated as {what}, and have not accepted yet. The last day is {row['deadline']}."
        case _:
            about = f"Your opinion on a candidacy as {what}"
            text = f"{row['applicant']} stands for {what}. The secretariat still asks for your opinion."
    return Letter("candidacy.reminded", f"Reminder: {about}", text)
