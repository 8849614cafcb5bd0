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
  WHERE n1:Funder
  WITH n1, COLLECT {
    UNWIND [n1] AS n2
    WITH n2
    WHERE n2:Organization
    WITH n2
    ORDER BY n2.id LIMIT 1
    WITH n2, COLLECT {
      UNWIND [n2] AS n3
      WITH n3
      WHERE n3:Funder
      WITH n3
      ORDER BY n3.id LIMIT 1
      RETURN ['funder' + substring(n3.id, 12)]
    } AS c4
    RETURN [n2.id, n2.name, c4]
  } AS c5
  RETURN ['funder' + substring(n1.id, 12), n1.name, coalesce(n1.fundsTypes, []), n1.minimumMinor, n1.currency, n1.maximumMinor, c5]
} AS c6
