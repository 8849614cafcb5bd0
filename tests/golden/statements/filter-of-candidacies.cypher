CYPHER 5
RETURN COLLECT {
  MATCH (n1:Candidacy)-[:IN_REGION]->(n2:Region)
  WHERE (EXISTS { (n1)<-[:STANDS]-(:Person {id: $p.viewer})
  } OR EXISTS { (n1)-[:CONSULTS]->(:Person {id: $p.viewer})
  }) AND n2.code = $p.p1 AND n1:Node AND (n1.id IS NULL OR n1.id <> $p.p2) AND n1.role = $p.p3 AND (CASE WHEN n1.state = 'IN_OFFICE' AND NOT EXISTS {
    MATCH (n1)-[:BECAME]->(p3:Participation)
    WHERE coalesce(p3.until > $p.today, true)
  } THEN 'ENDED' ELSE n1.state END IS NULL OR NOT CASE WHEN n1.state = 'IN_OFFICE' AND NOT EXISTS {
    MATCH (n1)-[:BECAME]->(p3:Participation)
    WHERE coalesce(p3.until > $p.today, true)
  } THEN 'ENDED' ELSE n1.state END IN $p.p4) AND EXISTS {
    MATCH (n1)<-[:STANDS]-(n4:Person)
    WHERE (n4.private IS NULL OR n4.id + '' = $p.viewer) AND n4.name STARTS WITH $p.p6
  } AND EXISTS {
    MATCH (n1)-[:WITH]->(n5:Organization)
    WHERE EXISTS {
      MATCH (n5)-[:HAS_STANDING]->(s6:StandingPeriod)
      WHERE coalesce(s6.since <= $p.today, true) AND coalesce(s6.until > $p.today, true) AND s6.standing IN ['PARTNER', 'MEMBER']
    } = $p.p7
  } AND EXISTS {
    MATCH (n1)-[:FOR]->(n7:TaskForce)
    WHERE n7.code = $p.p8
  } AND EXISTS {
    MATCH (n1)-[:BECAME]->(n8:Participation)
    WHERE coalesce(n8.underReview, false) = $p.p9 AND coalesce(n8.appointedBefore, true) = $p.p10
  } AND n1.acceptBy < $p.p11
  WITH DISTINCT n1
  ORDER BY n1.submittedAt, n1.id LIMIT $p.p12
  RETURN [n1.id]
} AS c9, COLLECT {
  MATCH (n10:Person)
  WHERE (n10.private IS NULL OR n10.id + '' = $p.viewer) AND EXISTS {
    MATCH (n10)-[:STANDS]->(n11:Candidacy)
    WHERE (EXISTS { (n11)<-[:STANDS]-(:Person {id: $p.viewer})
    } OR EXISTS { (n11)-[:CONSULTS]->(:Person {id: $p.viewer})
    }) AND CASE WHEN n11.state = 'IN_OFFICE' AND NOT EXISTS {
      MATCH (n11)-[:BECAME]->(p12:Participation)
      WHERE coalesce(p12.until > $p.today, true)
    } THEN 'ENDED' ELSE n11.state END = $p.p13
  } AND n10.name IS NOT NULL AND n10.id IS NOT NULL
  WITH n10
  ORDER BY n10.name, n10.id LIMIT $p.p14
  RETURN [n10.id]
} AS c13, COLLECT {
  MATCH (n14:TaskForce)
  WHERE COUNT {
    MATCH (n14)<-[:FOR]-(n15:Candidacy)
    WHERE (EXISTS { (n15)<-[:STANDS]-(:Person {id: $p.viewer})
    } OR EXISTS { (n15)-[:CONSULTS]->(:Person {id: $p.viewer})
    })
  } >= $p.p15 AND n14.code IS NOT NULL
  WITH n14
  ORDER BY n14.code LIMIT $p.p16
  RETURN [n14.code]
} AS c16
