CYPHER 5
RETURN COLLECT {
  UNWIND $p.changes AS x8
  MATCH (n1:Node {id: x8})
  WHERE n1:Change AND (n1.open OR coalesce($p.viewer IN n1.about, false)) AND n1.kind = $p.p3 AND n1.seq > $p.p4
  WITH n1
  ORDER BY n1.seq
  WITH n1, COLLECT {
    CALL (n1) {
      MATCH (n2:Node {id: n1.subject})
      RETURN n2
      UNION
      MATCH (:Alias {id: n1.subject})-[:LEADS_TO]->(n2:Node)
      RETURN n2
    }
    WITH n2
    WHERE (n2:Goal OR n2:Objective OR n2:Target OR n2:TaskForce OR n2:Participation OR n2:Candidacy AND (EXISTS { (n2)<-[:STANDS]-(:Person {id: $p.viewer})
    } OR EXISTS { (n2)-[:CONSULTS]->(:Person {id: $p.viewer})
    }) OR n2:Organization OR n2:Person AND (n2.private IS NULL OR n2.id + '' = $p.viewer) OR n2:Grant OR n2:FundingCall OR n2:Contact AND (EXISTS {
      MATCH (:Node {id: $p.viewer})-[:PARTICIPATES]->(s6:Participation)-[:IN]->(:TaskForce)<-[:ABOUT]-(n2)
      WHERE s6.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(s6.since <= $p.today, true) AND coalesce(s6.until > $p.today, true)
    }) OR n2:Partnership OR n2:Region OR n2:Change AND (n2.open OR coalesce($p.viewer IN n2.about, false)))
    WITH n2, COLLECT {
      UNWIND n2.changes AS x4
      MATCH (n3:Node {id: x4})
      WHERE (n3.open OR coalesce($p.viewer IN n3.about, false))
      WITH n3
      ORDER BY n3.seq LIMIT $p.p2
      RETURN [n3.seq]
    } AS c5
    RETURN [CASE WHEN n2:Goal THEN 'Goal' WHEN n2:Objective THEN 'Objective' WHEN n2:Target THEN 'Target' WHEN n2:TaskForce THEN 'TaskForce' WHEN n2:Participation THEN 'Participation' WHEN n2:Candidacy THEN 'Candidacy' WHEN n2:Organization THEN 'Organization' WHEN n2:Person THEN 'Person' WHEN n2:Grant THEN 'Grant' WHEN n2:FundingCall THEN 'FundingCall' WHEN n2:Contact THEN 'Contact' WHEN n2:Partnership THEN 'Partnership' WHEN n2:Region THEN 'Region' WHEN n2:Change THEN 'Change' END, n2.name, c5]
  } AS c7
  RETURN [n1.seq, c7]
} AS c9
