CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Node {id: $p.p6})
    RETURN n1
    UNION
    MATCH (:Alias {id: $p.p6})-[:LEADS_TO]->(n1:Node)
    RETURN n1
  }
  WITH n1
  WHERE n1:Person AND (n1.private IS NULL)
  WITH n1, EXISTS {
    MATCH (n1)-[:PARTICIPATES]->(n2:Participation)
    WHERE coalesce(n2.since <= $p.today, true) AND coalesce(n2.until > $p.today, true) AND n2.role <= $p.p2 AND CASE WHEN n2.role < $p.p2 THEN true WHEN n2.sinceOrder > $p.p3 THEN true WHEN n2.sinceOrder <> $p.p3 THEN false WHEN n2.untilOrder < $p.p4 THEN true WHEN n2.untilOrder <> $p.p4 THEN false ELSE n2.id <= $p.p5 END
    RETURN n2
  } AS c3, COLLECT {
    MATCH (n1)-[:PARTICIPATES]->(n2:Participation)
    WHERE coalesce(n2.since <= $p.today, true) AND coalesce(n2.until > $p.today, true) AND n2.role >= $p.p2 AND CASE WHEN n2.role > $p.p2 THEN true WHEN n2.sinceOrder < $p.p3 THEN true WHEN n2.sinceOrder <> $p.p3 THEN false WHEN n2.untilOrder > $p.p4 THEN true WHEN n2.untilOrder <> $p.p4 THEN false ELSE n2.id > $p.p5 END
    WITH n2
    ORDER BY n2.role, n2.sinceOrder DESC, n2.untilOrder, n2.id LIMIT $p.p1
    RETURN [n2.role]
  } AS c4
  RETURN [c3, c4]
} AS c5
