CYPHER 5
RETURN COLLECT {
  MATCH (n1:Person)
  WHERE (n1.private IS NULL) AND ((n1.name STARTS WITH $p.p1) OR (n1.name > $p.p2 AND NOT coalesce(n1.name ENDS WITH $p.p3, false)) OR (false)) AND NOT coalesce(((n1.name = $p.p4)), false) AND n1.name IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.name, n1.id LIMIT $p.p5
  RETURN [n1.name]
} AS c2
