CYPHER 5
RETURN [[null, []]] AS c3, toString($p.today) AS c4, COLLECT {
  MATCH (n5:Objective)
  WITH n5
  ORDER BY n5.code
  RETURN [n5.id, n5.code, n5.title]
} AS c7, COLLECT {
  MATCH (n6:Region)
  WHERE n6.scheme = $p.p1 AND n6.level = 'REGION'
  WITH n6
  ORDER BY n6.code
  RETURN [n6.id, n6.code]
} AS c8
