"""What the rules of joining look at, from the graph in memory; the rules themselves have tests of their own."""

from queries.joining import facts as said
from queries.joining.facts import Asked, Facts, Seat, SeatNumbers
from queries.joining.verdict import free_seats, verdict
from queries.model.enums import RoleName

from .links import is_partner

OPEN = {"SUBMITTED", "CALLED", "ANSWERED", "IN_CONSULTATION", "NOMINATED"}
LEADING = {"TASK_FORCE_LEADER", "REGIONAL_REPRESENTATIVE"}


class Joining:
    """The facts of one graph, on one day, for one person."""

    def __init__(self, graph, person, day):
        self.graph = graph
        self.person = next((each for each in graph.of("Person") if person and each.id == person), None)
        self.day = day
        there = sorted(
            (each for each in graph.of("Region") if (each["scheme"], each["level"]) == ("m49", "REGION")),
            key=lambda each: each["code"],
        )
        self.regions = {each["code"]: said.Region(each.id, each["code"], each["name"]) for each in there}

    def eligibility(self, code, role, region, organization):
        """What `joinEligibility` gives."""
        force = next((each for each in self.graph.of("TaskForce") if each["code"] == code), None)
        asked = Asked(Seat(RoleName(role), region), code, organization)
        return verdict(self.facts(force, self.named(organization)), asked).told()

    def openings(self, goal, region):
        """What `openings` gives: task force, role, code of a region, verdict."""
        for force in sorted(self.graph.of("TaskForce"), key=lambda each: each["code"]):
            above = [each["code"] for objective in force.to("IMPLEMENTS") for each in objective.by("HAS_OBJECTIVE")]
            if goal is None or goal in above:
                facts = self.facts(force, None)
                for seat in free_seats(facts):
                    if region is None or region == seat.region:
                        yield force, seat.role.value, seat.region, verdict(facts, Asked(seat)).told()

    def facts(self, force, organization):
        return Facts(self.who(), force and self.force(force), self.regions, organization, SeatNumbers())

    def who(self):
        if not self.person:
            return said.Who()
        arcs = [each for each in self.person.outgoing["AFFILIATED_WITH"] if self.runs(each[0])]
        mine = [said.Affiliation(self.organization(end), "claimed" in arc) for arc, end in arcs]
        ordered = sorted(mine, key=lambda each: (each.organization.name, each.organization.id))
        return said.Who(self.person.id, tuple(ordered))

    def runs(self, times):
        since, until = times.get("since"), times.get("until")
        return (since is None or since <= self.day) and (until is None or self.day < until)

    def organization(self, node):
        return said.Organization(node.id, node["name"], is_partner(node, self.day))

    def named(self, identifier):
        """The organization that an id names; one that was merged away leads on."""
        for node in self.graph.nodes:
            if identifier is not None and node["id"] == identifier:
                end = node.to("LEADS_TO")[0] if "Alias" in node.labels else node
                return self.organization(end) if "Organization" in end.labels else None
        return None

    def force(self, node):
        terms = [each for each in node.by("IN") if each.holds(self.day)]
        standing = node.by("FOR")
        nominated = [each for each in standing if each["state"] == "NOMINATED" and each["acceptBy"] >= self.day]
        return said.Force(
            node.id,
            node["code"],
            self.holdings([each for each in terms if each["role"] in LEADING], "REPRESENTS", "until"),
            self.holdings(nominated, "IN_REGION", "acceptBy"),
            self.holdings([each for each in terms if self.person in each.by("PARTICIPATES")], "REPRESENTS", "until"),
            self.holdings(
                [each for each in standing if each["state"] in OPEN and self.person in each.by("STANDS")], "IN_REGION"
            ),
        )

    def holdings(self, nodes, region, until=""):
        return tuple(self.holding(each, region, until) for each in sorted(nodes, key=lambda each: each.id))

    def holding(self, node, region, until):
        code = None
        if node["role"] == "REGIONAL_REPRESENTATIVE":
            least = min((each.id for each in node.to(region)), default=None)
            code = next((each.code for each in self.regions.values() if each.id == least), least)
        return said.Holding(node.id, Seat(RoleName(node["role"]), code), node[until] if until else None)
