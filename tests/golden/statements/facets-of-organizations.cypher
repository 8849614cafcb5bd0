CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Organization)
    WHERE EXISTS {
      MATCH (n1)-[:HAS_STANDING]->(s2:StandingPeriod)
      WHERE coalesce(s2.since <= $p.today, true) AND coalesce(s2.until > $p.today, true) AND s2.standing IN ['PARTNER', 'MEMBER']
    } = $p.p1 AND n1.id IS NOT NULL
    WITH n1
    WITH n1.type AS v3, null AS l4, count(*) AS k5
    RETURN v3, l4, k5
  }
  RETURN [v3, l4, k5]
  ORDER BY k5 DESC, v3
} AS c6, COLLECT {
  CALL () {
    MATCH (n1:Organization)
    WHERE EXISTS {
      MATCH (n1)-[:HAS_STANDING]->(s2:StandingPeriod)
      WHERE coalesce(s2.since <= $p.today, true) AND coalesce(s2.until > $p.today, true) AND s2.standing IN ['PARTNER', 'MEMBER']
    } = $p.p1 AND n1.id IS NOT NULL
    WITH n1
    WITH coalesce(head(COLLECT {
      MATCH (n1)-[:HAS_STANDING]->(s10:StandingPeriod)
      WHERE coalesce(s10.since <= $p.today, true) AND coalesce(s10.until > $p.today, true)
      RETURN s10.standing
      ORDER BY coalesce(s10.since, date('0001-01-01')) DESC, s10.standing LIMIT 1
    }), 'NONE') AS v7, null AS l8, count(*) AS k9
    RETURN v7, l8, k9
  }
  RETURN [v7, l8, k9]
  ORDER BY k9 DESC, v7
} AS c11, COLLECT {
  CALL () {
    MATCH (n1:Organization)
    WHERE EXISTS {
      MATCH (n1)-[:HAS_STANDING]->(s2:StandingPeriod)
      WHERE coalesce(s2.since <= $p.today, true) AND coalesce(s2.until > $p.today, true) AND s2.standing IN ['PARTNER', 'MEMBER']
    } = $p.p1 AND n1.id IS NOT NULL
    WITH n1
    OPTIONAL
    MATCH (n1)-[:LOCATED_IN]->(n15:Region)
    WITH n15.code AS v12, n15.name AS l13, count(DISTINCT n1) AS k14
    RETURN v12, l13, k14
  }
  RETURN [v12, l13, k14]
  ORDER BY k14 DESC, v12
} AS c16, COLLECT {
  MATCH (n1:Organization)
  WHERE EXISTS {
    MATCH (n1)-[:HAS_STANDING]->(s2:StandingPeriod)
    WHERE coalesce(s2.since <= $p.today, true) AND coalesce(s2.until > $p.today, true) AND s2.standing IN ['PARTNER', 'MEMBER']
  } = $p.p1 AND n1.name IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.name, n1.id LIMIT $p.p2
  RETURN [n1.name]
} AS c17
