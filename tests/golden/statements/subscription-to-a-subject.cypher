CYPHER 5
RETURN COLLECT {
  UNWIND $p.changes AS x2
  MATCH (n1:Node {id: x2})
  WHERE n1:Change AND (n1.open) AND EXISTS {
    MATCH (:Account {id: n1.actor})-[:OF]->(n3:Person)
    WHERE n1.seq IS NOT NULL AND (n3.private IS NULL) AND n3:Node AND n3.id = $p.p2
  } AND (n1.subject = $p.p0 OR coalesce($p.p0 IN n1.subjects, false))
  WITH n1
  ORDER BY n1.seq
  RETURN [n1.seq, n1.id, n1.after, $p.p0, head(COLLECT {
    UNWIND [n1.subjects] AS n1all
    WITH n1all
    WHERE n1all IS NOT NULL
    UNWIND range(0, size(n1all) - 1) AS n1at
    WITH n1at, n1all
    WHERE n1all[n1at] = $p.p0
    RETURN n1.lot[n1at / 50]
  }), n1.kind]
} AS c4
