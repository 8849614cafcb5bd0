CYPHER 5
RETURN COLLECT {
  MATCH (n1:Person)-[r3:AFFILIATED_WITH]->(n2:Organization)
  WHERE (n1.private IS NULL) AND n2:Node AND n2.id = $p.p1 AND coalesce(r3.since <= $p.today, true) AND coalesce(r3.until > $p.today, true) AND r3.claimed IS NULL
  WITH DISTINCT n1
  ORDER BY n1.name, n1.id LIMIT $p.p2
  RETURN [n1.name]
} AS c4
