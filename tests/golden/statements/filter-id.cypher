CYPHER 5
RETURN COLLECT {
  MATCH (n1:Person)
  WHERE (n1.private IS NULL) AND n1:Node AND n1.id = $p.p1 AND n1.name IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.name, n1.id LIMIT $p.p2
  RETURN [n1.name]
} AS c2, COLLECT {
  MATCH (n3:Funder)
  WHERE n3:Node AND n3.id IN $p.p3 AND (n3.id IS NULL OR n3.id <> $p.p4) AND (n3.id IS NULL OR NOT n3.id IN $p.p5) AND n3.id IS NOT NULL AND n3.name IS NOT NULL AND n3.id IS NOT NULL
  WITH n3
  ORDER BY n3.name, n3.id LIMIT $p.p6
  RETURN [n3.name]
} AS c4
