CYPHER 5
RETURN COLLECT {
  MATCH (n1:Grant)
  WHERE n1.awardedOrder IS NOT NULL AND n1.id IS NOT NULL AND n1.awardedOrder <= $p.p2 AND (n1.awardedOrder < $p.p2 OR n1.id > $p.p3)
  WITH n1
  ORDER BY n1.awardedOrder DESC, n1.id LIMIT $p.p1
  RETURN [toString(n1.awardedOrder), n1.id, n1.title, toString(n1.awarded)]
} AS c2
