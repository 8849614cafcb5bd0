CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Node {id: $p.p2})
    RETURN n1
    UNION
    MATCH (:Alias {id: $p.p2})-[:LEADS_TO]->(n1:Node)
    RETURN n1
  }
  WITH n1
  WHERE n1:Objective
  WITH n1, COLLECT {
    MATCH (n2:Organization)
    WHERE (EXISTS {
      MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p3:Participation)-[:ON_BEHALF_OF]->(n2:Organization)
      WHERE coalesce(p3.since <= $p.today, true) AND coalesce(p3.until > $p.today, true)
    } OR EXISTS {
      MATCH (n1)<-[:WORKS_ON]-(p4:Partnership)<-[m5:MEMBER_OF]-(n2:Organization)
      WHERE coalesce(p4.since <= $p.today, true) AND coalesce(p4.until > $p.today, true) AND coalesce(m5.since <= $p.today, true) AND coalesce(m5.until > $p.today, true)
    }) AND n2.name IS NOT NULL AND n2.id IS NOT NULL
    WITH n2
    ORDER BY n2.name, n2.id LIMIT $p.p1
    WITH n2, COLLECT {
      CALL (n1, n2) {
        MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p12:Participation)-[:ON_BEHALF_OF]->(n2:Organization)
        WHERE coalesce(p12.since <= $p.today, true) AND coalesce(p12.until > $p.today, true)
        RETURN CASE p12.role WHEN 'TASK_FORCE_LEADER' THEN 'LEADER' WHEN 'REGIONAL_REPRESENTATIVE' THEN 'REPRESENTATIVE' ELSE 'TEAM_MEMBER' END AS link6, p12 AS e7, 'Participation' AS face8, p12.since AS since9, p12.until AS until10, p12.source AS source11
        UNION
        MATCH (n1)<-[:WORKS_ON]-(p13:Partnership)<-[m14:MEMBER_OF]-(n2:Organization)
        WHERE coalesce(p13.since <= $p.today, true) AND coalesce(p13.until > $p.today, true) AND coalesce(m14.since <= $p.today, true) AND coalesce(m14.until > $p.today, true)
        RETURN 'PARTNERSHIP' AS link6, p13 AS e7, 'Partnership' AS face8, CASE WHEN m14.since > p13.since OR p13.since IS NULL THEN m14.since ELSE p13.since END AS since9, CASE WHEN m14.until < p13.until OR p13.until IS NULL THEN m14.until ELSE p13.until END AS until10, p13.source AS source11
      }
      WITH link6, e7, face8, since9, until10, source11
      ORDER BY coalesce(since9, date('0001-01-01')) DESC, link6, e7.id, until10, source11 LIMIT 20
      WITH link6, e7, face8, since9, until10, source11, COLLECT {
        MATCH (n15:Source {id: source11})
        RETURN [n15.name, n15.url]
      } AS c16, COLLECT {
        UNWIND [face8] AS x19
        WITH e7, face8, COLLECT {
          MATCH (e7)<-[:PARTICIPATES]-(n17:Person)
          WHERE (n17.private IS NULL)
          WITH n17
          ORDER BY n17.id LIMIT 1
          RETURN [n17.name]
        } AS c18
        RETURN [face8, e7.id, e7.role, c18, 'funder' + substring(e7.id, 12), e7.name]
      } AS c20
      RETURN [link6, toString(since9), toString(until10), c16, c20]
    } AS c21
    RETURN [n2.name, c21]
  } AS c22
  RETURN [c22]
} AS c23
