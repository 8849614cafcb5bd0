CYPHER 5
RETURN COLLECT {
  MATCH (n1:Organization)
  WHERE n1.name = $p1 AND (n1.name IS NULL OR n1.name <> $p2) AND n1.name IN $p3 AND (n1.name IS NULL OR NOT n1.name IN $p4) AND n1.name < $p5 AND n1.name <= $p6 AND n1.name > $p7 AND n1.name >= $p8 AND n1.name CONTAINS $p9 AND n1.name STARTS WITH $p10 AND n1.name ENDS WITH $p11 AND n1.website IS NULL AND n1.website IS NOT NULL AND n1.name IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.name, n1.id LIMIT $p12
  RETURN [n1.name]
} AS c2
