CYPHER 5
RETURN COUNT {
  MATCH (n1:Change)
} - COUNT {
  MATCH (n1:Change)
  WHERE NOT ((n1.open))
} AS c7, COLLECT {
  CALL () {
    MATCH (n1:Change)
    WHERE (n1.open)
    WITH n1
    WITH n1.kind AS v8, null AS l9, count(*) AS k10
    RETURN v8, l9, k10
  }
  RETURN [v8, l9, k10]
  ORDER BY k10 DESC, v8
} AS c11, COLLECT {
  MATCH (n1:Change)
  WHERE (n1.open) AND n1.seq IS NOT NULL AND n1.seq > $p.p2
  WITH n1
  ORDER BY n1.seq LIMIT $p.p1
  WITH n1, COLLECT {
    MATCH (:Account {id: n1.actor})-[:OF]->(n2:Person)
    WHERE n1.seq IS NOT NULL AND (n2.private IS NULL)
    WITH n2
    ORDER BY n2.id LIMIT 1
    RETURN [n2.name]
  } AS c3, COLLECT {
    CALL (n1) {
      MATCH (n4:Node {id: n1.subject})
      RETURN n4
      UNION
      MATCH (:Alias {id: n1.subject})-[:LEADS_TO]->(n4:Node)
      RETURN n4
    }
    WITH n4
    WHERE (n4:Goal OR n4:Objective OR n4:Target OR n4:TaskForce OR n4:Participation OR n4:Candidacy AND false OR n4:Organization OR n4:Person AND (n4.private IS NULL) OR n4:Grant OR n4:FundingCall OR n4:Contact AND false OR n4:Partnership OR n4:Region OR n4:Change AND (n4.open))
    RETURN [CASE WHEN n4:Goal THEN 'Goal' WHEN n4:Objective THEN 'Objective' WHEN n4:Target THEN 'Target' WHEN n4:TaskForce THEN 'TaskForce' WHEN n4:Participation THEN 'Participation' WHEN n4:Candidacy THEN 'Candidacy' WHEN n4:Organization THEN 'Organization' WHEN n4:Person THEN 'Person' WHEN n4:Grant THEN 'Grant' WHEN n4:FundingCall THEN 'FundingCall' WHEN n4:Contact THEN 'Contact' WHEN n4:Partnership THEN 'Partnership' WHEN n4:Region THEN 'Region' WHEN n4:Change THEN 'Change' END, n4.id, n4.name, 'funder' + substring(n4.id, 12)]
  } AS c5, coalesce(n1.subjects, [n1.subject]) AS c6
  RETURN [n1.seq, n1.id, toString(n1.at), n1.kind, c3, c5, n1.subject, c6, n1.before, n1.after, n1.reason]
} AS c12
