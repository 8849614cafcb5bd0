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
      WHERE (p3.since IS NULL OR p3.since <= $p.today) AND (p3.until IS NULL OR p3.until > $p.today) AND EXISTS {
        MATCH (n2)-[:HAS_STANDING]->(s4:StandingPeriod)
        WHERE (s4.since IS NULL OR s4.since <= $p.today) AND (s4.until IS NULL OR s4.until > $p.today) AND s4.standing IN ['PARTNER', 'MEMBER']
      }
    } OR EXISTS {
      MATCH (n1)<-[:WORKS_ON]-(p5:Partnership)<-[m6:MEMBER_OF]-(n2:Organization)
      WHERE (p5.since IS NULL OR p5.since <= $p.today) AND (p5.until IS NULL OR p5.until > $p.today) AND (m6.since IS NULL OR m6.since <= $p.today) AND (m6.until IS NULL OR m6.until > $p.today) AND EXISTS {
        MATCH (n2)-[:HAS_STANDING]->(s7:StandingPeriod)
        WHERE (s7.since IS NULL OR s7.since <= $p.today) AND (s7.until IS NULL OR s7.until > $p.today) AND s7.standing IN ['PARTNER', 'MEMBER']
      }
    }) AND n2.name IS NOT NULL AND n2.id IS NOT NULL
    WITH n2
    ORDER BY n2.name, n2.id LIMIT $p.p1
    RETURN [n2.name]
  } AS c8
  RETURN [c8]
} AS c9
