CYPHER 5
RETURN COLLECT {
  MATCH (n1:Partnership)
  WHERE n1.sinceOrder IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.sinceOrder, n1.untilOrder DESC, n1.name, n1.id LIMIT $p.p1
  RETURN [n1.name, n1.kind, toString(n1.since), toString(n1.until)]
} AS c2
