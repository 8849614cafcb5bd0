CYPHER 5
RETURN COUNT {
  MATCH (n1:Target)
  WHERE head(COLLECT {
    MATCH (n1)-[:HAS_VERSION]->(v2:TargetVersion)
    WHERE coalesce(v2.since <= $p.p0, true) AND coalesce(v2.until > $p.p0, true)
    RETURN v2.text
    ORDER BY coalesce(v2.since, date('0001-01-01')) DESC, v2.id LIMIT 1
  }) CONTAINS $p.p1 AND EXISTS {
    MATCH (n1)<-[:HAS_TARGET]-(n4:Objective)
    WHERE n4.code IN $p.p3
  } AND n1.id IS NOT NULL
} AS c5, COLLECT {
  MATCH (n1:Target)
  WHERE head(COLLECT {
    MATCH (n1)-[:HAS_VERSION]->(v2:TargetVersion)
    WHERE coalesce(v2.since <= $p.p0, true) AND coalesce(v2.until > $p.p0, true)
    RETURN v2.text
    ORDER BY coalesce(v2.since, date('0001-01-01')) DESC, v2.id LIMIT 1
  }) CONTAINS $p.p1 AND EXISTS {
    MATCH (n1)<-[:HAS_TARGET]-(n4:Objective)
    WHERE n4.code IN $p.p3
  } AND n1:Node AND n1.id >= 'target:' AND n1.id < 'target;'
  WITH n1
  ORDER BY n1.id LIMIT $p.p4
  WITH n1, head(COLLECT {
    MATCH (n1)-[:HAS_VERSION]->(v6:TargetVersion)
    WHERE coalesce(v6.since <= $p.p0, true) AND coalesce(v6.until > $p.p0, true)
    RETURN v6.text
    ORDER BY coalesce(v6.since, date('0001-01-01')) DESC, v6.id LIMIT 1
  }) AS c8
  RETURN [n1.id, c8]
} AS c9, COLLECT {
  CALL () {
    MATCH (n10:Node {id: $p.p6})
    RETURN n10
    UNION
    MATCH (:Alias {id: $p.p6})-[:LEADS_TO]->(n10:Node)
    RETURN n10
  }
  WITH n10
  WHERE n10:Target
  WITH n10, head(COLLECT {
    MATCH (n10)-[:HAS_VERSION]->(v11:TargetVersion)
    WHERE coalesce(v11.since <= $p.p5, true) AND coalesce(v11.until > $p.p5, true)
    RETURN v11.text
    ORDER BY coalesce(v11.since, date('0001-01-01')) DESC, v11.id LIMIT 1
  }) AS c13, COLLECT {
    MATCH (n15:Source {id: head(COLLECT {
        MATCH (n10)-[:HAS_VERSION]->(v14:TargetVersion)
        WHERE coalesce(v14.since <= $p.p5, true) AND coalesce(v14.until > $p.p5, true)
        RETURN v14.source
        ORDER BY coalesce(v14.since, date('0001-01-01')) DESC, v14.id LIMIT 1
      })})
    RETURN [n15.name]
  } AS c16
  RETURN [c13, c16]
} AS c17
