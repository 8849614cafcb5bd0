CYPHER 5
RETURN COLLECT {
  MATCH (n1:Goal)
  WHERE n1.code IS NOT NULL
  WITH n1
  ORDER BY n1.code LIMIT $p.p1
  WITH n1, COUNT {
    MATCH (n1)-[:HAS_OBJECTIVE]->(n2:Objective)
  } AS c3, COLLECT {
    MATCH (n1)-[:HAS_OBJECTIVE]->(n2:Objective)
    WITH n2
    ORDER BY n2.code LIMIT $p.p2
    RETURN [n2.code, n2.title]
  } AS c4
  RETURN [n1.code, n1.title, c3, c4]
} AS c5
