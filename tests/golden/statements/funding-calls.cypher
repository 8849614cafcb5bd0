CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:FundingCall)-[:FOR_OBJECTIVE]->(n2:Objective)
    WHERE n2.code = $p.p1 AND n1.closes >= $p.p2 AND n1.closes <= $p.p3
    WITH DISTINCT n1
    ORDER BY n1.closesOrder, n1.id
    RETURN collect(n1) AS l3
  }
  WITH l3, COLLECT {
    UNWIND l3 AS n1
    WITH n1
    WITH n1 LIMIT $p.p4
    WITH n1, (coalesce(n1.opens <= $p.today, true) AND coalesce(n1.closes >= $p.today, true)) AS c4, duration.inDays($p.p5, n1.closes).days AS c5, COLLECT {
      MATCH (n1)<-[:OFFERS]-(n6:Funder)
      WITH n6
      ORDER BY n6.id LIMIT 1
      RETURN [n6.name, n6.focusStatement, toString(n6.activeOn), toString(n6.closedOn)]
    } AS c7, COLLECT {
      MATCH (n1)-[:FOR_OBJECTIVE]->(n8:Objective)
      WITH n8
      ORDER BY n8.code LIMIT $p.p6
      RETURN [n8.code]
    } AS c9, COLLECT {
      MATCH (n1)-[:FOR_REGION]->(n10:Region)
      WITH n10
      ORDER BY n10.code, n10.id LIMIT $p.p7
      RETURN [n10.name]
    } AS c11, COLLECT {
      MATCH (n12:Source {id: n1.source})
      RETURN [n12.name]
    } AS c13, last(n1.changes) AS c14
    RETURN [n1.id, n1.title, toString(n1.opens), toString(n1.closes), c4, c5, n1.guidelines, n1.minimumMinor, n1.currency, n1.maximumMinor, c7, c9, c11, c13, c14]
  } AS c15
  RETURN [size(l3), c15]
} AS c16, COLLECT {
  MATCH (n17:FundingCall)
  WHERE duration.inDays($p.today, n17.closes).days >= $p.p8 AND duration.inDays($p.today, n17.closes).days <= $p.p9 AND (coalesce(n17.opens <= $p.today, true) AND coalesce(n17.closes >= $p.today, true)) = $p.p10 AND n17.closesOrder IS NOT NULL AND n17.id IS NOT NULL
  WITH n17
  ORDER BY n17.closesOrder, n17.id LIMIT $p.p11
  RETURN [n17.title]
} AS c18, COLLECT {
  CALL () {
    MATCH (n19:FundingCall)
    WITH n19
    OPTIONAL
    MATCH (n19)<-[:OFFERS]-(n23:Funder)
    WITH n23.id AS v20, n23.name AS l21, count(DISTINCT n19) AS k22
    RETURN v20, l21, k22
  }
  RETURN [v20, l21, k22]
  ORDER BY k22 DESC, v20
} AS c24, COLLECT {
  CALL () {
    MATCH (n19:FundingCall)
    WITH n19
    OPTIONAL
    MATCH (n19)-[:FOR_OBJECTIVE]->(n28:Objective)
    WITH n28.code AS v25, n28.title AS l26, count(DISTINCT n19) AS k27
    RETURN v25, l26, k27
  }
  RETURN [v25, l26, k27]
  ORDER BY k27 DESC, v25
} AS c29, COLLECT {
  CALL () {
    MATCH (n19:FundingCall)
    WITH n19
    OPTIONAL
    MATCH (n19)-[:FOR_REGION]->(n33:Region)
    WITH n33.id AS v30, n33.name AS l31, count(DISTINCT n19) AS k32
    RETURN v30, l31, k32
  }
  RETURN [v30, l31, k32]
  ORDER BY k32 DESC, v30
} AS c34, COLLECT {
  MATCH (n19:FundingCall)
  WHERE n19.closesOrder IS NOT NULL AND n19.id IS NOT NULL
  WITH n19
  ORDER BY n19.closesOrder, n19.title, n19.id LIMIT $p.p12
  RETURN [toString(n19.closesOrder), n19.title, n19.id]
} AS c35, COLLECT {
  CALL () {
    MATCH (n36:Node {id: $p.p13})
    RETURN n36
    UNION
    MATCH (:Alias {id: $p.p13})-[:LEADS_TO]->(n36:Node)
    RETURN n36
  }
  WITH n36
  WHERE n36:FundingCall
  RETURN [n36.title]
} AS c37, COLLECT {
  MATCH (n38:Funder)
  WHERE n38.closedOn IS NULL AND n38.name IS NOT NULL AND n38.id IS NOT NULL
  WITH n38
  ORDER BY n38.name, n38.id LIMIT $p.p14
  WITH n38, COLLECT {
    MATCH (n38)-[:OFFERS]->(n39:FundingCall)
    WHERE (coalesce(n39.opens <= $p.today, true) AND coalesce(n39.closes >= $p.today, true)) = $p.p15
    WITH n39
    ORDER BY n39.closesOrder, n39.id LIMIT $p.p16
    RETURN [n39.title]
  } AS c40
  RETURN [c40]
} AS c41
