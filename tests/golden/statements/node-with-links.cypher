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
  WITH n1, COLLECT {
    MATCH (n1)<-[:HAS_OBJECTIVE]-(n2:Goal)
    WITH n2
    ORDER BY n2.id LIMIT 1
    RETURN [n2.code]
  } AS c3, COLLECT {
    CALL (n1) {
      CALL (n1) {
        MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p5:Participation)-[:ON_BEHALF_OF]->(n4:Organization)
        WHERE coalesce(p5.since <= $p.today, true) AND coalesce(p5.until > $p.today, true)
        RETURN n4
        UNION
        MATCH (n1)<-[:WORKS_ON]-(p6:Partnership)<-[m7:MEMBER_OF]-(n4:Organization)
        WHERE coalesce(p6.since <= $p.today, true) AND coalesce(p6.until > $p.today, true) AND coalesce(m7.since <= $p.today, true) AND coalesce(m7.until > $p.today, true)
        RETURN n4
      }
      WITH n4
      WITH n4
      ORDER BY n4.name, n4.id
      RETURN collect(n4) AS l8
    }
    WITH l8, COLLECT {
      UNWIND l8 AS n4
      WITH n4
      WITH n4 LIMIT $p.p3
      RETURN [n4.name]
    } AS c9
    RETURN [c9]
  } AS c10, COLLECT {
    CALL (n1) {
      MATCH (n1)<-[:IN]-(p12:Participation)<-[:PARTICIPATES]-(n11:Person)
      WHERE coalesce(p12.since <= $p.today, true) AND coalesce(p12.until > $p.today, true) AND (n11.private IS NULL)
      WITH DISTINCT n11
      ORDER BY n11.name, n11.id
      RETURN collect(n11) AS l13
    }
    WITH l13, COLLECT {
      UNWIND l13 AS n11
      WITH n11
      WITH n11 LIMIT $p.p4
      RETURN [n11.name]
    } AS c14
    RETURN [size(l13), c14]
  } AS c15
  RETURN [$p.p1, n1.id, c3, c10, c15, 'funder' + substring(n1.id, 12)]
} AS c16
