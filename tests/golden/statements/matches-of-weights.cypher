CYPHER 5
RETURN COLLECT {
  RETURN []
} AS c130, COUNT {
  MATCH (:TaskForce {code: $p.p5})
} AS c131, COUNT {
  MATCH (:Objective {code: $p.p6})
} AS c132
