"""Random facts about a few objectives and regions, as crossed as the graph allows."""

from datetime import timedelta

from loaders.records import Batch, LinkRecord, NodeRecord

OBJECTIVES = ["A1", "A2", "B1", "F3"]
PLACES = ["iso3166:FR", "iso3166:KE", "iso3166:CA", "iso3166:TR", "m49:002", "m49:150", "m49:202", "initiative:AFRICA"]
ROLES = ["TASK_FORCE_LEADER", "REGIONAL_REPRESENTATIVE", "TEAM_MEMBER"]
STATES = ["SUBMITTED", "CALLED", "NOMINATED", "DECLINED", "WITHDRAWN"]
MANY = 6


def more(rng, name, today):
    """Nodes of every kind that is counted, and random links between them."""
    nodes, links = [], []
    ends = {label: _nodes(rng, label, name, today, nodes) for label in PROPERTIES}
    objectives = [("Objective", f"objective:{code}") for code in OBJECTIVES]
    forces = [("TaskForce", f"task_force:{code}") for code in OBJECTIVES]
    places = [("Region", f"region:{code}") for code in PLACES]
    others = ends | {"Objective": objectives, "TaskForce": forces, "Region": places}
    for kind, start, end, dated in LINKS:
        for here in ends[start]:
            some = rng.sample(others[end], rng.choice([0, 1, 1, 2]))
            links += [LinkRecord(kind, here, there, _period(rng, today) if dated else {}) for there in some]
    return Batch(tuple(nodes), tuple(links))


def _nodes(rng, label, name, today, nodes):
    ends = [(label, f"{PREFIXES.get(label, label.lower())}:{name}-{at}") for at in range(MANY)]
    nodes += [NodeRecord(*end, PROPERTIES[label](rng, today)) for end in ends]
    return ends


def _period(rng, today):
    """Always, or for some time; what ends today has ended, what begins today has begun."""
    day = [None, today - timedelta(days=400), today, today + timedelta(days=30)]
    since, until = rng.choice(day[:3] * 3 + day[3:]), rng.choice(day[:1] * 4 + day[2:])
    return {name: each for name, each in (("since", since), ("until", until)) if each}


def _grant(rng, today):
    told = {"title": "Some grant", "status": rng.choice(["COMMITTED", "CANCELLED", "DISBURSED"])}
    if rng.random() < 0.8:
        told |= {"amountMinor": rng.randrange(10**9), "currency": rng.choice(["EUR", "JPY", "TND"])}
    return told | ({"awarded": today + timedelta(days=rng.choice([-9, 0, 1]))} if rng.random() < 0.8 else {})


PREFIXES = {"StandingPeriod": "standing", "Funder": "organization"}
PROPERTIES = {
    "Organization": lambda *_: {"name": "Some organization"},
    "Funder": lambda *_: {"name": "Some organization"},
    "Person": lambda rng, _: {"name": "Somebody"} | ({"private": True} if rng.random() < 0.3 else {}),
    "Participation": lambda rng, today: {"role": rng.choice(ROLES), **_period(rng, today)},
    "StandingPeriod": lambda rng, today: {"standing": rng.choice(["PARTNER", "MEMBER", "NONE"]), **_period(rng, today)},
    "Partnership": lambda rng, today: {"name": "Some partnership", "kind": "ALLIANCE", **_period(rng, today)},
    "Grant": _grant,
    "Candidacy": lambda rng, _: {"role": rng.choice(ROLES), "state": rng.choice(STATES)},
}
LINKS = [
    ("PARTICIPATES", "Person", "Participation", False),
    ("IN", "Participation", "TaskForce", False),
    ("ON_BEHALF_OF", "Participation", "Organization", False),
    ("REPRESENTS", "Participation", "Region", False),
    ("LOCATED_IN", "Organization", "Region", False),
    ("HAS_STANDING", "Organization", "StandingPeriod", False),
    ("MEMBER_OF", "Organization", "Partnership", True),
    ("WORKS_ON", "Partnership", "Objective", False),
    ("ACTIVE_IN", "Partnership", "Region", False),
    ("FOCUSES_ON", "Funder", "Objective", True),
    ("FUNDS_IN", "Funder", "Region", True),
    ("GAVE", "Funder", "Grant", False),
    ("SUPPORTS", "Grant", "Objective", False),
    ("SPENT_IN", "Grant", "Region", False),
    ("STANDS", "Person", "Candidacy", False),
    ("CONSULTS", "Candidacy", "Person", False),
    ("FOR", "Candidacy", "TaskForce", False),
    ("IN_REGION", "Candidacy", "Region", False),
    ("WITH", "Candidacy", "Organization", False),
]
