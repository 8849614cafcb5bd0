CYPHER 5
RETURN COUNT {
  MATCH (n1:Objective)<-[:HAS_OBJECTIVE]-(n2:Goal)
  WHERE n2.code = $p.p1
  RETURN DISTINCT n1
} AS c3, COLLECT {
  MATCH (n1:Objective)<-[:HAS_OBJECTIVE]-(n2:Goal)
  WHERE n2.code = $p.p1
  WITH DISTINCT n1
  ORDER BY n1.code LIMIT $p.p2
  RETURN [n1.code]
} AS c4
