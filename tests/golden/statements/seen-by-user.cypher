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
  }) OR $p.p4 = 'Organization' AND n3:Organization OR $p.p4 = 'Person' AND n3:Person AND (n3.private IS NULL OR n3.id + '' = $p.viewer) OR $p.p4 = 'Funder' AND n3:Funder OR $p.p4 = 'Grant' AND n3:Grant OR $p.p4 = 'Partnership' AND n3:Partnership OR $p.p4 = 'Region' AND n3:Region OR $p.p4 = 'Change' AND n3:Change AND (n3.open OR coalesce($p.viewer IN n3.about, false)))
  WITH n3, COLLECT {
    MATCH (n3)<-[:PARTICIPATES]-(n4:Person)
    WHERE (n4.private IS NULL OR n4.id + '' = $p.viewer)
    WITH n4
    ORDER BY n4.id LIMIT 1
    RETURN [n4.name, CASE WHEN (n4.id + '' = $p.viewer) THEN n4.email END]
  } AS c5
  RETURN [$p.p4, n3.role, c5]
} AS c6, COUNT {
  MATCH (n7:Person)
  WHERE (n7.private IS NULL OR n7.id + '' = $p.viewer) AND n7.name STARTS WITH $p.p5 AND NOT EXISTS {
    MATCH (n7)-[r9:AFFILIATED_WITH]->(n8:Organization)
    WHERE coalesce(r9.since <= $p.today, true) AND coalesce(r9.until > $p.today, true) AND r9.claimed IS NULL AND EXISTS {
      MATCH (n8)<-[r11:AFFILIATED_WITH]-(n10:Person)
      WHERE coalesce(r11.since <= $p.today, true) AND coalesce(r11.until > $p.today, true) AND r11.claimed IS NULL AND (n10.private IS NULL OR n10.id + '' = $p.viewer) AND n10.name STARTS WITH $p.p6
    }
  } AND n7.id IS NOT NULL
} AS c12, COLLECT {
  MATCH (n7:Person)
  WHERE (n7.private IS NULL OR n7.id + '' = $p.viewer) AND n7.name STARTS WITH $p.p5 AND NOT EXISTS {
    MATCH (n7)-[r9:AFFILIATED_WITH]->(n8:Organization)
    WHERE coalesce(r9.since <= $p.today, true) AND coalesce(r9.until > $p.today, true) AND r9.claimed IS NULL AND EXISTS {
      MATCH (n8)<-[r11:AFFILIATED_WITH]-(n10:Person)
      WHERE coalesce(r11.since <= $p.today, true) AND coalesce(r11.until > $p.today, true) AND r11.claimed IS NULL AND (n10.private IS NULL OR n10.id + '' = $p.viewer) AND n10.name STARTS WITH $p.p6
    }
  } AND n7.name IS NOT NULL AND n7.id IS NOT NULL
  WITH n7
  ORDER BY n7.name, n7.id LIMIT $p.p7
  RETURN [n7.name, CASE WHEN (n7.id + '' = $p.viewer) THEN n7.email END]
} AS c13, COUNT {
  MATCH (n14:Person)
} - COUNT {
  MATCH (n14:Person)
  WHERE NOT ((n14.private IS NULL OR n14.id + '' = $p.viewer))
} AS c15, COLLECT {
  CALL () {
    MATCH (n16:Node {id: $p.p12})
    RETURN n16
    UNION
    MATCH (:Alias {id: $p.p12})-[:LEADS_TO]->(n16:Node)
    RETURN n16
  }
  WITH n16
  WHERE n16:TaskForce
  WITH n16, COLLECT {
    CALL (n16) {
      MATCH (n16)<-[:IN]-(p18:Participation)<-[:PARTICIPATES]-(n17:Person)
      WHERE coalesce(p18.since <= $p.today, true) AND coalesce(p18.until > $p.today, true) AND (n17.private IS NULL OR n17.id + '' = $p.viewer)
      WITH DISTINCT n17
      ORDER BY n17.name, n17.id
      RETURN collect(n17) AS l19
    }
    WITH l19, COLLECT {
      UNWIND l19 AS n17
      WITH n17
      WITH n17 LIMIT $p.p9
      RETURN [CASE WHEN (n17.id + '' = $p.viewer) THEN n17.email END]
    } AS c20
    RETURN [size(l19), c20]
  } AS c21, COUNT {
    MATCH (n16)<-[:IN]-(n22:Participation)
    WHERE coalesce(n22.since <= $p.today, true) AND coalesce(n22.until > $p.today, true) AND EXISTS {
      MATCH (n22)<-[:PARTICIPATES]-(n23:Person)
      WHERE (n23.private IS NULL OR n23.id + '' = $p.viewer) AND n23.name = $p.p10
    }
  } AS c24
  RETURN [c21, c24]
} AS c25
