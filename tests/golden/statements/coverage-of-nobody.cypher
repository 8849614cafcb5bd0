CYPHER 5
RETURN COLLECT {
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
    WITH a11, b12, what4, CASE WHEN what4 IN ['grants'] AND x2.amountMinor IS NOT NULL THEN x2.currency END AS currency13, count(*) AS number14, sum(CASE WHEN what4 IN ['grants'] AND x2.amountMinor IS NOT NULL THEN x2.amountMinor END) AS minor15
    RETURN [a11.id, b12.id, what4, number14, currency13, minor15] AS row16
  }
  RETURN row16
} AS c17, COLLECT {
  MATCH (n18:Objective)
  WITH n18
  ORDER BY n18.code
  RETURN [n18.id]
} AS c20, COLLECT {
  MATCH (n19:Region)
  WHERE n19.scheme = $p.p1 AND n19.level = 'REGION'
  WITH n19
  ORDER BY n19.code
  RETURN [n19.id]
} AS c21, COLLECT {
  MATCH (n22:Region)
  WHERE n22.scheme = $p.p1 AND n22.level = 'REGION'
  WITH n22
  ORDER BY n22.code
  RETURN [n22.id, n22.code]
} AS c23
