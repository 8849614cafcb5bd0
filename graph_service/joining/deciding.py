"""What the secretariat decides on a candidacy, with a reason: nominate, or decline."""

from datetime import timedelta

from graph_service.commands.outcome import Outcome, refuse
from graph_service.commands.registry import Asked as Input
from graph_service.commands.registry import command
from graph_service.commands.work import Work
from graph_service.joining import letters
from graph_service.joining.applying import passing
from graph_service.joining.candidacies import Candidacy, impartial, locked, move
from graph_service.joining.states import follow
from queries.commands.joining import DECIDE
from queries.model.enums import CandidacyState
from queries.model.folding import fold


@command("nominate")
async def nominate(work: Work, given: Input) -> Outcome:
    """Offer the seat to one of those in consultation; the nomination keeps it until it is accepted or runs out."""
    each, reason = await _to_decide(work, given)
    late = each.accept_by is not None and work.today > each.accept_by
    state = follow("nominate", each.state, late=late)
    judged = await passing(work, each)
    accept_by = work.today + timedelta(days=work.settings.nomination_days)
    await decide(work, each, state, reason)
    await move(work, each, "candidacy.nominated", state, reason=reason, acceptBy=accept_by)
    await letters.send(work, [each.person], letters.nominated(each.what, accept_by))
    return Outcome(nodes={"candidacy": each.id}, values={"verdict": judged.told()})


@command("declineCandidacy")
async def decline_candidacy(work: Work, given: Input) -> Outcome:
    """Say no to a candidacy that is open; the membership stays."""
    each, reason = await _to_decide(work, given)
    state = follow("declineCandidacy", each.state)
    await decide(work, each, state, reason)
    await move(work, each, "candidacy.declined", state, reason=reason)
    await letters.send(work, [each.person], letters.declined(each.what, reason))
    return Outcome(nodes={"candidacy": each.id})


async def _to_decide(work: Work, given: Input) -> tuple[Candidacy, str]:
    work.secretariat()
    reason = reason_of(given)
    each = await locked(work, given["candidacy"])
    await impartial(work, each.task_force, each.seat)
    return each, reason


def reason_of(given: Input) -> str:
    """Give the reason; refuses a decision without one."""
    reason: str = given["reason"].strip()
    if not reason:
        raise refuse("INVALID", "A decision needs a reason.", "reason")
    return reason


async def decide(work: Work, each: Candidacy, outcome: CandidacyState, reason: str) -> None:
    """Write who decided what, and why, onto the candidacy."""
    identifier = each.id.replace("candidacy:", "decision:", 1)
    properties = {
        "id": identifier,
        "outcome": outcome.value,
        "at": work.at,
        "reason": reason,
        "reasonFolded": fold(reason),
    }
    await work.rows(DECIDE, id=each.id, person=work.secretariat().person, properties=properties)
