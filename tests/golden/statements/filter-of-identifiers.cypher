CYPHER 5
RETURN COLLECT {
  MATCH (n1:Organization)
  WHERE EXISTS {
    MATCH (n1)-[:IDENTIFIED_BY]->(n2:Identifier)
    WHERE n2.scheme = $p.p1 AND n2.value = $p.p2
  } AND COUNT {
    MATCH (n1)-[:IDENTIFIED_BY]->(n3:Identifier)
  } < $p.p3 AND n1.name IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.name, n1.id LIMIT $p.p4
  RETURN [n1.name]
} AS c4
