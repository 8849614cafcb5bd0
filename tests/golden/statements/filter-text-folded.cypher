CYPHER 5
RETURN COLLECT {
  MATCH (n1:Person)
  WHERE (n1.private IS NULL) AND n1.nameFolded = $p.p1 AND (n1.nameFolded IS NULL OR n1.nameFolded <> $p.p2) AND n1.nameFolded IN $p.p3 AND (n1.nameFolded IS NULL OR NOT n1.nameFolded IN $p.p4) AND n1.nameFolded CONTAINS $p.p5 AND n1.nameFolded ENDS WITH $p.p6 AND n1.name < $p.p7 AND n1.name IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.name, n1.id LIMIT $p.p8
  RETURN [n1.name]
} AS c2
