CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Node {id: $p.p5})
    RETURN n1
    UNION
    MATCH (:Alias {id: $p.p5})-[:LEADS_TO]->(n1:Node)
    RETURN n1
  }
  WITH n1
  WHERE n1:Region
  WITH n1, COLLECT {
    MATCH (n1)<-[:PART_OF]-(n2:Region)
    WITH n2
    ORDER BY n2.code, n2.id LIMIT $p.p1
    WITH n2, COLLECT {
      MATCH (n2)<-[:PART_OF]-(n3:Region)
      WITH n3
      ORDER BY n3.code, n3.id LIMIT $p.p2
      RETURN [n3.code]
    } AS c4
    RETURN [n2.code, c4]
  } AS c5, COUNT {
    MATCH (n1)<-[:PART_OF*0..4]-(:Region)<-[:LOCATED_IN]-(n6:Organization)
    RETURN DISTINCT n6
  } AS c7, COLLECT {
    MATCH (n1)<-[:PART_OF*0..4]-(:Region)<-[:LOCATED_IN]-(n6:Organization)
    WITH DISTINCT n6
    ORDER BY n6.name, n6.id LIMIT $p.p3
    RETURN [n6.name]
  } AS c8, COLLECT {
    MATCH (n1)<-[:PART_OF*0..4]-(:Region)<-[f10:FUNDS_IN]-(n9:Funder)
    WHERE coalesce(f10.since <= $p.today, true) AND coalesce(f10.until > $p.today, true)
    WITH DISTINCT n9
    ORDER BY n9.name, n9.id LIMIT $p.p4
    RETURN [n9.name]
  } AS c11, COLLECT {
    MATCH (n1)-[r13:PART_OF]->(n12:Region)
    WHERE r13.scheme = coalesce(null, CASE n1.scheme WHEN 'iso3166' THEN 'm49' ELSE n1.scheme END)
    WITH n12
    ORDER BY n12.id LIMIT 1
    WITH n12, COLLECT {
      MATCH (n12)-[r15:PART_OF]->(n14:Region)
      WHERE r15.scheme = coalesce(null, CASE n12.scheme WHEN 'iso3166' THEN 'm49' ELSE n12.scheme END)
      WITH n14
      ORDER BY n14.id LIMIT 1
      RETURN [n14.code]
    } AS c16
    RETURN [c16]
  } AS c17
  RETURN [c5, c7, c8, c11, c17]
} AS c18
