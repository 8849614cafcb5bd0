"""Who is linked to an objective on a day, by which facts: loops over the graph, as the design tells it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from .graph import Node, once

ROLE_LINKS = {
    "TASK_FORCE_LEADER": "LEADER",
    "REGIONAL_REPRESENTATIVE": "REPRESENTATIVE",
    "TEAM_MEMBER": "TEAM_MEMBER",
}
VIA = {
    "organizations": ["LEADER", "REPRESENTATIVE", "TEAM_MEMBER", "PARTNERSHIP"],
    "funders": ["FOCUS", "GRANT"],
    "regions": ["REPRESENTATIVE", "ORGANIZATION", "FUNDER", "GRANT"],
}
EVIDENCE = 20
PARTNERS = ("PARTNER", "MEMBER")


@dataclass(frozen=True)
class Fact:
    """One proof that a node is linked to an objective."""

    far: Node
    link: str
    through: Node
    type: str
    since: date | None = None
    until: date | None = None
    source: str | None = None
    counts: dict[str, Any] = field(default_factory=dict, compare=False)


def standings(organization, day):
    return [each for each in organization.to("HAS_STANDING") if each.holds(day)]


def standing(organization, day):
    """The one that holds; of several the latest."""
    held = sorted(standings(organization, day), key=lambda each: (_descending(each["since"]), each["standing"]))
    return held[0]["standing"] if held else "NONE"


def is_partner(organization, day):
    return any(each["standing"] in PARTNERS for each in standings(organization, day))


def _descending(day):
    return -(day or date.min).toordinal()


def above(region):
    """A region and all regions above it, in every scheme."""
    reached = [region]
    for each in reached:
        reached += [parent for parent in each.to("PART_OF") if parent not in reached]
    return reached


def below(region):
    """A region and all regions below it."""
    reached = [region]
    for each in reached:
        reached += [child for child in each.by("PART_OF") if child not in reached]
    return reached


def in_office(objective, day):
    return [each for force in objective.by("IMPLEMENTS") for each in force.by("IN") if each.holds(day)]


def given(grant, day):
    """Cancelled money was not given; nor money that is awarded later."""
    return grant["status"] != "CANCELLED" and (grant["awarded"] is None or grant["awarded"] <= day)


def organization_facts(objective, day):
    for each in in_office(objective, day):
        person = next(iter(each.by("PARTICIPATES")), None)
        for organization in each.to("ON_BEHALF_OF"):
            link = ROLE_LINKS[each["role"]]
            times = each["since"], each["until"], each["source"]
            yield Fact(organization, link, each, "Participation", *times, counts={"people": person})
    for partnership in objective.by("WORKS_ON"):
        if not partnership.holds(day):
            continue
        for membership, organization in partnership.incoming["MEMBER_OF"]:
            since, until = membership.get("since"), membership.get("until")
            if (since is None or since <= day) and (until is None or day < until):
                begun = max((d for d in (since, partnership["since"]) if d), default=None)
                ended = min((d for d in (until, partnership["until"]) if d), default=None)
                yield Fact(organization, "PARTNERSHIP", partnership, "Partnership", begun, ended, partnership["source"])


def funder_facts(objective, day):
    for focus, funder in objective.incoming["FOCUSES_ON"]:
        since, until = focus.get("since"), focus.get("until")
        if (since is None or since <= day) and (until is None or day < until):
            yield Fact(funder, "FOCUS", funder, "Funder", since, until, focus.get("source"))
    for grant in objective.by("SUPPORTS"):
        for funder in grant.by("GAVE") if given(grant, day) else ():
            counts = {"grants": grant, "awarded": grant["awarded"]}
            yield Fact(funder, "GRANT", grant, "Grant", grant["awarded"], None, grant["source"], counts)


def region_facts(objective, day):
    yield from _represented(objective, day)
    for fact in organization_facts(objective, day):
        for region in fact.far.to("LOCATED_IN"):
            yield from _carried(fact, "ORGANIZATION", "Organization", region, "organizations")
    for fact in funder_facts(objective, day):
        for region in fact.far.to("FUNDS_IN", day):
            yield from _carried(fact, "FUNDER", "Funder", region, "funders")
    yield from _spent(objective, day)


def _represented(objective, day):
    for each in in_office(objective, day):
        person = next(iter(each.by("PARTICIPATES")), None)
        for region in each.to("REPRESENTS"):
            for higher in above(region):
                times = each["since"], each["until"], each["source"]
                yield Fact(higher, "REPRESENTATIVE", each, "Participation", *times, counts={"people": person})


def _spent(objective, day):
    for grant in objective.by("SUPPORTS"):
        for region in grant.to("SPENT_IN") if given(grant, day) else ():
            for higher in above(region):
                yield Fact(higher, "GRANT", grant, "Grant", grant["awarded"], None, grant["source"])


def _carried(fact, link, type_, region, counted):
    """What is linked through an organization or a funder counts for where that one is, and above."""
    for higher in above(region):
        counts = {counted: fact.far}
        yield Fact(higher, link, fact.far, type_, fact.since, fact.until, fact.source, counts)


FACTS: dict[str, Callable] = {
    "organizations": organization_facts,
    "funders": funder_facts,
    "regions": region_facts,
}


def facts(objective, what, day):
    """All facts that link something to the objective."""
    key = "facts", objective, what, day
    return objective.graph.remembered(key, lambda: list(FACTS[what](objective, day)))


def linked(objective, what, day):
    """The nodes that are linked, each once."""
    key = "linked", objective, what, day
    return objective.graph.remembered(key, lambda: once(fact.far for fact in facts(objective, what, day)))


def partners(objective, day):
    return [each for each in linked(objective, "organizations", day) if is_partner(each, day)]


def objectives_of(node, what):
    """The objectives that the node is linked to."""

    def found(day):
        return [each for each in node.graph.of("Objective") if node in linked(each, what, day)]

    return found


def edge(objective, what, day, far):
    """What the edge between the two says, but for the evidence."""
    proofs = [fact for fact in facts(objective, what, day) if fact.far is far]
    via = {fact.link for fact in proofs}
    told = {"via": [link for link in VIA[what] if link in via]}
    for counted in {"organizations": ["people"], "funders": ["grants"]}.get(
        what, ["people", "organizations", "funders"]
    ):
        told[counted] = len({id(x) for fact in proofs if (x := fact.counts.get(counted)) is not None})
    if what == "funders":
        days = [fact.counts["awarded"] for fact in proofs if fact.counts.get("awarded")]
        told["lastAwarded"] = max(days, default=None)
        told["amounts"] = _amounts({fact.through for fact in proofs if fact.link == "GRANT"})
    return told


def _amounts(grants):
    sums = {}
    for grant in grants:
        if grant["amountMinor"] is not None:
            sums[grant["currency"]] = sums.get(grant["currency"], 0) + grant["amountMinor"]
    return [(sums[currency], currency) for currency in sorted(sums)]


def evidence(objective, what, day, far):
    """The newest facts first; what has no beginning is the oldest, what has no end ends last."""
    proofs = {fact for fact in facts(objective, what, day) if fact.far is far}
    latest = date.max
    return sorted(
        proofs,
        key=lambda fact: (
            _descending(fact.since),
            fact.link,
            fact.through.id,
            fact.until or latest,
            fact.source is None,
            fact.source or "",
        ),
    )[:EVIDENCE]
