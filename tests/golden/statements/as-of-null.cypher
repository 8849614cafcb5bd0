CYPHER 5
RETURN COLLECT {
  MATCH (n1:Organization)
  WHERE n1.name IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.name, n1.id LIMIT $p.p1
  WITH n1, coalesce(head(COLLECT {
    MATCH (n1)-[:HAS_STANDING]->(s2:StandingPeriod)
    WHERE coalesce(s2.since <= $p.today, true) AND coalesce(s2.until > $p.today, true)
    RETURN s2.standing
    ORDER BY coalesce(s2.since, date('0001-01-01')) DESC, s2.standing LIMIT 1
  }), 'NONE') AS c3
  RETURN [c3]
} AS c4
