CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Node {id: $p.p5})
    RETURN n1
    UNION
    MATCH (:Alias {id: $p.p5})-[:LEADS_TO]->(n1:Node)
    RETURN n1
  }
  WITH n1
  WHERE n1:TaskForce
  WITH n1, COLLECT {
    MATCH (n1)-[:IMPLEMENTS]->(n2:Objective)
    WITH n2
    ORDER BY n2.id LIMIT 1
    RETURN [n2.code]
  } AS c3, COLLECT {
    MATCH (n1)<-[:IN]-(n4:Participation)
    WHERE coalesce(n4.since <= $p.today, true) AND coalesce(n4.until > $p.today, true) AND n4.role = 'TASK_FORCE_LEADER'
    WITH n4
    ORDER BY n4.sinceOrder, n4.id LIMIT $p.p1
    WITH n4, COLLECT {
      MATCH (n4)<-[:PARTICIPATES]-(n5:Person)
      WHERE (n5.private IS NULL)
      WITH n5
      ORDER BY n5.id LIMIT 1
      RETURN [n5.name]
    } AS c6
    RETURN [c6]
  } AS c7, COLLECT {
    MATCH (n1)<-[:IN]-(n8:Participation)
    WHERE coalesce(n8.since <= $p.today, true) AND coalesce(n8.until > $p.today, true) AND n8.role = 'REGIONAL_REPRESENTATIVE'
    WITH n8
    ORDER BY n8.sinceOrder, n8.id LIMIT $p.p2
    WITH n8, COLLECT {
      MATCH (n8)-[:REPRESENTS]->(n9:Region)
      WITH n9
      ORDER BY n9.id LIMIT 1
      RETURN [n9.code]
    } AS c10, COLLECT {
      MATCH (n8)<-[:PARTICIPATES]-(n11:Person)
      WHERE (n11.private IS NULL)
      WITH n11
      ORDER BY n11.id LIMIT 1
      RETURN [n11.name]
    } AS c12
    RETURN [c10, c12]
  } AS c13, COUNT {
    MATCH (n1)<-[:IN]-(n14:Participation)
    WHERE coalesce(n14.since <= $p.today, true) AND coalesce(n14.until > $p.today, true)
  } AS c15, COLLECT {
    UNWIND head(COLLECT {
      WITH CASE WHEN COUNT { (n1)<-[:IN]-()
      } > 150 * $p.p4 AND COUNT { (n1)<-[:IN]-()
      } * 50 > COUNT {
        MATCH (:Person)
      } THEN COLLECT {
        MATCH (n16:Person)
        WHERE n16.name IS NOT NULL AND n16.id IS NOT NULL
        WITH n16
        ORDER BY n16.name, n16.id LIMIT 100 * $p.p4
        WITH n16
        WHERE EXISTS {
          MATCH (n1)<-[:IN]-(p17:Participation)<-[:PARTICIPATES]-(n16:Person)
          WHERE coalesce(p17.since <= $p.today, true) AND coalesce(p17.until > $p.today, true) AND (n16.private IS NULL)
        }
        WITH n16
        ORDER BY n16.name, n16.id LIMIT $p.p4
        RETURN n16
      } ELSE [] END AS walked
      RETURN CASE WHEN size(walked) = $p.p4 THEN walked ELSE COLLECT {
        MATCH (n1)<-[:IN]-(p17:Participation)<-[:PARTICIPATES]-(n16:Person)
        WHERE coalesce(p17.since <= $p.today, true) AND coalesce(p17.until > $p.today, true) AND (n16.private IS NULL)
        WITH DISTINCT n16
        ORDER BY n16.name, n16.id LIMIT $p.p4
        RETURN n16
      } END
    }) AS n16
    WITH n16
    RETURN [n16.name]
  } AS c18
  RETURN [c3, c7, c13, c15, c18]
} AS c19
