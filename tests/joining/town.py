"""A small graph to join in: two task forces, two regions, three organizations, some people with accounts."""

from dataclasses import dataclass, field

from joining.acting import document

from graph_service.reading.answer import Request
from graph_service.reading.viewer import Viewer
from queries.model.enums import AccountRole

STRATEGY = """CYPHER 5
CREATE (g:Node:Goal {id: 'goal:A', code: 'A', title: 'Goal A'})
CREATE (h:Node:Goal {id: 'goal:B', code: 'B', title: 'Goal B'})
FOREACH (code IN ['A1', 'B2'] |
  CREATE (:Node:Objective {id: 'objective:' + code, code: code, title: 'Objective ' + code})
         <-[:IMPLEMENTS]-(:Node:TaskForce {id: 'task_force:' + code, code: code, name: code}))
WITH g, h
MATCH (a:Objective {code: 'A1'}), (b:Objective {code: 'B2'})
CREATE (g)-[:HAS_OBJECTIVE]->(a), (h)-[:HAS_OBJECTIVE]->(b)
CREATE (:Node:Region {id: 'region:m49:002', code: '002', scheme: 'm49', level: 'REGION', name: 'Africa'})
CREATE (:Node:Region {id: 'region:m49:150', code: '150', scheme: 'm49', level: 'REGION', name: 'Europe'})
CREATE (:Node:Region {id: 'region:m49:001', code: '001', scheme: 'm49', level: 'WORLD', name: 'World'})
CREATE (soil:Node:Organization {id: 'organization:soil', name: 'Soil'})
CREATE (soil)-[:HAS_STANDING]->(:StandingPeriod {id: 'standing:soil', standing: 'PARTNER', since: date('2020-01-01')})
CREATE (farm:Node:Organization {id: 'organization:farm', name: 'Farm'})
CREATE (farm)-[:HAS_STANDING]->(:StandingPeriod {id: 'standing:farm', standing: 'MEMBER'})
CREATE (:Node:Organization {id: 'organization:garden', name: 'Garden'})
CREATE (:Alias {id: 'organization:old'})-[:LEADS_TO]->(soil)
"""
PERSON = """CYPHER 5
CREATE (p:Node:Person {id: 'person:' + $name, name: $name, nameFolded: $name})
CREATE (:Account {id: 'account:' + $name, address: $name + '@example.org'})-[:OF]->(p)
WITH p
UNWIND $affiliations AS each
MATCH (o:Organization {id: 'organization:' + each.organization})
CREATE (p)-[a:AFFILIATED_WITH]->(o) SET a = each.properties
"""
SECRETARIAT = frozenset({AccountRole.SECRETARIAT})
USER = frozenset({AccountRole.USER})


def viewer(name, roles=USER):
    return Viewer(f"account:{name}", f"person:{name}", roles)


@dataclass
class Town:
    """The graph, and what can be asked of it."""

    session: object
    ask: object
    people: dict = field(default_factory=dict)

    def build(self):
        self.run(STRATEGY)
        return self

    def run(self, statement, **parameters):
        return [record.data() for record in self.session.run(statement, parameters)]

    def person(self, name, *affiliations, roles=USER, **properties):
        """Add somebody; each affiliation is an organization's name, confirmed, with properties where they are given."""
        told = [{"organization": each, "properties": properties} for each in affiliations]
        self.run(PERSON, name=name, affiliations=told)
        self.people[name] = viewer(name, roles)
        return self.people[name]

    def crowd(self, size, organization):
        """Add many people of an organization."""
        names = [f"p{number}" for number in range(size)]
        self.run(
            "CYPHER 5 MATCH (o:Organization {id: 'organization:' + $organization}) UNWIND $names AS name"
            " CREATE (:Account {id: 'account:' + name, address: name + '@example.org'})-[:OF]->"
            "(:Node:Person {id: 'person:' + name, name: name, nameFolded: name})-[:AFFILIATED_WITH]->(o)",
            names=names,
            organization=organization,
        )
        return [viewer(name) for name in names]

    def in_office(self, name, role="TASK_FORCE_LEADER", code="A1", **properties):
        """Put somebody in office as a loader does."""
        identifier = f"participation:{name}:{role}:{code}"
        self.run(
            "CYPHER 5 MATCH (t:TaskForce {code: $code}), (p:Person {id: 'person:' + $name})"
            " CREATE (p)-[:PARTICIPATES]->(x:Node:Participation {id: $id, role: $role})-[:IN]->(t)"
            " SET x += $properties",
            code=code,
            name=name,
            id=identifier,
            role=role,
            properties=properties,
        )
        return identifier

    def act(self, who, name, *, brief=False, **given):
        """Send one mutation; its payload."""
        return self.ask(document(name, brief=brief), who, input=given)["data"][name]

    def together(self, *acts):
        """Send mutations at once, each as (who, name, input); their payloads."""
        requests = [Request(document(name), None, {"input": given}, viewer=who) for who, name, given in acts]
        told = self.ask.together(*requests)
        return [each["data"][name] for each, (_, name, _) in zip(told, acts, strict=True)]

    def changes(self):
        return [row["c"] for row in self.run("CYPHER 5 MATCH (c:Change) RETURN properties(c) AS c ORDER BY c.seq")]

    def mails(self, address=None):
        told = self.run("CYPHER 5 MATCH (m:Mail) RETURN m.address AS address, m.kind AS kind, m.text AS text")
        return [each for each in told if address in (None, each["address"])]
