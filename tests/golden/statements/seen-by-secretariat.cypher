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
  WHERE n1:Person
  RETURN [n1.id, n1.name, n1.email]
} AS c2, COLLECT {
  CALL () {
    MATCH (n3:Node {id: $p.p2})
    RETURN n3
    UNION
    MATCH (:Alias {id: $p.p2})-[:LEADS_TO]->(n3:Node)
    RETURN n3
  }
  WITH n3
  WHERE n3:Node AND ($p.p3 = 'Goal' AND n3:Goal OR $p.p3 = 'Objective' AND n3:Objective OR $p.p3 = 'Target' AND n3:Target OR $p.p3 = 'TaskForce' AND n3:TaskForce OR $p.p3 = 'Participation' AND n3:Participation OR $p.p3 = 'Candidacy' AND n3:Candidacy OR $p.p3 = 'Organization' AND n3:Organization OR $p.p3 = 'Person' AND n3:Person OR $p.p3 = 'Funder' AND n3:Funder OR $p.p3 = 'Grant' AND n3:Grant OR $p.p3 = 'FundingCall' AND n3:FundingCall OR $p.p3 = 'Contact' AND n3:Contact OR $p.p3 = 'Partnership' AND n3:Partnership OR $p.p3 = 'Region' AND n3:Region OR $p.p3 = 'Change' AND n3:Change)
  WITH n3, COLLECT {
    MATCH (n3)<-[:PARTICIPATES]-(n4:Person)
    WITH n4
    ORDER BY n4.id LIMIT 1
    RETURN [n4.name, n4.email]
  } AS c5
  RETURN [$p.p3, n3.role, c5]
} AS c6, COUNT {
  MATCH (n7:Person)
  WHERE n7.name STARTS WITH $p.p4 AND NOT EXISTS {
    MATCH (n7)-[r9:AFFILIATED_WITH]->(n8:Organization)
    WHERE coalesce(r9.since <= $p.today, true) AND coalesce(r9.until > $p.today, true) AND r9.claimed IS NULL AND EXISTS {
      MATCH (n8)<-[r11:AFFILIATED_WITH]-(n10:Person)
      WHERE coalesce(r11.since <= $p.today, true) AND coalesce(r11.until > $p.today, true) AND r11.claimed IS NULL AND n10.name STARTS WITH $p.p5
    }
  } AND n7.id IS NOT NULL
} AS c12, COLLECT {
  MATCH (n7:Person)
  WHERE n7.name STARTS WITH $p.p4 AND NOT EXISTS {
    MATCH (n7)-[r9:AFFILIATED_WITH]->(n8:Organization)
    WHERE coalesce(r9.since <= $p.today, true) AND coalesce(r9.until > $p.today, true) AND r9.claimed IS NULL AND EXISTS {
      MATCH (n8)<-[r11:AFFILIATED_WITH]-(n10:Person)
      WHERE coalesce(r11.since <= $p.today, true) AND coalesce(r11.until > $p.today, true) AND r11.claimed IS NULL AND n10.name STARTS WITH $p.p5
    }
  } AND n7.name IS NOT NULL AND n7.id IS NOT NULL
  WITH n7
  ORDER BY n7.name, n7.id LIMIT $p.p6
  RETURN [n7.name, n7.email]
} AS c13, COUNT {
  MATCH (n14:Person)
} AS c15, COLLECT {
  CALL () {
    MATCH (n16:Node {id: $p.p11})
    RETURN n16
    UNION
    MATCH (:Alias {id: $p.p11})-[:LEADS_TO]->(n16:Node)
    RETURN n16
  }
  WITH n16
  WHERE n16:TaskForce
  WITH n16, COLLECT {
    CALL (n16) {
      MATCH (n16)<-[:IN]-(p18:Participation)<-[:PARTICIPATES]-(n17:Person)
      WHERE coalesce(p18.since <= $p.today, true) AND coalesce(p18.until > $p.today, true)
      WITH DISTINCT n17
      ORDER BY n17.name, n17.id
      RETURN collect(n17) AS l19
    }
    WITH l19, COLLECT {
      UNWIND l19 AS n17
      WITH n17
      WITH n17 LIMIT $p.p8
      RETURN [n17.email]
    } AS c20
    RETURN [size(l19), c20]
  } AS c21, COUNT {
    MATCH (n16)<-[:IN]-(n22:Participation)
    WHERE coalesce(n22.since <= $p.today, true) AND coalesce(n22.until > $p.today, true) AND EXISTS {
      MATCH (n22)<-[:PARTICIPATES]-(n23:Person)
      WHERE n23.name = $p.p9
    }
  } AS c24
  RETURN [c21, c24]
} AS c25
