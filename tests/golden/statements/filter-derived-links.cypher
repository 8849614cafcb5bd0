CYPHER 5
RETURN COLLECT {
  MATCH (n1:Objective)
  WHERE (EXISTS {
    MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p3:Participation)-[:ON_BEHALF_OF]->(n2:Organization)
    WHERE coalesce(p3.since <= $p.today, true) AND coalesce(p3.until > $p.today, true) AND n2.type = $p.p1
  } OR EXISTS {
    MATCH (n1)<-[:WORKS_ON]-(p4:Partnership)<-[m5:MEMBER_OF]-(n2:Organization)
    WHERE coalesce(p4.since <= $p.today, true) AND coalesce(p4.until > $p.today, true) AND coalesce(m5.since <= $p.today, true) AND coalesce(m5.until > $p.today, true) AND n2.type = $p.p2
  }) AND COUNT {
    CALL (n1) {
      MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p7:Participation)-[:ON_BEHALF_OF]->(n6:Organization)
      WHERE coalesce(p7.since <= $p.today, true) AND coalesce(p7.until > $p.today, true)
      RETURN n6
      UNION
      MATCH (n1)<-[:WORKS_ON]-(p8:Partnership)<-[m9:MEMBER_OF]-(n6:Organization)
      WHERE coalesce(p8.since <= $p.today, true) AND coalesce(p8.until > $p.today, true) AND coalesce(m9.since <= $p.today, true) AND coalesce(m9.until > $p.today, true)
      RETURN n6
    }
    RETURN n6
  } >= $p.p3 AND NOT (EXISTS {
    MATCH (n1)<-[f11:FOCUSES_ON]-(n10:Funder)
    WHERE coalesce(f11.since <= $p.today, true) AND coalesce(f11.until > $p.today, true)
  } OR EXISTS {
    MATCH (n1)<-[:SUPPORTS]-(g12:Grant)<-[:GAVE]-(n10:Funder)
    WHERE coalesce(g12.status, '') <> 'CANCELLED' AND (g12.awarded IS NULL OR g12.awarded <= $p.today)
  }) AND NOT (EXISTS {
    MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p14:Participation)-[:REPRESENTS]->(r15:Region)-[:PART_OF*0..4]->(n13:Region)
    WHERE coalesce(p14.since <= $p.today, true) AND coalesce(p14.until > $p.today, true) AND NOT coalesce((n13.level IS NULL OR n13.level <> $p.p4), false)
  } OR EXISTS {
    MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p16:Participation)-[:ON_BEHALF_OF]->(o17:Organization)-[:LOCATED_IN]->(r18:Region)-[:PART_OF*0..4]->(n13:Region)
    WHERE coalesce(p16.since <= $p.today, true) AND coalesce(p16.until > $p.today, true) AND NOT coalesce((n13.level IS NULL OR n13.level <> $p.p5), false)
  } OR EXISTS {
    MATCH (n1)<-[:WORKS_ON]-(p19:Partnership)<-[m20:MEMBER_OF]-(o21:Organization)-[:LOCATED_IN]->(r22:Region)-[:PART_OF*0..4]->(n13:Region)
    WHERE coalesce(p19.since <= $p.today, true) AND coalesce(p19.until > $p.today, true) AND coalesce(m20.since <= $p.today, true) AND coalesce(m20.until > $p.today, true) AND NOT coalesce((n13.level IS NULL OR n13.level <> $p.p6), false)
  } OR EXISTS {
    MATCH (n1)<-[f23:FOCUSES_ON]-(u24:Funder)-[w25:FUNDS_IN]->(r26:Region)-[:PART_OF*0..4]->(n13:Region)
    WHERE coalesce(f23.since <= $p.today, true) AND coalesce(f23.until > $p.today, true) AND coalesce(w25.since <= $p.today, true) AND coalesce(w25.until > $p.today, true) AND NOT coalesce((n13.level IS NULL OR n13.level <> $p.p7), false)
  } OR EXISTS {
    MATCH (n1)<-[:SUPPORTS]-(g27:Grant)<-[:GAVE]-(u28:Funder)-[w29:FUNDS_IN]->(r30:Region)-[:PART_OF*0..4]->(n13:Region)
    WHERE coalesce(w29.since <= $p.today, true) AND coalesce(w29.until > $p.today, true) AND coalesce(g27.status, '') <> 'CANCELLED' AND (g27.awarded IS NULL OR g27.awarded <= $p.today) AND NOT coalesce((n13.level IS NULL OR n13.level <> $p.p8), false)
  } OR EXISTS {
    MATCH (n1)<-[:SUPPORTS]-(g31:Grant)-[:SPENT_IN]->(r32:Region)-[:PART_OF*0..4]->(n13:Region)
    WHERE coalesce(g31.status, '') <> 'CANCELLED' AND (g31.awarded IS NULL OR g31.awarded <= $p.today) AND NOT coalesce((n13.level IS NULL OR n13.level <> $p.p9), false)
  }) AND (EXISTS {
    MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p34:Participation)-[:ON_BEHALF_OF]->(n33:Organization)
    WHERE coalesce(p34.since <= $p.today, true) AND coalesce(p34.until > $p.today, true) AND EXISTS {
      MATCH (n33)-[:HAS_STANDING]->(s35:StandingPeriod)
      WHERE coalesce(s35.since <= $p.today, true) AND coalesce(s35.until > $p.today, true) AND s35.standing IN ['PARTNER', 'MEMBER']
    } AND n33.name STARTS WITH $p.p10
  } OR EXISTS {
    MATCH (n1)<-[:WORKS_ON]-(p36:Partnership)<-[m37:MEMBER_OF]-(n33:Organization)
    WHERE coalesce(p36.since <= $p.today, true) AND coalesce(p36.until > $p.today, true) AND coalesce(m37.since <= $p.today, true) AND coalesce(m37.until > $p.today, true) AND EXISTS {
      MATCH (n33)-[:HAS_STANDING]->(s38:StandingPeriod)
      WHERE coalesce(s38.since <= $p.today, true) AND coalesce(s38.until > $p.today, true) AND s38.standing IN ['PARTNER', 'MEMBER']
    } AND n33.name STARTS WITH $p.p11
  }) AND n1.code IS NOT NULL
  WITH n1
  ORDER BY n1.code LIMIT $p.p12
  RETURN [n1.code]
} AS c39
