CYPHER 5
RETURN COLLECT {
  MATCH (n1:Objective)
  WHERE n1.code IS NOT NULL
  WITH n1
  ORDER BY n1.code LIMIT $p.p1
  WITH n1, COLLECT {
    MATCH (n2:Organization)
    WHERE (EXISTS {
      MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p3:Participation)-[:ON_BEHALF_OF]->(n2:Organization)
      WHERE (p3.since IS NULL OR p3.since <= $p.today) AND (p3.until IS NULL OR p3.until > $p.today)
    } OR EXISTS {
      MATCH (n1)<-[:WORKS_ON]-(p4:Partnership)<-[m5:MEMBER_OF]-(n2:Organization)
      WHERE (p4.since IS NULL OR p4.since <= $p.today) AND (p4.until IS NULL OR p4.until > $p.today) AND (m5.since IS NULL OR m5.since <= $p.today) AND (m5.until IS NULL OR m5.until > $p.today)
    }) AND n2.name IS NOT NULL AND n2.id IS NOT NULL
    WITH n2
    ORDER BY n2.name, n2.id LIMIT $p.p2
    RETURN [n2.id, n2.name]
  } AS c6
  RETURN [n1.code, c6]
} AS c7
