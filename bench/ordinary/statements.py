"""A statement for each DataLoader and each root field."""

from typing import Final

from bench.hand_written import FUNDERS, MEMBERS, PARTNERS, REGIONS, holds

GOALS: Final = "CYPHER 5 MATCH (g:Goal) RETURN g.code AS code, g.title AS title ORDER BY code LIMIT $first"

OBJECTIVE: Final = "CYPHER 5 MATCH (o:Objective {code: $code}) RETURN o.code AS code, o.title AS title"

OBJECTIVES_OF_GOALS: Final = """CYPHER 5
UNWIND $keys AS key
MATCH (:Goal {code: key})-[:HAS_OBJECTIVE]->(o:Objective)
WITH key, o ORDER BY o.code
RETURN key, collect({code: o.code, title: o.title})[..50] AS value"""

TARGETS_OF_OBJECTIVES: Final = """CYPHER 5
UNWIND $keys AS key
MATCH (:Objective {code: key})-[:HAS_TARGET]->(t:Target)
WITH key, t ORDER BY t.year
RETURN key, collect({id: t.id, year: t.year}) AS value"""

TEXTS_OF_TARGETS: Final = f"""CYPHER 5
UNWIND $keys AS key
MATCH (:Node {{id: key}})-[:HAS_VERSION]->(v:TargetVersion) WHERE {holds("v")}
WITH key, v ORDER BY coalesce(v.since, date('0001-01-01')) DESC
RETURN key, head(collect(v.text)) AS value"""

TASK_FORCES_OF_OBJECTIVES: Final = """CYPHER 5
UNWIND $keys AS key
MATCH (:Objective {code: key})<-[:IMPLEMENTS]-(f:TaskForce)
RETURN key, {code: f.code, name: f.name} AS value"""

MEMBERS_OF_TASK_FORCES: Final = f"""CYPHER 5
UNWIND $keys AS key
MATCH (f:TaskForce {{code: key}})
RETURN key, COLLECT {{ {MEMBERS} RETURN {{id: m.id, name: m.name}} }} AS value"""


def _of_objectives(statement: str, name: str) -> str:
    found = "UNWIND $keys AS key MATCH (o:Objective {code: key})"
    return f"CYPHER 5 {found} CALL (o) {{ {statement} }} RETURN key, {name} AS value"


PARTNERS_OF_OBJECTIVES: Final = _of_objectives(PARTNERS, "partners")
FUNDERS_OF_OBJECTIVES: Final = _of_objectives(FUNDERS, "funders")
REGIONS_OF_OBJECTIVES: Final = _of_objectives(REGIONS, "regions")

_FILTERED: Final = "MATCH (:Region {code: $country})<-[:LOCATED_IN]-(o:Organization {type: $type})"
COUNT_ORGANIZATIONS: Final = f"CYPHER 5 {_FILTERED} RETURN count(o) AS total"
ORGANIZATIONS: Final = f"""CYPHER 5 {_FILTERED}
RETURN o.id AS id, o.name AS name, o.website AS website ORDER BY name, id LIMIT $first"""
