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
        MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p7:Participation)-[:ON_BEHALF_OF]->(n2:Organization)
        WHERE coalesce(p7.since <= $p.today, true) AND coalesce(p7.until > $p.today, true)
        RETURN n2, CASE p7.role WHEN 'TASK_FORCE_LEADER' THEN 'LEADER' WHEN 'REGIONAL_REPRESENTATIVE' THEN 'REPRESENTATIVE' ELSE 'TEAM_MEMBER' END AS link10, head([(p7)<-[:PARTICIPATES]-(person12) | person12.id]) AS people11
        UNION ALL
        MATCH (n1)<-[:WORKS_ON]-(p8:Partnership)<-[m9:MEMBER_OF]-(n2:Organization)
        WHERE coalesce(p8.since <= $p.today, true) AND coalesce(p8.until > $p.today, true) AND coalesce(m9.since <= $p.today, true) AND coalesce(m9.until > $p.today, true)
        RETURN n2, 'PARTNERSHIP' AS link10, null AS people11
      }
      WITH n2, collect(DISTINCT link10) AS via3, count(DISTINCT people11) AS people4
      WHERE people4 >= $p.p1 AND any(x5 IN coalesce(via3, []) WHERE x5 = $p.p2) AND none(x6 IN coalesce(via3, []) WHERE x6 IN $p.p3) AND n2.nameFolded CONTAINS $p.p4
      WITH n2, via3, people4
      ORDER BY n2.name, n2.id
      RETURN collect([n2, via3, people4]) AS l13
    }
    WITH l13, COLLECT {
      UNWIND l13 AS x14
      WITH x14[0] AS n2, x14[1] AS via3, x14[2] AS people4
      WITH n2, via3, people4 LIMIT $p.p5
      RETURN [n2.name]
    } AS c15
    RETURN [size(l13), c15]
  } AS c16
  RETURN [c16]
} AS c17
