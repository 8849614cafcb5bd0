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
    WITH n2, COLLECT {
      MATCH (n2)-[:HAS_TARGET]->(n3:Target)
      WITH n3
      ORDER BY n3.year, n3.id
      RETURN [n3.year]
    } AS c4
    RETURN [n2.code, c4]
  } AS c5
  RETURN [n1.code, c5]
} AS c6
