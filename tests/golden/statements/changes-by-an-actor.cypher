CYPHER 5
RETURN COLLECT {
  MATCH (n1:Change)
  MATCH (:Account {id: n1.actor})-[:OF]->(n2:Person)
  WHERE (n1.open OR coalesce($p.viewer IN n1.about, false)) AND n2:Node AND n2.id = $p.p2 AND n1.seq IS NOT NULL AND (n2.private IS NULL OR n2.id + '' = $p.viewer)
  WITH DISTINCT n1
  ORDER BY n1.seq DESC LIMIT $p.p3
  RETURN [n1.seq]
} AS c3
