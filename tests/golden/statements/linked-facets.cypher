CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Node {id: $p.p2})
    RETURN n1
    UNION
    MATCH (:Alias {id: $p.p2})-[:LEADS_TO]->(n1:Node)
    RETURN n1
  }
  WITH n1
  WHERE n1:Objective
  WITH n1, COLLECT {
    CALL (n1) {
      CALL (n1) {
        MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p3:Participation)-[:ON_BEHALF_OF]->(n2:Organization)
        WHERE coalesce(p3.since <= $p.today, true) AND coalesce(p3.until > $p.today, true)
        RETURN n2
        UNION
        MATCH (n1)<-[:WORKS_ON]-(p4:Partnership)<-[m5:MEMBER_OF]-(n2:Organization)
        WHERE coalesce(p4.since <= $p.today, true) AND coalesce(p4.until > $p.today, true) AND coalesce(m5.since <= $p.today, true) AND coalesce(m5.until > $p.today, true)
        RETURN n2
      }
      WITH n2
      WITH n2
      RETURN collect(n2) AS l6
    }
    WITH l6, COLLECT {
      CALL (l6) {
        UNWIND l6 AS n2
        WITH n2
        WITH n2
        WITH n2.type AS v7, null AS l8, count(*) AS k9
        RETURN v7, l8, k9
      }
      RETURN [v7, l8, k9]
      ORDER BY k9 DESC, v7
    } AS c10, COLLECT {
      CALL (l6) {
        UNWIND l6 AS n2
        WITH n2
        WITH n2
        OPTIONAL
        MATCH (n2)-[:LOCATED_IN]->(n14:Region)
        WITH n14.code AS v11, n14.name AS l12, count(DISTINCT n2) AS k13
        RETURN v11, l12, k13
      }
      RETURN [v11, l12, k13]
      ORDER BY k13 DESC, v11
    } AS c15, COLLECT {
      CALL (l6) {
        UNWIND l6 AS n2
        WITH n2
        WITH n2
        WITH coalesce(head(COLLECT {
          MATCH (n2)-[:HAS_STANDING]->(s19:StandingPeriod)
          WHERE coalesce(s19.since <= $p.today, true) AND coalesce(s19.until > $p.today, true)
          RETURN s19.standing
          ORDER BY coalesce(s19.since, date('0001-01-01')) DESC, s19.standing LIMIT 1
        }), 'NONE') AS v16, null AS l17, count(*) AS k18
        RETURN v16, l17, k18
      }
      RETURN [v16, l17, k18]
      ORDER BY k18 DESC, v16
    } AS c20
    RETURN [size(l6), c10, c15, c20]
  } AS c21
  RETURN [c21]
} AS c22
