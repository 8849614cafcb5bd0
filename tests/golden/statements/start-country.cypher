CYPHER 5
RETURN COLLECT {
  MATCH (n1:Organization)-[:LOCATED_IN]->(n2:Region)
  WHERE n2:Node AND n2.id = $p.p1
  WITH DISTINCT n1
  ORDER BY n1.name, n1.id LIMIT $p.p2
  RETURN [n1.name]
} AS c3
