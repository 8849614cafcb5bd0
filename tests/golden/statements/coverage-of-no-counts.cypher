CYPHER 5
RETURN [[null, []]] AS c1, toString($p.today) AS c2, COLLECT {
  MATCH (n3:Objective)
  WITH n3
  ORDER BY n3.code
  RETURN [n3.id, n3.code, n3.title]
} AS c5, COLLECT {
  MATCH (n4:Region)
  WHERE n4.scheme = $p.p1 AND n4.level = 'REGION'
  WITH n4
  ORDER BY n4.code
  RETURN [n4.id, n4.code]
} AS c6
