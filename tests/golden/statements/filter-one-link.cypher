CYPHER 5
RETURN COLLECT {
  MATCH (n1:Objective)<-[:HAS_OBJECTIVE]-(n2:Goal)
  WHERE n2.code = $p.p1 AND EXISTS {
    MATCH (n1)<-[:IMPLEMENTS]-(n3:TaskForce)
    WHERE n3.name STARTS WITH $p.p2
  }
  WITH DISTINCT n1
  ORDER BY n1.code LIMIT $p.p3
  RETURN [n1.code]
} AS c4
