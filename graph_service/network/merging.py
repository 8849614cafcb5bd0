"""Two nodes are the same person or organization: one of them stays, the other's id leads on to it."""

from typing import Any, Final

from graph_service.commands.outcome import Outcome, refuse
from graph_service.commands.reasons import reason_of
from graph_service.commands.registry import Asked, command
from graph_service.commands.work import Work
from graph_service.database.values import dumps
from graph_service.network.locking import Locked, find_and_lock
from graph_service.network.reviews import end_reviews, is_partner
from graph_service.network.ties import Joined, joined, ties_of
from queries.commands.merging import (
    ACCOUNTS,
    CHANGE,
    DROP,
    FACE,
    LEAD_ON,
    MOVE,
    PUT_FACE,
    SAME_CANDIDACIES,
    SAME_SEATS,
    SET_PRIVATE,
    SHARE,
    UNTOLD,
)
from queries.commands.network import HAS_BEEN_MEMBER
from queries.model.enums import OrganizationType

SIDES: Final = ("from", "into")
PERSON: Final = ("n.private",)
ORGANIZATION: Final = ("n.type", "n:Funder", *(f"n.{name}" for name in FACE))


@command("mergePeople")
async def merge_people(work: Work, asked: Asked) -> Outcome:
    """Let two people be one."""
    work.secretariat()
    gone, stays = await _both(work, "Person", asked, PERSON)
    work.not_oneself(gone.id, stays.id, field_="from")
    await _check_people(work, gone, stays)
    hides = bool(gone.told[0] and not stays.told[0])
    row = await work.row(SHARE, **{"from": gone.id, "into": stays.id})
    undo = {"labels": ["Node", "Person"], "hides": hides, "face": None, "shared": row["shared"] if row else []}
    await _merge(work, "person", gone, stays, undo, reason_of(asked))
    if hides:
        await work.rows(SET_PRIVATE, id=stays.id, private=True)
    return Outcome(nodes={"person": stays.id}, revoked=True)  # a session of the one that is gone is the other's


@command("mergeOrganizations")
async def merge_organizations(work: Work, asked: Asked) -> Outcome:
    """Let two organizations be one, with all that they are as funders."""
    work.secretariat()
    gone, stays = await _both(work, "Organization", asked, ORGANIZATION)
    await _check_organizations(work, gone, stays)
    await _review(work, gone.id, stays.id)
    labels = ["Node", "Organization", *(["Funder"] if gone.told[1] else [])]
    face = dict(zip(FACE, gone.told[2:], strict=True)) if gone.told[1] and not stays.told[1] else None
    told = face and {name: value for name, value in face.items() if name not in UNTOLD}
    await _merge(work, "organization", gone, stays, {"labels": labels, "hides": False, "face": told}, reason_of(asked))
    if face:
        await work.rows(PUT_FACE, id=stays.id, face=face)
    return Outcome(nodes={"organization": stays.id})


async def _both(work: Work, noun: str, asked: Asked, values: tuple[str, ...]) -> tuple[Locked, Locked]:
    """Lock the one that goes and the one that stays; always the lesser id first, so that no two merges wait in turn."""
    order = sorted(SIDES, key=lambda name: str(asked[name]))
    found = {name: await find_and_lock(work, noun, asked[name], name, values) for name in order}
    gone, stays = (found[name] for name in SIDES)
    if gone.id == stays.id:
        raise refuse("INVALID", "They are one already.", "from")
    return gone, stays


async def _check_people(work: Work, gone: Locked, stays: Locked) -> None:
    row = await work.row(ACCOUNTS, people=[gone.id, stays.id])
    if row and row["accounts"] > 1:
        raise refuse(
            "WRONG_STATE",
            "Both have an account: an administrator has to close one of them first (`closeAccount`).",
            "from",
        )
    ends = {"from": gone.id, "into": stays.id}
    if seats := await work.rows(SAME_SEATS, **ends, today=work.today):
        held = "; ".join(f"{each['role']} of {each['force']}" for each in seats)
        raise refuse("WRONG_STATE", f"Both hold the same seat ({held}): end one of the terms first.", "from")
    if stood := await work.rows(SAME_CANDIDACIES, **ends):
        told = "; ".join(f"{each['role']} of {each['force']}" for each in stood)
        raise refuse("WRONG_STATE", f"Both have a part in a candidacy ({told}): let it come to its end first.", "from")


async def _check_organizations(work: Work, gone: Locked, stays: Locked) -> None:
    company = OrganizationType.PRIVATE_COMPANY
    for one, other in ((gone, stays), (stays, gone)):
        member = await work.row(HAS_BEEN_MEMBER, id=one.id)
        if member and member["member"] and other.told[0] == company:
            raise refuse("INVALID", "One is a private company and the other a member, which no company is.", "from")


async def _review(work: Work, gone: str, stays: str) -> None:
    """Where one of the two is a partner, so is what both become: the other's seats need no review for that."""
    partners = [each for each in (gone, stays) if await is_partner(work, each)]
    if len(partners) == 1:
        await end_reviews(work, stays if partners == [gone] else gone)


async def _merge(work: Work, noun: str, gone: Locked, stays: Locked, undo: dict[str, Any], reason: str) -> None:
    ties = joined(await ties_of(work, gone.id), await ties_of(work, stays.id))
    ends = {"from": gone.id, "into": stays.id}
    await work.rows(MOVE, **ends, elements=[each.element for each in ties.moved])
    await work.rows(DROP, id=gone.id, elements=[each.element for each in ties.dropped])
    changed = [{"element": each.element, "properties": dict(now)} for each, now in ties.changed]
    await work.rows(CHANGE, id=stays.id, rows=changed)
    await work.rows(LEAD_ON, **ends)
    before = {"from": gone.id, "undo": dumps(undo | _written(ties)).decode()}
    work.record(f"{noun}.merged", stays.id, before=before, after={"from": None}, reason=reason)


def _written(ties: Joined) -> dict[str, Any]:
    return {
        "moved": [each.written() for each in ties.moved],
        "dropped": [each.written() for each in ties.dropped],
        "changed": [[*each.written(), dict(now)] for each, now in ties.changed],
    }
