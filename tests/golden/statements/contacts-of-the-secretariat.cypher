CYPHER 5
RETURN COLLECT {
  MATCH (n1:Contact)-[:WITH]->(n2:Funder)
  WHERE n2:Node AND n2.id = $p.p1
  WITH DISTINCT n1
  ORDER BY n1.at, n1.id LIMIT $p.p2
  WITH n1, COLLECT {
    MATCH (n1)-[:ABOUT]->(n3:TaskForce)
    WITH n3
    ORDER BY n3.id LIMIT 1
    RETURN [n3.code]
  } AS c4, COLLECT {
    MATCH (n1)-[:BY]->(n5:Person)
    WITH n5
    ORDER BY n5.id LIMIT 1
    RETURN [n5.name]
  } AS c6
  RETURN [n1.stage, c4, c6]
} AS c7, COLLECT {
  CALL () {
    MATCH (n8:Node {id: $p.p4})
    RETURN n8
    UNION
    MATCH (:Alias {id: $p.p4})-[:LEADS_TO]->(n8:Node)
    RETURN n8
  }
  WITH n8
  WHERE n8:Funder
  WITH n8, COUNT {
    MATCH (n8)<-[:WITH]-(n9:Contact)
  } AS c10, COLLECT {
    MATCH (n8)<-[:WITH]-(n9:Contact)
    WITH n9
    ORDER BY n9.at, n9.id LIMIT $p.p3
    WITH n9, (NOT EXISTS {
      MATCH (n9)-[:WITH]->(:Organization)<-[:WITH]-(c11:Contact)-[:ABOUT]->(:TaskForce)<-[:ABOUT]-(n9)
      WHERE c11.at > n9.at OR (c11.at = n9.at AND c11.id > n9.id)
    }) AS c12
    RETURN [c12]
  } AS c13
  RETURN [n8.doNotContact, n8.doNotContactReason, c10, c13]
} AS c14
