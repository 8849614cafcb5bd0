CYPHER 5
RETURN EXISTS {
  MATCH (n1:Person)-[:PARTICIPATES]->(p3:Participation)-[:IN]->(n2:TaskForce)
  WHERE (n1.private IS NULL) AND n2.code = $p.p1 AND coalesce(p3.since <= $p.today, true) AND coalesce(p3.until > $p.today, true) AND n1.name <= $p.p3 AND (n1.name < $p.p3 OR n1.id <= $p.p4)
  RETURN n1
} AS c4, COLLECT {
  MATCH (n1:Person)-[:PARTICIPATES]->(p3:Participation)-[:IN]->(n2:TaskForce)
  WHERE (n1.private IS NULL) AND n2.code = $p.p1 AND coalesce(p3.since <= $p.today, true) AND coalesce(p3.until > $p.today, true) AND n1.name >= $p.p3 AND (n1.name > $p.p3 OR n1.id > $p.p4)
  WITH DISTINCT n1
  ORDER BY n1.name, n1.id LIMIT $p.p2
  RETURN [n1.name]
} AS c5
