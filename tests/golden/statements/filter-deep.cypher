CYPHER 5
RETURN COLLECT {
  MATCH (n1:Goal)
  WHERE EXISTS {
    MATCH (n1)-[:HAS_OBJECTIVE]->(n2:Objective)
    WHERE EXISTS {
      MATCH (n2)<-[:IMPLEMENTS]-(n3:TaskForce)
      WHERE EXISTS {
        MATCH (n3)<-[:IN]-(p5:Participation)<-[:PARTICIPATES]-(n4:Person)
        WHERE coalesce(p5.since <= $p.today, true) AND coalesce(p5.until > $p.today, true) AND (n4.private IS NULL) AND EXISTS {
          MATCH (n4)-[r7:AFFILIATED_WITH]->(n6:Organization)
          WHERE coalesce(r7.since <= $p.today, true) AND coalesce(r7.until > $p.today, true) AND r7.claimed IS NULL AND EXISTS {
            MATCH (n6)-[:LOCATED_IN]->(n8:Region)
            WHERE n8.code = $p.p1
          }
        }
      }
    }
  } AND n1.code IS NOT NULL
  WITH n1
  ORDER BY n1.code LIMIT $p.p2
  WITH n1, COLLECT {
    MATCH (n1)-[:HAS_OBJECTIVE]->(n9:Objective)
    WHERE n9.title CONTAINS $p.p3
    WITH n9
    ORDER BY n9.code LIMIT $p.p4
    WITH n9, COLLECT {
      MATCH (n9)<-[:IMPLEMENTS]-(n10:TaskForce)
      WITH n10
      ORDER BY n10.id LIMIT 1
      WITH n10, COLLECT {
        MATCH (n10)<-[:IN]-(p12:Participation)<-[:PARTICIPATES]-(n11:Person)
        WHERE coalesce(p12.since <= $p.today, true) AND coalesce(p12.until > $p.today, true) AND (n11.private IS NULL) AND EXISTS {
          MATCH (n11)-[r14:AFFILIATED_WITH]->(n13:Organization)
          WHERE coalesce(r14.since <= $p.today, true) AND coalesce(r14.until > $p.today, true) AND r14.claimed IS NULL AND EXISTS {
            MATCH (n13)-[:HAS_STANDING]->(s15:StandingPeriod)
            WHERE coalesce(s15.since <= $p.today, true) AND coalesce(s15.until > $p.today, true) AND s15.standing IN ['PARTNER', 'MEMBER']
          } = $p.p5
        }
        WITH DISTINCT n11
        ORDER BY n11.name, n11.id LIMIT $p.p6
        RETURN [n11.name]
      } AS c16
      RETURN [c16]
    } AS c17
    RETURN [n9.code, c17]
  } AS c18
  RETURN [n1.code, c18]
} AS c19
