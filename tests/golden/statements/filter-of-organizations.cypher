CYPHER 5
RETURN COLLECT {
  MATCH (n1:Organization)
  WHERE EXISTS {
    MATCH (n1)<-[r3:AFFILIATED_WITH]-(n2:Person)
    WHERE coalesce(r3.since <= $p.today, true) AND coalesce(r3.until > $p.today, true) AND r3.claimed IS NULL AND (n2.private IS NULL) AND n2.name STARTS WITH $p.p1
  } AND EXISTS {
    MATCH (n1)<-[:ON_BEHALF_OF]-(p5:Participation)-[:IN]->(n4:TaskForce)
    WHERE coalesce(p5.since <= $p.today, true) AND coalesce(p5.until > $p.today, true) AND n4.code IN $p.p2
  } AND (EXISTS {
    MATCH (n1)<-[:ON_BEHALF_OF]-(p7:Participation)-[:IN]->(:TaskForce)-[:IMPLEMENTS]->(n6:Objective)
    WHERE coalesce(p7.since <= $p.today, true) AND coalesce(p7.until > $p.today, true) AND n6.code IN $p.p3
  } OR EXISTS {
    MATCH (n1)-[m8:MEMBER_OF]->(p9:Partnership)-[:WORKS_ON]->(n6:Objective)
    WHERE coalesce(p9.since <= $p.today, true) AND coalesce(p9.until > $p.today, true) AND coalesce(m8.since <= $p.today, true) AND coalesce(m8.until > $p.today, true) AND n6.code IN $p.p4
  }) AND EXISTS {
    MATCH (n1)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..4]->(n10:Region)
    WHERE n10.code IN $p.p5
  } AND EXISTS {
    MATCH (n1)-[m12:MEMBER_OF]->(n11:Partnership)
    WHERE coalesce(m12.since <= $p.today, true) AND coalesce(m12.until > $p.today, true) AND coalesce(n11.since <= $p.today, true) AND coalesce(n11.until > $p.today, true) AND n11.name CONTAINS $p.p6
  } AND n1.name IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.name, n1.id LIMIT $p.p7
  RETURN [n1.name]
} AS c13, COLLECT {
  MATCH (n14:Funder)
  WHERE EXISTS {
    MATCH (n14)-[:GAVE]->(n15:Grant)
    WHERE n15.title CONTAINS $p.p8
  } AND (n14.currency = $p.p9 AND n14.maximumMinor > $p.p10) AND (EXISTS {
    MATCH (n14)-[f17:FOCUSES_ON]->(n16:Objective)
    WHERE coalesce(f17.since <= $p.today, true) AND coalesce(f17.until > $p.today, true) AND n16.code IN $p.p11
  } OR EXISTS {
    MATCH (n14)-[:GAVE]->(g18:Grant)-[:SUPPORTS]->(n16:Objective)
    WHERE coalesce(g18.status, '') <> 'CANCELLED' AND (g18.awarded IS NULL OR g18.awarded <= $p.today) AND n16.code IN $p.p12
  }) AND EXISTS {
    MATCH (n14)-[r20:FUNDS_IN]->(n19:Region)
    WHERE coalesce(r20.since <= $p.today, true) AND coalesce(r20.until > $p.today, true) AND n19.name CONTAINS $p.p13
  } AND n14.name IS NOT NULL AND n14.id IS NOT NULL
  WITH n14
  ORDER BY n14.name, n14.id LIMIT $p.p14
  RETURN [n14.name]
} AS c21
