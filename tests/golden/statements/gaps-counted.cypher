CYPHER 5
RETURN COUNT {
  MATCH (:Objective)
} * COUNT {
  MATCH (place1:Region)
  WHERE place1.scheme = $p.p0 AND place1.level = 'REGION'
} AS c2
