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
  WHERE n1:Funder
  WITH n1, COLLECT {
    CALL (n1) {
      CALL (n1) {
        MATCH (n1)-[f3:FOCUSES_ON]->(n2:Objective)
        WHERE coalesce(f3.since <= $p.today, true) AND coalesce(f3.until > $p.today, true)
        RETURN n2
        UNION
        MATCH (n1)-[:GAVE]->(g4:Grant)-[:SUPPORTS]->(n2:Objective)
        WHERE coalesce(g4.status, '') <> 'CANCELLED' AND (g4.awarded IS NULL OR g4.awarded <= $p.today)
        RETURN n2
      }
      WITH n2
      WITH n2
      ORDER BY n2.code
      RETURN collect(n2) AS l5
    }
    WITH l5, COLLECT {
      UNWIND l5 AS n2
      WITH n2
      WITH n2 LIMIT $p.p1
      RETURN [n2.code]
    } AS c6
    RETURN [c6]
  } AS c7, COLLECT {
    MATCH (n1)-[r9:FUNDS_IN]->(n8:Region)
    WHERE coalesce(r9.since <= $p.today, true) AND coalesce(r9.until > $p.today, true)
    WITH DISTINCT n8
    ORDER BY n8.code, n8.id LIMIT $p.p2
    RETURN [n8.code]
  } AS c10, COLLECT {
    MATCH (n1)-[:GAVE]->(n11:Grant)
    WITH n11
    ORDER BY n11.title, n11.id LIMIT $p.p3
    WITH n11, COLLECT {
      MATCH (n11)<-[:GAVE]-(n12:Funder)
      WITH n12
      ORDER BY n12.id LIMIT 1
      RETURN ['funder' + substring(n12.id, 12)]
    } AS c13, COLLECT {
      MATCH (n11)-[:AWARDED_TO]->(n14:Organization)
      WITH n14
      ORDER BY n14.id LIMIT 1
      RETURN [n14.name]
    } AS c15, COLLECT {
      MATCH (n11)-[:SUPPORTS]->(n16:Objective)
      WITH n16
      ORDER BY n16.code LIMIT $p.p4
      RETURN [n16.code]
    } AS c17, COLLECT {
      MATCH (n11)-[:SPENT_IN]->(n18:Region)
      WITH n18
      ORDER BY n18.code, n18.id LIMIT $p.p5
      RETURN [n18.code]
    } AS c19, COLLECT {
      MATCH (n20:Source {id: n11.source})
      RETURN [n20.name]
    } AS c21
    RETURN [n11.id, n11.title, n11.instrument, n11.status, toString(n11.awarded), n11.amountMinor, n11.currency, c13, c15, c17, c19, c21]
  } AS c22
  RETURN [c7, c10, c22]
} AS c23
