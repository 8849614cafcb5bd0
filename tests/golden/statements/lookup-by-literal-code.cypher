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
  WHERE n1:Goal
  RETURN [n1.id, n1.code, n1.title, n1.description]
} AS c2
