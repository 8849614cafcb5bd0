CYPHER 5
RETURN COLLECT {
  MATCH (n1:Region)-[r3:PART_OF]->(n2:Region)
  WHERE n2.code = $p.p2 AND r3.scheme = coalesce(null, CASE n1.scheme WHEN 'iso3166' THEN 'm49' ELSE n1.scheme END) AND n1.scheme = $p.p0 AND n1.level = $p.p3 AND COUNT {
    MATCH (n1)<-[:PART_OF]-(n4:Region)
  } >= $p.p4 AND EXISTS {
    MATCH (n1)<-[:PART_OF*0..4]-(:Region)<-[:LOCATED_IN]-(n5:Organization)
    WHERE n5.name STARTS WITH $p.p5
  } AND NOT EXISTS {
    MATCH (n1)<-[:PART_OF*0..4]-(:Region)<-[f7:FUNDS_IN]-(n6:Funder)
    WHERE coalesce(f7.since <= $p.today, true) AND coalesce(f7.until > $p.today, true)
  }
  WITH DISTINCT n1
  ORDER BY n1.code, n1.id LIMIT $p.p6
  RETURN [n1.code]
} AS c8
