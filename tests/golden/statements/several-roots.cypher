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
  RETURN [n1.title]
} AS c2, COLLECT {
  CALL () {
    MATCH (n3:Node {id: $p.p2})
    RETURN n3
    UNION
    MATCH (:Alias {id: $p.p2})-[:LEADS_TO]->(n3:Node)
    RETURN n3
  }
  WITH n3
  WHERE n3:Objective
  RETURN [n3.title]
} AS c4, COUNT {
  MATCH (n5:Person)
} - COUNT {
  MATCH (n5:Person)
  WHERE NOT ((n5.private IS NULL))
} AS c6, COLLECT {
  MATCH (n5:Person)
  WHERE (n5.private IS NULL) AND n5.name IS NOT NULL AND n5.id IS NOT NULL
  WITH n5
  ORDER BY n5.name, n5.id LIMIT $p.p3
  RETURN [n5.name]
} AS c7, COLLECT {
  MATCH (n8:Role)
  WITH n8
  ORDER BY n8.position, n8.id
  RETURN [n8.name]
} AS c9, COLLECT {
  CALL () {
    MATCH (n10:Node {id: $p.p4})
    RETURN n10
    UNION
    MATCH (:Alias {id: $p.p4})-[:LEADS_TO]->(n10:Node)
    RETURN n10
  }
  WITH n10
  WHERE n10:Node AND ($p.p5 = 'Goal' AND n10:Goal OR $p.p5 = 'Objective' AND n10:Objective OR $p.p5 = 'Target' AND n10:Target OR $p.p5 = 'TaskForce' AND n10:TaskForce OR $p.p5 = 'Participation' AND n10:Participation OR $p.p5 = 'Candidacy' AND n10:Candidacy AND false OR $p.p5 = 'Organization' AND n10:Organization OR $p.p5 = 'Person' AND n10:Person AND (n10.private IS NULL) OR $p.p5 = 'Funder' AND n10:Funder OR $p.p5 = 'Grant' AND n10:Grant OR $p.p5 = 'FundingCall' AND n10:FundingCall OR $p.p5 = 'Contact' AND n10:Contact AND false OR $p.p5 = 'Partnership' AND n10:Partnership OR $p.p5 = 'Region' AND n10:Region OR $p.p5 = 'Change' AND n10:Change AND (n10.open))
  RETURN [$p.p5, n10.id, 'funder' + substring(n10.id, 12)]
} AS c11
