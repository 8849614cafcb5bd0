CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Person)
    WHERE (n1.private IS NULL)
    WITH n1
    OPTIONAL
    MATCH (n1)-[r6:AFFILIATED_WITH]->(n5:Organization)
    WHERE coalesce(r6.since <= $p.today, true) AND coalesce(r6.until > $p.today, true) AND r6.claimed IS NULL
    WITH n5.id AS v2, n5.name AS l3, count(DISTINCT n1) AS k4
    RETURN v2, l3, k4
  }
  RETURN [v2, l3, k4]
  ORDER BY k4 DESC, v2
} AS c7, COLLECT {
  CALL () {
    MATCH (n1:Person)
    WHERE (n1.private IS NULL)
    WITH n1
    OPTIONAL
    MATCH (n1)-[:PARTICIPATES]->(p12:Participation)-[:IN]->(n11:TaskForce)
    WHERE coalesce(p12.since <= $p.today, true) AND coalesce(p12.until > $p.today, true)
    WITH n11.code AS v8, n11.name AS l9, count(DISTINCT n1) AS k10
    RETURN v8, l9, k10
  }
  RETURN [v8, l9, k10]
  ORDER BY k10 DESC, v8
} AS c13
