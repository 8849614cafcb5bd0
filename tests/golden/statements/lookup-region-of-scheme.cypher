CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Node {id: $p.p2})
    RETURN n1
    UNION
    MATCH (:Alias {id: $p.p2})-[:LEADS_TO]->(n1:Node)
    RETURN n1
  }
  WITH n1
  WHERE n1:Region
  WITH n1, COLLECT {
    MATCH (n1)-[r3:PART_OF]->(n2:Region)
    WHERE r3.scheme = coalesce($p.p1, CASE n1.scheme WHEN 'iso3166' THEN 'm49' ELSE n1.scheme END)
    WITH n2
    ORDER BY n2.id LIMIT 1
    RETURN [n2.code]
  } AS c4, COLLECT {
    MATCH (n1)-[r6:PART_OF]->(n5:Region)
    WHERE r6.scheme = coalesce(null, CASE n1.scheme WHEN 'iso3166' THEN 'm49' ELSE n1.scheme END)
    WITH n5
    ORDER BY n5.id LIMIT 1
    RETURN [n5.code]
  } AS c7
  RETURN [n1.name, c4, c7]
} AS c8
