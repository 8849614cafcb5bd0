CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Node {id: $p.p1})
    RETURN n1
    UNION
    MATCH (:Alias {id: $p.p1})-[:LEADS_TO]->(n1:Node)
    RETURN n1
  }
  WITH n1
  WHERE n1:Region
  WITH n1, COLLECT {
    MATCH (n1)-[r3:PART_OF]->(n2:Region)
    WHERE r3.scheme = coalesce(null, CASE n1.scheme WHEN 'iso3166' THEN 'm49' ELSE n1.scheme END)
    WITH n2
    ORDER BY n2.id LIMIT 1
    RETURN [n2.id]
  } AS c4
  RETURN [n1.id, n1.code, n1.scheme, n1.name, n1.level, c4]
} AS c5
