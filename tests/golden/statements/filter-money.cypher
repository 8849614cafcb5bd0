CYPHER 5
RETURN COLLECT {
  MATCH (n1:Grant)
  WHERE (((n1.currency = $p.p1 AND n1.amountMinor >= $p.p2)) OR ((n1.currency = $p.p3 AND n1.amountMinor < $p.p4)) OR ((n1.currency = $p.p5 AND n1.amountMinor = $p.p6)) OR ((n1.amountMinor IS NULL OR NOT (n1.currency = $p.p7 AND n1.amountMinor = $p.p8))) OR (n1.amountMinor IS NULL) OR (n1.currency IN $p.p9) OR ((n1.currency = $p.p10 AND n1.amountMinor > $p.p11) AND (n1.currency = $p.p12 AND n1.amountMinor <= $p.p13))) AND n1.title IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.title, n1.id LIMIT $p.p14
  RETURN [n1.amountMinor, n1.currency]
} AS c2
