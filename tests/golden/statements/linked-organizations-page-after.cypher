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
  WHERE n1:Objective
  WITH n1, EXISTS {
    MATCH (n2:Organization)
    WHERE (EXISTS {
      MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p3:Participation)-[:ON_BEHALF_OF]->(n2:Organization)
      WHERE coalesce(p3.since <= $p.today, true) AND coalesce(p3.until > $p.today, true)
    } OR EXISTS {
      MATCH (n1)<-[:WORKS_ON]-(p4:Partnership)<-[m5:MEMBER_OF]-(n2:Organization)
      WHERE coalesce(p4.since <= $p.today, true) AND coalesce(p4.until > $p.today, true) AND coalesce(m5.since <= $p.today, true) AND coalesce(m5.until > $p.today, true)
    }) AND n2.name IS NOT NULL AND n2.id IS NOT NULL AND n2.name <= $p.p2 AND (n2.name < $p.p2 OR n2.id <= $p.p3)
    RETURN n2
  } AS c6, COLLECT {
    MATCH (n2:Organization)
    WHERE (EXISTS {
      MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p3:Participation)-[:ON_BEHALF_OF]->(n2:Organization)
      WHERE coalesce(p3.since <= $p.today, true) AND coalesce(p3.until > $p.today, true)
    } OR EXISTS {
      MATCH (n1)<-[:WORKS_ON]-(p4:Partnership)<-[m5:MEMBER_OF]-(n2:Organization)
      WHERE coalesce(p4.since <= $p.today, true) AND coalesce(p4.until > $p.today, true) AND coalesce(m5.since <= $p.today, true) AND coalesce(m5.until > $p.today, true)
    }) AND n2.name IS NOT NULL AND n2.id IS NOT NULL AND n2.name >= $p.p2 AND (n2.name > $p.p2 OR n2.id > $p.p3)
    WITH n2
    ORDER BY n2.name, n2.id LIMIT $p.p1
    RETURN [n2.name]
  } AS c7
  RETURN [c6, c7]
} AS c8
