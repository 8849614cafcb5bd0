CYPHER 5
RETURN COLLECT {
  MATCH (n1:Goal)
  WHERE n1.code IS NOT NULL
  WITH n1
  ORDER BY n1.code LIMIT $p.p1
  RETURN [n1.code, n1.title, n1.id]
} AS c2
