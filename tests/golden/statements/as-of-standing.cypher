CYPHER 5
RETURN COLLECT {
  MATCH (n1:Organization)
  WHERE n1.name IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.name, n1.id LIMIT $p.p1
  WITH n1, coalesce(head(COLLECT {
    MATCH (n1)-[:HAS_STANDING]->(s2:StandingPeriod)
    WHERE coalesce(s2.since <= $p.p2, true) AND coalesce(s2.until > $p.p2, true)
    RETURN s2.standing
    ORDER BY coalesce(s2.since, date('0001-01-01')) DESC, s2.standing LIMIT 1
  }), 'NONE') AS c3, EXISTS {
    MATCH (n1)-[:HAS_STANDING]->(s4:StandingPeriod)
    WHERE coalesce(s4.since <= $p.p3, true) AND coalesce(s4.until > $p.p3, true) AND s4.standing IN ['PARTNER', 'MEMBER']
  } AS c5, coalesce(head(COLLECT {
    MATCH (n1)-[:HAS_STANDING]->(s6:StandingPeriod)
    WHERE coalesce(s6.since <= $p.today, true) AND coalesce(s6.until > $p.today, true)
    RETURN s6.standing
    ORDER BY coalesce(s6.since, date('0001-01-01')) DESC, s6.standing LIMIT 1
  }), 'NONE') AS c7
  RETURN [c3, c5, c7]
} AS c8
