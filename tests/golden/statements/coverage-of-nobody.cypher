CYPHER 5
RETURN COLLECT {
  CALL () {
    OPTIONAL
    MATCH (h20:Head {id: 'changes'})
    OPTIONAL
    MATCH (n21:Change {seq: h20.seq})
    OPTIONAL
    MATCH (k22:Node {id: $p.p2.change})
    WHERE k22:Change
    WITH n21.id AS change23, k22.seq AS seen24, coalesce(n21.seq - k22.seq <= 500, false) AS near25
    CALL (seen24, near25) {
      WITH seen24, near25
      WHERE near25
      MATCH (c26:Change)
      WHERE c26.seq > seen24 AND NOT split(c26.kind, '.')[0] IN ['account', 'apiToken', 'mail', 'passwordReset', 'registration', 'session', 'candidacy', 'contact']
      OPTIONAL
      MATCH (:Node {id: CASE WHEN split(c26.kind, '.')[0] IN ['candidacy', 'participation'] THEN c26.subject END})-[:IN|FOR]->(f27:TaskForce)-[:IMPLEMENTS]->(t28:Objective)
      RETURN collect(DISTINCT t28.id) AS touched29, collect(f27.code) + collect(t28.code) AS codes30, count(*) AS since19, count(*) - count(t28) AS others31
    }
    WITH change23, near25 AND since19 = 0 AS same32
    CALL (same32) {
      WITH same32
      WHERE same32
      RETURN $p.p2.rows AS made33
      UNION ALL
      WITH same32
      WHERE NOT same32
      CALL () {
        CALL () {
          MATCH (o3:Objective)<-[:SUPPORTS]-(x4:Grant)
          WHERE coalesce(x4.status, '') <> 'CANCELLED' AND (x4.awarded IS NULL OR x4.awarded <= $p.today)
          WITH x4, collect(DISTINCT o3) AS os7
          MATCH (x4)-[:SPENT_IN]->(place5:Region)
          UNWIND os7 AS o3
          RETURN o3, 'grants' AS what6, x4, place5
        }
        WITH o3, what6, place5, collect(DISTINCT x4) AS xs8
        WITH place5, collect([o3, what6, xs8]) AS found9
        MATCH (place5)-[:PART_OF*0..4 {scheme: $p.p1}]->(r10:Region)
        WHERE r10.scheme = $p.p1 AND r10.level = 'REGION'
        UNWIND found9 AS f11
        WITH f11[0] AS o3, f11[1] AS what6, f11[2] AS xs8, r10
        UNWIND [[o3, r10], [null, r10]] AS key12
        WITH key12[0] AS a13, key12[1] AS b14, what6, xs8
        WHERE a13:Goal OR b14 IS NOT NULL
        UNWIND xs8 AS x4
        WITH DISTINCT a13, b14, what6, x4
        WITH a13, b14, what6, x4, CASE WHEN what6 IN ['grants'] THEN x4.amountMinor END AS amount15
        WITH a13, b14, what6, CASE WHEN amount15 IS NOT NULL THEN x4.currency END AS currency16, count(*) AS number17, sum(amount15) AS minor18
        WITH collect([a13.id, b14.id, what6, number17, currency16, minor18]) AS rows2
        RETURN rows2 AS made33
      }
      RETURN made33
    }
    RETURN [change23, made33] AS kept1
  }
  RETURN kept1
} AS c34, COLLECT {
  MATCH (n35:Objective)
  WITH n35
  ORDER BY n35.code
  RETURN [n35.id]
} AS c37, COLLECT {
  MATCH (n36:Region)
  WHERE n36.scheme = $p.p1 AND n36.level = 'REGION'
  WITH n36
  ORDER BY n36.code
  RETURN [n36.id]
} AS c38, COLLECT {
  MATCH (n39:Region)
  WHERE n39.scheme = $p.p1 AND n39.level = 'REGION'
  WITH n39
  ORDER BY n39.code
  RETURN [n39.id, n39.code]
} AS c40
