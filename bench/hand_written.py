"""One good statement for each question, as a careful person writes it: parameters, sub-queries, maps in the answer."""

from typing import Final

PAGE: Final = 50


def holds(fact: str) -> str:
    """Say that a fact holds today."""
    return f"({fact}.since IS NULL OR {fact}.since <= $today) AND ({fact}.until IS NULL OR {fact}.until > $today)"


GIVEN: Final = "coalesce(grant.status, '') <> 'CANCELLED' AND (grant.awarded IS NULL OR grant.awarded <= $today)"

THREE_LEVELS: Final = f"""CYPHER 5
RETURN {{nodes: COLLECT {{
  MATCH (g:Goal) WITH g ORDER BY g.code LIMIT 50
  RETURN {{code: g.code, title: g.title, objectives: {{nodes: COLLECT {{
    MATCH (g)-[:HAS_OBJECTIVE]->(o:Objective) WITH o ORDER BY o.code LIMIT 50
    RETURN {{code: o.code, title: o.title, targets: COLLECT {{
      MATCH (o)-[:HAS_TARGET]->(t:Target) WITH t ORDER BY t.year
      RETURN {{year: t.year, text: head(COLLECT {{
        MATCH (t)-[:HAS_VERSION]->(v:TargetVersion) WHERE {holds("v")}
        RETURN v.text ORDER BY coalesce(v.since, date('0001-01-01')) DESC LIMIT 1
      }})}}
    }}}}
  }}}}}}
}}}} AS goals"""

MEMBERS: Final = f"""
MATCH (f)<-[:IN]-(p:Participation)<-[:PARTICIPATES]-(m:Person) WHERE {holds("p")}
WITH DISTINCT m ORDER BY m.name, m.id LIMIT $first"""

FOUR_LEVELS: Final = f"""CYPHER 5
RETURN {{nodes: COLLECT {{
  MATCH (g:Goal) WITH g ORDER BY g.code LIMIT 50
  RETURN {{code: g.code, objectives: {{nodes: COLLECT {{
    MATCH (g)-[:HAS_OBJECTIVE]->(o:Objective)<-[:IMPLEMENTS]-(f:TaskForce) WITH o, f ORDER BY o.code LIMIT 50
    RETURN {{code: o.code, taskForce: {{name: f.name, members: {{nodes: COLLECT {{
      {MEMBERS}
      RETURN {{id: m.id, name: m.name}}
    }}}}}}}}
  }}}}}}
}}}} AS goals"""

ORGANIZATIONS: Final = f"""CYPHER 5
MATCH (:Region {{code: $country}})<-[:LOCATED_IN]-(o:Organization {{type: $type}})
WITH o ORDER BY o.name, o.id
WITH collect(o) AS found
RETURN {{
  totalCount: size(found),
  nodes: [o IN found[..{PAGE}] | {{id: o.id, name: o.name, website: o.website}}]
}} AS organizations"""

PARTNERS: Final = f"""
CALL (o) {{
  MATCH (o)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p:Participation)-[:ON_BEHALF_OF]->(n:Organization)
  WHERE {holds("p")}
  MATCH (p)<-[:PARTICIPATES]-(person:Person)
  RETURN n, person, CASE p.role WHEN 'TASK_FORCE_LEADER' THEN 'LEADER'
    WHEN 'REGIONAL_REPRESENTATIVE' THEN 'REPRESENTATIVE' ELSE 'TEAM_MEMBER' END AS link
  UNION ALL
  MATCH (o)<-[:WORKS_ON]-(p:Partnership)<-[m:MEMBER_OF]-(n:Organization) WHERE {holds("p")} AND {holds("m")}
  RETURN n, null AS person, 'PARTNERSHIP' AS link
}}
WITH n, collect(DISTINCT link) AS via, count(DISTINCT person) AS people
WHERE EXISTS {{
  MATCH (n)-[:HAS_STANDING]->(s:StandingPeriod) WHERE s.standing IN ['PARTNER', 'MEMBER'] AND {holds("s")}
}}
WITH n, via, people ORDER BY n.name, n.id
WITH collect({{via: via, people: people, node: {{name: n.name}}}}) AS edges
RETURN {{totalCount: size(edges), edges: edges[..{PAGE}]}} AS partners"""

FUNDERS: Final = f"""
CALL (o) {{
  MATCH (o)<-[f:FOCUSES_ON]-(n:Funder) WHERE {holds("f")}
  RETURN n, null AS grant, 'FOCUS' AS link
  UNION ALL
  MATCH (o)<-[:SUPPORTS]-(grant:Grant)<-[:GAVE]-(n:Funder) WHERE {GIVEN}
  RETURN n, grant, 'GRANT' AS link
}}
WITH n, collect(DISTINCT link) AS via, count(DISTINCT grant) AS grants ORDER BY n.name, n.id
WITH collect({{via: via, grants: grants, node: {{name: n.name}}}}) AS edges
RETURN {{totalCount: size(edges), edges: edges[..{PAGE}]}} AS funders"""

# Regions above are counted after the places themselves are made distinct: far fewer rows walk up.
REGIONS: Final = f"""
CALL (o) {{
  MATCH (o)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p:Participation)-[:REPRESENTS]->(place:Region) WHERE {holds("p")}
  MATCH (p)<-[:PARTICIPATES]-(person:Person)
  RETURN place, 'REPRESENTATIVE' AS link, person, null AS organization, null AS funder
  UNION ALL
  MATCH (o)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p:Participation)-[:ON_BEHALF_OF]->(organization:Organization)
  WHERE {holds("p")}
  MATCH (organization)-[:LOCATED_IN]->(place:Region)
  RETURN place, 'ORGANIZATION' AS link, null AS person, organization, null AS funder
  UNION ALL
  MATCH (o)<-[:WORKS_ON]-(p:Partnership)<-[m:MEMBER_OF]-(organization:Organization)-[:LOCATED_IN]->(place:Region)
  WHERE {holds("p")} AND {holds("m")}
  RETURN place, 'ORGANIZATION' AS link, null AS person, organization, null AS funder
  UNION ALL
  MATCH (o)<-[f:FOCUSES_ON]-(funder:Funder)-[w:FUNDS_IN]->(place:Region) WHERE {holds("f")} AND {holds("w")}
  RETURN place, 'FUNDER' AS link, null AS person, null AS organization, funder
  UNION ALL
  MATCH (o)<-[:SUPPORTS]-(grant:Grant)<-[:GAVE]-(funder:Funder)-[w:FUNDS_IN]->(place:Region)
  WHERE {GIVEN} AND {holds("w")}
  RETURN place, 'FUNDER' AS link, null AS person, null AS organization, funder
  UNION ALL
  MATCH (o)<-[:SUPPORTS]-(grant:Grant)-[:SPENT_IN]->(place:Region) WHERE {GIVEN}
  RETURN place, 'GRANT' AS link, null AS person, null AS organization, null AS funder
}}
WITH DISTINCT place, link, person, organization, funder
MATCH (place)-[:PART_OF*0..4]->(n:Region)
WITH n, collect(DISTINCT link) AS via, count(DISTINCT person) AS people,
  count(DISTINCT organization) AS organizations, count(DISTINCT funder) AS funders
ORDER BY n.code, n.id
WITH collect({{
  via: via, people: people, organizations: organizations, funders: funders, node: {{name: n.name}}
}}) AS edges
RETURN {{totalCount: size(edges), edges: edges[..{PAGE}]}} AS regions"""

LINKS: Final = f"""CYPHER 5
MATCH (o:Objective {{code: $code}})
CALL (o) {{ {PARTNERS} }}
CALL (o) {{ {FUNDERS} }}
CALL (o) {{ {REGIONS} }}
RETURN {{code: o.code, title: o.title, partners: partners, funders: funders, regions: regions}} AS objective"""

# An index over name and id serves only where neither may be null.
FIRST_PEOPLE: Final = f"""CYPHER 5
MATCH (p:Person) WHERE p.name IS NOT NULL AND p.id IS NOT NULL
WITH p ORDER BY p.name, p.id LIMIT {PAGE + 1}
RETURN collect({{id: p.id, name: p.name}}) AS people"""

MORE_PEOPLE: Final = f"""CYPHER 5
MATCH (p:Person) WHERE p.name >= $name AND p.id IS NOT NULL AND (p.name > $name OR p.id > $id)
WITH p ORDER BY p.name, p.id LIMIT {PAGE + 1}
RETURN collect({{id: p.id, name: p.name}}) AS people"""


def for_library() -> dict[str, str]:
    """Give the statements to `@neo4j/graphql`, whose @cypher fields begin at the node `this`."""
    of_objective = {"partners": PARTNERS, "funders": FUNDERS, "regions": REGIONS}
    told = {name: f"WITH this AS o {text}" for name, text in of_objective.items()}
    told["members"] = f"WITH this AS f {MEMBERS} RETURN m"
    return {name: text.replace("$today", "date()") for name, text in told.items()}
