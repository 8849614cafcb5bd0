CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Node {id: $p.p6})
    RETURN n1
    UNION
    MATCH (:Alias {id: $p.p6})-[:LEADS_TO]->(n1:Node)
    RETURN n1
  }
  WITH n1
  WHERE n1:Objective
  WITH n1, COLLECT {
    CALL (n1) {
      CALL (n1) {
        MATCH (n1)<-[f7:FOCUSES_ON]-(n2:Funder)
        WHERE coalesce(f7.since <= $p.today, true) AND coalesce(f7.until > $p.today, true)
        RETURN n2, 'FOCUS' AS link9, null AS grants10, null AS awarded11
        UNION ALL
        MATCH (n1)<-[:SUPPORTS]-(g8:Grant)<-[:GAVE]-(n2:Funder)
        WHERE coalesce(g8.status, '') <> 'CANCELLED' AND (g8.awarded IS NULL OR g8.awarded <= $p.today)
        RETURN n2, 'GRANT' AS link9, g8.id AS grants10, g8.awarded AS awarded11
      }
      WITH n2, collect(DISTINCT link9) AS via3, count(DISTINCT grants10) AS grants4, max(awarded11) AS last_awarded5
      WHERE ((grants4 > $p.p1) OR (NOT coalesce(last_awarded5 < $p.p2, false))) AND all(x6 IN coalesce(via3, []) WHERE (x6 IS NULL OR x6 <> $p.p3)) AND size(coalesce(via3, [])) <= $p.p4
      WITH n2, via3, grants4, last_awarded5
      RETURN collect([n2, via3, grants4, last_awarded5]) AS l12
    }
    RETURN [size(l12)]
  } AS c14
  RETURN [c14]
} AS c15
