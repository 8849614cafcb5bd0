CYPHER 5
RETURN COLLECT {
  RETURN []
} AS c126, COUNT {
  MATCH (:TaskForce {code: $p.p5})
} AS c127, COUNT {
  MATCH (:Objective {code: $p.p6})
} AS c128
