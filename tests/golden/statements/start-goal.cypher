CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Objective)<-[:HAS_OBJECTIVE]-(n2:Goal)
    WHERE n2.code = $p.p1
    WITH DISTINCT n1
    ORDER BY n1.code
    RETURN collect(n1) AS l3
  }
  WITH l3, COLLECT {
    UNWIND l3 AS n1
    WITH n1
    WITH n1 LIMIT $p.p2
    RETURN [n1.code]
  } AS c4
  RETURN [size(l3), c4]
} AS c5
