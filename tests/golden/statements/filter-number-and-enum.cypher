CYPHER 5
RETURN COLLECT {
  MATCH (n1:Target)
  WHERE n1.year >= $p.p1 AND n1.year < $p.p2 AND (n1.year IS NULL OR n1.year <> $p.p3) AND n1.year IN $p.p4 AND (n1.year IS NULL OR NOT n1.year IN $p.p5) AND n1.year > $p.p6 AND n1.year <= $p.p7 AND n1.year = $p.p8 AND n1.year IS NOT NULL AND n1.kind = $p.p9 AND (n1.kind IS NULL OR n1.kind <> $p.p10) AND n1.kind IN $p.p11 AND (n1.kind IS NULL OR NOT n1.kind IN $p.p12) AND n1.kind IS NOT NULL AND n1:Node AND n1.id >= 'target:' AND n1.id < 'target;'
  WITH n1
  ORDER BY n1.id LIMIT $p.p13
  RETURN [n1.year]
} AS c2
