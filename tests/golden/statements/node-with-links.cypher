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
  WITH n1, COLLECT {
    MATCH (n1)<-[:HAS_OBJECTIVE]-(n2:Goal)
    WITH n2
    ORDER BY n2.id LIMIT 1
    RETURN [n2.code]
  } AS c3, COLLECT {
    CALL (n1) {
      CALL (n1) {
        MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p5:Participation)-[:ON_BEHALF_OF]->(n4:Organization)
        WHERE (p5.since IS NULL OR p5.since <= $today) AND (p5.until IS NULL OR p5.until > $today)
        RETURN n4
        UNION
        MATCH (n1)<-[:WORKS_ON]-(p6:Partnership)<-[m7:MEMBER_OF]-(n4:Organization)
        WHERE (p6.since IS NULL OR p6.since <= $today) AND (p6.until IS NULL OR p6.until > $today) AND (m7.since IS NULL OR m7.since <= $today) AND (m7.until IS NULL OR m7.until > $today)
        RETURN n4
      }
      WITH n4
      RETURN collect([n4]) AS l9
    }
    WITH l9, COLLECT {
      UNWIND l9 AS x8
      WITH x8[0] AS n4
      WITH n4
      ORDER BY n4.name, n4.id LIMIT $p3
      RETURN [n4.name]
    } AS c10
    RETURN [c10]
  } AS c11, COUNT {
    MATCH (n1)<-[:IN]-(p13:Participation)<-[:PARTICIPATES]-(n12:Person)
    WHERE (p13.since IS NULL OR p13.since <= $today) AND (p13.until IS NULL OR p13.until > $today)
    RETURN DISTINCT n12
  } AS c14, COLLECT {
    MATCH (n1)<-[:IN]-(p13:Participation)<-[:PARTICIPATES]-(n12:Person)
    WHERE (p13.since IS NULL OR p13.since <= $today) AND (p13.until IS NULL OR p13.until > $today)
    WITH DISTINCT n12
    ORDER BY n12.name, n12.id LIMIT $p4
    RETURN [n12.name]
  } AS c15
  RETURN [$p1, n1.id, c3, c11, c14, c15, 'funder' + substring(n1.id, 12)]
} AS c16
