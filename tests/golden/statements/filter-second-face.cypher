CYPHER 5
RETURN COLLECT {
  MATCH (n1:Organization)
  WHERE EXISTS {
    UNWIND [n1] AS n2
    WITH n2
    WHERE n2:Funder AND any(x3 IN coalesce(n2.fundsTypes, []) WHERE x3 = $p.p1) AND none(x4 IN coalesce(n2.fundsTypes, []) WHERE x4 IS NULL) AND all(x5 IN coalesce(n2.fundsTypes, []) WHERE (x5 IS NULL OR x5 <> $p.p2)) AND size(coalesce(n2.fundsTypes, [])) > $p.p3
  } AND n1.name IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.name, n1.id LIMIT $p.p4
  RETURN [n1.name]
} AS c6, COLLECT {
  MATCH (n7:Funder)
  WHERE EXISTS {
    UNWIND [n7] AS n8
    WITH n8
    WHERE n8:Organization AND n8.type = $p.p5
  } AND (n7.currency = $p.p6 AND n7.minimumMinor < $p.p7) AND n7.name IS NOT NULL AND n7.id IS NOT NULL
  WITH n7
  ORDER BY n7.name, n7.id LIMIT $p.p8
  RETURN [n7.name]
} AS c9
