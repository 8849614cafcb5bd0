CYPHER 5
RETURN COLLECT {
  MATCH (n1:Objective)
  WHERE (EXISTS {
    MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p3:Participation)-[:ON_BEHALF_OF]->(n2:Organization)
    WHERE (p3.since IS NULL OR p3.since <= $today) AND (p3.until IS NULL OR p3.until > $today) AND n2.type = $p1
  } OR EXISTS {
    MATCH (n1)<-[:WORKS_ON]-(p4:Partnership)<-[m5:MEMBER_OF]-(n2:Organization)
    WHERE (p4.since IS NULL OR p4.since <= $today) AND (p4.until IS NULL OR p4.until > $today) AND (m5.since IS NULL OR m5.since <= $today) AND (m5.until IS NULL OR m5.until > $today) AND n2.type = $p2
  }) AND COUNT {
    CALL (n1) {
      MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p7:Participation)-[:ON_BEHALF_OF]->(n6:Organization)
      WHERE (p7.since IS NULL OR p7.since <= $today) AND (p7.until IS NULL OR p7.until > $today)
      RETURN n6
      UNION
      MATCH (n1)<-[:WORKS_ON]-(p8:Partnership)<-[m9:MEMBER_OF]-(n6:Organization)
      WHERE (p8.since IS NULL OR p8.since <= $today) AND (p8.until IS NULL OR p8.until > $today) AND (m9.since IS NULL OR m9.since <= $today) AND (m9.until IS NULL OR m9.until > $today)
      RETURN n6
    }
    RETURN n6
  } >= $p3 AND NOT (EXISTS {
    MATCH (n1)<-[f11:FOCUSES_ON]-(n10:Funder)
    WHERE (f11.since IS NULL OR f11.since <= $today) AND (f11.until IS NULL OR f11.until > $today)
  } OR EXISTS {
    MATCH (n1)<-[:SUPPORTS]-(g12:Grant)<-[:GAVE]-(n10:Funder)
    WHERE coalesce(g12.status, '') <> 'CANCELLED' AND (g12.awarded IS NULL OR g12.awarded <= $today)
  }) AND NOT (EXISTS {
    MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p14:Participation)-[:REPRESENTS]->(:Region)-[:PART_OF*0..4]->(n13:Region)
    WHERE (p14.since IS NULL OR p14.since <= $today) AND (p14.until IS NULL OR p14.until > $today) AND NOT coalesce((n13.level IS NULL OR n13.level <> $p4), false)
  } OR EXISTS {
    MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p15:Participation)-[:ON_BEHALF_OF]->(o16:Organization)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..4]->(n13:Region)
    WHERE (p15.since IS NULL OR p15.since <= $today) AND (p15.until IS NULL OR p15.until > $today) AND NOT coalesce((n13.level IS NULL OR n13.level <> $p5), false)
  } OR EXISTS {
    MATCH (n1)<-[:WORKS_ON]-(p17:Partnership)<-[m18:MEMBER_OF]-(o19:Organization)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..4]->(n13:Region)
    WHERE (p17.since IS NULL OR p17.since <= $today) AND (p17.until IS NULL OR p17.until > $today) AND (m18.since IS NULL OR m18.since <= $today) AND (m18.until IS NULL OR m18.until > $today) AND NOT coalesce((n13.level IS NULL OR n13.level <> $p6), false)
  } OR EXISTS {
    MATCH (n1)<-[f20:FOCUSES_ON]-(u21:Funder)-[w22:FUNDS_IN]->(:Region)-[:PART_OF*0..4]->(n13:Region)
    WHERE (f20.since IS NULL OR f20.since <= $today) AND (f20.until IS NULL OR f20.until > $today) AND (w22.since IS NULL OR w22.since <= $today) AND (w22.until IS NULL OR w22.until > $today) AND NOT coalesce((n13.level IS NULL OR n13.level <> $p7), false)
  } OR EXISTS {
    MATCH (n1)<-[:SUPPORTS]-(g23:Grant)<-[:GAVE]-(u24:Funder)-[w25:FUNDS_IN]->(:Region)-[:PART_OF*0..4]->(n13:Region)
    WHERE (w25.since IS NULL OR w25.since <= $today) AND (w25.until IS NULL OR w25.until > $today) AND coalesce(g23.status, '') <> 'CANCELLED' AND (g23.awarded IS NULL OR g23.awarded <= $today) AND NOT coalesce((n13.level IS NULL OR n13.level <> $p8), false)
  } OR EXISTS {
    MATCH (n1)<-[:SUPPORTS]-(g26:Grant)-[:SPENT_IN]->(s27:Region)-[:PART_OF*0..4]->(n13:Region)
    WHERE coalesce(g26.status, '') <> 'CANCELLED' AND (g26.awarded IS NULL OR g26.awarded <= $today) AND NOT coalesce((n13.level IS NULL OR n13.level <> $p9), false)
  }) AND (EXISTS {
    MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p29:Participation)-[:ON_BEHALF_OF]->(n28:Organization)
    WHERE (p29.since IS NULL OR p29.since <= $today) AND (p29.until IS NULL OR p29.until > $today) AND EXISTS {
      MATCH (n28)-[:HAS_STANDING]->(s30:StandingPeriod)
      WHERE (s30.since IS NULL OR s30.since <= $today) AND (s30.until IS NULL OR s30.until > $today) AND s30.standing IN ['PARTNER', 'MEMBER']
    } AND n28.name STARTS
    WITH $p10
  } OR EXISTS {
    MATCH (n1)<-[:WORKS_ON]-(p31:Partnership)<-[m32:MEMBER_OF]-(n28:Organization)
    WHERE (p31.since IS NULL OR p31.since <= $today) AND (p31.until IS NULL OR p31.until > $today) AND (m32.since IS NULL OR m32.since <= $today) AND (m32.until IS NULL OR m32.until > $today) AND EXISTS {
      MATCH (n28)-[:HAS_STANDING]->(s33:StandingPeriod)
      WHERE (s33.since IS NULL OR s33.since <= $today) AND (s33.until IS NULL OR s33.until > $today) AND s33.standing IN ['PARTNER', 'MEMBER']
    } AND n28.name STARTS
    WITH $p11
  }) AND n1.code IS NOT NULL
  WITH n1
  ORDER BY n1.code LIMIT $p12
  RETURN [n1.code]
} AS c34
