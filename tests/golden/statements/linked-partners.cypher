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
        MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p6:Participation)-[:ON_BEHALF_OF]->(n2:Organization)
        WHERE coalesce(p6.since <= $p.today, true) AND coalesce(p6.until > $p.today, true)
        RETURN n2, CASE p6.role WHEN 'TASK_FORCE_LEADER' THEN 'LEADER' WHEN 'REGIONAL_REPRESENTATIVE' THEN 'REPRESENTATIVE' ELSE 'TEAM_MEMBER' END AS link9, head([(p6)<-[:PARTICIPATES]-(person11) | person11.id]) AS people10
        UNION ALL
        MATCH (n1)<-[:WORKS_ON]-(p7:Partnership)<-[m8:MEMBER_OF]-(n2:Organization)
        WHERE coalesce(p7.since <= $p.today, true) AND coalesce(p7.until > $p.today, true) AND coalesce(m8.since <= $p.today, true) AND coalesce(m8.until > $p.today, true)
        RETURN n2, 'PARTNERSHIP' AS link9, null AS people10
      }
      WITH n2, collect(DISTINCT link9) AS via3, count(DISTINCT people10) AS people4
      WHERE EXISTS {
        MATCH (n2)-[:HAS_STANDING]->(s5:StandingPeriod)
        WHERE coalesce(s5.since <= $p.today, true) AND coalesce(s5.until > $p.today, true) AND s5.standing IN ['PARTNER', 'MEMBER']
      }
      WITH n2, via3, people4
      ORDER BY people4 DESC, n2.id
      RETURN collect([n2, via3, people4]) AS l12
    }
    WITH l12, COLLECT {
      UNWIND l12 AS x13
      WITH x13[0] AS n2, x13[1] AS via3, x13[2] AS people4
      WITH n2, via3, people4 LIMIT $p.p1
      WITH n2, via3, people4, coalesce(head(COLLECT {
        MATCH (n2)-[:HAS_STANDING]->(s14:StandingPeriod)
        WHERE coalesce(s14.since <= $p.today, true) AND coalesce(s14.until > $p.today, true)
        RETURN s14.standing
        ORDER BY coalesce(s14.since, date('0001-01-01')) DESC, s14.standing LIMIT 1
      }), 'NONE') AS c15
      RETURN [people4, via3, n2.name, c15]
    } AS c16
    RETURN [size(l12), c16]
  } AS c17
  RETURN [c17]
} AS c18
