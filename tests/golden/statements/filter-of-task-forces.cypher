CYPHER 5
RETURN COLLECT {
  MATCH (n1:TaskForce)-[:IMPLEMENTS]->(n2:Objective)
  WHERE n2.code = $p.p1 AND n1:Node AND n1.id = $p.p2 AND EXISTS {
    MATCH (n1)<-[:IN]-(n3:Participation)
    WHERE coalesce(n3.since <= $p.today, true) AND coalesce(n3.until > $p.today, true) AND n3.role = 'TASK_FORCE_LEADER' AND EXISTS {
      MATCH (n3)-[:ON_BEHALF_OF]->(n4:Organization)
      WHERE EXISTS {
        MATCH (n4)-[:HAS_STANDING]->(s5:StandingPeriod)
        WHERE coalesce(s5.since <= $p.today, true) AND coalesce(s5.until > $p.today, true) AND s5.standing IN ['PARTNER', 'MEMBER']
      } = $p.p3
    }
  } AND COUNT {
    MATCH (n1)<-[:IN]-(n6:Participation)
    WHERE coalesce(n6.since <= $p.today, true) AND coalesce(n6.until > $p.today, true) AND n6.role = 'REGIONAL_REPRESENTATIVE'
  } >= $p.p4 AND NOT EXISTS {
    MATCH (n1)<-[:IN]-(n7:Participation)
    WHERE coalesce(n7.since <= $p.today, true) AND coalesce(n7.until > $p.today, true) AND NOT coalesce(n7.since IS NOT NULL, false)
  } AND NOT EXISTS {
    MATCH (n1)<-[:IN]-(p9:Participation)<-[:PARTICIPATES]-(n8:Person)
    WHERE coalesce(p9.since <= $p.today, true) AND coalesce(p9.until > $p.today, true) AND (n8.private IS NULL) AND n8.name = $p.p5
  } AND NOT EXISTS {
    MATCH (n1)<-[:IN]-(p11:Participation)<-[:PARTICIPATES]-(n10:Person)
    WHERE coalesce(p11.since <= $p.today, true) AND coalesce(p11.until > $p.today, true) AND (n10.private IS NULL) AND NOT coalesce((n10.name IS NULL OR n10.name <> $p.p6), false)
  } AND COUNT {
    MATCH (n1)<-[:IN]-(p13:Participation)<-[:PARTICIPATES]-(n12:Person)
    WHERE coalesce(p13.since <= $p.today, true) AND coalesce(p13.until > $p.today, true) AND (n12.private IS NULL)
    RETURN DISTINCT n12
  } < $p.p7
  WITH DISTINCT n1
  ORDER BY n1.code LIMIT $p.p8
  WITH n1, COLLECT {
    MATCH (n1)<-[:IN]-(p15:Participation)<-[:PARTICIPATES]-(n14:Person)
    WHERE coalesce(p15.since <= $p.today, true) AND coalesce(p15.until > $p.today, true) AND (n14.private IS NULL) AND EXISTS {
      MATCH (n14)-[:PARTICIPATES]->(n16:Participation)
      WHERE coalesce(n16.since <= $p.today, true) AND coalesce(n16.until > $p.today, true) AND n16:Node AND (n16.id IS NULL OR n16.id <> $p.p9)
    }
    WITH DISTINCT n14
    ORDER BY n14.name, n14.id LIMIT $p.p10
    RETURN [n14.name]
  } AS c17
  RETURN [n1.code, c17]
} AS c18
