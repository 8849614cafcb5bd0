CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Node {id: $p.p2})
    RETURN n1
    UNION
    MATCH (:Alias {id: $p.p2})-[:LEADS_TO]->(n1:Node)
    RETURN n1
  }
  WITH n1
  WHERE n1:Person AND (n1.private IS NULL OR n1.id + '' = $p.viewer)
  RETURN [n1.id, n1.name, CASE WHEN (n1.id + '' = $p.viewer) THEN n1.email END]
} AS c2, COLLECT {
  CALL () {
    MATCH (n3:Node {id: $p.p3})
    RETURN n3
    UNION
    MATCH (:Alias {id: $p.p3})-[:LEADS_TO]->(n3:Node)
    RETURN n3
  }
  WITH n3
  WHERE n3:Node AND ($p.p4 = 'Goal' AND n3:Goal OR $p.p4 = 'Objective' AND n3:Objective OR $p.p4 = 'Target' AND n3:Target OR $p.p4 = 'TaskForce' AND n3:TaskForce OR $p.p4 = 'Participation' AND n3:Participation OR $p.p4 = 'Candidacy' AND n3:Candidacy AND (EXISTS { (n3)<-[:STANDS]-(:Person {id: $p.viewer})
  } OR EXISTS { (n3)-[:CONSULTS]->(:Person {id: $p.viewer})
  }) OR $p.p4 = 'Organization' AND n3:Organization OR $p.p4 = 'Person' AND n3:Person AND (n3.private IS NULL OR n3.id + '' = $p.viewer) OR $p.p4 = 'Funder' AND n3:Funder OR $p.p4 = 'Grant' AND n3:Grant OR $p.p4 = 'FundingCall' AND n3:FundingCall OR $p.p4 = 'Contact' AND n3:Contact AND (EXISTS {
    MATCH (:Node {id: $p.viewer})-[:PARTICIPATES]->(s6:Participation)-[:IN]->(:TaskForce)<-[:ABOUT]-(n3)
    WHERE s6.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(s6.since <= $p.today, true) AND coalesce(s6.until > $p.today, true)
  }) OR $p.p4 = 'Partnership' AND n3:Partnership OR $p.p4 = 'Region' AND n3:Region OR $p.p4 = 'Change' AND n3:Change AND (n3.open OR coalesce($p.viewer IN n3.about, false)))
  WITH n3, COLLECT {
    MATCH (n3)<-[:PARTICIPATES]-(n4:Person)
    WHERE (n4.private IS NULL OR n4.id + '' = $p.viewer)
    WITH n4
    ORDER BY n4.id LIMIT 1
    RETURN [n4.name, CASE WHEN (n4.id + '' = $p.viewer) THEN n4.email END]
  } AS c5
  RETURN [$p.p4, n3.role, c5]
} AS c7, COUNT {
  MATCH (n8:Person)
  WHERE (n8.private IS NULL OR n8.id + '' = $p.viewer) AND n8.name STARTS WITH $p.p5 AND NOT EXISTS {
    MATCH (n8)-[r10:AFFILIATED_WITH]->(n9:Organization)
    WHERE coalesce(r10.since <= $p.today, true) AND coalesce(r10.until > $p.today, true) AND r10.claimed IS NULL AND EXISTS {
      MATCH (n9)<-[r12:AFFILIATED_WITH]-(n11:Person)
      WHERE coalesce(r12.since <= $p.today, true) AND coalesce(r12.until > $p.today, true) AND r12.claimed IS NULL AND (n11.private IS NULL OR n11.id + '' = $p.viewer) AND n11.name STARTS WITH $p.p6
    }
  } AND n8.id IS NOT NULL
} AS c13, COLLECT {
  MATCH (n8:Person)
  WHERE (n8.private IS NULL OR n8.id + '' = $p.viewer) AND n8.name STARTS WITH $p.p5 AND NOT EXISTS {
    MATCH (n8)-[r10:AFFILIATED_WITH]->(n9:Organization)
    WHERE coalesce(r10.since <= $p.today, true) AND coalesce(r10.until > $p.today, true) AND r10.claimed IS NULL AND EXISTS {
      MATCH (n9)<-[r12:AFFILIATED_WITH]-(n11:Person)
      WHERE coalesce(r12.since <= $p.today, true) AND coalesce(r12.until > $p.today, true) AND r12.claimed IS NULL AND (n11.private IS NULL OR n11.id + '' = $p.viewer) AND n11.name STARTS WITH $p.p6
    }
  } AND n8.name IS NOT NULL AND n8.id IS NOT NULL
  WITH n8
  ORDER BY n8.name, n8.id LIMIT $p.p7
  RETURN [n8.name, CASE WHEN (n8.id + '' = $p.viewer) THEN n8.email END]
} AS c14, COUNT {
  MATCH (n15:Person)
} - COUNT {
  MATCH (n15:Person)
  WHERE NOT ((n15.private IS NULL OR n15.id + '' = $p.viewer))
} AS c16, COLLECT {
  CALL () {
    MATCH (n17:Node {id: $p.p12})
    RETURN n17
    UNION
    MATCH (:Alias {id: $p.p12})-[:LEADS_TO]->(n17:Node)
    RETURN n17
  }
  WITH n17
  WHERE n17:TaskForce
  WITH n17, COLLECT {
    CALL (n17) {
      MATCH (n17)<-[:IN]-(p19:Participation)<-[:PARTICIPATES]-(n18:Person)
      WHERE coalesce(p19.since <= $p.today, true) AND coalesce(p19.until > $p.today, true) AND (n18.private IS NULL OR n18.id + '' = $p.viewer)
      WITH DISTINCT n18
      ORDER BY n18.name, n18.id
      RETURN collect(n18) AS l20
    }
    WITH l20, COLLECT {
      UNWIND l20 AS n18
      WITH n18
      WITH n18 LIMIT $p.p9
      RETURN [CASE WHEN (n18.id + '' = $p.viewer) THEN n18.email END]
    } AS c21
    RETURN [size(l20), c21]
  } AS c22, COUNT {
    MATCH (n17)<-[:IN]-(n23:Participation)
    WHERE coalesce(n23.since <= $p.today, true) AND coalesce(n23.until > $p.today, true) AND EXISTS {
      MATCH (n23)<-[:PARTICIPATES]-(n24:Person)
      WHERE (n24.private IS NULL OR n24.id + '' = $p.viewer) AND n24.name = $p.p10
    }
  } AS c25
  RETURN [c22, c25]
} AS c26
