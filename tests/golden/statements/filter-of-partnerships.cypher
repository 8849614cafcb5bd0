CYPHER 5
RETURN COLLECT {
  MATCH (n1:Partnership)
  WHERE n1.kind = $p.p1 AND n1.since >= $p.p2 AND n1.until IS NULL AND EXISTS {
    MATCH (n1)<-[m3:MEMBER_OF]-(n2:Organization)
    WHERE coalesce(m3.since <= $p.today, true) AND coalesce(m3.until > $p.today, true) AND n2.name STARTS WITH $p.p3
  } AND EXISTS {
    MATCH (n1)-[:WORKS_ON]->(n4:Objective)
    WHERE n4.code IN $p.p4
  } AND COUNT {
    MATCH (n1)-[:ACTIVE_IN]->(n5:Region)
  } = $p.p5 AND n1.name IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.name, n1.id LIMIT $p.p6
  RETURN [n1.name]
} AS c6
