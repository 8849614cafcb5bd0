"""The face of candidacies, and of what belongs to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.model.candidacy import CALL, CANDIDACY, DECISION, OPINION
from schema.faces import face_of, shown

if TYPE_CHECKING:
    from datetime import date, datetime

    from queries.model.enums import CandidacyState, RoleName
    from schema.organization import Organization
    from schema.participation import Participation
    from schema.person import Person
    from schema.region import Region
    from schema.task_force import TaskForce


@face_of(CANDIDACY)
class Candidacy:
    """Somebody stands for a seat; only the person, the secretariat and those consulted see it."""

    id: str
    role: RoleName
    state: CandidacyState = shown("How far it has come; a term that is over is ENDED, whoever has noticed.")
    region: Region | None = shown("The region that a Representative would speak for.")
    person: Person | None = shown("Who stands; null where you may not see people who are not named.")
    applicant: str | None = shown("The person's name, for all who may see the candidacy.")
    organization: Organization | None = shown("On whose behalf.")
    task_force: TaskForce
    participation: Participation | None = shown("What came of it: the term.")
    motivation: str | None = shown("Why, in the person's own words.")
    submitted_at: datetime
    call: CallForInformation | None = shown("What the secretariat asked; null until it has.")
    opinions: list[Opinion] = shown("What those consulted said, the oldest first.")
    accept_by: date | None = shown("The last day on which a nomination can be accepted; till then it keeps the seat.")
    decision: Decision | None = shown("The last decision; earlier ones are on record.")


@face_of(CALL)
class CallForInformation:
    """What the secretariat asked of a candidate, and the answers."""

    questions: list[str]
    deadline: date = shown("The last day on which one can answer.")
    answers: list[str] = shown("In the order of the questions; empty until they are given.")
    answered_at: datetime | None


@face_of(OPINION)
class Opinion:
    """What somebody who was consulted thinks of a candidacy."""

    by: Person | None
    text: str
    at: datetime


@face_of(DECISION)
class Decision:
    """What the secretariat decided on a candidacy, and why."""

    outcome: CandidacyState = shown("The state that the candidacy has come to by it.")
    by: Person | None
    at: datetime
    reason: str
