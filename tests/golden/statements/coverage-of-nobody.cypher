CYPHER 5
RETURN COLLECT {
  CALL () {
    OPTIONAL
    MATCH (h:Head {id: 'changes'})
    OPTIONAL
    MATCH (n:Change {seq: h.seq})
    WITH n.id AS change19
    CALL (change19) {
      WITH change19
      WHERE coalesce(change19 = $p.p2.change, false)
      RETURN $p.p2.rows AS made20
      UNION ALL
      WITH change19
      WHERE NOT coalesce(change19 = $p.p2.change, false)
      CALL () {
        CALL () {
          MATCH (o1:Objective)<-[:SUPPORTS]-(x2:Grant)
          WHERE coalesce(x2.status, '') <> 'CANCELLED' AND (x2.awarded IS NULL OR x2.awarded <= $p.today)
          WITH x2, collect(DISTINCT o1) AS os5
          MATCH (x2)-[:SPENT_IN]->(place3:Region)
          UNWIND os5 AS o1
          RETURN o1, 'grants' AS what4, x2, place3
        }
        WITH o1, what4, place3, collect(DISTINCT x2) AS xs6
        WITH place3, collect([o1, what4, xs6]) AS found7
        MATCH (place3)-[:PART_OF*0..4 {scheme: $p.p1}]->(r8:Region)
        WHERE r8.scheme = $p.p1 AND r8.level = 'REGION'
        UNWIND found7 AS f9
        WITH f9[0] AS o1, f9[1] AS what4, f9[2] AS xs6, r8
        UNWIND [[o1, r8], [null, r8]] AS key10
        WITH key10[0] AS a11, key10[1] AS b12, what4, xs6
        WHERE a11:Goal OR b12 IS NOT NULL
        UNWIND xs6 AS x2
        WITH DISTINCT a11, b12, what4, x2
        WITH a11, b12, what4, x2, CASE WHEN what4 IN ['grants'] THEN x2.amountMinor END AS amount13
        WITH a11, b12, what4, CASE WHEN amount13 IS NOT NULL THEN x2.currency END AS currency14, count(*) AS number15, sum(amount13) AS minor16
        WITH collect([a11.id, b12.id, what4, number15, currency14, minor16]) AS rows17
        RETURN rows17 AS made20
      }
      RETURN made20
    }
    RETURN [change19, made20] AS kept18
  }
  RETURN kept18
} AS c21, COLLECT {
  MATCH (n22:Objective)
  WITH n22
  ORDER BY n22.code
  RETURN [n22.id]
} AS c24, COLLECT {
  MATCH (n23:Region)
  WHERE n23.scheme = $p.p1 AND n23.level = 'REGION'
  WITH n23
  ORDER BY n23.code
  RETURN [n23.id]
} AS c25, COLLECT {
  MATCH (n26:Region)
  WHERE n26.scheme = $p.p1 AND n26.level = 'REGION'
  WITH n26
  ORDER BY n26.code
  RETURN [n26.id, n26.code]
} AS c27
