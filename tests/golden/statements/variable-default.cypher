CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Node {id: $p.p2})
    RETURN n1
    UNION
    MATCH (:Alias {id: $p.p2})-[:LEADS_TO]->(n1:Node)
    RETURN n1
  }
  WITH n1
  WHERE n1:Objective
  WITH n1, COLLECT {
    CALL (n1) {
      CALL (n1) {
        MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p3:Participation)-[:ON_BEHALF_OF]->(n2:Organization)
        WHERE coalesce(p3.since <= $p.today, true) AND coalesce(p3.until > $p.today, true)
        RETURN n2
        UNION
        MATCH (n1)<-[:WORKS_ON]-(p4:Partnership)<-[m5:MEMBER_OF]-(n2:Organization)
        WHERE coalesce(p4.since <= $p.today, true) AND coalesce(p4.until > $p.today, true) AND coalesce(m5.since <= $p.today, true) AND coalesce(m5.until > $p.today, true)
        RETURN n2
      }
      WITH n2
      WITH n2
      RETURN collect(n2) AS l6
    }
    RETURN [size(l6)]
  } AS c7
  RETURN [c7]
} AS c8
