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
    MATCH (n2:Organization)
    WHERE (EXISTS {
      MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p3:Participation)-[:ON_BEHALF_OF]->(n2:Organization)
      WHERE coalesce(p3.since <= $p.today, true) AND coalesce(p3.until > $p.today, true) AND EXISTS {
        MATCH (n2)-[:HAS_STANDING]->(s4:StandingPeriod)
        WHERE coalesce(s4.since <= $p.today, true) AND coalesce(s4.until > $p.today, true) AND s4.standing IN ['PARTNER', 'MEMBER']
      }
    } OR EXISTS {
      MATCH (n1)<-[:WORKS_ON]-(p5:Partnership)<-[m6:MEMBER_OF]-(n2:Organization)
      WHERE coalesce(p5.since <= $p.today, true) AND coalesce(p5.until > $p.today, true) AND coalesce(m6.since <= $p.today, true) AND coalesce(m6.until > $p.today, true) AND EXISTS {
        MATCH (n2)-[:HAS_STANDING]->(s7:StandingPeriod)
        WHERE coalesce(s7.since <= $p.today, true) AND coalesce(s7.until > $p.today, true) AND s7.standing IN ['PARTNER', 'MEMBER']
      }
    }) AND n2.name IS NOT NULL AND n2.id IS NOT NULL
    WITH n2
    ORDER BY n2.name, n2.id LIMIT $p.p1
    RETURN [n2.name]
  } AS c8
  RETURN [c8]
} AS c9
