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
        WHERE (p3.since IS NULL OR p3.since <= $p.today) AND (p3.until IS NULL OR p3.until > $p.today)
        RETURN n2
        UNION
        MATCH (n1)<-[:WORKS_ON]-(p4:Partnership)<-[m5:MEMBER_OF]-(n2:Organization)
        WHERE (p4.since IS NULL OR p4.since <= $p.today) AND (p4.until IS NULL OR p4.until > $p.today) AND (m5.since IS NULL OR m5.since <= $p.today) AND (m5.until IS NULL OR m5.until > $p.today)
        RETURN n2
      }
      WITH n2
      RETURN collect([n2]) AS l7
    }
    RETURN [size(l7)]
  } AS c8
  RETURN [c8]
} AS c9
