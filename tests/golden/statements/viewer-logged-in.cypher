CYPHER 5
RETURN COLLECT {
  MATCH (n1:Node {id: $p.viewer})
  WHERE n1:Person
  RETURN [n1.name, CASE WHEN (n1.id + '' = $p.viewer) THEN n1.email END]
} AS c2, COLLECT {
  MATCH (:Account {id: $p.account})<-[:OF]-(t3:ApiToken)
  WITH t3
  ORDER BY t3.since, t3.id
  RETURN [t3.id, t3.name, t3.scopes, toString(t3.since), toString(t3.until), toString(t3.usedAt)]
} AS c4
