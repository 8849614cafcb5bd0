CYPHER 5
RETURN COLLECT {
  MATCH (n1:Organization)
  WHERE ((n1.type = $p.p1) OR (n1.nameFolded STARTS WITH $p.p2)) AND n1.name IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.name, n1.id LIMIT $p.p3
  RETURN [n1.name]
} AS c2
