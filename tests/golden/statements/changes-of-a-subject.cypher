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
  WHERE (n1.open OR coalesce($p.viewer IN n1.about, false)) AND n1.kind = $p.p2
} AS c2, COLLECT {
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
  WHERE (n1.open OR coalesce($p.viewer IN n1.about, false)) AND n1.kind = $p.p2 AND n1.seq < $p.p5
  WITH n1
  ORDER BY n1.seq DESC LIMIT $p.p4
  RETURN [n1.seq, n1.before, $p.p0, head(COLLECT {
    UNWIND [n1.subjects] AS n1all
    WITH n1all
    WHERE n1all IS NOT NULL
    UNWIND range(0, size(n1all) - 1) AS n1at
    WITH n1at, n1all
    WHERE n1all[n1at] = $p.p0
    RETURN n1.lot[n1at / 50]
  }), n1.after]
} AS c3
