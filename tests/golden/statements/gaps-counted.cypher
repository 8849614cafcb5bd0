CYPHER 5
RETURN COUNT {
  MATCH (:Objective)
  MATCH (place1:Region)
  WHERE place1.scheme = $p.p0 AND place1.level = 'REGION'
} AS c2
