CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Node {id: $p.p1})
    RETURN n1
    UNION
    MATCH (:Alias {id: $p.p1})-[:LEADS_TO]->(n1:Node)
    RETURN n1
  }
  WITH n1
  WHERE n1:Objective
  WITH n1, COLLECT {
    MATCH (n1)-[:HAS_FOOTNOTE]->(n2:Footnote)
    WITH n2
    ORDER BY n2.position, n2.id
    RETURN [n2.mark, n2.text]
  } AS c3, COLLECT {
    MATCH (n1)-[:HAS_TARGET]->(n4:Target)
    WITH n4
    ORDER BY n4.year, n4.id
    WITH n4, COLLECT {
      MATCH (n4)-[:HAS_VERSION]->(v6:TargetVersion)-[:HAS_FOOTNOTE]->(n5:Footnote)
      WHERE coalesce(v6.since <= $p.today, true) AND coalesce(v6.until > $p.today, true)
      WITH n5
      ORDER BY n5.position, n5.id
      RETURN [n5.mark]
    } AS c7
    RETURN [n4.year, c7]
  } AS c8
  RETURN [c3, c8]
} AS c9
