CYPHER 5
RETURN COLLECT {
  MATCH (n1:Organization)
  WHERE coalesce(head(COLLECT {
    MATCH (n1)-[:HAS_STANDING]->(s2:StandingPeriod)
    WHERE (s2.since IS NULL OR s2.since <= $p.today) AND (s2.until IS NULL OR s2.until > $p.today)
    RETURN s2.standing
    ORDER BY coalesce(s2.since, date('0001-01-01')) DESC, s2.standing LIMIT 1
  }), 'NONE') IN $p.p1 AND (EXISTS {
    MATCH (n1)-[:HAS_STANDING]->(s3:StandingPeriod)
    WHERE (s3.since IS NULL OR s3.since <= $p.today) AND (s3.until IS NULL OR s3.until > $p.today) AND s3.standing IN ['PARTNER', 'MEMBER']
  } IS NULL OR EXISTS {
    MATCH (n1)-[:HAS_STANDING]->(s3:StandingPeriod)
    WHERE (s3.since IS NULL OR s3.since <= $p.today) AND (s3.until IS NULL OR s3.until > $p.today) AND s3.standing IN ['PARTNER', 'MEMBER']
  } <> $p.p2) AND n1.name IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.name, n1.id LIMIT $p.p3
  RETURN [n1.name]
} AS c4
