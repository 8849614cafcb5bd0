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
      RETURN collect([n2]) AS l7
    }
    WITH l7, COLLECT {
      UNWIND l7 AS x6
      WITH x6[0] AS n2
      WITH n2
      ORDER BY n2.code LIMIT $p.p2
      RETURN [n2.code]
    } AS c8
    RETURN [size(l7), c8]
  } AS c9
  RETURN [n1.name, c9]
} AS c10, COLLECT {
  MATCH (n11:Funder)
  WHERE n11.name IS NOT NULL AND n11.id IS NOT NULL
  WITH n11
  ORDER BY n11.name, n11.id LIMIT $p.p3
  WITH n11, COLLECT {
    CALL (n11) {
      CALL (n11) {
        MATCH (n11)-[f13:FOCUSES_ON]->(n12:Objective)
        WHERE coalesce(f13.since <= $p.today, true) AND coalesce(f13.until > $p.today, true)
        RETURN n12
        UNION
        MATCH (n11)-[:GAVE]->(g14:Grant)-[:SUPPORTS]->(n12:Objective)
        WHERE coalesce(g14.status, '') <> 'CANCELLED' AND (g14.awarded IS NULL OR g14.awarded <= $p.today)
        RETURN n12
      }
      WITH n12
      RETURN collect([n12]) AS l16
    }
    WITH l16, COLLECT {
      UNWIND l16 AS x15
      WITH x15[0] AS n12
      WITH n12
      ORDER BY n12.code LIMIT $p.p4
      RETURN [n12.code]
    } AS c17
    RETURN [c17]
  } AS c18
  RETURN [c18]
} AS c19
