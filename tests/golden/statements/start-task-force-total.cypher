CYPHER 5
RETURN COUNT {
  MATCH (n1:Person)-[:PARTICIPATES]->(p3:Participation)-[:IN]->(n2:TaskForce)
  WHERE n2.code = $p.p1 AND (p3.since IS NULL OR p3.since <= $p.today) AND (p3.until IS NULL OR p3.until > $p.today) AND EXISTS {
    MATCH (n1)-[r5:AFFILIATED_WITH]->(n4:Organization)
    WHERE (r5.since IS NULL OR r5.since <= $p.today) AND (r5.until IS NULL OR r5.until > $p.today) AND EXISTS {
      MATCH (n4)-[:HAS_STANDING]->(s6:StandingPeriod)
      WHERE (s6.since IS NULL OR s6.since <= $p.today) AND (s6.until IS NULL OR s6.until > $p.today) AND s6.standing IN ['PARTNER', 'MEMBER']
    } = $p.p2
  }
  RETURN DISTINCT n1
} AS c7, COLLECT {
  MATCH (n1:Person)-[:PARTICIPATES]->(p3:Participation)-[:IN]->(n2:TaskForce)
  WHERE n2.code = $p.p1 AND (p3.since IS NULL OR p3.since <= $p.today) AND (p3.until IS NULL OR p3.until > $p.today) AND EXISTS {
    MATCH (n1)-[r5:AFFILIATED_WITH]->(n4:Organization)
    WHERE (r5.since IS NULL OR r5.since <= $p.today) AND (r5.until IS NULL OR r5.until > $p.today) AND EXISTS {
      MATCH (n4)-[:HAS_STANDING]->(s6:StandingPeriod)
      WHERE (s6.since IS NULL OR s6.since <= $p.today) AND (s6.until IS NULL OR s6.until > $p.today) AND s6.standing IN ['PARTNER', 'MEMBER']
    } = $p.p2
  }
  WITH DISTINCT n1
  ORDER BY n1.name, n1.id LIMIT $p.p3
  RETURN [n1.name]
} AS c8
