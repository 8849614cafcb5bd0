CYPHER 5
RETURN COLLECT {
  MATCH (n1:Organization)
  WHERE n1.name IS NOT NULL AND n1.id IS NOT NULL AND n1.name >= $p.p2 AND CASE WHEN n1.name > $p.p2 THEN true WHEN n1.typeOrder < $p.p3 THEN true WHEN n1.typeOrder <> $p.p3 THEN false ELSE n1.id > $p.p4 END
  WITH n1
  ORDER BY n1.name, n1.typeOrder DESC, n1.id LIMIT $p.p1
  RETURN [n1.name, n1.type]
} AS c2
