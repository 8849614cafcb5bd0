CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Node {id: $p.p4})
    RETURN n1
    UNION
    MATCH (:Alias {id: $p.p4})-[:LEADS_TO]->(n1:Node)
    RETURN n1
  }
  WITH n1
  WHERE n1:Partnership
  WITH n1, COLLECT {
    MATCH (n1)<-[m3:MEMBER_OF]-(n2:Organization)
    WHERE coalesce(m3.since <= $p.today, true) AND coalesce(m3.until > $p.today, true)
    WITH DISTINCT n2
    ORDER BY n2.name, n2.id LIMIT $p.p1
    RETURN [n2.name]
  } AS c4, COLLECT {
    MATCH (n1)-[:WORKS_ON]->(n5:Objective)
    WITH n5
    ORDER BY n5.code LIMIT $p.p2
    RETURN [n5.code]
  } AS c6, COLLECT {
    MATCH (n1)-[:ACTIVE_IN]->(n7:Region)
    WITH n7
    ORDER BY n7.code, n7.id LIMIT $p.p3
    RETURN [n7.code]
  } AS c8
  RETURN [c4, c6, c8]
} AS c9
