CYPHER 5
RETURN COUNT {
  MATCH (n1:Objective)
} AS c2, COLLECT {
  MATCH (n1:Objective)
  WHERE n1.code IS NOT NULL
  WITH n1
  ORDER BY n1.code LIMIT $p.p1
  RETURN [n1.code, n1.id]
} AS c3, COUNT {
  MATCH (n4:TaskForce)
} AS c5, COLLECT {
  MATCH (n4:TaskForce)
  WHERE n4.code IS NOT NULL
  WITH n4
  ORDER BY n4.code LIMIT $p.p2
  RETURN [n4.code, n4.id]
} AS c6, COUNT {
  MATCH (n7:Region)
  WHERE n7.scheme = $p.p3 AND n7.id IS NOT NULL
} AS c8, COLLECT {
  MATCH (n7:Region)
  WHERE n7.scheme = $p.p3 AND n7.code IS NOT NULL AND n7.id IS NOT NULL
  WITH n7
  ORDER BY n7.code, n7.id LIMIT $p.p4
  RETURN [n7.code, n7.id]
} AS c9, COUNT {
  MATCH (n10:Organization)
} AS c11, COLLECT {
  MATCH (n10:Organization)
  WHERE n10.name IS NOT NULL AND n10.id IS NOT NULL
  WITH n10
  ORDER BY n10.name, n10.id LIMIT $p.p5
  RETURN [n10.name, n10.id]
} AS c12
