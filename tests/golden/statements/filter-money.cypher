CYPHER 5
RETURN COLLECT {
  MATCH (n1:Grant)
  WHERE (((n1.currency = $p1 AND n1.amountMinor >= $p2)) OR ((n1.currency = $p3 AND n1.amountMinor < $p4)) OR ((n1.currency = $p5 AND n1.amountMinor = $p6)) OR ((n1.amountMinor IS NULL OR NOT (n1.currency = $p7 AND n1.amountMinor = $p8))) OR (n1.amountMinor IS NULL) OR (n1.currency IN $p9) OR ((n1.currency = $p10 AND n1.amountMinor > $p11) AND (n1.currency = $p12 AND n1.amountMinor <= $p13))) AND n1.title IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.title, n1.id LIMIT $p14
  RETURN [n1.amountMinor, n1.currency]
} AS c2
