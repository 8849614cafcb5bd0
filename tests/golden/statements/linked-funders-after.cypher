CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Node {id: $p.p4})
    RETURN n1
    UNION
    MATCH (:Alias {id: $p.p4})-[:LEADS_TO]->(n1:Node)
    RETURN n1
  }
  WITH n1
  WHERE n1:Objective
  WITH n1, COLLECT {
    CALL (n1) {
      CALL (n1) {
        MATCH (n1)<-[f4:FOCUSES_ON]-(n2:Funder)
        WHERE coalesce(f4.since <= $p.today, true) AND coalesce(f4.until > $p.today, true)
        RETURN n2, null AS awarded6
        UNION ALL
        MATCH (n1)<-[:SUPPORTS]-(g5:Grant)<-[:GAVE]-(n2:Funder)
        WHERE coalesce(g5.status, '') <> 'CANCELLED' AND (g5.awarded IS NULL OR g5.awarded <= $p.today)
        RETURN n2, g5.awarded AS awarded6
      }
      WITH n2, max(awarded6) AS last_awarded3
      WITH n2, last_awarded3
      ORDER BY coalesce(last_awarded3, date('9999-12-31')), n2.id
      RETURN collect([n2, last_awarded3]) AS l7
    }
    WITH l7, EXISTS {
      UNWIND l7 AS x8
      WITH x8[0] AS n2, x8[1] AS last_awarded3
      WHERE coalesce(last_awarded3, date('9999-12-31')) <= $p.p2 AND (coalesce(last_awarded3, date('9999-12-31')) < $p.p2 OR n2.id <= $p.p3)
      RETURN n2
    } AS c9, COLLECT {
      UNWIND l7 AS x8
      WITH x8[0] AS n2, x8[1] AS last_awarded3
      WHERE coalesce(last_awarded3, date('9999-12-31')) >= $p.p2 AND (coalesce(last_awarded3, date('9999-12-31')) > $p.p2 OR n2.id > $p.p3)
      WITH n2, last_awarded3 LIMIT $p.p1
      RETURN [toString(coalesce(last_awarded3, date('9999-12-31'))), n2.id, toString(last_awarded3)]
    } AS c10
    RETURN [c9, c10]
  } AS c11
  RETURN [c11]
} AS c12
