"""Protects the names that clients rely on: each field of the contract with its type, each value of its enums."""

import pytest
from graphql import GraphQLEnumType, GraphQLInterfaceType, parse, print_ast

from schema.build import build_schema, core

SCHEMA = core(build_schema())

CONTRACT = parse("""
interface Node { id: ID! }
type Query {
  node(id: ID!): Node
  viewer: Viewer
  goal(code: String!): Goal
  goals: GoalConnection!
  objective(code: String!): Objective
  objectives: ObjectiveConnection!
  target(id: ID!): Target
  targets: TargetConnection!
  taskForce(code: String!): TaskForce
  taskForces: TaskForceConnection!
  organization(id: ID!): Organization
  organizations: OrganizationConnection!
  person(id: ID!): Person
  people: PersonConnection!
  funder(id: ID!): Funder
  funders: FunderConnection!
  partnership(id: ID!): Partnership
  partnerships: PartnershipConnection!
  region(code: String!, scheme: String): Region
  regions(scheme: String): RegionConnection!
  roles: [Role!]!
  joiningGuide: JoiningGuide!
  changes(subject: ID, kind: String, actor: ID, after: Int, first: Int): ChangeConnection!
}
type Change implements Node {
  id: ID! seq: Int! at: DateTime! actor: Person kind: String! subject: Node subjectId: ID before: JSON after: JSON
  reason: String
}
type Subscription { changes(filter: ChangeFilter, after: Int): ChangeNotice! }
type ChangeNotice { change: Change! }
type Goal implements Node { id: ID! code: String! title: String! description: String! objectives: ObjectiveConnection! }
type Objective implements Node {
  id: ID! code: String! heading: String! label: String! title: String! description: String! footnotes: [Footnote!]!
  goal: Goal! targets(asOf: Date): [Target!]! taskForce: TaskForce!
  organizations(asOf: Date): ObjectiveOrganizationConnection!
  partners(asOf: Date): ObjectiveOrganizationConnection!
  funders(asOf: Date): ObjectiveFunderConnection!
  regions(asOf: Date): ObjectiveRegionConnection!
}
type Target implements Node {
  id: ID! year: Int! kind: TargetKind! text: String! paragraphs: [String!]! footnotes: [Footnote!]!
  objective: Objective! source: Source versions: [TargetVersion!]!
}
type TargetVersion { text: String! since: Date source: Source }
type Footnote { mark: String! text: String! }
type Source { name: String! url: String retrievedAt: DateTime }
type ObjectiveOrganizationEdge {
  cursor: String! node: Organization! via: [OrganizationLink!]! people: Int! evidence: [Evidence!]!
}
type ObjectiveFunderEdge {
  cursor: String! node: Funder! via: [FunderLink!]! grants: Int! amounts: [Money!]! lastAwarded: Date
  evidence: [Evidence!]!
}
type ObjectiveRegionEdge {
  cursor: String! node: Region! via: [RegionLink!]! people: Int! organizations: Int! funders: Int!
  evidence: [Evidence!]!
}
type Evidence { link: String! node: Node since: Date until: Date source: Source }
type Money { amount: Decimal! currency: String! }
type TaskForce implements Node {
  id: ID! code: String! name: String! objective: Objective! leaders(asOf: Date): ParticipationConnection!
  representatives(asOf: Date): ParticipationConnection! members: PersonConnection!
  participations(asOf: Date): ParticipationConnection!
}
type Role { name: RoleName! title: String! duties: [String!]! eligibility: String! }
type JoiningGuide { introduction: String! steps: [String!]! nomination: String! contact: String }
type Participation implements Node {
  id: ID! role: RoleName! region: Region person: Person organization: Organization taskForce: TaskForce!
  since: Date until: Date
}
type Organization implements Node {
  id: ID! name: String! type: OrganizationType standing(asOf: Date): Standing! isPartner(asOf: Date): Boolean!
  country: Region website: String identifiers: [Identifier!]! people: PersonConnection! taskForces: TaskForceConnection!
  objectives: ObjectiveConnection! regions: RegionConnection! partnerships: PartnershipConnection! funder: Funder
}
type Identifier { scheme: String! value: String! }
type Partnership implements Node {
  id: ID! name: String! kind: PartnershipKind! since: Date until: Date organizations: OrganizationConnection!
  objectives: ObjectiveConnection! regions: RegionConnection!
}
type Person implements Node {
  id: ID! name: String! email: String organizations: OrganizationConnection!
  participations(asOf: Date): ParticipationConnection! taskForces: TaskForceConnection!
}
type Funder implements Node {
  id: ID! name: String! organization: Organization! objectives: ObjectiveConnection! regions: RegionConnection!
  grants: GrantConnection! minimumAmount: Money maximumAmount: Money fundsTypes: [OrganizationType!]!
}
type Grant implements Node {
  id: ID! title: String! instrument: GrantInstrument status: GrantStatus funder: Funder recipient: Organization
  amount: Money awarded: Date objectives: ObjectiveConnection! regions: RegionConnection! source: Source
}
type Region implements Node {
  id: ID! code: String! scheme: String! name: String! level: RegionLevel! parent(scheme: String): Region
  children: RegionConnection! organizations: OrganizationConnection! funders: FunderConnection!
}
type Viewer { person: Person roles: [AccountRole!]! }
type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
type Facet { field: String! values: [FacetValue!]! }
type FacetValue { value: String label: String! count: Int! }
enum NodeType { GOAL OBJECTIVE TARGET TASK_FORCE ORGANIZATION PERSON FUNDER PARTNERSHIP REGION GRANT }
enum TargetKind { BASELINE TARGET }
enum OrganizationLink { LEADER REPRESENTATIVE TEAM_MEMBER PARTNERSHIP }
enum FunderLink { FOCUS GRANT }
enum RegionLink { REPRESENTATIVE ORGANIZATION FUNDER GRANT }
enum RoleName { TASK_FORCE_LEADER REGIONAL_REPRESENTATIVE TEAM_MEMBER }
enum OrganizationType {
  STATE_OR_LOCAL_AUTHORITY INTERNATIONAL_ORGANIZATION DONOR_OR_FOUNDATION PRODUCER_ORGANIZATION RESEARCH_OR_EDUCATION
  CIVIL_SOCIETY PRIVATE_COMPANY
}
enum Standing { NONE PARTNER MEMBER }
enum PartnershipKind { PARTNERSHIP ALLIANCE }
enum GrantInstrument { GRANT LOAN EQUITY GUARANTEE IN_KIND }
enum GrantStatus { PLEDGED COMMITTED DISBURSED CANCELLED }
enum RegionLevel { WORLD REGION SUBREGION INTERMEDIATE COUNTRY COMMUNITY }
enum AccountRole { USER SECRETARIAT STC ADMINISTRATOR }
enum Direction { ASC DESC }
enum TextMode { SENSITIVE INSENSITIVE }
""")
PROMISED = {each.name.value: each for each in CONTRACT.definitions}
BY_TEXT = "SearchConnection"
"""A ranked list: it is limited by arguments of its own, and goes on one way."""
CONNECTIONS = sorted(name for name in SCHEMA.type_map if name.endswith("Connection"))


@pytest.mark.parametrize("name", PROMISED)
def test_what_was_promised_is_there(name):
    promised, kept = PROMISED[name], SCHEMA.type_map[name]
    if isinstance(kept, GraphQLEnumType):
        words = [value.name.value for value in promised.values]
        assert words == list(kept.values)[: len(words)]
        assert name == "NodeType" or len(words) == len(kept.values)  # it grows with the nouns
        return
    for field in promised.fields:
        assert str(kept.fields[field.name.value].type) == print_ast(field.type), field.name.value
        for argument in field.arguments or ():
            assert str(kept.fields[field.name.value].args[argument.name.value].type) == print_ast(argument.type)
    interfaces = [] if isinstance(kept, GraphQLInterfaceType) else [each.name for each in kept.interfaces]
    assert interfaces == [each.name.value for each in promised.interfaces or ()]


OF_ALL = {f"{stem}MatchConnection": {"weights", "rates"} for stem in ("Funder", "TaskForce")}
"""What is said of a table that has one order; nobody counts in it by values, or pages from its end."""
RANKED = {"GapConnection", *OF_ALL}
"""Lists in an order of their own, of rows that are no nouns: without facets, filters and other orders."""


@pytest.mark.parametrize("name", CONNECTIONS)
def test_a_connection_is_relays(name):
    connection, edge = SCHEMA.type_map[name], SCHEMA.type_map[name.removesuffix("Connection") + "Edge"]
    extra = OF_ALL.get(name, set() if name in RANKED else {"facets"})
    assert set(connection.fields) >= {"nodes", "edges", "pageInfo", "totalCount", *extra}
    assert ("bounded" in connection.fields) == (name == BY_TEXT)
    assert str(connection.fields["edges"].type) == f"[{edge.name}!]!"
    assert str(connection.fields["nodes"].type) == f"[{edge.fields['node'].type}]!"
    assert str(edge.fields["cursor"].type) == "String!"
    if name not in RANKED:
        assert str(connection.fields["facets"].type) == "[Facet!]!"


def test_every_connection_takes_the_arguments_of_one():
    for type_ in SCHEMA.type_map.values():
        for name, field in getattr(type_, "fields", {}).items():
            if (told := str(getattr(field, "type", "")).removesuffix("!")).endswith("Connection"):
                alone = told in RANKED or told == BY_TEXT
                wanted = {"first", "after"} | (set() if alone else {"where", "orderBy", "last", "before"})
                assert wanted <= set(field.args), (type_.name, name)


@pytest.mark.parametrize(
    ("where", "operators"),
    [
        ("StringWhere", "eq ne in notIn lt lte gt gte contains startsWith endsWith isNull mode"),
        ("IntWhere", "eq ne in notIn lt lte gt gte isNull"),
        ("DateWhere", "eq ne in notIn lt lte gt gte isNull"),
        ("IDWhere", "eq ne in notIn isNull"),
        ("StandingWhere", "eq ne in notIn isNull"),
        ("PersonListWhere", "some none every count"),
        ("ObjectiveOrganizationEdgeWhere", "via people"),
        ("ObjectiveFunderEdgeWhere", "via grants lastAwarded"),
        ("ObjectiveRegionEdgeWhere", "via people organizations funders"),
        ("ObjectiveOrderBy", "field direction"),
    ],
)
def test_operators(where, operators):
    assert set(SCHEMA.type_map[where].fields) == set(operators.split())


def test_what_nobody_may_see_can_not_be_asked_for():
    assert "email" not in SCHEMA.type_map["PersonWhere"].fields
    assert "EMAIL" not in SCHEMA.type_map["PersonField"].values
