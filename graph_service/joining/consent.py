"""Consent to be named: without it, a seat is shown as taken, without a name."""

from graph_service.commands.work import Work
from queries.commands.joining import CONSENT, HIDE_NAME, SHOW_NAME


async def settle_consent(work: Work, person: str, consent: bool | None) -> None:  # noqa: FBT001  # three answers
    """Do as the person says; who says nothing stays as it is, and is not named where nothing was ever said."""
    row = await work.row(CONSENT, person=person)
    if row is None:
        return
    wanted = consent if consent is not None else row["public"] and not row["first"]
    if wanted == row["public"]:
        return
    await work.rows(SHOW_NAME if wanted else HIDE_NAME, person=person)
    kind = "person.named" if wanted else "person.unnamed"
    work.record(kind, person, before={"private": not row["public"]}, after={"private": not wanted}, about=(person,))
