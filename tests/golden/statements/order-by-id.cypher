CYPHER 5
RETURN COLLECT {
  MATCH (n1:Person)
  WHERE (n1.private IS NULL) AND n1:Node AND n1.id >= 'person:' AND n1.id < 'person;'
  WITH n1
  ORDER BY n1.id LIMIT $p.p1
  RETURN [n1.id]
} AS c2
