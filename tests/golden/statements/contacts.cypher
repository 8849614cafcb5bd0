CYPHER 5
RETURN COUNT {
  MATCH (n1:Contact)
  WHERE (EXISTS {
    MATCH (:Node {id: $p.viewer})-[:PARTICIPATES]->(s3:Participation)-[:IN]->(:TaskForce)<-[:ABOUT]-(n1)
    WHERE s3.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(s3.since <= $p.today, true) AND coalesce(s3.until > $p.today, true)
  }) AND (NOT EXISTS {
    MATCH (n1)-[:WITH]->(:Organization)<-[:WITH]-(c2:Contact)-[:ABOUT]->(:TaskForce)<-[:ABOUT]-(n1)
    WHERE c2.at > n1.at OR (c2.at = n1.at AND c2.id > n1.id)
  }) = $p.p1 AND n1.stage IN $p.p2 AND n1.id IS NOT NULL
} AS c4, COLLECT {
  CALL () {
    MATCH (n1:Contact)
    WHERE (EXISTS {
      MATCH (:Node {id: $p.viewer})-[:PARTICIPATES]->(s3:Participation)-[:IN]->(:TaskForce)<-[:ABOUT]-(n1)
      WHERE s3.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(s3.since <= $p.today, true) AND coalesce(s3.until > $p.today, true)
    }) AND (NOT EXISTS {
      MATCH (n1)-[:WITH]->(:Organization)<-[:WITH]-(c2:Contact)-[:ABOUT]->(:TaskForce)<-[:ABOUT]-(n1)
      WHERE c2.at > n1.at OR (c2.at = n1.at AND c2.id > n1.id)
    }) = $p.p1 AND n1.stage IN $p.p2 AND n1.id IS NOT NULL
    WITH n1
    WITH n1.stage AS v5, null AS l6, count(*) AS k7
    RETURN v5, l6, k7
  }
  RETURN [v5, l6, k7]
  ORDER BY k7 DESC, v5
} AS c8, COLLECT {
  CALL () {
    MATCH (n1:Contact)
    WHERE (EXISTS {
      MATCH (:Node {id: $p.viewer})-[:PARTICIPATES]->(s3:Participation)-[:IN]->(:TaskForce)<-[:ABOUT]-(n1)
      WHERE s3.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(s3.since <= $p.today, true) AND coalesce(s3.until > $p.today, true)
    }) AND (NOT EXISTS {
      MATCH (n1)-[:WITH]->(:Organization)<-[:WITH]-(c2:Contact)-[:ABOUT]->(:TaskForce)<-[:ABOUT]-(n1)
      WHERE c2.at > n1.at OR (c2.at = n1.at AND c2.id > n1.id)
    }) = $p.p1 AND n1.stage IN $p.p2 AND n1.id IS NOT NULL
    WITH n1
    OPTIONAL
    MATCH (n1)-[:ABOUT]->(n12:TaskForce)
    WITH n12.code AS v9, n12.name AS l10, count(DISTINCT n1) AS k11
    RETURN v9, l10, k11
  }
  RETURN [v9, l10, k11]
  ORDER BY k11 DESC, v9
} AS c13, COLLECT {
  MATCH (n1:Contact)
  WHERE (EXISTS {
    MATCH (:Node {id: $p.viewer})-[:PARTICIPATES]->(s3:Participation)-[:IN]->(:TaskForce)<-[:ABOUT]-(n1)
    WHERE s3.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(s3.since <= $p.today, true) AND coalesce(s3.until > $p.today, true)
  }) AND (NOT EXISTS {
    MATCH (n1)-[:WITH]->(:Organization)<-[:WITH]-(c2:Contact)-[:ABOUT]->(:TaskForce)<-[:ABOUT]-(n1)
    WHERE c2.at > n1.at OR (c2.at = n1.at AND c2.id > n1.id)
  }) = $p.p1 AND n1.stage IN $p.p2 AND n1.at IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.at DESC, n1.id LIMIT $p.p4
  WITH n1, (NOT EXISTS {
    MATCH (n1)-[:WITH]->(:Organization)<-[:WITH]-(c14:Contact)-[:ABOUT]->(:TaskForce)<-[:ABOUT]-(n1)
    WHERE c14.at > n1.at OR (c14.at = n1.at AND c14.id > n1.id)
  }) AS c15, COLLECT {
    MATCH (n1)-[:WITH]->(n16:Organization)
    WITH n16
    ORDER BY n16.id LIMIT 1
    RETURN [n16.name]
  } AS c17, COLLECT {
    MATCH (n1)-[:WITH]->(n18:Funder)
    WITH n18
    ORDER BY n18.id LIMIT 1
    RETURN ['funder' + substring(n18.id, 12), CASE WHEN (EXISTS {
      MATCH (:Node {id: $p.viewer})-[:PARTICIPATES]->(s19:Participation)
      WHERE s19.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(s19.since <= $p.today, true) AND coalesce(s19.until > $p.today, true)
    }) THEN n18.doNotContact END, CASE WHEN (EXISTS {
      MATCH (:Node {id: $p.viewer})-[:PARTICIPATES]->(s20:Participation)
      WHERE s20.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(s20.since <= $p.today, true) AND coalesce(s20.until > $p.today, true)
    }) THEN n18.doNotContactReason END]
  } AS c21, COLLECT {
    MATCH (n1)-[:ABOUT]->(n22:TaskForce)
    WITH n22
    ORDER BY n22.id LIMIT 1
    RETURN [n22.code]
  } AS c23, COLLECT {
    MATCH (n1)-[:BY]->(n24:Person)
    WHERE (n24.private IS NULL OR n24.id + '' = $p.viewer)
    WITH n24
    ORDER BY n24.id LIMIT 1
    RETURN [n24.name]
  } AS c25, last(n1.changes) AS c26
  RETURN [n1.id, n1.stage, toString(n1.at), n1.note, c15, c17, c21, c23, c25, c26]
} AS c27, COLLECT {
  CALL () {
    MATCH (n28:Node {id: $p.p6})
    RETURN n28
    UNION
    MATCH (:Alias {id: $p.p6})-[:LEADS_TO]->(n28:Node)
    RETURN n28
  }
  WITH n28
  WHERE n28:TaskForce
  WITH n28, COLLECT {
    CALL (n28) {
      MATCH (n28)<-[:ABOUT]-(n29:Contact)
      WHERE (EXISTS {
        MATCH (:Node {id: $p.viewer})-[:PARTICIPATES]->(s30:Participation)-[:IN]->(:TaskForce)<-[:ABOUT]-(n29)
        WHERE s30.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(s30.since <= $p.today, true) AND coalesce(s30.until > $p.today, true)
      })
      WITH n29
      ORDER BY n29.at, n29.id
      RETURN collect(n29) AS l31
    }
    WITH l31, COLLECT {
      UNWIND l31 AS n29
      WITH n29
      WITH n29 LIMIT $p.p5
      RETURN [n29.id]
    } AS c32
    RETURN [size(l31), c32]
  } AS c33
  RETURN [c33]
} AS c34, COLLECT {
  CALL () {
    MATCH (n35:Node {id: $p.p8})
    RETURN n35
    UNION
    MATCH (:Alias {id: $p.p8})-[:LEADS_TO]->(n35:Node)
    RETURN n35
  }
  WITH n35
  WHERE n35:Funder
  WITH n35, COLLECT {
    MATCH (n35)<-[:WITH]-(n36:Contact)
    WHERE (EXISTS {
      MATCH (:Node {id: $p.viewer})-[:PARTICIPATES]->(s37:Participation)-[:IN]->(:TaskForce)<-[:ABOUT]-(n36)
      WHERE s37.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(s37.since <= $p.today, true) AND coalesce(s37.until > $p.today, true)
    })
    WITH n36
    ORDER BY n36.at, n36.id LIMIT $p.p7
    RETURN [n36.stage]
  } AS c38
  RETURN [c38]
} AS c39
