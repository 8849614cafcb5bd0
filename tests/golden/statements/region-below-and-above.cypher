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
      RETURN collect([n6]) AS l7
    }
    WITH l7, COLLECT {
      UNWIND l7 AS x8
      WITH x8[0] AS n6
      WITH n6 LIMIT $p.p3
      RETURN [n6.name]
    } AS c9
    RETURN [size(l7), c9]
  } AS c10, COLLECT {
    MATCH (n1)<-[:PART_OF*0..4]-(:Region)<-[f12:FUNDS_IN]-(n11:Funder)
    WHERE coalesce(f12.since <= $p.today, true) AND coalesce(f12.until > $p.today, true)
    WITH DISTINCT n11
    ORDER BY n11.name, n11.id LIMIT $p.p4
    RETURN [n11.name]
  } AS c13, COLLECT {
    MATCH (n1)-[r15:PART_OF]->(n14:Region)
    WHERE r15.scheme = coalesce(null, CASE n1.scheme WHEN 'iso3166' THEN 'm49' ELSE n1.scheme END)
    WITH n14
    ORDER BY n14.id LIMIT 1
    WITH n14, COLLECT {
      MATCH (n14)-[r17:PART_OF]->(n16:Region)
      WHERE r17.scheme = coalesce(null, CASE n14.scheme WHEN 'iso3166' THEN 'm49' ELSE n14.scheme END)
      WITH n16
      ORDER BY n16.id LIMIT 1
      RETURN [n16.code]
    } AS c18
    RETURN [c18]
  } AS c19
  RETURN [c5, c10, c13, c19]
} AS c20
