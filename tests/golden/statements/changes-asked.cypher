CYPHER 5
RETURN COUNT {
  CALL () {
    CALL () {
      MATCH (n1of:Node {id: $p.p0})
      RETURN n1of
      UNION
      MATCH (:Alias {id: $p.p0})-[:LEADS_TO]->(n1of:Node)
      RETURN n1of
    }
    WITH n1of
    UNWIND n1of.changes AS n1id
    MATCH (n1:Node {id: n1id})
    RETURN n1
    UNION
    MATCH (n1:Change {subject: $p.p0})
    RETURN n1
  }
  WITH n1
  WHERE (n1.open OR coalesce($p.viewer IN n1.about, false)) AND n1.kind = $p.p2 AND EXISTS {
    MATCH (:Account {id: n1.actor})-[:OF]->(n2:Person)
    WHERE n1.seq IS NOT NULL AND (n2.private IS NULL OR n2.id + '' = $p.viewer) AND n2:Node AND n2.id = $p.p4
  }
} AS c3, COLLECT {
  CALL () {
    CALL () {
      MATCH (n1of:Node {id: $p.p0})
      RETURN n1of
      UNION
      MATCH (:Alias {id: $p.p0})-[:LEADS_TO]->(n1of:Node)
      RETURN n1of
    }
    WITH n1of
    UNWIND n1of.changes AS n1id
    MATCH (n1:Node {id: n1id})
    RETURN n1
    UNION
    MATCH (n1:Change {subject: $p.p0})
    RETURN n1
  }
  WITH n1
  WHERE (n1.open OR coalesce($p.viewer IN n1.about, false)) AND n1.kind = $p.p2 AND EXISTS {
    MATCH (:Account {id: n1.actor})-[:OF]->(n2:Person)
    WHERE n1.seq IS NOT NULL AND (n2.private IS NULL OR n2.id + '' = $p.viewer) AND n2:Node AND n2.id = $p.p4
  } AND n1.seq > $p.p6
  WITH n1
  ORDER BY n1.seq LIMIT $p.p5
  WITH n1, COLLECT {
    MATCH (:Account {id: n1.actor})-[:OF]->(n4:Person)
    WHERE n1.seq IS NOT NULL AND (n4.private IS NULL OR n4.id + '' = $p.viewer)
    WITH n4
    ORDER BY n4.id LIMIT 1
    RETURN [n4.name]
  } AS c5, COLLECT {
    CALL (n1) {
      MATCH (n6:Node {id: n1.subject})
      RETURN n6
      UNION
      MATCH (:Alias {id: n1.subject})-[:LEADS_TO]->(n6:Node)
      RETURN n6
    }
    WITH n6
    WHERE (n6:Goal OR n6:Objective OR n6:Target OR n6:TaskForce OR n6:Participation OR n6:Candidacy AND (EXISTS { (n6)<-[:STANDS]-(:Person {id: $p.viewer})
    } OR EXISTS { (n6)-[:CONSULTS]->(:Person {id: $p.viewer})
    }) OR n6:Organization OR n6:Person AND (n6.private IS NULL OR n6.id + '' = $p.viewer) OR n6:Grant OR n6:FundingCall OR n6:Contact AND (EXISTS {
      MATCH (:Node {id: $p.viewer})-[:PARTICIPATES]->(s7:Participation)-[:IN]->(:TaskForce)<-[:ABOUT]-(n6)
      WHERE s7.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(s7.since <= $p.today, true) AND coalesce(s7.until > $p.today, true)
    }) OR n6:Partnership OR n6:Region OR n6:Change AND (n6.open OR coalesce($p.viewer IN n6.about, false)))
    RETURN [CASE WHEN n6:Goal THEN 'Goal' WHEN n6:Objective THEN 'Objective' WHEN n6:Target THEN 'Target' WHEN n6:TaskForce THEN 'TaskForce' WHEN n6:Participation THEN 'Participation' WHEN n6:Candidacy THEN 'Candidacy' WHEN n6:Organization THEN 'Organization' WHEN n6:Person THEN 'Person' WHEN n6:Grant THEN 'Grant' WHEN n6:FundingCall THEN 'FundingCall' WHEN n6:Contact THEN 'Contact' WHEN n6:Partnership THEN 'Partnership' WHEN n6:Region THEN 'Region' WHEN n6:Change THEN 'Change' END, n6.id, 'funder' + substring(n6.id, 12)]
  } AS c8, coalesce(n1.subjects, [n1.subject]) AS c9
  RETURN [n1.id, n1.seq, toString(n1.at), n1.kind, c5, c8, n1.subject, c9, n1.before, $p.p0, head(COLLECT {
    UNWIND [n1.subjects] AS n1all
    WITH n1all
    WHERE n1all IS NOT NULL
    UNWIND range(0, size(n1all) - 1) AS n1at
    WITH n1at, n1all
    WHERE n1all[n1at] = $p.p0
    RETURN n1.lot[n1at / 50]
  }), n1.after, n1.reason]
} AS c10, COLLECT {
  CALL () {
    MATCH (n11:Change)
    WHERE (n11.open OR coalesce($p.viewer IN n11.about, false)) AND n11.seq > $p.p7 AND n11.at >= $p.p8 AND n11.kind STARTS WITH $p.p9 AND n11.subject = $p.p10 AND EXISTS {
      MATCH (:Account {id: n11.actor})-[:OF]->(n12:Person)
      WHERE n11.seq IS NOT NULL AND (n12.private IS NULL OR n12.id + '' = $p.viewer) AND n12.name = $p.p11
    } AND NOT coalesce(n11:Node AND n11.id = $p.p12, false) AND n11.id IS NOT NULL
    WITH n11
    WITH n11.kind AS v13, null AS l14, count(*) AS k15
    RETURN v13, l14, k15
  }
  RETURN [v13, l14, k15]
  ORDER BY k15 DESC, v13
} AS c16, COLLECT {
  MATCH (n11:Change)
  WHERE (n11.open OR coalesce($p.viewer IN n11.about, false)) AND n11.seq > $p.p7 AND n11.at >= $p.p8 AND n11.kind STARTS WITH $p.p9 AND n11.subject = $p.p10 AND EXISTS {
    MATCH (:Account {id: n11.actor})-[:OF]->(n12:Person)
    WHERE n11.seq IS NOT NULL AND (n12.private IS NULL OR n12.id + '' = $p.viewer) AND n12.name = $p.p11
  } AND NOT coalesce(n11:Node AND n11.id = $p.p12, false) AND n11.seq IS NOT NULL AND n11.seq > $p.p14
  WITH n11
  ORDER BY n11.seq LIMIT $p.p13
  RETURN [n11.seq]
} AS c17
