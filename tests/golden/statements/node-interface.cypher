CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Node {id: $p0})
    RETURN n1
    UNION
    MATCH (:Alias {id: $p0})-[:LEADS_TO]->(n1:Node)
    RETURN n1
  }
  WITH n1
  WHERE n1:Node AND ($p1 = 'Goal' AND n1:Goal OR $p1 = 'Objective' AND n1:Objective OR $p1 = 'Target' AND n1:Target OR $p1 = 'TaskForce' AND n1:TaskForce OR $p1 = 'Participation' AND n1:Participation OR $p1 = 'Organization' AND n1:Organization OR $p1 = 'Person' AND n1:Person OR $p1 = 'Funder' AND n1:Funder OR $p1 = 'Grant' AND n1:Grant OR $p1 = 'Partnership' AND n1:Partnership OR $p1 = 'Region' AND n1:Region)
  RETURN [$p1, n1.id, n1.code, n1.title, n1.name, 'funder' + substring(n1.id, 12)]
} AS c2
