"""Who belongs to which organization: people say so, the secretariat or the domain of an address confirms it."""

from dataclasses import dataclass

from graph_service.commands.affiliating import affiliation, claim, record_affiliation
from graph_service.commands.outcome import Outcome, refuse
from graph_service.commands.reasons import reason_of
from graph_service.commands.registry import Asked, command
from graph_service.commands.work import Properties, Work
from graph_service.network.letters import write_to
from graph_service.network.locking import find_and_lock
from graph_service.network.reviews import begin_reviews
from queries.commands.affiliations import CONFIRM, END, UNCLAIM


@dataclass(frozen=True, slots=True)
class Pair:
    """A person and an organization, both locked, and what there is between them."""

    person: str
    organization: str
    name: str
    """Of the organization."""
    there: Properties | None
    claimed: bool
    running: bool
    """Confirmed, and not ended."""

    @property
    def ids(self) -> dict[str, str]:
        """Their ids, as statements and payloads name them."""
        return {"person": self.person, "organization": self.organization}


async def _pair(work: Work, person: str, organization: str) -> Pair:
    one = await find_and_lock(work, "Person", person, "person")
    other = await find_and_lock(work, "Organization", organization, "organization", ("n.name",))
    there = await affiliation(work, one.id, other.id)
    claimed = bool(there and there.get("claimed"))
    ended = bool(there and there.get("until") and there["until"] <= work.today)
    return Pair(one.id, other.id, other.told[0], there, claimed, there is not None and not claimed and not ended)


@command("claimAffiliation")
async def claim_affiliation(work: Work, asked: Asked) -> Outcome:
    """Say that one belongs to an organization."""
    pair = await _pair(work, work.who().person, asked["organization"])
    if pair.claimed:
        raise refuse("WRONG_STATE", "You have said so already; the secretariat has yet to confirm it.", "organization")
    if pair.running:
        raise refuse("WRONG_STATE", "You belong to this organization already.", "organization")
    confirmed = await claim(work, pair.person, pair.organization)
    return Outcome(nodes=pair.ids, values={"confirmed": confirmed})


@command("confirmAffiliation")
async def confirm_affiliation(work: Work, asked: Asked) -> Outcome:
    """Say that somebody belongs to an organization, whether they claimed it or not."""
    viewer = work.secretariat()
    pair = await _pair(work, asked["person"], asked["organization"])
    work.not_oneself(pair.person, field_="person")
    if pair.running:
        raise refuse("WRONG_STATE", "This affiliation is confirmed already.", "person")
    await work.rows(CONFIRM, **pair.ids, today=work.today, at=work.at, by=viewer.account)
    await _record(work, "confirmed", pair)
    text = f"The secretariat has confirmed that you belong to {pair.name}."
    await write_to(work, [pair.person], "affiliation.confirmed", "Your affiliation is confirmed", text)
    return Outcome(nodes=pair.ids)


@command("rejectAffiliation")
async def reject_affiliation(work: Work, asked: Asked) -> Outcome:
    """Refuse a claim."""
    work.secretariat()
    reason = reason_of(asked)
    pair = await _pair(work, asked["person"], asked["organization"])
    work.not_oneself(pair.person, field_="person")
    if not pair.claimed:
        raise refuse("WRONG_STATE", "There is no claim to reject; to end an affiliation use endAffiliation.", "person")
    await work.rows(UNCLAIM, **pair.ids, today=work.today)
    await _record(work, "rejected", pair, reason)
    text = f"The secretariat could not confirm that you belong to {pair.name}: {reason}"
    await write_to(work, [pair.person], "affiliation.rejected", "Your affiliation was not confirmed", text)
    return Outcome(nodes=pair.ids)


@command("endAffiliation")
async def end_affiliation(work: Work, asked: Asked) -> Outcome:
    """Say that somebody belongs to an organization no longer, or never did: oneself, or for the secretariat anyone."""
    viewer = work.who()
    person = asked.get("person") or viewer.person
    if person != viewer.person:
        work.secretariat()
    pair = await _pair(work, person, asked["organization"])
    if not pair.claimed and not pair.running:
        raise refuse("WRONG_STATE", "There is no affiliation to end.", "organization")
    await work.rows(UNCLAIM if pair.claimed else END, **pair.ids, today=work.today)
    await _record(work, "ended", pair, asked.get("reason"))
    if pair.running:
        await begin_reviews(work, pair.organization, f"you no longer belong to {pair.name}.", pair.person)
    return Outcome(nodes=pair.ids)


async def _record(work: Work, what: str, pair: Pair, reason: str | None = None) -> None:
    await record_affiliation(work, what, pair.person, pair.organization, pair.there, reason)
