CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Node {id: $p.p1})
    RETURN n1
    UNION
    MATCH (:Alias {id: $p.p1})-[:LEADS_TO]->(n1:Node)
    RETURN n1
  }
  WITH n1
  WHERE n1:Organization
  WITH n1, coalesce(head(COLLECT {
    MATCH (n1)-[:HAS_STANDING]->(s2:StandingPeriod)
    WHERE coalesce(s2.since <= $p.today, true) AND coalesce(s2.until > $p.today, true)
    RETURN s2.standing
    ORDER BY coalesce(s2.since, date('0001-01-01')) DESC, s2.standing LIMIT 1
  }), 'NONE') AS c3, EXISTS {
    MATCH (n1)-[:HAS_STANDING]->(s4:StandingPeriod)
    WHERE coalesce(s4.since <= $p.today, true) AND coalesce(s4.until > $p.today, true) AND s4.standing IN ['PARTNER', 'MEMBER']
  } AS c5
  RETURN [n1.id, n1.name, n1.type, n1.website, c3, c5]
} AS c6
