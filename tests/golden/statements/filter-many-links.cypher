CYPHER 5
RETURN COLLECT {
  MATCH (n1:Person)
  WHERE (n1.private IS NULL) AND EXISTS {
    MATCH (n1)-[r3:AFFILIATED_WITH]->(n2:Organization)
    WHERE coalesce(r3.since <= $p.today, true) AND coalesce(r3.until > $p.today, true) AND r3.claimed IS NULL AND n2.type = $p.p1
  } AND NOT EXISTS {
    MATCH (n1)-[r5:AFFILIATED_WITH]->(n4:Organization)
    WHERE coalesce(r5.since <= $p.today, true) AND coalesce(r5.until > $p.today, true) AND r5.claimed IS NULL AND n4.name STARTS WITH $p.p2
  } AND NOT EXISTS {
    MATCH (n1)-[r7:AFFILIATED_WITH]->(n6:Organization)
    WHERE coalesce(r7.since <= $p.today, true) AND coalesce(r7.until > $p.today, true) AND r7.claimed IS NULL AND NOT coalesce(n6.website IS NOT NULL, false)
  } AND COUNT {
    MATCH (n1)-[r9:AFFILIATED_WITH]->(n8:Organization)
    WHERE coalesce(r9.since <= $p.today, true) AND coalesce(r9.until > $p.today, true) AND r9.claimed IS NULL
    RETURN DISTINCT n8
  } >= $p.p3 AND COUNT {
    MATCH (n1)-[r9:AFFILIATED_WITH]->(n8:Organization)
    WHERE coalesce(r9.since <= $p.today, true) AND coalesce(r9.until > $p.today, true) AND r9.claimed IS NULL
    RETURN DISTINCT n8
  } < $p.p4 AND n1.name IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.name, n1.id LIMIT $p.p5
  RETURN [n1.name]
} AS c10
