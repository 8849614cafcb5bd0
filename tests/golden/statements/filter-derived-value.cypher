CYPHER 5
RETURN COLLECT {
  MATCH (n1:Organization)
  WHERE coalesce(head(COLLECT {
    MATCH (n1)-[:HAS_STANDING]->(s2:StandingPeriod)
    WHERE coalesce(s2.since <= $p.today, true) AND coalesce(s2.until > $p.today, true)
    RETURN s2.standing
    ORDER BY coalesce(s2.since, date('0001-01-01')) DESC, s2.standing LIMIT 1
  }), 'NONE') IN $p.p1 AND (EXISTS {
    MATCH (n1)-[:HAS_STANDING]->(s3:StandingPeriod)
    WHERE coalesce(s3.since <= $p.today, true) AND coalesce(s3.until > $p.today, true) AND s3.standing IN ['PARTNER', 'MEMBER']
  } IS NULL OR EXISTS {
    MATCH (n1)-[:HAS_STANDING]->(s3:StandingPeriod)
    WHERE coalesce(s3.since <= $p.today, true) AND coalesce(s3.until > $p.today, true) AND s3.standing IN ['PARTNER', 'MEMBER']
  } <> $p.p2) AND n1.name IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.name, n1.id LIMIT $p.p3
  RETURN [n1.name]
} AS c4
