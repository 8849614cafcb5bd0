CYPHER 5
RETURN EXISTS {
  MATCH (n1:Person)
  WHERE (n1.private IS NULL) AND n1.name IS NOT NULL AND n1.id IS NOT NULL AND n1.name <= $p.p2 AND (n1.name < $p.p2 OR n1.id <= $p.p3)
  RETURN n1
} AS c2, EXISTS {
  MATCH (n1:Person)
  WHERE (n1.private IS NULL) AND n1.name IS NOT NULL AND n1.id IS NOT NULL AND n1.name >= $p.p4 AND (n1.name > $p.p4 OR n1.id >= $p.p5)
  RETURN n1
} AS c3, COLLECT {
  MATCH (n1:Person)
  WHERE (n1.private IS NULL) AND n1.name IS NOT NULL AND n1.id IS NOT NULL AND n1.name >= $p.p2 AND (n1.name > $p.p2 OR n1.id > $p.p3) AND n1.name <= $p.p4 AND (n1.name < $p.p4 OR n1.id < $p.p5)
  WITH n1
  ORDER BY n1.name, n1.id LIMIT $p.p1
  RETURN [n1.name]
} AS c4
