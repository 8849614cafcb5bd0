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
  WHERE n1:Target
  WITH n1, head(COLLECT {
    MATCH (n1)-[:HAS_VERSION]->(v2:TargetVersion)
    WHERE coalesce(v2.since <= $p.today, true) AND coalesce(v2.until > $p.today, true)
    RETURN v2.text
    ORDER BY coalesce(v2.since, date('0001-01-01')) DESC, v2.id LIMIT 1
  }) AS c4, head(COLLECT {
    MATCH (n1)-[:HAS_VERSION]->(v5:TargetVersion)
    WHERE coalesce(v5.since <= $p.today, true) AND coalesce(v5.until > $p.today, true)
    RETURN v5.paragraphs
    ORDER BY coalesce(v5.since, date('0001-01-01')) DESC, v5.id LIMIT 1
  }) AS c6
  RETURN [n1.id, n1.year, n1.kind, c4, c6]
} AS c7, COLLECT {
  CALL () {
    MATCH (n8:Node {id: $p.p2})
    RETURN n8
    UNION
    MATCH (:Alias {id: $p.p2})-[:LEADS_TO]->(n8:Node)
    RETURN n8
  }
  WITH n8
  WHERE n8:Person AND (n8.private IS NULL)
  RETURN [n8.id, n8.name]
} AS c9, COLLECT {
  CALL () {
    MATCH (n10:Node {id: $p.p3})
    RETURN n10
    UNION
    MATCH (:Alias {id: $p.p3})-[:LEADS_TO]->(n10:Node)
    RETURN n10
  }
  WITH n10
  WHERE n10:Partnership
  RETURN [n10.id, n10.name, n10.kind, toString(n10.since), toString(n10.until)]
} AS c11, COLLECT {
  CALL () {
    MATCH (n12:Node {id: $p.p4})
    RETURN n12
    UNION
    MATCH (:Alias {id: $p.p4})-[:LEADS_TO]->(n12:Node)
    RETURN n12
  }
  WITH n12
  WHERE n12:TaskForce
  RETURN [n12.id, n12.code, n12.name]
} AS c13
