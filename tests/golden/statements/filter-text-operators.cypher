CYPHER 5
RETURN COLLECT {
  MATCH (n1:Organization)
  WHERE n1.name = $p.p1 AND (n1.name IS NULL OR n1.name <> $p.p2) AND n1.name IN $p.p3 AND (n1.name IS NULL OR NOT n1.name IN $p.p4) AND n1.name < $p.p5 AND n1.name <= $p.p6 AND n1.name > $p.p7 AND n1.name >= $p.p8 AND n1.name CONTAINS $p.p9 AND n1.name STARTS WITH $p.p10 AND n1.name ENDS WITH $p.p11 AND n1.website IS NULL AND n1.website IS NOT NULL AND n1.name IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.name, n1.id LIMIT $p.p12
  RETURN [n1.name]
} AS c2
