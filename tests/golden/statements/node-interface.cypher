CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Node {id: $p.p0})
    RETURN n1
    UNION
    MATCH (:Alias {id: $p.p0})-[:LEADS_TO]->(n1:Node)
    RETURN n1
  }
  WITH n1
  WHERE n1:Node AND ($p.p1 = 'Goal' AND n1:Goal OR $p.p1 = 'Objective' AND n1:Objective OR $p.p1 = 'Target' AND n1:Target OR $p.p1 = 'TaskForce' AND n1:TaskForce OR $p.p1 = 'Participation' AND n1:Participation OR $p.p1 = 'Candidacy' AND n1:Candidacy AND false OR $p.p1 = 'Organization' AND n1:Organization OR $p.p1 = 'Person' AND n1:Person AND (n1.private IS NULL) OR $p.p1 = 'Funder' AND n1:Funder OR $p.p1 = 'Grant' AND n1:Grant OR $p.p1 = 'FundingCall' AND n1:FundingCall OR $p.p1 = 'Contact' AND n1:Contact AND false OR $p.p1 = 'Partnership' AND n1:Partnership OR $p.p1 = 'Region' AND n1:Region OR $p.p1 = 'Change' AND n1:Change AND (n1.open))
  RETURN [$p.p1, n1.id, n1.code, n1.title, n1.name, 'funder' + substring(n1.id, 12)]
} AS c2
