CYPHER 5
RETURN COLLECT {
  MATCH (n1:Goal)
  WHERE n1.code IS NOT NULL
  WITH n1
  ORDER BY n1.code LIMIT $p.p1
  RETURN [n1.id]
} AS c2, COLLECT {
  MATCH (n3:Goal)
  WHERE n3:Node AND n3.id >= 'goal:' AND n3.id < 'goal;'
  WITH n3
  ORDER BY n3.id LIMIT $p.p2
  RETURN [n3.id]
} AS c4, COLLECT {
  MATCH (n5:TaskForce)
  WHERE n5.code IS NOT NULL
  WITH n5
  ORDER BY n5.code DESC LIMIT $p.p3
  RETURN [n5.id]
} AS c6, COLLECT {
  CALL () {
    MATCH (n7:Node {id: $p.p7})
    RETURN n7
    UNION
    MATCH (:Alias {id: $p.p7})-[:LEADS_TO]->(n7:Node)
    RETURN n7
  }
  WITH n7
  WHERE n7:Objective
  WITH n7, COLLECT {
    MATCH (n8:Organization)
    WHERE (EXISTS {
      MATCH (n7)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p9:Participation)-[:ON_BEHALF_OF]->(n8:Organization)
      WHERE coalesce(p9.since <= $p.today, true) AND coalesce(p9.until > $p.today, true)
    } OR EXISTS {
      MATCH (n7)<-[:WORKS_ON]-(p10:Partnership)<-[m11:MEMBER_OF]-(n8:Organization)
      WHERE coalesce(p10.since <= $p.today, true) AND coalesce(p10.until > $p.today, true) AND coalesce(m11.since <= $p.today, true) AND coalesce(m11.until > $p.today, true)
    }) AND n8.typeOrder IS NOT NULL AND n8.id IS NOT NULL
    WITH n8
    ORDER BY n8.typeOrder, n8.name, n8.id LIMIT $p.p4
    RETURN [n8.name]
  } AS c12, COLLECT {
    MATCH (n13:Funder)
    WHERE (EXISTS {
      MATCH (n7)<-[f14:FOCUSES_ON]-(n13:Funder)
      WHERE coalesce(f14.since <= $p.today, true) AND coalesce(f14.until > $p.today, true)
    } OR EXISTS {
      MATCH (n7)<-[:SUPPORTS]-(g15:Grant)<-[:GAVE]-(n13:Funder)
      WHERE coalesce(g15.status, '') <> 'CANCELLED' AND (g15.awarded IS NULL OR g15.awarded <= $p.today)
    }) AND n13:Node AND n13.id >= 'organization:' AND n13.id < 'organization;'
    WITH n13
    ORDER BY n13.id LIMIT $p.p5
    RETURN ['funder' + substring(n13.id, 12)]
  } AS c16, COLLECT {
    MATCH (n17:Region)
    WHERE (EXISTS {
      MATCH (n7)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p18:Participation)-[:REPRESENTS]->(r19:Region)-[:PART_OF*0..4]->(n17:Region)
      WHERE coalesce(p18.since <= $p.today, true) AND coalesce(p18.until > $p.today, true)
    } OR EXISTS {
      MATCH (n7)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p20:Participation)-[:ON_BEHALF_OF]->(o21:Organization)-[:LOCATED_IN]->(r22:Region)-[:PART_OF*0..4]->(n17:Region)
      WHERE coalesce(p20.since <= $p.today, true) AND coalesce(p20.until > $p.today, true)
    } OR EXISTS {
      MATCH (n7)<-[:WORKS_ON]-(p23:Partnership)<-[m24:MEMBER_OF]-(o25:Organization)-[:LOCATED_IN]->(r26:Region)-[:PART_OF*0..4]->(n17:Region)
      WHERE coalesce(p23.since <= $p.today, true) AND coalesce(p23.until > $p.today, true) AND coalesce(m24.since <= $p.today, true) AND coalesce(m24.until > $p.today, true)
    } OR EXISTS {
      MATCH (n7)<-[f27:FOCUSES_ON]-(u28:Funder)-[w29:FUNDS_IN]->(r30:Region)-[:PART_OF*0..4]->(n17:Region)
      WHERE coalesce(f27.since <= $p.today, true) AND coalesce(f27.until > $p.today, true) AND coalesce(w29.since <= $p.today, true) AND coalesce(w29.until > $p.today, true)
    } OR EXISTS {
      MATCH (n7)<-[:SUPPORTS]-(g31:Grant)<-[:GAVE]-(u32:Funder)-[w33:FUNDS_IN]->(r34:Region)-[:PART_OF*0..4]->(n17:Region)
      WHERE coalesce(w33.since <= $p.today, true) AND coalesce(w33.until > $p.today, true) AND coalesce(g31.status, '') <> 'CANCELLED' AND (g31.awarded IS NULL OR g31.awarded <= $p.today)
    } OR EXISTS {
      MATCH (n7)<-[:SUPPORTS]-(g35:Grant)-[:SPENT_IN]->(r36:Region)-[:PART_OF*0..4]->(n17:Region)
      WHERE coalesce(g35.status, '') <> 'CANCELLED' AND (g35.awarded IS NULL OR g35.awarded <= $p.today)
    }) AND n17.name IS NOT NULL AND n17.id IS NOT NULL
    WITH n17
    ORDER BY n17.name, n17.id LIMIT $p.p6
    RETURN [n17.name]
  } AS c37
  RETURN [c12, c16, c37]
} AS c38
