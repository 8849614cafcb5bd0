"""Hand-made nodes that are awkward to answer for: what is missing, equal, ended, to come, merged, oddly spelt."""

from datetime import UTC, date, datetime, timedelta

from loaders.records import Batch, LinkRecord, NodeRecord

ALWAYS, LONG_AGO, LATER = {}, date(2019, 5, 1), date(2200, 1, 1)

PRIVATE = ("two", "three")
"""People who are not named to others; `two` is one of the viewers."""

NAMES = {
    "plain": "Same Name",
    "twin": "Same Name",
    "astral": "\U0001d49cstral \U0001f600 Institute",
    "tilde": "~Tilde Fund",  # after every letter of ASCII; a full-width one has test_text_order.py
    "composed": "Caf\u00e9 Cooperative",
    "combining": "Cafe\u0301 Cooperative",
    "sharp": "Stra\u00dfe e.V.",
    "dotted": "\u0130stanbul \u0130klim",
    "quote": 'O\'Brien "&" {Sons} \\ `$p0`',
    "bare": "bare",
}


def batch(today):
    """All of them, in one transaction. The strategy page and the regions must be there."""
    nodes, links = [], []
    parts = (_sources, _organizations, _standings, _people, _candidacies, _funding, _partnerships, _targets, _finding)
    for part in parts:
        for each in part(today):
            (nodes if isinstance(each, NodeRecord) else links).append(each)
    return Batch(tuple(nodes), tuple(links))


def organization(name):
    return "Organization", f"organization:{name}"


def person(name):
    return "Person", f"person:{name}"


def funder(name):
    return "Funder", f"organization:{name}"


def region(code):
    return "Region", f"region:{code}"


def objective(code):
    return "Objective", f"objective:{code}"


def _sources(today):
    yield NodeRecord("Source", "source:on-the-minute", {"name": "On the minute", "retrievedAt": _at(0, 0)})
    yield NodeRecord("Source", "source:precise", {"name": "Precise", "retrievedAt": _at(7, 120450), "url": "x:y"})
    yield NodeRecord("Source", "source:milli", {"name": "Milli", "retrievedAt": _at(7, 120000)})
    yield NodeRecord("Source", "source:bare", {"name": "bare"})


def _at(second, microsecond):
    return datetime(2026, 1, 2, 3, 4, second, microsecond, tzinfo=UTC)


def _organizations(today):
    for key, name in NAMES.items():
        yield NodeRecord("Organization", f"organization:{key}", {"name": name})
    said = {"type": "PRIVATE_COMPANY", "website": "HTTPS://Example.ORG/Ünï", "source": "source:precise"}
    yield NodeRecord("Organization", "organization:astral", said)
    yield NodeRecord(
        "Region", "region:m49:none", {"code": "none", "scheme": "m49", "name": "Nowhere", "level": "COMMUNITY"}
    )
    for key, where in {"plain": "iso3166:FR", "twin": "iso3166:FR", "astral": "m49:none", "tilde": "m49:150"}.items():
        yield LinkRecord("LOCATED_IN", organization(key), region(where))
    for number, (scheme, value) in enumerate([("ROR", "a"), ("ROR", "b"), ("GB-CHC", "A")]):
        yield NodeRecord("Identifier", f"identifier:awkward-{number}", {"scheme": scheme, "value": value})
        yield LinkRecord("IDENTIFIED_BY", organization("astral"), ("Identifier", f"identifier:awkward-{number}"))


def _standings(today):
    periods = [
        ("plain", "PARTNER", None, None),
        ("twin", "PARTNER", LONG_AGO, None),
        ("twin", "MEMBER", LONG_AGO, None),
        ("astral", "PARTNER", None, LONG_AGO),
        ("astral", "MEMBER", LONG_AGO, today),
        ("tilde", "MEMBER", today, None),
        ("composed", "PARTNER", LATER, None),
        ("combining", "PARTNER", today + timedelta(days=1), None),
        ("sharp", "MEMBER", today - timedelta(days=1), today + timedelta(days=1)),
    ]
    for number, (key, standing, since, until) in enumerate(periods):
        id_ = f"standing:awkward-{number}"
        yield NodeRecord("StandingPeriod", id_, {"standing": standing, **_times(since, until)})
        yield LinkRecord("HAS_STANDING", organization(key), ("StandingPeriod", id_))


def _times(since, until):
    return {name: day for name, day in (("since", since), ("until", until)) if day}


def _people(today):
    for key, name in {
        "one": "Same Person",
        "two": "Same Person",
        "three": "\U00010428 person",
        "none": "\uff5e",
    }.items():
        private = {"private": True} if key in PRIVATE else {}
        yield NodeRecord("Person", f"person:{key}", {"name": name, "email": f"{key}@example.org"} | private)
    yield LinkRecord("AFFILIATED_WITH", person("one"), organization("plain"), {"source": "source:bare"})
    yield LinkRecord("AFFILIATED_WITH", person("one"), organization("astral"), _times(LONG_AGO, today))
    yield LinkRecord("AFFILIATED_WITH", person("two"), organization("plain"), _times(today, None))
    yield LinkRecord("AFFILIATED_WITH", person("two"), organization("twin"), {"claimed": True})
    leader, representative, member = "TASK_FORCE_LEADER", "REGIONAL_REPRESENTATIVE", "TEAM_MEMBER"
    seats = [
        ("one", leader, "A1", "plain", None, None, None),
        ("one", member, "A1", "astral", None, LONG_AGO, None),
        ("one", member, "A2", "astral", None, LONG_AGO, today),
        ("two", representative, "A1", "plain", "m49:150", LONG_AGO, None),
        ("two", representative, "A1", "twin", "iso3166:FR", LONG_AGO, None),
        ("two", member, "C3", "twin", "initiative:EUROPE", today, None),
        ("three", member, "C3", None, None, LATER, None),
        (None, representative, "C3", "astral", "m49:none", None, LATER),
        (None, member, "F3", None, None, None, None),
    ]
    for number, (who, role, code, body, where, since, until) in enumerate(seats):
        here = "Participation", f"participation:awkward-{number}"
        source = {"source": "source:bare"} if number % 2 else {}
        yield NodeRecord(*here, {"role": role, **_times(since, until), **source})
        yield LinkRecord("IN", here, ("TaskForce", f"task_force:{code}"))
        if who:
            yield LinkRecord("PARTICIPATES", person(who), here)
        if body:
            yield LinkRecord("ON_BEHALF_OF", here, organization(body))
        if where:
            yield LinkRecord("REPRESENTS", here, region(where))


def _candidacies(today):
    """One in each state that counts; one nomination runs out tomorrow, another has run out; one term is over."""
    noon = datetime(2026, 1, 30, 12, 0, 0, 500, UTC)
    leader, representative = "TASK_FORCE_LEADER", "REGIONAL_REPRESENTATIVE"
    stood = [
        ("one", leader, "C3", "NOMINATED", today, None, ("two",)),
        ("two", representative, "A1", "NOMINATED", today - timedelta(days=1), "m49:002", ()),
        ("two", leader, "C3", "IN_CONSULTATION", None, None, ("one", "none")),
        ("three", representative, "C3", "CALLED", None, "m49:002", ("two",)),
        ("one", leader, "A1", "IN_OFFICE", None, None, ()),
        ("two", representative, "A2", "IN_OFFICE", None, "m49:150", ()),
        ("one", representative, "C3", "DECLINED", None, "m49:150", ("two",)),
        (None, leader, "C3", "CALLED", None, None, ("one",)),
    ]
    for number, (who, role, code, state, by, where, consulted) in enumerate(stood):
        here = "Candidacy", f"candidacy:awkward-{number}"
        said = {"role": role, "state": state, "submittedAt": noon + timedelta(days=number // 2), "changedAt": noon}
        told = {"acceptBy": by, "motivation": "Why not." if number % 2 else None}
        yield NodeRecord(*here, said | {name: value for name, value in told.items() if value})
        if who:
            yield LinkRecord("STANDS", person(who), here)
        yield LinkRecord("FOR", here, ("TaskForce", f"task_force:{code}"))
        yield LinkRecord("WITH", here, organization("plain" if number % 2 else "twin"))
        if where:
            yield LinkRecord("IN_REGION", here, region(where))
        for each in consulted:
            yield LinkRecord("CONSULTS", here, person(each))
        if state == "IN_OFFICE":
            yield LinkRecord("BECAME", here, ("Participation", f"participation:awkward-{0 if who == 'one' else 2}"))
        yield from _said_of(here, number, noon)


def _said_of(here, number, noon):
    """Calls, opinions and decisions: every other one of each."""
    call, opinion, decision = ((label, f"{label}:{number}") for label in ("CallForInformation", "Opinion", "Decision"))
    if number % 2:
        answers = {"answers": ["Yes."], "answeredAt": noon} if number % 4 == 1 else {}
        yield NodeRecord(*call, {"questions": ["Why?"], "deadline": LATER} | answers)
        yield LinkRecord("CALLED_BY", here, call)
    if number % 3 == 0:
        yield NodeRecord(*opinion, {"text": "Good.", "at": noon})
        yield LinkRecord("HEARD", here, opinion)
        yield LinkRecord("GIVEN_BY", opinion, person("two" if number else "one"))
    if number in (0, 6):
        yield NodeRecord(*decision, {"outcome": "NOMINATED" if not number else "DECLINED", "at": noon, "reason": "So."})
        yield LinkRecord("DECIDED_BY", here, decision)
        yield LinkRecord("TAKEN_BY", decision, person("none"))


def _funding(today):
    yield NodeRecord("Funder", "organization:plain", {"name": NAMES["plain"]})
    blocked = {"doNotContact": True, "doNotContactReason": "So."}
    bounds = {"currency": "JPY", "minimumMinor": 1000, "fundsTypes": ["CIVIL_SOCIETY", "PRIVATE_COMPANY"]}
    yield NodeRecord("Funder", "organization:tilde", {"name": NAMES["tilde"], **bounds, **blocked})
    told = {"focusStatement": "Soils.", "activeOn": LONG_AGO, "closedOn": today}
    bounds = {"currency": "EUR", "minimumMinor": 0, "maximumMinor": 100050, "fundsTypes": []}
    yield NodeRecord("Funder", "organization:astral", {"name": NAMES["astral"], **bounds, **told})
    yield LinkRecord("FOCUSES_ON", funder("tilde"), objective("A1"))
    yield LinkRecord("FOCUSES_ON", funder("astral"), objective("A1"), _times(today, None) | {"source": "source:milli"})
    yield LinkRecord("FOCUSES_ON", funder("astral"), objective("C3"), _times(None, today))
    yield LinkRecord("FUNDS_IN", funder("astral"), region("iso3166:FR"), _times(LATER, None))
    yield LinkRecord("FUNDS_IN", funder("astral"), region("m49:150"), {"source": "source:bare"})
    yield LinkRecord("FUNDS_IN", funder("tilde"), region("m49:none"))
    yield LinkRecord("FUNDS_IN", funder("tilde"), region("iso3166:FR"), _times(None, today))
    money = [("EUR", 100050), ("EUR", 1), ("JPY", 1000), ("BHD", 1234567), (None, None), ("EUR", 100050), ("USD", 5)]
    days = [today, today + timedelta(days=1), LONG_AGO, LONG_AGO, None, None, date(2020, 2, 29)]
    states = ["COMMITTED", "PLEDGED", None, "DISBURSED", None, "CANCELLED", "COMMITTED"]
    forms = ["LOAN", None, "EQUITY", "GUARANTEE", None, "IN_KIND", "GRANT"]
    for number, ((currency, minor), day, state, form) in enumerate(zip(money, days, states, forms, strict=True)):
        here = "Grant", f"grant:awkward-{number}"
        amount = {"currency": currency, "amountMinor": minor} if currency else {}
        told = {"awarded": day, "status": state, "instrument": form}
        source = {"source": f"source:{'gone' if number % 2 else 'on-the-minute'}"}
        present = {name: value for name, value in told.items() if value}
        yield NodeRecord(*here, {"title": "Same title", **amount, **present, **source})
        if number != 4:
            yield LinkRecord("GAVE", funder("astral" if number < 6 else "tilde"), here)
            yield LinkRecord("SUPPORTS", here, objective("A1"))
        if number % 2:
            yield LinkRecord("SUPPORTS", here, objective("C3"))
            yield LinkRecord("AWARDED_TO", here, organization("plain"))
        yield LinkRecord("SPENT_IN", here, region("m49:none" if number % 2 else "iso3166:FR"))


def _partnerships(today):
    yield NodeRecord("Partnership", "partnership:empty", {"name": "Empty", "kind": "ALLIANCE"})
    times = {"open": (None, None), "ended": (LONG_AGO, today), "new": (today, LATER), "older": (LONG_AGO, None)}
    for key, (since, until) in times.items():
        here = "Partnership", f"partnership:{key}"
        said = {"name": "Same partnership", "kind": "PARTNERSHIP", **_times(since, until)}
        yield NodeRecord(*here, said | {"source": "source:precise"})
        yield LinkRecord("WORKS_ON", here, objective("A1"))
        yield LinkRecord("ACTIVE_IN", here, region("iso3166:FR"))
        yield LinkRecord("MEMBER_OF", organization("astral"), here, _times(None, None))
        yield LinkRecord("MEMBER_OF", organization("quote"), here, _times(date(2020, 2, 29), LATER))
        yield LinkRecord("MEMBER_OF", organization("dotted"), here, _times(LONG_AGO, today))


def _finding(today):
    """Calls that open or close today, or lack a day; contacts of a moment, some of nobody, one with no funder."""
    before, after = today - timedelta(days=1), today + timedelta(days=1)
    days = [(None, None), (today, today), (before, before), (after, None), (None, today), (LONG_AGO, LATER)]
    for number, times in enumerate(days):
        here = "FundingCall", f"funding_call:awkward-{number}"
        known = {name: day for name, day in zip(("opens", "closes"), times, strict=True) if day}
        amount = {"currency": "JPY", "minimumMinor": number, "guidelines": "x:y"} if number % 2 else {}
        yield NodeRecord(*here, {"title": "Same call", "source": "source:bare", **known, **amount})
        if number:
            yield LinkRecord("OFFERS", funder("astral" if number < 4 else "tilde"), here)
            yield LinkRecord("FOR_OBJECTIVE", here, objective("A1" if number % 2 else "C3"))
            yield LinkRecord("FOR_REGION", here, region("m49:none" if number % 3 else "iso3166:FR"))
    noon = datetime(2026, 1, 30, 12, 0, 0, 0, UTC)
    contacts = [
        ("astral", "A1", "CONTACTED", "two"),
        ("astral", "A1", "PRESENTED", "one"),
        ("astral", "C3", "DECLINED", None),
        ("quote", "A1", "NOT_CONTACTED", "none"),
        ("tilde", "A1", "FUNDED", None),
        ("tilde", "C3", "FEEDBACK", "three"),
    ]
    for number, (whom, code, stage, who) in enumerate(contacts):
        here = "Contact", f"contact:awkward-{number}"
        note = {"note": "They listened."} if number % 2 else {}
        yield NodeRecord(*here, {"stage": stage, "at": noon + timedelta(hours=number // 3), **note})
        yield LinkRecord("WITH", here, organization(whom))
        yield LinkRecord("ABOUT", here, ("TaskForce", f"task_force:{code}"))
        if who:
            yield LinkRecord("BY", here, person(who))


def _targets(today):
    """A target whose text was revised, with a note to each version."""
    old, new = (("TargetVersion", f"target_version:A1-2030:{number}") for number in (1, 2))
    yield NodeRecord(*old, {"until": date(2024, 1, 1)})
    said = {"text": "First.\nSecond.", "paragraphs": ["First.", "Second."], "since": date(2024, 1, 1)}
    yield NodeRecord(*new, said | {"source": "source:on-the-minute"})
    yield LinkRecord("HAS_VERSION", ("Target", "target:A1-2030"), new)
    for number, version in enumerate((old, new)):
        note = "Footnote", f"footnote:awkward-{number}"
        yield NodeRecord(*note, {"mark": "*" * (number + 1), "text": f"Note {number}", "position": 1})
        yield LinkRecord("HAS_FOOTNOTE", version, note)


MERGED = {
    "organization:merged": "organization:astral",
    "person:merged": "person:one",
    "person:merged-private": "person:two",
    "grant:merged": "grant:awkward-0",
}
MERGE = "CYPHER 5 UNWIND $rows AS row MATCH (n:Node {id: row.to}) CREATE (:Alias {id: row.from})-[:LEADS_TO]->(n)"
"""Ids that were merged away."""
