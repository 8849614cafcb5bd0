CYPHER 5
RETURN COLLECT {
  MATCH (n1:Person)-[r3:AFFILIATED_WITH]->(n2:Organization)
  WHERE n2:Node AND n2.id = $p.p1 AND (r3.since IS NULL OR r3.since <= $p.today) AND (r3.until IS NULL OR r3.until > $p.today)
  WITH DISTINCT n1
  ORDER BY n1.name, n1.id LIMIT $p.p2
  RETURN [n1.name]
} AS c4
