CYPHER 5
RETURN COLLECT {
  MATCH (n1:Person)
  WHERE (n1.private IS NULL) AND n1.nameFolded STARTS WITH $p.p1 AND n1.name IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.name, n1.id LIMIT $p.p2
  RETURN [n1.name]
} AS c2
