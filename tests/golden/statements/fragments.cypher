CYPHER 5
RETURN COLLECT {
  MATCH (n1:Goal)
  WHERE n1.code IS NOT NULL
  WITH n1
  ORDER BY n1.code LIMIT $p.p1
  WITH n1, COLLECT {
    MATCH (n1)-[:HAS_OBJECTIVE]->(n2:Objective)
    WITH n2
    ORDER BY n2.code LIMIT $p.p2
    RETURN [n2.id, n2.title]
  } AS c3
  RETURN [n1.code, n1.title, c3]
} AS c4
