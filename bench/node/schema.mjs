// The part of the graph that the questions need, as @neo4j/graphql declares it. What it cannot say of itself, the
// members in office and the links of an objective, is a @cypher field with the hand-written statement (see statements).

export const typeDefs = (statements) => `
type Goal @node {
  code: String!
  title: String!
  objectives: [Objective!]! @relationship(type: "HAS_OBJECTIVE", direction: OUT)
}

type Objective @node {
  code: String!
  title: String!
  targets: [Target!]! @relationship(type: "HAS_TARGET", direction: OUT)
  taskForces: [TaskForce!]! @relationship(type: "IMPLEMENTS", direction: IN)
  partners: LinkedPartners! @cypher(statement: """${statements.partners}""", columnName: "partners")
  funders: LinkedFunders! @cypher(statement: """${statements.funders}""", columnName: "funders")
  regions: LinkedRegions! @cypher(statement: """${statements.regions}""", columnName: "regions")
}

type Target @node {
  year: Int!
  versions: [TargetVersion!]! @relationship(type: "HAS_VERSION", direction: OUT)
}

type TargetVersion @node {
  id: ID!
  text: String!
  since: Date
  until: Date
}

type TaskForce @node {
  name: String!
  members(first: Int!): [Person!]! @cypher(statement: """${statements.members}""", columnName: "m")
}

type Person @node {
  id: ID!
  name: String!
}

type Organization @node {
  id: ID!
  name: String!
  type: String
  website: String
  countries: [Region!]! @relationship(type: "LOCATED_IN", direction: OUT)
}

type Region @node {
  scheme: String!
  code: String!
}

type Named { name: String! }

type LinkedPartners { totalCount: Int! edges: [LinkedPartner!]! }
type LinkedPartner { via: [String!]! people: Int! node: Named! }

type LinkedFunders { totalCount: Int! edges: [LinkedFunder!]! }
type LinkedFunder { via: [String!]! grants: Int! node: Named! }

type LinkedRegions { totalCount: Int! edges: [LinkedRegion!]! }
type LinkedRegion { via: [String!]! people: Int! organizations: Int! funders: Int! node: Named! }
`;
