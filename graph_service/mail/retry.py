"""Have a mail sent again by hand."""

from graph_service.commands.outcome import Outcome, refuse
from graph_service.commands.registry import Asked
from graph_service.commands.work import Work
from queries.commands.mail import RETRY


async def retry(work: Work, asked: Asked) -> Outcome:
    """Let it be sent as if it were new; who may ask for that is for the caller to say."""
    mail = asked["mail"]
    found = await work.row(RETRY, id=mail, now=work.at)
    if found is None:
        raise refuse("NOT_FOUND", f"There is no mail {mail}; it may have been forgotten since.", "mail")
    if not found["possible"]:
        raise refuse("WRONG_STATE", _why_not(found["state"]), "mail")
    work.record("mail.retried", mail, before={"state": found["state"]}, after={"state": "QUEUED"})
    return Outcome(values={"mail": mail})


def _why_not(state: str) -> str:
    match state:
        case "SENT":
            return "The mail was sent already."
        case "SENDING":
            return "The mail is being sent; wait a little."
        case _:
            return "What the mail says has run out: have a new one sent."
