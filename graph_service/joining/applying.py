"""What an applicant does with a candidacy: answer, accept, withdraw."""

from graph_service.commands.outcome import Outcome, refuse
from graph_service.commands.registry import Asked as Input
from graph_service.commands.registry import command
from graph_service.commands.work import Work
from graph_service.joining import letters
from graph_service.joining.candidacies import Candidacy, move, own
from graph_service.joining.facts import read_facts
from graph_service.joining.refusals import refused
from graph_service.joining.states import follow
from graph_service.joining.terms import Term, begin, years_later
from queries.commands.joining import ANSWER, BECOME
from queries.joining.verdict import Verdict, verdict


@command("answerCallForInformation")
async def answer_call(work: Work, given: Input) -> Outcome:
    """Answer each of the questions, up to the deadline."""
    each = await own(work, given["candidacy"])
    state = follow("answerCallForInformation", each.state)
    if each.deadline and work.today > each.deadline:
        raise refuse(
            "WRONG_STATE", f"The deadline was {each.deadline}: ask the secretariat to call again.", "candidacy"
        )
    answers = _answers(given["answers"], each)
    await work.rows(ANSWER, id=each.id, answers=answers, at=work.at)
    await move(work, each, "candidacy.answered", state)
    await letters.send(work, [each.person], letters.answered(each.what))
    return Outcome(nodes={"candidacy": each.id})


def _answers(answers: list[str], each: Candidacy) -> list[str]:
    if len(answers) != each.questions or not all(answer.strip() for answer in answers):
        raise refuse("INVALID", f"There are {each.questions} questions: answer each, in their order.", "answers")
    return answers


@command("acceptNomination")
async def accept_nomination(work: Work, given: Input) -> Outcome:
    """Take the seat that one is nominated for; the term begins today."""
    each = await own(work, given["candidacy"])
    state = follow("acceptNomination", each.state)
    if each.accept_by and work.today > each.accept_by:
        raise refuse("WRONG_STATE", f"The nomination ran out after {each.accept_by}: ask the secretariat.", "candidacy")
    judged = await passing(work, each)
    until = years_later(work.today, work.settings.term_years)
    term = Term(each.person, each.task_force, each.seat, each.organization, each.region, until)
    participation = await begin(work, term)
    await work.rows(BECOME, id=each.id, participation=participation)
    await move(work, each, "candidacy.accepted", state, told={"participation": participation})
    await letters.send(work, [each.person], letters.accepted(each.what, until))
    nodes = {"candidacy": each.id, "participation": participation}
    return Outcome(nodes=nodes, values={"verdict": judged.told()})


async def passing(work: Work, each: Candidacy) -> Verdict:
    """Look at the rules again for whoever stands; refuses what they no longer allow."""
    judged = verdict(await read_facts(work, each.asked, each.person), each.asked)
    if not judged.allowed:
        raise refused(judged)
    return judged


@command("withdrawCandidacy")
async def withdraw_candidacy(work: Work, given: Input) -> Outcome:
    """Stand no longer; the membership stays."""
    each = await own(work, given["candidacy"])
    await withdraw(work, each, "withdrawCandidacy")
    return Outcome(nodes={"candidacy": each.id})


async def withdraw(work: Work, each: Candidacy, does: str) -> None:
    """End a candidacy as the applicant wishes."""
    await move(work, each, "candidacy.withdrawn", follow(does, each.state))
    await letters.send(work, [each.person], letters.withdrawn(each.what))
