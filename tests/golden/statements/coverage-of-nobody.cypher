CYPHER 5
RETURN COLLECT {
  CALL () {
    OPTIONAL
    MATCH (h19:Head {id: 'changes'})
    OPTIONAL
    MATCH (n20:Change {seq: h19.seq})
    OPTIONAL
    MATCH (k21:Node {id: $p.p2.change})
    WHERE k21:Change
    WITH n20.id AS change22, k21.seq AS seen23, coalesce(n20.seq - k21.seq <= 500, false) AS near24
    CALL (seen23, near24) {
      WITH seen23, near24
      WHERE near24
      MATCH (c25:Change)
      WHERE c25.seq > seen23 AND NOT split(c25.kind, '.')[0] IN ['account', 'apiToken', 'mail', 'passwordReset', 'registration', 'session', 'candidacy', 'contact']
      WITH c25 LIMIT 1
      RETURN count(c25) AS since26
    }
    WITH change22, near24 AND since26 = 0 AS same27
    CALL (same27) {
      WITH same27
      WHERE same27
      RETURN $p.p2.rows AS made28
      UNION ALL
      WITH same27
      WHERE NOT same27
      CALL () {
        CALL () {
          MATCH (o3:Objective)
          MATCH (o3)<-[:SUPPORTS]-(x4:Grant)
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
        RETURN rows2 AS made28
      }
      RETURN made28
    }
    RETURN [change22, made28] AS kept1
  }
  RETURN kept1
} AS c29, COLLECT {
  MATCH (n30:Objective)
  WITH n30
  ORDER BY n30.code
  RETURN [n30.id]
} AS c32, COLLECT {
  MATCH (n31:Region)
  WHERE n31.scheme = $p.p1 AND n31.level = 'REGION'
  WITH n31
  ORDER BY n31.code
  RETURN [n31.id]
} AS c33, COLLECT {
  MATCH (n34:Region)
  WHERE n34.scheme = $p.p1 AND n34.level = 'REGION'
  WITH n34
  ORDER BY n34.code
  RETURN [n34.id, n34.code]
} AS c35
