CYPHER 5
RETURN COLLECT {
  MATCH (n1:Goal)
  WHERE n1.title IS NOT NULL AND n1.code IS NOT NULL
  WITH n1
  ORDER BY n1.title, n1.code LIMIT $p.p1
  RETURN [n1.title]
} AS c2, COLLECT {
  MATCH (n3:Objective)
  WHERE n3.title IS NOT NULL AND n3.id IS NOT NULL
  WITH n3
  ORDER BY n3.title, n3.id LIMIT $p.p2
  RETURN [n3.title]
} AS c4, COLLECT {
  MATCH (n5:TaskForce)
  WHERE n5.name IS NOT NULL AND n5.id IS NOT NULL
  WITH n5
  ORDER BY n5.name, n5.id LIMIT $p.p3
  RETURN [n5.name]
} AS c6, COLLECT {
  MATCH (n7:Funder)
  WHERE n7.name IS NOT NULL AND n7.id IS NOT NULL
  WITH n7
  ORDER BY n7.name, n7.id LIMIT $p.p4
  RETURN [n7.name]
} AS c8, COLLECT {
  MATCH (n9:Grant)
  WHERE n9.title IS NOT NULL AND n9.id IS NOT NULL
  WITH n9
  ORDER BY n9.title, n9.id LIMIT $p.p5
  RETURN [n9.title]
} AS c10, COLLECT {
  MATCH (n11:Region)
  WHERE n11.scheme = $p.p6 AND n11.name IS NOT NULL AND n11.id IS NOT NULL
  WITH n11
  ORDER BY n11.name, n11.code, n11.id LIMIT $p.p7
  RETURN [n11.name]
} AS c12, COLLECT {
  MATCH (n13:Target)
  WHERE n13:Node AND n13.id >= 'target:' AND n13.id < 'target;'
  WITH n13
  ORDER BY n13.id LIMIT $p.p8
  RETURN [n13.id]
} AS c14, COLLECT {
  MATCH (n15:Partnership)
  WHERE n15:Node AND n15.id >= 'partnership:' AND n15.id < 'partnership;'
  WITH n15
  ORDER BY n15.id LIMIT $p.p9
  RETURN [n15.id]
} AS c16
