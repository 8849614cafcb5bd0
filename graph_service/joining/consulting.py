"""The consultative process: the secretariat invites people to read candidacies, and they say what they think."""

from collections.abc import Sequence

from graph_service.commands.outcome import Outcome, refuse
from graph_service.commands.registry import Asked as Input
from graph_service.commands.registry import command
from graph_service.commands.work import Work
from graph_service.joining import letters
from graph_service.joining.candidacies import Candidacy, impartial, locked, move, not_found, seekers
from graph_service.joining.states import follow
from queries.commands.joining import CONSULT, HEAR, PEOPLE_THERE
from queries.model.enums import CandidacyState
from queries.model.folding import fold


@command("openConsultation")
async def open_consultation(work: Work, given: Input) -> Outcome:
    """Ask people for their opinion on a candidacy whose questions are answered; more can be invited later."""
    work.secretariat()
    invited = await _there(work, given["invited"])
    each = await locked(work, given["candidacy"])
    await impartial(work, each.task_force, each.seat)
    state = follow("openConsultation", each.state)
    if rivals := {person for _, person in await seekers(work, each.task_force, each.seat)} & set(invited):
        raise refuse("INVALID", f"{min(rivals)} stands for this seat: invite others.", "invited")
    new = [person for person in invited if person not in each.consulted]
    if not new:
        raise refuse("INVALID", "All of them are invited already.", "invited")
    await _consult(work, each, new, state)
    return Outcome(nodes={"candidacy": each.id})


async def _there(work: Work, invited: Sequence[str]) -> list[str]:
    row = await work.row(PEOPLE_THERE, ids=list(invited))
    there = row["ids"] if row else []
    if not invited or (missing := sorted(set(invited) - set(there))):
        told = f"There is nobody with the id {missing[0]!r}." if invited else "Invite at least one person."
        raise refuse("INVALID", told, "invited")
    return sorted(there)


async def _consult(work: Work, each: Candidacy, new: Sequence[str], state: CandidacyState) -> None:
    await work.rows(CONSULT, id=each.id, invited=new, at=work.at)
    await move(work, each, "candidacy.consulted", state, told={"consults": new}, to=new)
    await letters.send(work, new, letters.consulted(each.what, each.name), about=[each.person])
    if state is not each.state:
        await letters.send(work, [each.person], letters.in_consultation(each.what))


@command("giveOpinion")
async def give_opinion(work: Work, given: Input) -> Outcome:
    """Say what one thinks of a candidacy that one was asked about; a second opinion takes the place of the first."""
    viewer, text = work.who(), given["text"].strip()
    each = await locked(work, given["candidacy"])
    if viewer.person not in each.consulted:
        raise not_found(each.id)
    state = follow("giveOpinion", each.state)
    if not text:
        raise refuse("INVALID", "An opinion has at least one word.", "text")
    tail = f"{each.id.partition(':')[2]}:{viewer.person.partition(':')[2]}"
    said = {"text": text, "folded": fold(text), "at": work.at}
    await work.rows(HEAR, id=each.id, person=viewer.person, opinion=f"opinion:{tail}", **said)
    await move(work, each, "candidacy.advised", state)
    return Outcome(nodes={"candidacy": each.id})
