CYPHER 5
RETURN COLLECT {
  MATCH (n1:Target)
  WHERE head(COLLECT {
    MATCH (n1)-[:HAS_VERSION]->(v3:TargetVersion)
    WHERE coalesce(v3.since <= $p.today, true) AND coalesce(v3.until > $p.today, true)
    RETURN v3.textFolded
    ORDER BY coalesce(v3.since, date('0001-01-01')) DESC, v3.id LIMIT 1
  }) CONTAINS $p.p1 AND EXISTS {
    MATCH (n1)-[:HAS_VERSION]->(v5:TargetVersion)-[:HAS_FOOTNOTE]->(n4:Footnote)
    WHERE coalesce(v5.since <= $p.today, true) AND coalesce(v5.until > $p.today, true) AND n4.mark = $p.p2
  } AND n1:Node AND n1.id >= 'target:' AND n1.id < 'target;'
  WITH n1
  ORDER BY n1.id LIMIT $p.p3
  RETURN [n1.id]
} AS c6
