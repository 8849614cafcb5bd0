CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Node {id: $p.p8})
    RETURN n1
    UNION
    MATCH (:Alias {id: $p.p8})-[:LEADS_TO]->(n1:Node)
    RETURN n1
  }
  WITH n1
  WHERE n1:TaskForce
  WITH n1, COLLECT {
    MATCH (n1)<-[:IN]-(n2:Participation)
    WHERE coalesce(n2.since <= $p.today, true) AND coalesce(n2.until > $p.today, true) AND n2.role = $p.p1 AND EXISTS {
      MATCH (n2)-[:REPRESENTS]->(n3:Region)
      WHERE n3.code = $p.p2
    } AND EXISTS {
      MATCH (n2)<-[:PARTICIPATES]-(n4:Person)
      WHERE (n4.private IS NULL) AND n4.name STARTS WITH $p.p3
    } AND EXISTS {
      MATCH (n2)-[:ON_BEHALF_OF]->(n5:Organization)
      WHERE EXISTS {
        MATCH (n5)-[:HAS_STANDING]->(s6:StandingPeriod)
        WHERE coalesce(s6.since <= $p.today, true) AND coalesce(s6.until > $p.today, true) AND s6.standing IN ['PARTNER', 'MEMBER']
      } = $p.p4
    } AND n2.since < $p.p5 AND n2.until IS NULL AND EXISTS {
      MATCH (n2)-[:IN]->(n7:TaskForce)
      WHERE (n7.code IS NULL OR n7.code <> $p.p6)
    }
    WITH n2
    ORDER BY n2.sinceOrder, n2.id LIMIT $p.p7
    RETURN [n2.id]
  } AS c8
  RETURN [c8]
} AS c9
