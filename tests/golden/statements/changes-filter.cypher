CYPHER 5
RETURN COLLECT {
  MATCH (n1:Change)
  WHERE n1.kind = $p.p1 AND n1.at >= $p.p2 AND n1.at < $p.p3 AND n1.seq > $p.p4 AND n1.subject IN $p.p5 AND ((n1.kind STARTS WITH $p.p6) OR (EXISTS {
    MATCH (:Account {id: n1.actor})-[:OF]->(n2:Person)
    WHERE n1.seq IS NOT NULL AND n2.name = $p.p7
  })) AND n1:Node AND (n1.id IS NULL OR n1.id <> $p.p8) AND n1:Node AND n1.id >= 'change:' AND n1.id < 'change;'
  WITH n1
  ORDER BY n1.id LIMIT $p.p9
  RETURN [n1.id]
} AS c3
