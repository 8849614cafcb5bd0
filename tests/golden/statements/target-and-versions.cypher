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
  WHERE n1:Target
  WITH n1, head(COLLECT {
    MATCH (n1)-[:HAS_VERSION]->(v2:TargetVersion)
    WHERE coalesce(v2.since <= $p.today, true) AND coalesce(v2.until > $p.today, true)
    RETURN v2.text
    ORDER BY coalesce(v2.since, date('0001-01-01')) DESC, v2.id LIMIT 1
  }) AS c4, head(COLLECT {
    MATCH (n1)-[:HAS_VERSION]->(v5:TargetVersion)
    WHERE coalesce(v5.since <= $p.today, true) AND coalesce(v5.until > $p.today, true)
    RETURN v5.paragraphs
    ORDER BY coalesce(v5.since, date('0001-01-01')) DESC, v5.id LIMIT 1
  }) AS c6, COLLECT {
    MATCH (n1)-[:HAS_VERSION]->(v8:TargetVersion)-[:HAS_FOOTNOTE]->(n7:Footnote)
    WHERE coalesce(v8.since <= $p.today, true) AND coalesce(v8.until > $p.today, true)
    WITH n7
    ORDER BY n7.position, n7.id
    RETURN [n7.mark, n7.text]
  } AS c9, COLLECT {
    MATCH (n1)<-[:HAS_TARGET]-(n10:Objective)
    WITH n10
    ORDER BY n10.id LIMIT 1
    RETURN [n10.code]
  } AS c11, COLLECT {
    MATCH (n13:Source {id: head(COLLECT {
        MATCH (n1)-[:HAS_VERSION]->(v12:TargetVersion)
        WHERE coalesce(v12.since <= $p.today, true) AND coalesce(v12.until > $p.today, true)
        RETURN v12.source
        ORDER BY coalesce(v12.since, date('0001-01-01')) DESC, v12.id LIMIT 1
      })})
    RETURN [n13.name, n13.url, toString(n13.retrievedAt)]
  } AS c14, COLLECT {
    MATCH (n1)-[:HAS_VERSION]->(n15:TargetVersion)
    WITH n15
    ORDER BY coalesce(n15.since, date('0001-01-01')), n15.id
    WITH n15, COLLECT {
      MATCH (n16:Source {id: n15.source})
      RETURN [n16.name]
    } AS c17
    RETURN [n15.text, toString(n15.since), c17]
  } AS c18
  RETURN [c4, c6, c9, c11, c14, c18]
} AS c19
