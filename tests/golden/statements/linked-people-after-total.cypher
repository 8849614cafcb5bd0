CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Node {id: $p.p7})
    RETURN n1
    UNION
    MATCH (:Alias {id: $p.p7})-[:LEADS_TO]->(n1:Node)
    RETURN n1
  }
  WITH n1
  WHERE n1:TaskForce
  WITH n1, COLLECT {
    CALL (n1) {
      MATCH (n1)<-[:IN]-(p3:Participation)<-[:PARTICIPATES]-(n2:Person)
      WHERE coalesce(p3.since <= $p.today, true) AND coalesce(p3.until > $p.today, true) AND (n2.private IS NULL)
      WITH DISTINCT n2
      ORDER BY n2.name, n2.id
      RETURN collect(n2) AS l4
    }
    WITH l4, EXISTS {
      UNWIND l4 AS n2
      WITH n2
      WHERE n2.name <= $p.p2 AND (n2.name < $p.p2 OR n2.id <= $p.p3)
      RETURN n2
    } AS c5, COLLECT {
      UNWIND l4 AS n2
      WITH n2
      WHERE n2.name >= $p.p2 AND (n2.name > $p.p2 OR n2.id > $p.p3)
      WITH n2 LIMIT $p.p1
      RETURN [n2.name]
    } AS c6
    RETURN [size(l4), c5, c6]
  } AS c7, COLLECT {
    CALL (n1) {
      MATCH (n1)<-[:IN]-(n8:Participation)
      WHERE coalesce(n8.since <= $p.today, true) AND coalesce(n8.until > $p.today, true)
      WITH n8
      ORDER BY n8.sinceOrder DESC, n8.id DESC
      RETURN collect(n8) AS l9
    }
    WITH l9, EXISTS {
      UNWIND l9 AS n8
      WITH n8
      WHERE n8.sinceOrder >= $p.p5 AND (n8.sinceOrder > $p.p5 OR n8.id >= $p.p6)
      RETURN n8
    } AS c10, COLLECT {
      UNWIND l9 AS n8
      WITH n8
      WHERE n8.sinceOrder <= $p.p5 AND (n8.sinceOrder < $p.p5 OR n8.id < $p.p6)
      WITH n8 LIMIT $p.p4
      RETURN [n8.role]
    } AS c11
    RETURN [size(l9), c10, c11]
  } AS c12
  RETURN [c7, c12]
} AS c13
