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
  WHERE n1:Person AND (n1.private IS NULL)
  WITH n1, last(n1.changes) AS c2
  RETURN [c2]
} AS c3, COLLECT {
  CALL () {
    MATCH (n4:Node {id: $p.p2})
    RETURN n4
    UNION
    MATCH (:Alias {id: $p.p2})-[:LEADS_TO]->(n4:Node)
    RETURN n4
  }
  WITH n4
  WHERE n4:Partnership
  WITH n4, last(n4.changes) AS c5
  RETURN [c5]
} AS c6, COLLECT {
  CALL () {
    MATCH (n7:Node {id: $p.p4})
    RETURN n7
    UNION
    MATCH (:Alias {id: $p.p4})-[:LEADS_TO]->(n7:Node)
    RETURN n7
  }
  WITH n7
  WHERE n7:Funder
  WITH n7, last(n7.changes) AS c8, COLLECT {
    UNWIND [n7] AS n9
    WITH n9
    WHERE n9:Organization
    WITH n9
    ORDER BY n9.id LIMIT 1
    WITH n9, last(n9.changes) AS c10
    RETURN [c10]
  } AS c11, COLLECT {
    MATCH (n7)-[:GAVE]->(n12:Grant)
    WITH n12
    ORDER BY n12.title, n12.id LIMIT $p.p3
    WITH n12, last(n12.changes) AS c13
    RETURN [c13]
  } AS c14
  RETURN [c8, c11, c14]
} AS c15
