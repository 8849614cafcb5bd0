CYPHER 5
RETURN COLLECT {
  MATCH (n1:Person)
  WHERE (n1.private IS NULL) AND true AND NOT coalesce(n1.name = $p.p1, false) AND EXISTS {
    MATCH (n1)-[r3:AFFILIATED_WITH]->(n2:Organization)
    WHERE coalesce(r3.since <= $p.today, true) AND coalesce(r3.until > $p.today, true) AND r3.claimed IS NULL
  } AND n1.name IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.name, n1.id LIMIT $p.p2
  RETURN [n1.name]
} AS c4
