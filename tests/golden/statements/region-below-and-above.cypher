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
  } AS c5, COLLECT {
    CALL (n1) {
      MATCH (n1)<-[:PART_OF*0..4]-(:Region)<-[:LOCATED_IN]-(n6:Organization)
      WITH DISTINCT n6
      ORDER BY n6.name, n6.id
      RETURN collect(n6) AS l7
    }
    WITH l7, COLLECT {
      UNWIND l7 AS n6
      WITH n6
      WITH n6 LIMIT $p.p3
      RETURN [n6.name]
    } AS c8
    RETURN [size(l7), c8]
  } AS c9, COLLECT {
    MATCH (n1)<-[:PART_OF*0..4]-(:Region)<-[f11:FUNDS_IN]-(n10:Funder)
    WHERE coalesce(f11.since <= $p.today, true) AND coalesce(f11.until > $p.today, true)
    WITH DISTINCT n10
    ORDER BY n10.name, n10.id LIMIT $p.p4
    RETURN [n10.name]
  } AS c12, COLLECT {
    MATCH (n1)-[r14:PART_OF]->(n13:Region)
    WHERE r14.scheme = coalesce(null, CASE n1.scheme WHEN 'iso3166' THEN 'm49' ELSE n1.scheme END)
    WITH n13
    ORDER BY n13.id LIMIT 1
    WITH n13, COLLECT {
      MATCH (n13)-[r16:PART_OF]->(n15:Region)
      WHERE r16.scheme = coalesce(null, CASE n13.scheme WHEN 'iso3166' THEN 'm49' ELSE n13.scheme END)
      WITH n15
      ORDER BY n15.id LIMIT 1
      RETURN [n15.code]
    } AS c17
    RETURN [c17]
  } AS c18
  RETURN [c5, c9, c12, c18]
} AS c19
