CYPHER 5
RETURN COLLECT {
  CALL () {
    OPTIONAL
    MATCH (h26:Head {id: 'changes'})
    OPTIONAL
    MATCH (n27:Change {seq: h26.seq})
    OPTIONAL
    MATCH (k28:Node {id: $p.p3.change})
    WHERE k28:Change
    WITH n27.id AS change29, k28.seq AS seen30, coalesce(n27.seq - k28.seq <= 500, false) AS near31
    CALL (seen30, near31) {
      WITH seen30, near31
      WHERE near31
      MATCH (c32:Change)
      WHERE c32.seq > seen30 AND NOT split(c32.kind, '.')[0] IN ['account', 'apiToken', 'mail', 'passwordReset', 'registration', 'session', 'contact']
      OPTIONAL
      MATCH (:Node {id: CASE WHEN split(c32.kind, '.')[0] IN ['candidacy', 'participation'] THEN c32.subject END})-[:IN|FOR]->(f33:TaskForce)-[:IMPLEMENTS]->(t34:Objective)
      RETURN collect(DISTINCT t34.id) AS touched35, collect(f33.code) + collect(t34.code) AS codes36, count(*) AS since37, count(*) - count(t34) AS others38
    }
    WITH change29, CASE WHEN near31 AND others38 = 0 THEN [x39 IN $p.p3.rows
    WHERE NOT x39[0] IN touched35] ELSE [] END AS still40
    CALL (still40) {
      MATCH (o41:Objective)
      WHERE NOT o41.id IN [x39 IN still40 | x39[0]]
      RETURN collect(o41) AS wanted2
    }
    CALL (wanted2) {
      WITH wanted2
      WHERE size(wanted2) > 0
      CALL (wanted2) {
        UNWIND wanted2 AS o3
        MATCH (o3:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p7:Participation)<-[:PARTICIPATES]-(x4)
        WHERE coalesce(p7.since <= $p.today, true) AND coalesce(p7.until > $p.today, true)
        MATCH (p7)-[:ON_BEHALF_OF]->(b8:Organization)
        WITH b8, collect([o3, x4]) AS those9
        MATCH (b8)-[:LOCATED_IN]->(place5:Region)
        UNWIND those9 AS y10
        WITH place5, y10[0] AS o3, y10[1] AS x4
        RETURN o3, 'members' AS what6, x4, place5
        UNION ALL
        MATCH (o3:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p11:Participation)<-[:PARTICIPATES]-(x4)
        WHERE coalesce(p11.since <= $p.today, true) AND coalesce(p11.until > $p.today, true) AND p11.role = 'REGIONAL_REPRESENTATIVE' AND o3 IN wanted2
        MATCH (p11)-[:REPRESENTS]->(place5:Region)
        RETURN o3, 'members' AS what6, x4, place5
        UNION ALL
        UNWIND wanted2 AS o3
        MATCH (o3:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:FOR]-(x4:Candidacy)
        WHERE x4.state IN ['SUBMITTED', 'CALLED', 'ANSWERED', 'IN_CONSULTATION', 'NOMINATED'] AND (EXISTS { (x4)<-[:STANDS]-(:Person {id: $p.viewer})
        } OR EXISTS { (x4)-[:CONSULTS]->(:Person {id: $p.viewer})
        })
        WITH x4, collect(DISTINCT o3) AS os12
        MATCH (x4)-[:IN_REGION]->(place5:Region)
        UNWIND os12 AS o3
        RETURN o3, 'candidacies' AS what6, x4, place5
        UNION ALL
        UNWIND wanted2 AS o3
        MATCH (o3:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:FOR]-(x4:Candidacy)
        WHERE x4.state IN ['SUBMITTED', 'CALLED', 'ANSWERED', 'IN_CONSULTATION', 'NOMINATED'] AND NOT EXISTS { (x4)-[:IN_REGION]->()
        } AND (EXISTS { (x4)<-[:STANDS]-(:Person {id: $p.viewer})
        } OR EXISTS { (x4)-[:CONSULTS]->(:Person {id: $p.viewer})
        })
        WITH x4, collect(DISTINCT o3) AS os13
        MATCH (x4)-[:WITH]->(b14:Organization)-[:LOCATED_IN]->(place5:Region)
        UNWIND os13 AS o3
        RETURN o3, 'candidacies' AS what6, x4, place5
      }
      WITH o3, what6, place5, collect(DISTINCT x4) AS xs15
      WITH place5, collect([o3, what6, xs15]) AS found16
      MATCH (place5)-[:PART_OF*0..4 {scheme: $p.p1}]->(r17:Region)
      WHERE r17.scheme = $p.p1 AND r17.level = 'REGION'
      UNWIND found16 AS f18
      WITH f18[0] AS o3, f18[1] AS what6, f18[2] AS xs15, r17
      UNWIND [[o3, r17]] AS key19
      WITH key19[0] AS a20, key19[1] AS b21, what6, xs15
      WHERE a20:Goal OR b21 IS NOT NULL
      UNWIND xs15 AS x4
      WITH DISTINCT a20, b21, what6, x4
      WITH a20, b21, what6, x4, CASE WHEN what6 IN [] THEN x4.amountMinor END AS amount22
      WITH a20, b21, what6, CASE WHEN amount22 IS NOT NULL THEN x4.currency END AS currency23, count(*) AS number24, sum(amount22) AS minor25
      WITH a20, collect([a20.id, b21.id, what6, number24, currency23, minor25]) AS rows42
      RETURN collect([a20.id, rows42]) AS new43
    }
    RETURN [change29, still40 + [o41 IN wanted2 | [o41.id, coalesce(head([x39 IN new43 WHERE x39[0] = o41.id | x39[1]]), [])]]] AS kept1
  }
  RETURN kept1
} AS c44, COLLECT {
  MATCH (n45:Objective)
  WITH n45
  ORDER BY n45.code
  RETURN [n45.id, n45.code]
} AS c47, COLLECT {
  MATCH (n46:Region)
  WHERE n46.scheme = $p.p1 AND n46.level = 'REGION'
  WITH n46
  ORDER BY n46.code
  RETURN [n46.id, n46.code]
} AS c48
