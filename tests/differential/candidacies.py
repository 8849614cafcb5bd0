"""Hand-made candidacies, in every way that matters to who sees them: stood for, consulted on, by nobody, long over."""

from datetime import UTC, datetime, timedelta

from differential.awkward import organization, person, region

from loaders.records import Batch, LinkRecord, NodeRecord

STATES = ("SUBMITTED", "IN_OFFICE", "NOMINATED", "IN_OFFICE", "DECLINED", "IN_OFFICE")
ROLES = ("TASK_FORCE_LEADER", "REGIONAL_REPRESENTATIVE", "TASK_FORCE_LEADER")
STANDS = ("two", "two", "three", "one", None, "one")
CODES = ("C3", "A1", "C3", "A1", "C3", "A2")
TERMS = {1: 4, 3: 0, 5: 2}
"""The participations that candidacies became: without end, without end, ended today."""


def batch(today):
    """All of them; the awkward nodes must be there."""
    return Batch(tuple(_nodes(today)), tuple(_links()))


def candidacy(number):
    return "Candidacy", f"candidacy:awkward-{number}"


def _nodes(today):
    for number, state in enumerate(STATES):
        told = {"role": ROLES[number % 3], "state": state, "motivation": f"Soil {number}"}
        when = datetime(2026, 1, 2, 3, 4, number // 2, tzinfo=UTC)  # two at a time
        if state == "NOMINATED":
            told["acceptBy"] = today + timedelta(days=number)
        yield NodeRecord(*candidacy(number), told | {"submittedAt": when})
    asked = {"questions": ["Why?", "Why you?"], "deadline": today, "answers": []}
    yield NodeRecord("CallForInformation", "call:awkward", asked)
    for number in range(3):
        said = {"text": f"Opinion {number}", "at": datetime(2026, 1, 3, 0, 0, 3 - number, tzinfo=UTC)}
        yield NodeRecord("Opinion", f"opinion:awkward-{number}", said)
    decided = {"outcome": "IN_OFFICE", "at": datetime(2026, 1, 4, tzinfo=UTC), "reason": "Knows soil."}
    yield NodeRecord("Decision", "decision:awkward", decided)


def _links():
    for number, (who, code) in enumerate(zip(STANDS, CODES, strict=True)):
        here = candidacy(number)
        yield LinkRecord("FOR", here, ("TaskForce", f"task_force:{code}"))
        if who:
            yield LinkRecord("STANDS", person(who), here)
        if number % 2:
            yield LinkRecord("WITH", here, organization("plain"))
        if ROLES[number % 3] == "REGIONAL_REPRESENTATIVE":
            yield LinkRecord("IN_REGION", here, region("m49:150"))
        if number in TERMS:
            yield LinkRecord("BECAME", here, ("Participation", f"participation:awkward-{TERMS[number]}"))
    for number, who in ((0, "one"), (0, "none"), (2, "two"), (4, "one")):
        yield LinkRecord("CONSULTS", candidacy(number), person(who))
    yield LinkRecord("CALLED_BY", candidacy(2), ("CallForInformation", "call:awkward"))
    yield LinkRecord("DECIDED_BY", candidacy(1), ("Decision", "decision:awkward"))
    yield LinkRecord("TAKEN_BY", ("Decision", "decision:awkward"), person("three"))
    for number, who in enumerate(("one", "two", "three")):
        here = "Opinion", f"opinion:awkward-{number}"
        yield LinkRecord("HEARD", candidacy(0), here)
        yield LinkRecord("GIVEN_BY", here, person(who))
