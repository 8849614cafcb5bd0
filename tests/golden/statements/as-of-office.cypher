CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Node {id: $p.p7})
    RETURN n1
    UNION
    MATCH (:Alias {id: $p.p7})-[:LEADS_TO]->(n1:Node)
    RETURN n1
  }
  WITH n1
  WHERE n1:TaskForce
  WITH n1, COLLECT {
    MATCH (n1)<-[:IN]-(n2:Participation)
    WHERE coalesce(n2.since <= $p.p1, true) AND coalesce(n2.until > $p.p1, true) AND n2.role = 'TASK_FORCE_LEADER'
    WITH n2
    ORDER BY n2.sinceOrder, n2.id LIMIT $p.p2
    RETURN [toString(n2.since)]
  } AS c3, COLLECT {
    MATCH (n1)<-[:IN]-(n4:Participation)
    WHERE coalesce(n4.since <= $p.p3, true) AND coalesce(n4.until > $p.p3, true) AND n4.role = 'REGIONAL_REPRESENTATIVE'
    WITH n4
    ORDER BY n4.sinceOrder, n4.id LIMIT $p.p4
    RETURN [toString(n4.since)]
  } AS c5, COLLECT {
    MATCH (n1)<-[:IN]-(n6:Participation)
    WHERE coalesce(n6.since <= $p.p5, true) AND coalesce(n6.until > $p.p5, true)
    WITH n6
    ORDER BY n6.sinceOrder, n6.id LIMIT $p.p6
    RETURN [toString(n6.since)]
  } AS c7
  RETURN [c3, c5, c7]
} AS c8, COLLECT {
  CALL () {
    MATCH (n9:Node {id: $p.p10})
    RETURN n9
    UNION
    MATCH (:Alias {id: $p.p10})-[:LEADS_TO]->(n9:Node)
    RETURN n9
  }
  WITH n9
  WHERE n9:Person AND (n9.private IS NULL)
  WITH n9, COLLECT {
    MATCH (n9)-[:PARTICIPATES]->(n10:Participation)
    WHERE coalesce(n10.since <= $p.p8, true) AND coalesce(n10.until > $p.p8, true)
    WITH n10
    ORDER BY n10.sinceOrder, n10.id LIMIT $p.p9
    RETURN [n10.role]
  } AS c11
  RETURN [c11]
} AS c12
