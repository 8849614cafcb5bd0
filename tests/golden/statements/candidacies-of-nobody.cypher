CYPHER 5
RETURN COUNT {
  MATCH (n1:Candidacy)
} - COUNT {
  MATCH (n1:Candidacy)
  WHERE NOT (false)
} AS c2, COLLECT {
  MATCH (n1:Candidacy)
  WHERE false AND n1.submittedAt IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.submittedAt, n1.id LIMIT $p.p1
  RETURN [n1.id]
} AS c3, COLLECT {
  CALL () {
    MATCH (n4:Node {id: $p.p3})
    RETURN n4
    UNION
    MATCH (:Alias {id: $p.p3})-[:LEADS_TO]->(n4:Node)
    RETURN n4
  }
  WITH n4
  WHERE n4:TaskForce
  WITH n4, COLLECT {
    CALL (n4) {
      MATCH (n4)<-[:FOR]-(n5:Candidacy)
      WHERE false
      WITH n5
      ORDER BY n5.submittedAt, n5.id
      RETURN collect(n5) AS l6
    }
    WITH l6, COLLECT {
      UNWIND l6 AS n5
      WITH n5
      WITH n5 LIMIT $p.p2
      RETURN [n5.motivation]
    } AS c7
    RETURN [size(l6), c7]
  } AS c8
  RETURN [c8]
} AS c9, COLLECT {
  MATCH (n10:Person)
  WHERE (n10.private IS NULL) AND EXISTS {
    MATCH (n10)-[:STANDS]->(n11:Candidacy)
    WHERE false AND n11.role = $p.p4
  } AND n10.name IS NOT NULL AND n10.id IS NOT NULL
  WITH n10
  ORDER BY n10.name, n10.id LIMIT $p.p5
  RETURN [n10.id]
} AS c12
