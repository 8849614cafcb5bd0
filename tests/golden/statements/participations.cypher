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
  WHERE n1:Person AND (n1.private IS NULL)
  WITH n1, COLLECT {
    MATCH (n1)-[:PARTICIPATES]->(n2:Participation)
    WHERE coalesce(n2.since <= $p.today, true) AND coalesce(n2.until > $p.today, true)
    WITH n2
    ORDER BY n2.sinceOrder, n2.id LIMIT $p.p1
    WITH n2, COLLECT {
      MATCH (n2)-[:REPRESENTS]->(n3:Region)
      WITH n3
      ORDER BY n3.id LIMIT 1
      RETURN [n3.name]
    } AS c4, COLLECT {
      MATCH (n2)<-[:PARTICIPATES]-(n5:Person)
      WHERE (n5.private IS NULL)
      WITH n5
      ORDER BY n5.id LIMIT 1
      RETURN [n5.name]
    } AS c6, COLLECT {
      MATCH (n2)-[:ON_BEHALF_OF]->(n7:Organization)
      WITH n7
      ORDER BY n7.id LIMIT 1
      RETURN [n7.name]
    } AS c8, COLLECT {
      MATCH (n2)-[:IN]->(n9:TaskForce)
      WITH n9
      ORDER BY n9.id LIMIT 1
      RETURN [n9.code]
    } AS c10
    RETURN [n2.id, n2.role, toString(n2.since), toString(n2.until), c4, c6, c8, c10]
  } AS c11, COLLECT {
    MATCH (n1)-[:PARTICIPATES]->(p13:Participation)-[:IN]->(n12:TaskForce)
    WHERE coalesce(p13.since <= $p.today, true) AND coalesce(p13.until > $p.today, true)
    WITH DISTINCT n12
    ORDER BY n12.code LIMIT $p.p2
    RETURN [n12.code]
  } AS c14, COLLECT {
    MATCH (n1)-[r16:AFFILIATED_WITH]->(n15:Organization)
    WHERE coalesce(r16.since <= $p.today, true) AND coalesce(r16.until > $p.today, true) AND r16.claimed IS NULL
    WITH DISTINCT n15
    ORDER BY n15.name, n15.id LIMIT $p.p3
    RETURN [n15.name]
  } AS c17
  RETURN [c11, c14, c17]
} AS c18
