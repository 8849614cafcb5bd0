CYPHER 5
RETURN COLLECT {
  MATCH (n1:Grant)
  WHERE n1.awarded >= $p.p1 AND n1.awarded < $p.p2 AND (n1.awarded IS NULL OR n1.awarded <> $p.p3) AND n1.awarded IN $p.p4 AND (n1.awarded IS NULL OR NOT n1.awarded IN $p.p5) AND n1.awarded > $p.p6 AND n1.awarded <= $p.p7 AND n1.awarded = $p.p8 AND n1.title IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.title, n1.id LIMIT $p.p9
  RETURN [toString(n1.awarded)]
} AS c2
