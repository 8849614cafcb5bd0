CYPHER 5
RETURN COLLECT {
  MATCH (n1:Target)
  WHERE n1.year >= $p1 AND n1.year < $p2 AND (n1.year IS NULL OR n1.year <> $p3) AND n1.year IN $p4 AND (n1.year IS NULL OR NOT n1.year IN $p5) AND n1.year > $p6 AND n1.year <= $p7 AND n1.year = $p8 AND n1.year IS NOT NULL AND n1.kind = $p9 AND (n1.kind IS NULL OR n1.kind <> $p10) AND n1.kind IN $p11 AND (n1.kind IS NULL OR NOT n1.kind IN $p12) AND n1.kind IS NOT NULL AND n1:Node AND n1.id >= 'target:' AND n1.id < 'target;'
  WITH n1
  ORDER BY n1.id LIMIT $p13
  RETURN [n1.year]
} AS c2
