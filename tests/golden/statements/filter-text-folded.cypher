CYPHER 5
RETURN COLLECT {
  MATCH (n1:Person)
  WHERE n1.nameFolded = $p1 AND (n1.nameFolded IS NULL OR n1.nameFolded <> $p2) AND n1.nameFolded IN $p3 AND (n1.nameFolded IS NULL OR NOT n1.nameFolded IN $p4) AND n1.nameFolded CONTAINS $p5 AND n1.nameFolded ENDS WITH $p6 AND n1.name < $p7 AND n1.name IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.name, n1.id LIMIT $p8
  RETURN [n1.name]
} AS c2
