CYPHER 5
RETURN COLLECT {
  RETURN []
} AS c127, COUNT {
  MATCH (:TaskForce {code: $p.p5})
} AS c128, COUNT {
  MATCH (:Objective {code: $p.p6})
} AS c129
