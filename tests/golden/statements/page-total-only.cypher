CYPHER 5
RETURN COUNT {
  MATCH (n1:Person)
} - COUNT {
  MATCH (n1:Person)
  WHERE NOT ((n1.private IS NULL))
} AS c2
