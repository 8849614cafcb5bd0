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
      RETURN collect([n2]) AS l7
    }
    WITH l7, COLLECT {
      CALL (l7) {
        UNWIND l7 AS x6
        WITH x6[0] AS n2
        WITH n2
        WITH n2.type AS v8, null AS l9, count(*) AS k10
        RETURN v8, l9, k10
      }
      RETURN [v8, l9, k10]
      ORDER BY k10 DESC, v8
    } AS c11, COLLECT {
      CALL (l7) {
        UNWIND l7 AS x6
        WITH x6[0] AS n2
        WITH n2
        OPTIONAL
        MATCH (n2)-[:LOCATED_IN]->(n15:Region)
        WITH n15.code AS v12, n15.name AS l13, count(DISTINCT n2) AS k14
        RETURN v12, l13, k14
      }
      RETURN [v12, l13, k14]
      ORDER BY k14 DESC, v12
    } AS c16, COLLECT {
      CALL (l7) {
        UNWIND l7 AS x6
        WITH x6[0] AS n2
        WITH n2
        WITH coalesce(head(COLLECT {
          MATCH (n2)-[:HAS_STANDING]->(s20:StandingPeriod)
          WHERE coalesce(s20.since <= $p.today, true) AND coalesce(s20.until > $p.today, true)
          RETURN s20.standing
          ORDER BY coalesce(s20.since, date('0001-01-01')) DESC, s20.standing LIMIT 1
        }), 'NONE') AS v17, null AS l18, count(*) AS k19
        RETURN v17, l18, k19
      }
      RETURN [v17, l18, k19]
      ORDER BY k19 DESC, v17
    } AS c21
    RETURN [size(l7), c11, c16, c21]
  } AS c22
  RETURN [c22]
} AS c23
