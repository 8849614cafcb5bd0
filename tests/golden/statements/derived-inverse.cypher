CYPHER 5
RETURN COLLECT {
  MATCH (n1:Organization)
  WHERE n1.name IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.name, n1.id LIMIT $p.p1
  WITH n1, COLLECT {
    CALL (n1) {
      CALL (n1) {
        MATCH (n1)<-[:ON_BEHALF_OF]-(p3:Participation)-[:IN]->(:TaskForce)-[:IMPLEMENTS]->(n2:Objective)
        WHERE coalesce(p3.since <= $p.today, true) AND coalesce(p3.until > $p.today, true)
        RETURN n2
        UNION
        MATCH (n1)-[m4:MEMBER_OF]->(p5:Partnership)-[:WORKS_ON]->(n2:Objective)
        WHERE coalesce(p5.since <= $p.today, true) AND coalesce(p5.until > $p.today, true) AND coalesce(m4.since <= $p.today, true) AND coalesce(m4.until > $p.today, true)
        RETURN n2
      }
      WITH n2
      WITH n2
      ORDER BY n2.code
      RETURN collect(n2) AS l6
    }
    WITH l6, COLLECT {
      UNWIND l6 AS n2
      WITH n2
      WITH n2 LIMIT $p.p2
      RETURN [n2.code]
    } AS c7
    RETURN [size(l6), c7]
  } AS c8
  RETURN [n1.name, c8]
} AS c9, COLLECT {
  MATCH (n10:Funder)
  WHERE n10.name IS NOT NULL AND n10.id IS NOT NULL
  WITH n10
  ORDER BY n10.name, n10.id LIMIT $p.p3
  WITH n10, COLLECT {
    CALL (n10) {
      CALL (n10) {
        MATCH (n10)-[f12:FOCUSES_ON]->(n11:Objective)
        WHERE coalesce(f12.since <= $p.today, true) AND coalesce(f12.until > $p.today, true)
        RETURN n11
        UNION
        MATCH (n10)-[:GAVE]->(g13:Grant)-[:SUPPORTS]->(n11:Objective)
        WHERE coalesce(g13.status, '') <> 'CANCELLED' AND (g13.awarded IS NULL OR g13.awarded <= $p.today)
        RETURN n11
      }
      WITH n11
      WITH n11
      ORDER BY n11.code
      RETURN collect(n11) AS l14
    }
    WITH l14, COLLECT {
      UNWIND l14 AS n11
      WITH n11
      WITH n11 LIMIT $p.p4
      RETURN [n11.code]
    } AS c15
    RETURN [c15]
  } AS c16
  RETURN [c16]
} AS c17
