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
      WHERE (p3.since IS NULL OR p3.since <= $p.today) AND (p3.until IS NULL OR p3.until > $p.today)
    } OR EXISTS {
      MATCH (n1)<-[:WORKS_ON]-(p4:Partnership)<-[m5:MEMBER_OF]-(n2:Organization)
      WHERE (p4.since IS NULL OR p4.since <= $p.today) AND (p4.until IS NULL OR p4.until > $p.today) AND (m5.since IS NULL OR m5.since <= $p.today) AND (m5.until IS NULL OR m5.until > $p.today)
    }) AND n2.name IS NOT NULL AND n2.id IS NOT NULL AND n2.name <= $p.p2 AND (n2.name < $p.p2 OR n2.id <= $p.p3)
    RETURN n2
  } AS c6, COLLECT {
    MATCH (n2:Organization)
    WHERE (EXISTS {
      MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p3:Participation)-[:ON_BEHALF_OF]->(n2:Organization)
      WHERE (p3.since IS NULL OR p3.since <= $p.today) AND (p3.until IS NULL OR p3.until > $p.today)
    } OR EXISTS {
      MATCH (n1)<-[:WORKS_ON]-(p4:Partnership)<-[m5:MEMBER_OF]-(n2:Organization)
      WHERE (p4.since IS NULL OR p4.since <= $p.today) AND (p4.until IS NULL OR p4.until > $p.today) AND (m5.since IS NULL OR m5.since <= $p.today) AND (m5.until IS NULL OR m5.until > $p.today)
    }) AND n2.name IS NOT NULL AND n2.id IS NOT NULL AND n2.name >= $p.p2 AND (n2.name > $p.p2 OR n2.id > $p.p3)
    WITH n2
    ORDER BY n2.name, n2.id LIMIT $p.p1
    RETURN [n2.name]
  } AS c7
  RETURN [c6, c7]
} AS c8
