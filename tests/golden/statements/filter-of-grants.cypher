CYPHER 5
RETURN COLLECT {
  MATCH (n1:Grant)-[:SUPPORTS]->(n2:Objective)
  WHERE n2.code = $p.p1 AND EXISTS {
    MATCH (n1)<-[:GAVE]-(n3:Funder)
    WHERE n3.name STARTS WITH $p.p2
  } AND EXISTS {
    MATCH (n1)-[:AWARDED_TO]->(n4:Organization)
    WHERE n4.type = $p.p3
  } AND (n1.status IS NULL OR n1.status <> $p.p4) AND n1.instrument IN $p.p5 AND NOT EXISTS {
    MATCH (n1)-[:SPENT_IN]->(n5:Region)
    WHERE n5.code = $p.p6
  }
  WITH DISTINCT n1
  ORDER BY n1.title, n1.id LIMIT $p.p7
  RETURN [n1.title]
} AS c6
