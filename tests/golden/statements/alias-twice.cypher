CYPHER 5
RETURN COLLECT {
  MATCH (n1:Person)
  WHERE (n1.private IS NULL) AND n1.name IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.name, n1.id LIMIT $p.p1
  RETURN [n1.name]
} AS c2, COLLECT {
  MATCH (n3:Person)
  WHERE (n3.private IS NULL) AND n3.name IS NOT NULL AND n3.id IS NOT NULL
  WITH n3
  ORDER BY n3.name, n3.id LIMIT $p.p2
  RETURN [n3.name]
} AS c4
