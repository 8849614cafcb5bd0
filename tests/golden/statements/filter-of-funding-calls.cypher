CYPHER 5
RETURN COLLECT {
  MATCH (n1:FundingCall)
  WHERE n1:Node AND (n1.id IS NULL OR n1.id <> $p.p1) AND n1.title CONTAINS $p.p2 AND n1.opens <= $p.p3 AND EXISTS {
    MATCH (n1)<-[:OFFERS]-(n2:Funder)
    WHERE EXISTS {
      MATCH (n2)-[:OFFERS]->(n3:FundingCall)
      WHERE (coalesce(n3.opens <= $p.today, true) AND coalesce(n3.closes >= $p.today, true)) = $p.p4
    } AND n2.activeOn >= $p.p5
  } AND (n1.currency = $p.p6 AND n1.minimumMinor <= $p.p7) AND (n1.currency = $p.p8 AND n1.maximumMinor >= $p.p9) AND NOT EXISTS {
    MATCH (n1)-[:FOR_REGION]->(n4:Region)
    WHERE n4.code = $p.p10
  } AND n1.opensOrder IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.opensOrder DESC, n1.id LIMIT $p.p11
  WITH n1, COUNT {
    UNWIND n1.changes AS x6
    MATCH (n5:Node {id: x6})
    WHERE (n5.open)
  } AS c7
  RETURN [toString(n1.opensOrder), n1.id, n1.title, c7]
} AS c8
