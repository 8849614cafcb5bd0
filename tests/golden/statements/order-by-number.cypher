CYPHER 5
RETURN EXISTS {
  MATCH (n1:Target)
  WHERE n1.year IS NOT NULL AND n1.id IS NOT NULL AND n1.year >= $p.p2 AND (n1.year > $p.p2 OR n1.id >= $p.p3)
  RETURN n1
} AS c2, COLLECT {
  MATCH (n1:Target)
  WHERE n1.year IS NOT NULL AND n1.id IS NOT NULL AND n1.year <= $p.p2 AND (n1.year < $p.p2 OR n1.id < $p.p3)
  WITH n1
  ORDER BY n1.year DESC, n1.id DESC LIMIT $p.p1
  RETURN [n1.year, n1.kind]
} AS c3
