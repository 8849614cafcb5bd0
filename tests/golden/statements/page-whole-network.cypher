CYPHER 5
RETURN COUNT {
  MATCH (n1:Funder)
} AS c2, COLLECT {
  MATCH (n1:Funder)
  WHERE n1.name IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.name, n1.id LIMIT $p.p1
  RETURN [n1.name, n1.id, 'funder' + substring(n1.id, 12)]
} AS c3, COUNT {
  MATCH (n4:Grant)
} AS c5, COLLECT {
  MATCH (n4:Grant)
  WHERE n4.title IS NOT NULL AND n4.id IS NOT NULL
  WITH n4
  ORDER BY n4.title, n4.id LIMIT $p.p2
  RETURN [n4.title, n4.id]
} AS c6, COUNT {
  MATCH (n7:Partnership)
} AS c8, COLLECT {
  MATCH (n7:Partnership)
  WHERE n7.name IS NOT NULL AND n7.id IS NOT NULL
  WITH n7
  ORDER BY n7.name, n7.id LIMIT $p.p3
  RETURN [n7.name, n7.id]
} AS c9, COUNT {
  MATCH (n10:Target)
} AS c11, COLLECT {
  MATCH (n10:Target)
  WHERE n10:Node AND n10.id >= 'target:' AND n10.id < 'target;'
  WITH n10
  ORDER BY n10.id LIMIT $p.p4
  RETURN [n10.id]
} AS c12
