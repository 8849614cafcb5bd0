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
      RETURN collect([n2]) AS l6
    }
    WITH l6, COLLECT {
      UNWIND l6 AS x5
      WITH x5[0] AS n2
      WITH n2
      ORDER BY n2.code LIMIT $p.p1
      RETURN [n2.code]
    } AS c7
    RETURN [c7]
  } AS c8, COLLECT {
    MATCH (n1)-[r10:FUNDS_IN]->(n9:Region)
    WHERE coalesce(r10.since <= $p.today, true) AND coalesce(r10.until > $p.today, true)
    WITH DISTINCT n9
    ORDER BY n9.code, n9.id LIMIT $p.p2
    RETURN [n9.code]
  } AS c11, COLLECT {
    MATCH (n1)-[:GAVE]->(n12:Grant)
    WITH n12
    ORDER BY n12.title, n12.id LIMIT $p.p3
    WITH n12, COLLECT {
      MATCH (n12)<-[:GAVE]-(n13:Funder)
      WITH n13
      ORDER BY n13.id LIMIT 1
      RETURN ['funder' + substring(n13.id, 12)]
    } AS c14, COLLECT {
      MATCH (n12)-[:AWARDED_TO]->(n15:Organization)
      WITH n15
      ORDER BY n15.id LIMIT 1
      RETURN [n15.name]
    } AS c16, COLLECT {
      MATCH (n12)-[:SUPPORTS]->(n17:Objective)
      WITH n17
      ORDER BY n17.code LIMIT $p.p4
      RETURN [n17.code]
    } AS c18, COLLECT {
      MATCH (n12)-[:SPENT_IN]->(n19:Region)
      WITH n19
      ORDER BY n19.code, n19.id LIMIT $p.p5
      RETURN [n19.code]
    } AS c20, COLLECT {
      MATCH (n21:Source {id: n12.source})
      RETURN [n21.name]
    } AS c22
    RETURN [n12.id, n12.title, n12.instrument, n12.status, toString(n12.awarded), n12.amountMinor, n12.currency, c14, c16, c18, c20, c22]
  } AS c23
  RETURN [c8, c11, c23]
} AS c24
