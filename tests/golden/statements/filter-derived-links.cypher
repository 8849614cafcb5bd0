CYPHER 5
RETURN COLLECT {
  MATCH (n1:Objective)
  WHERE (EXISTS {
    MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p3:Participation)-[:ON_BEHALF_OF]->(n2:Organization)
    WHERE (p3.since IS NULL OR p3.since <= $p.today) AND (p3.until IS NULL OR p3.until > $p.today) AND n2.type = $p.p1
  } OR EXISTS {
    MATCH (n1)<-[:WORKS_ON]-(p4:Partnership)<-[m5:MEMBER_OF]-(n2:Organization)
    WHERE (p4.since IS NULL OR p4.since <= $p.today) AND (p4.until IS NULL OR p4.until > $p.today) AND (m5.since IS NULL OR m5.since <= $p.today) AND (m5.until IS NULL OR m5.until > $p.today) AND n2.type = $p.p2
  }) AND COUNT {
    CALL (n1) {
      MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p7:Participation)-[:ON_BEHALF_OF]->(n6:Organization)
      WHERE (p7.since IS NULL OR p7.since <= $p.today) AND (p7.until IS NULL OR p7.until > $p.today)
      RETURN n6
      UNION
      MATCH (n1)<-[:WORKS_ON]-(p8:Partnership)<-[m9:MEMBER_OF]-(n6:Organization)
      WHERE (p8.since IS NULL OR p8.since <= $p.today) AND (p8.until IS NULL OR p8.until > $p.today) AND (m9.since IS NULL OR m9.since <= $p.today) AND (m9.until IS NULL OR m9.until > $p.today)
      RETURN n6
    }
    RETURN n6
  } >= $p.p3 AND NOT (EXISTS {
    MATCH (n1)<-[f11:FOCUSES_ON]-(n10:Funder)
    WHERE (f11.since IS NULL OR f11.since <= $p.today) AND (f11.until IS NULL OR f11.until > $p.today)
  } OR EXISTS {
    MATCH (n1)<-[:SUPPORTS]-(g12:Grant)<-[:GAVE]-(n10:Funder)
    WHERE coalesce(g12.status, '') <> 'CANCELLED' AND (g12.awarded IS NULL OR g12.awarded <= $p.today)
  }) AND NOT (EXISTS {
    MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p14:Participation)-[:REPRESENTS]->(r15:Region)-[:PART_OF*0..4]->(n13:Region)
    WHERE (p14.since IS NULL OR p14.since <= $p.today) AND (p14.until IS NULL OR p14.until > $p.today) AND NOT coalesce((n13.level IS NULL OR n13.level <> $p.p4), false)
  } OR EXISTS {
    MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p16:Participation)-[:ON_BEHALF_OF]->(o17:Organization)-[:LOCATED_IN]->(r18:Region)-[:PART_OF*0..4]->(n13:Region)
    WHERE (p16.since IS NULL OR p16.since <= $p.today) AND (p16.until IS NULL OR p16.until > $p.today) AND NOT coalesce((n13.level IS NULL OR n13.level <> $p.p5), false)
  } OR EXISTS {
    MATCH (n1)<-[:WORKS_ON]-(p19:Partnership)<-[m20:MEMBER_OF]-(o21:Organization)-[:LOCATED_IN]->(r22:Region)-[:PART_OF*0..4]->(n13:Region)
    WHERE (p19.since IS NULL OR p19.since <= $p.today) AND (p19.until IS NULL OR p19.until > $p.today) AND (m20.since IS NULL OR m20.since <= $p.today) AND (m20.until IS NULL OR m20.until > $p.today) AND NOT coalesce((n13.level IS NULL OR n13.level <> $p.p6), false)
  } OR EXISTS {
    MATCH (n1)<-[f23:FOCUSES_ON]-(u24:Funder)-[w25:FUNDS_IN]->(r26:Region)-[:PART_OF*0..4]->(n13:Region)
    WHERE (f23.since IS NULL OR f23.since <= $p.today) AND (f23.until IS NULL OR f23.until > $p.today) AND (w25.since IS NULL OR w25.since <= $p.today) AND (w25.until IS NULL OR w25.until > $p.today) AND NOT coalesce((n13.level IS NULL OR n13.level <> $p.p7), false)
  } OR EXISTS {
    MATCH (n1)<-[:SUPPORTS]-(g27:Grant)<-[:GAVE]-(u28:Funder)-[w29:FUNDS_IN]->(r30:Region)-[:PART_OF*0..4]->(n13:Region)
    WHERE (w29.since IS NULL OR w29.since <= $p.today) AND (w29.until IS NULL OR w29.until > $p.today) AND coalesce(g27.status, '') <> 'CANCELLED' AND (g27.awarded IS NULL OR g27.awarded <= $p.today) AND NOT coalesce((n13.level IS NULL OR n13.level <> $p.p8), false)
  } OR EXISTS {
    MATCH (n1)<-[:SUPPORTS]-(g31:Grant)-[:SPENT_IN]->(r32:Region)-[:PART_OF*0..4]->(n13:Region)
    WHERE coalesce(g31.status, '') <> 'CANCELLED' AND (g31.awarded IS NULL OR g31.awarded <= $p.today) AND NOT coalesce((n13.level IS NULL OR n13.level <> $p.p9), false)
  }) AND (EXISTS {
    MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p34:Participation)-[:ON_BEHALF_OF]->(n33:Organization)
    WHERE (p34.since IS NULL OR p34.since <= $p.today) AND (p34.until IS NULL OR p34.until > $p.today) AND EXISTS {
      MATCH (n33)-[:HAS_STANDING]->(s35:StandingPeriod)
      WHERE (s35.since IS NULL OR s35.since <= $p.today) AND (s35.until IS NULL OR s35.until > $p.today) AND s35.standing IN ['PARTNER', 'MEMBER']
    } AND n33.name STARTS WITH $p.p10
  } OR EXISTS {
    MATCH (n1)<-[:WORKS_ON]-(p36:Partnership)<-[m37:MEMBER_OF]-(n33:Organization)
    WHERE (p36.since IS NULL OR p36.since <= $p.today) AND (p36.until IS NULL OR p36.until > $p.today) AND (m37.since IS NULL OR m37.since <= $p.today) AND (m37.until IS NULL OR m37.until > $p.today) AND EXISTS {
      MATCH (n33)-[:HAS_STANDING]->(s38:StandingPeriod)
      WHERE (s38.since IS NULL OR s38.since <= $p.today) AND (s38.until IS NULL OR s38.until > $p.today) AND s38.standing IN ['PARTNER', 'MEMBER']
    } AND n33.name STARTS WITH $p.p11
  }) AND n1.code IS NOT NULL
  WITH n1
  ORDER BY n1.code LIMIT $p.p12
  RETURN [n1.code]
} AS c39
