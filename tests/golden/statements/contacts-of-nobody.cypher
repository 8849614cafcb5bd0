CYPHER 5
RETURN COUNT {
  MATCH (n1:Contact)
} - COUNT {
  MATCH (n1:Contact)
  WHERE NOT (false)
} AS c2, COLLECT {
  MATCH (n1:Contact)
  WHERE false AND n1.at IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.at, n1.id LIMIT $p.p1
  RETURN [n1.id]
} AS c3, COLLECT {
  CALL () {
    MATCH (n4:Node {id: $p.p3})
    RETURN n4
    UNION
    MATCH (:Alias {id: $p.p3})-[:LEADS_TO]->(n4:Node)
    RETURN n4
  }
  WITH n4
  WHERE n4:Funder
  WITH n4, COUNT {
    MATCH (n4)<-[:WITH]-(n5:Contact)
    WHERE false
  } AS c6
  RETURN [c6]
} AS c7
