CYPHER 5
RETURN COLLECT {
  MATCH (n1:Goal)
  WHERE n1.code IS NOT NULL
  WITH n1
  ORDER BY n1.code LIMIT $p.p1
  WITH n1, COLLECT {
    MATCH (n1)-[:HAS_OBJECTIVE]->(n2:Objective)
    WITH n2
    ORDER BY n2.code LIMIT $p.p2
    WITH n2, COLLECT {
      MATCH (n2)<-[:IMPLEMENTS]-(n3:TaskForce)
      WITH n3
      ORDER BY n3.id LIMIT 1
      WITH n3, COLLECT {
        UNWIND head(COLLECT {
          WITH CASE WHEN COUNT { (n3)<-[:IN]-()
          } > 150 * $p.p3 AND COUNT { (n3)<-[:IN]-()
          } * 50 > COUNT {
            MATCH (:Person)
          } THEN COLLECT {
            MATCH (n4:Person)
            WHERE n4.name IS NOT NULL AND n4.id IS NOT NULL
            WITH n4
            ORDER BY n4.name, n4.id LIMIT 100 * $p.p3
            WITH n4
            WHERE EXISTS {
              MATCH (n3)<-[:IN]-(p5:Participation)<-[:PARTICIPATES]-(n4:Person)
              WHERE coalesce(p5.since <= $p.today, true) AND coalesce(p5.until > $p.today, true) AND (n4.private IS NULL)
            }
            WITH n4
            ORDER BY n4.name, n4.id LIMIT $p.p3
            RETURN n4
          } ELSE [] END AS walked
          RETURN CASE WHEN size(walked) = $p.p3 THEN walked ELSE COLLECT {
            MATCH (n3)<-[:IN]-(p5:Participation)<-[:PARTICIPATES]-(n4:Person)
            WHERE coalesce(p5.since <= $p.today, true) AND coalesce(p5.until > $p.today, true) AND (n4.private IS NULL)
            WITH DISTINCT n4
            ORDER BY n4.name, n4.id LIMIT $p.p3
            RETURN n4
          } END
        }) AS n4
        WITH n4
        WITH n4, COLLECT {
          MATCH (n4)-[r7:AFFILIATED_WITH]->(n6:Organization)
          WHERE coalesce(r7.since <= $p.today, true) AND coalesce(r7.until > $p.today, true) AND r7.claimed IS NULL
          WITH DISTINCT n6
          ORDER BY n6.name, n6.id LIMIT $p.p4
          RETURN [n6.name]
        } AS c8
        RETURN [n4.name, c8]
      } AS c9
      RETURN [n3.code, c9]
    } AS c10
    RETURN [n2.code, c10]
  } AS c11
  RETURN [n1.code, c11]
} AS c12
