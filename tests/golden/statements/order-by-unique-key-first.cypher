CYPHER 5
RETURN COLLECT {
  MATCH (n1:Objective)
  WHERE n1.code IS NOT NULL
  WITH n1
  ORDER BY n1.code DESC LIMIT $p.p1
  RETURN [n1.code]
} AS c2
