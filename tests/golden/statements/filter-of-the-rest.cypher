CYPHER 5
RETURN COLLECT {
  MATCH (n1:Grant)
  WHERE n1:Node AND (n1.id IS NULL OR n1.id <> $p.p1) AND n1.title CONTAINS $p.p2 AND n1.title IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.title, n1.id LIMIT $p.p3
  RETURN [n1.id]
} AS c2, COLLECT {
  MATCH (n3:Partnership)
  WHERE n3:Node AND (n3.id IS NULL OR n3.id <> $p.p4) AND n3.nameFolded CONTAINS $p.p5 AND n3.name IS NOT NULL AND n3.id IS NOT NULL
  WITH n3
  ORDER BY n3.name, n3.id LIMIT $p.p6
  RETURN [n3.id]
} AS c4, COLLECT {
  MATCH (n5:Region)
  WHERE n5.scheme = $p.p7 AND n5.name STARTS WITH $p.p8 AND n5.scheme = $p.p9 AND n5.code IS NOT NULL AND n5.id IS NOT NULL
  WITH n5
  ORDER BY n5.code, n5.id LIMIT $p.p10
  RETURN [n5.id]
} AS c6, COLLECT {
  MATCH (n7:Region)-[r9:PART_OF]->(n8:Region)
  WHERE n8:Node AND n8.id = $p.p12 AND r9.scheme = coalesce(null, CASE n7.scheme WHEN 'iso3166' THEN 'm49' ELSE n7.scheme END) AND n7.scheme = $p.p11
  WITH DISTINCT n7
  ORDER BY n7.code, n7.id LIMIT $p.p13
  RETURN [n7.id]
} AS c10, COLLECT {
  CALL () {
    MATCH (n11:Node {id: $p.p17})
    RETURN n11
    UNION
    MATCH (:Alias {id: $p.p17})-[:LEADS_TO]->(n11:Node)
    RETURN n11
  }
  WITH n11
  WHERE n11:Objective
  WITH n11, COLLECT {
    CALL (n11) {
      CALL (n11) {
        MATCH (n11)<-[f18:FOCUSES_ON]-(n12:Funder)
        WHERE coalesce(f18.since <= $p.today, true) AND coalesce(f18.until > $p.today, true)
        RETURN n12, 'FOCUS' AS link20, null AS grants21, null AS awarded22
        UNION ALL
        MATCH (n11)<-[:SUPPORTS]-(g19:Grant)<-[:GAVE]-(n12:Funder)
        WHERE coalesce(g19.status, '') <> 'CANCELLED' AND (g19.awarded IS NULL OR g19.awarded <= $p.today)
        RETURN n12, 'GRANT' AS link20, g19.id AS grants21, g19.awarded AS awarded22
      }
      WITH n12, collect(DISTINCT link20) AS via13, count(DISTINCT grants21) AS grants14, max(awarded22) AS last_awarded15
      WHERE any(x16 IN coalesce(via13, []) WHERE x16 = $p.p14) AND none(x17 IN coalesce(via13, []) WHERE x17 = $p.p15)
      WITH n12, via13, grants14, last_awarded15
      RETURN collect([n12, via13, grants14, last_awarded15]) AS l23
    }
    RETURN [size(l23)]
  } AS c25
  RETURN [c25]
} AS c26
