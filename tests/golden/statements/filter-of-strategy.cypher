CYPHER 5
RETURN COUNT {
  MATCH (n1:Goal)
  WHERE n1:Node AND n1.id = $p.p1 AND n1.title CONTAINS $p.p2 AND n1.description CONTAINS $p.p3 AND n1.id IS NOT NULL
} AS c2, COUNT {
  MATCH (n3:Objective)
  WHERE n3:Node AND n3.id IN $p.p5 AND n3.heading CONTAINS $p.p6 AND n3.label CONTAINS $p.p7 AND n3.description CONTAINS $p.p8 AND NOT EXISTS {
    MATCH (n3)-[:HAS_FOOTNOTE]->(n4:Footnote)
    WHERE n4.mark = $p.p9
  } AND NOT EXISTS {
    MATCH (n3)-[:HAS_TARGET]->(n5:Target)
    WHERE NOT coalesce(n5.year >= $p.p10, false)
  } AND n3.id IS NOT NULL
} AS c6, COUNT {
  MATCH (n7:Target)<-[:HAS_TARGET]-(n8:Objective)
  WHERE n8.code = $p.p12 AND n7:Node AND (n7.id IS NULL OR n7.id <> $p.p13)
  RETURN DISTINCT n7
} AS c9
