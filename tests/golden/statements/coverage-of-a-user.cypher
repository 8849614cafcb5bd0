CYPHER 5
RETURN COLLECT {
  CALL () {
    OPTIONAL
    MATCH (h24:Head {id: 'changes'})
    OPTIONAL
    MATCH (n25:Change {seq: h24.seq})
    OPTIONAL
    MATCH (k26:Node {id: $p.p3.change})
    WHERE k26:Change
    WITH n25.id AS change27, k26.seq AS seen28, coalesce(n25.seq - k26.seq <= 500, false) AS near29
    CALL (seen28, near29) {
      WITH seen28, near29
      WHERE near29
      MATCH (c30:Change)
      WHERE c30.seq > seen28 AND NOT split(c30.kind, '.')[0] IN ['account', 'apiToken', 'mail', 'passwordReset', 'registration', 'session', 'contact']
      OPTIONAL
      MATCH (:Node {id: CASE WHEN split(c30.kind, '.')[0] IN ['candidacy', 'participation'] THEN c30.subject END})-[:IN|FOR]->(f31:TaskForce)-[:IMPLEMENTS]->(t32:Objective)
      RETURN collect(DISTINCT t32.id) AS touched33, collect(f31.code) + collect(t32.code) AS codes34, count(*) AS since35, count(*) - count(t32) AS others36
    }
    WITH change27, CASE WHEN near29 AND others36 = 0 THEN [x37 IN $p.p3.rows
    WHERE NOT x37[0] IN touched33] ELSE [] END AS still38
    CALL (still38) {
      MATCH (o39:Objective)
      WHERE NOT o39.id IN [x37 IN still38 | x37[0]]
      RETURN collect(o39) AS wanted2
    }
    CALL (wanted2) {
      CALL (wanted2) {
        UNWIND wanted2 AS o3
        MATCH (o3)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p7:Participation)<-[:PARTICIPATES]-(x4)
        WHERE coalesce(p7.since <= $p.today, true) AND coalesce(p7.until > $p.today, true)
        MATCH (p7)-[:ON_BEHALF_OF]->(b8:Organization)-[:LOCATED_IN]->(place5:Region)
        RETURN o3, 'members' AS what6, x4, place5
        UNION ALL
        UNWIND wanted2 AS o3
        MATCH (o3)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p9:Participation)<-[:PARTICIPATES]-(x4)
        WHERE coalesce(p9.since <= $p.today, true) AND coalesce(p9.until > $p.today, true) AND p9.role = 'REGIONAL_REPRESENTATIVE'
        MATCH (p9)-[:REPRESENTS]->(place5:Region)
        RETURN o3, 'members' AS what6, x4, place5
        UNION ALL
        UNWIND wanted2 AS o3
        MATCH (o3)<-[:IMPLEMENTS]-(:TaskForce)<-[:FOR]-(x4:Candidacy)
        WHERE x4.state IN ['SUBMITTED', 'CALLED', 'ANSWERED', 'IN_CONSULTATION', 'NOMINATED'] AND (EXISTS { (x4)<-[:STANDS]-(:Person {id: $p.viewer})
        } OR EXISTS { (x4)-[:CONSULTS]->(:Person {id: $p.viewer})
        })
        WITH x4, collect(DISTINCT o3) AS os10
        MATCH (x4)-[:IN_REGION]->(place5:Region)
        UNWIND os10 AS o3
        RETURN o3, 'candidacies' AS what6, x4, place5
        UNION ALL
        UNWIND wanted2 AS o3
        MATCH (o3)<-[:IMPLEMENTS]-(:TaskForce)<-[:FOR]-(x4:Candidacy)
        WHERE x4.state IN ['SUBMITTED', 'CALLED', 'ANSWERED', 'IN_CONSULTATION', 'NOMINATED'] AND NOT EXISTS { (x4)-[:IN_REGION]->()
        } AND (EXISTS { (x4)<-[:STANDS]-(:Person {id: $p.viewer})
        } OR EXISTS { (x4)-[:CONSULTS]->(:Person {id: $p.viewer})
        })
        WITH x4, collect(DISTINCT o3) AS os11
        MATCH (x4)-[:WITH]->(b12:Organization)-[:LOCATED_IN]->(place5:Region)
        UNWIND os11 AS o3
        RETURN o3, 'candidacies' AS what6, x4, place5
      }
      WITH o3, what6, place5, collect(DISTINCT x4) AS xs13
      WITH place5, collect([o3, what6, xs13]) AS found14
      MATCH (place5)-[:PART_OF*0..4 {scheme: $p.p1}]->(r15:Region)
      WHERE r15.scheme = $p.p1 AND r15.level = 'REGION'
      UNWIND found14 AS f16
      WITH f16[0] AS o3, f16[1] AS what6, f16[2] AS xs13, r15
      UNWIND [[o3, r15]] AS key17
      WITH key17[0] AS a18, key17[1] AS b19, what6, xs13
      WHERE a18:Goal OR b19 IS NOT NULL
      UNWIND xs13 AS x4
      WITH DISTINCT a18, b19, what6, x4
      WITH a18, b19, what6, x4, CASE WHEN what6 IN [] THEN x4.amountMinor END AS amount20
      WITH a18, b19, what6, CASE WHEN amount20 IS NOT NULL THEN x4.currency END AS currency21, count(*) AS number22, sum(amount20) AS minor23
      WITH a18, collect([a18.id, b19.id, what6, number22, currency21, minor23]) AS rows40
      RETURN collect([a18.id, rows40]) AS new41
    }
    RETURN [change27, still38 + [o39 IN wanted2 | [o39.id, coalesce(head([x37 IN new41 WHERE x37[0] = o39.id | x37[1]]), [])]]] AS kept1
  }
  RETURN kept1
} AS c42, COLLECT {
  MATCH (n43:Objective)
  WITH n43
  ORDER BY n43.code
  RETURN [n43.id, n43.code]
} AS c45, COLLECT {
  MATCH (n44:Region)
  WHERE n44.scheme = $p.p1 AND n44.level = 'REGION'
  WITH n44
  ORDER BY n44.code
  RETURN [n44.id, n44.code]
} AS c46
