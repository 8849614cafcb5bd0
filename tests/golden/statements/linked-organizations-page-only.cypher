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
      WHERE coalesce(p3.since <= $p.today, true) AND coalesce(p3.until > $p.today, true)
    } OR EXISTS {
      MATCH (n1)<-[:WORKS_ON]-(p4:Partnership)<-[m5:MEMBER_OF]-(n2:Organization)
      WHERE coalesce(p4.since <= $p.today, true) AND coalesce(p4.until > $p.today, true) AND coalesce(m5.since <= $p.today, true) AND coalesce(m5.until > $p.today, true)
    }) AND n2.name IS NOT NULL AND n2.id IS NOT NULL
    WITH n2
    ORDER BY n2.name, n2.id LIMIT $p.p2
    RETURN [n2.id, n2.name]
  } AS c6
  RETURN [n1.code, c6]
} AS c7
