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
    CALL (n1) {
      CALL (n1) {
        MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p5:Participation)-[:ON_BEHALF_OF]->(n2:Organization)
        WHERE coalesce(p5.since <= $p.today, true) AND coalesce(p5.until > $p.today, true)
        RETURN n2, CASE p5.role WHEN 'TASK_FORCE_LEADER' THEN 'LEADER' WHEN 'REGIONAL_REPRESENTATIVE' THEN 'REPRESENTATIVE' ELSE 'TEAM_MEMBER' END AS link8, head([(p5)<-[:PARTICIPATES]-(person10) | person10.id]) AS people9
        UNION ALL
        MATCH (n1)<-[:WORKS_ON]-(p6:Partnership)<-[m7:MEMBER_OF]-(n2:Organization)
        WHERE coalesce(p6.since <= $p.today, true) AND coalesce(p6.until > $p.today, true) AND coalesce(m7.since <= $p.today, true) AND coalesce(m7.until > $p.today, true)
        RETURN n2, 'PARTNERSHIP' AS link8, null AS people9
      }
      WITH n2, collect(DISTINCT link8) AS via3, count(DISTINCT people9) AS people4
      WITH n2, via3, people4
      ORDER BY n2.name, n2.id
      RETURN collect([n2, via3, people4]) AS l11
    }
    WITH l11, COLLECT {
      UNWIND l11 AS x12
      WITH x12[0] AS n2, x12[1] AS via3, x12[2] AS people4
      WITH n2, via3, people4 LIMIT $p.p1
      RETURN [n2.name, n2.id, via3, people4]
    } AS c13
    RETURN [size(l11), c13]
  } AS c14
  RETURN [c14]
} AS c15
