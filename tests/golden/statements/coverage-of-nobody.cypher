CYPHER 5
RETURN head(COLLECT {
  OPTIONAL
  MATCH (h:Head {id: 'changes'})
  OPTIONAL
  MATCH (n:Change {seq: h.seq})
  WITH n.id AS change18
  WITH change18, CASE WHEN change18 = $p.p2.change THEN $p.p2.rows ELSE COLLECT {
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
      RETURN [a11.id, b12.id, what4, number15, currency14, minor16] AS row17
    }
    RETURN row17
  } END AS change18rows
  RETURN [change18, change18rows]
}) AS c19, COLLECT {
  MATCH (n20:Objective)
  WITH n20
  ORDER BY n20.code
  RETURN [n20.id]
} AS c22, COLLECT {
  MATCH (n21:Region)
  WHERE n21.scheme = $p.p1 AND n21.level = 'REGION'
  WITH n21
  ORDER BY n21.code
  RETURN [n21.id]
} AS c23, COLLECT {
  MATCH (n24:Region)
  WHERE n24.scheme = $p.p1 AND n24.level = 'REGION'
  WITH n24
  ORDER BY n24.code
  RETURN [n24.id, n24.code]
} AS c25
