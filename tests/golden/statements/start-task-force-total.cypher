CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Person)-[:PARTICIPATES]->(p3:Participation)-[:IN]->(n2:TaskForce)
    WHERE (n1.private IS NULL) AND n2.code = $p.p1 AND coalesce(p3.since <= $p.today, true) AND coalesce(p3.until > $p.today, true) AND EXISTS {
      MATCH (n1)-[r5:AFFILIATED_WITH]->(n4:Organization)
      WHERE coalesce(r5.since <= $p.today, true) AND coalesce(r5.until > $p.today, true) AND r5.claimed IS NULL AND EXISTS {
        MATCH (n4)-[:HAS_STANDING]->(s6:StandingPeriod)
        WHERE coalesce(s6.since <= $p.today, true) AND coalesce(s6.until > $p.today, true) AND s6.standing IN ['PARTNER', 'MEMBER']
      } = $p.p2
    }
    WITH DISTINCT n1
    ORDER BY n1.name, n1.id
    RETURN collect(n1) AS l7
  }
  WITH l7, COLLECT {
    UNWIND l7 AS n1
    WITH n1
    WITH n1 LIMIT $p.p3
    RETURN [n1.name]
  } AS c8
  RETURN [size(l7), c8]
} AS c9
