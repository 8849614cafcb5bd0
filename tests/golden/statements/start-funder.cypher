CYPHER 5
RETURN COLLECT {
  MATCH (n1:Grant)<-[:GAVE]-(n2:Funder)
  WHERE n2:Node AND n2.id = $p.p1
  WITH DISTINCT n1
  ORDER BY n1.title, n1.id LIMIT $p.p2
  RETURN [n1.title]
} AS c3
