CYPHER 5
RETURN COLLECT {
  CALL () {
    OPTIONAL
    MATCH (h52:Head {id: 'changes'})
    OPTIONAL
    MATCH (n53:Change {seq: h52.seq})
    OPTIONAL
    MATCH (k54:Node {id: $p.p7.change})
    WHERE k54:Change
    WITH n53.id AS change55, k54.seq AS seen56, coalesce(n53.seq - k54.seq <= 500, false) AS near57
    CALL (seen56, near57) {
      WITH seen56, near57
      WHERE near57
      MATCH (c58:Change)
      WHERE c58.seq > seen56 AND NOT split(c58.kind, '.')[0] IN ['account', 'apiToken', 'mail', 'passwordReset', 'registration', 'session', 'candidacy', 'contact']
      OPTIONAL
      MATCH (:Node {id: CASE WHEN split(c58.kind, '.')[0] IN ['candidacy', 'participation'] THEN c58.subject END})-[:IN|FOR]->(f59:TaskForce)-[:IMPLEMENTS]->(t60:Objective)
      RETURN collect(DISTINCT t60.id) AS touched61, collect(f59.code) + collect(t60.code) AS codes62, count(*) AS since63, count(*) - count(t60) AS others64
    }
    WITH change55, CASE WHEN near57 AND others64 = 0 THEN [x65 IN $p.p7.rows
    WHERE NOT x65[0] IN touched61] ELSE [] END AS still66
    CALL (still66) {
      MATCH (o67:Objective)
      WHERE NOT o67.id IN [x65 IN still66 | x65[0]]
      RETURN collect(o67) AS wanted8
    }
    CALL (wanted8) {
      CALL (wanted8) {
        UNWIND wanted8 AS o9
        MATCH (place10:Region)
        WHERE place10.scheme = $p.p0 AND place10.level = 'REGION'
        RETURN o9, 'cells' AS what11, o9 AS x12, place10
        UNION ALL
        UNWIND wanted8 AS o9
        MATCH (o9)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p13:Participation)<-[:PARTICIPATES]-(x12)
        WHERE coalesce(p13.since <= $p.p1, true) AND coalesce(p13.until > $p.p1, true) AND p13.role = 'REGIONAL_REPRESENTATIVE'
        MATCH (p13)-[:REPRESENTS]->(place10:Region)
        RETURN o9, 'representatives' AS what11, x12, place10
        UNION ALL
        UNWIND wanted8 AS o9
        MATCH (o9)<-[f14:FOCUSES_ON]-(x12:Funder)
        WHERE coalesce(f14.since <= $p.p1, true) AND coalesce(f14.until > $p.p1, true)
        WITH x12, collect(DISTINCT o9) AS os15
        MATCH (x12)-[w16:FUNDS_IN]->(place10:Region)
        WHERE coalesce(w16.since <= $p.p1, true) AND coalesce(w16.until > $p.p1, true)
        UNWIND os15 AS o9
        RETURN o9, 'funders' AS what11, x12, place10
        UNION ALL
        UNWIND wanted8 AS o9
        MATCH (o9)<-[:SUPPORTS]-(g17:Grant)<-[:GAVE]-(x12:Funder)
        WHERE coalesce(g17.status, '') <> 'CANCELLED' AND (g17.awarded IS NULL OR g17.awarded <= $p.p1)
        WITH x12, collect(DISTINCT o9) AS os18
        MATCH (x12)-[w19:FUNDS_IN]->(place10:Region)
        WHERE coalesce(w19.since <= $p.p1, true) AND coalesce(w19.until > $p.p1, true)
        UNWIND os18 AS o9
        RETURN o9, 'funders' AS what11, x12, place10
        UNION ALL
        UNWIND wanted8 AS o9
        MATCH (o9)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p20:Participation)<-[:PARTICIPATES]-(x12)
        WHERE coalesce(p20.since <= $p.p1, true) AND coalesce(p20.until > $p.p1, true)
        MATCH (p20)-[:ON_BEHALF_OF]->(b21:Organization)-[:LOCATED_IN]->(place10:Region)
        RETURN o9, 'members' AS what11, x12, place10
        UNION ALL
        UNWIND wanted8 AS o9
        MATCH (o9)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p22:Participation)<-[:PARTICIPATES]-(x12)
        WHERE coalesce(p22.since <= $p.p1, true) AND coalesce(p22.until > $p.p1, true) AND p22.role = 'REGIONAL_REPRESENTATIVE'
        MATCH (p22)-[:REPRESENTS]->(place10:Region)
        RETURN o9, 'members' AS what11, x12, place10
        UNION ALL
        UNWIND wanted8 AS o9
        MATCH (o9)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p23:Participation)-[:ON_BEHALF_OF]->(x12:Organization)
        WHERE coalesce(p23.since <= $p.p1, true) AND coalesce(p23.until > $p.p1, true)
        WITH x12, collect(DISTINCT o9) AS os24
        WHERE EXISTS {
          MATCH (x12)-[:HAS_STANDING]->(s25:StandingPeriod)
          WHERE coalesce(s25.since <= $p.p1, true) AND coalesce(s25.until > $p.p1, true) AND s25.standing IN ['PARTNER', 'MEMBER']
        }
        MATCH (x12)-[:LOCATED_IN]->(place10:Region)
        UNWIND os24 AS o9
        RETURN o9, 'partners' AS what11, x12, place10
        UNION ALL
        UNWIND wanted8 AS o9
        MATCH (o9)<-[:WORKS_ON]-(p26:Partnership)<-[m27:MEMBER_OF]-(x12:Organization)
        WHERE coalesce(p26.since <= $p.p1, true) AND coalesce(p26.until > $p.p1, true) AND coalesce(m27.since <= $p.p1, true) AND coalesce(m27.until > $p.p1, true)
        WITH x12, collect(DISTINCT o9) AS os28
        WHERE EXISTS {
          MATCH (x12)-[:HAS_STANDING]->(s29:StandingPeriod)
          WHERE coalesce(s29.since <= $p.p1, true) AND coalesce(s29.until > $p.p1, true) AND s29.standing IN ['PARTNER', 'MEMBER']
        }
        MATCH (x12)-[:LOCATED_IN]->(place10:Region)
        UNWIND os28 AS o9
        RETURN o9, 'partners' AS what11, x12, place10
        UNION ALL
        UNWIND wanted8 AS o9
        MATCH (o9)<-[:SUPPORTS]-(x12:Grant)
        WHERE coalesce(x12.status, '') <> 'CANCELLED' AND (x12.awarded IS NULL OR x12.awarded <= $p.p1)
        WITH x12, collect(DISTINCT o9) AS os30
        MATCH (x12)-[:SPENT_IN]->(place10:Region)
        UNWIND os30 AS o9
        RETURN o9, 'grants' AS what11, x12, place10
        UNION ALL
        UNWIND wanted8 AS o9
        MATCH (o9)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p31:Participation)<-[:PARTICIPATES]-(x12)
        WHERE coalesce(p31.since <= $p.p1, true) AND coalesce(p31.until > $p.p1, true) AND p31.role = 'TASK_FORCE_LEADER'
        MATCH (place10:Region)
        WHERE place10.scheme = $p.p0 AND place10.level = 'REGION'
        RETURN o9, 'leaders' AS what11, x12, place10
        UNION ALL
        UNWIND wanted8 AS o9
        MATCH (o9)<-[:WORKS_ON]-(x12:Partnership)
        WHERE coalesce(x12.since <= $p.p1, true) AND coalesce(x12.until > $p.p1, true)
        WITH x12, collect(DISTINCT o9) AS os32
        MATCH (x12)-[:ACTIVE_IN]->(place10:Region)
        UNWIND os32 AS o9
        RETURN o9, 'partnerships' AS what11, x12, place10
      }
      WITH o9, what11, place10, collect(DISTINCT x12) AS xs33
      WITH place10, collect([o9, what11, xs33]) AS found34
      MATCH (place10)-[:PART_OF*0..4 {scheme: $p.p0}]->(r35:Region)
      WHERE r35.scheme = $p.p0 AND r35.level = 'REGION'
      UNWIND found34 AS f36
      WITH f36[0] AS o9, f36[1] AS what11, f36[2] AS xs33, r35
      UNWIND [[o9, r35]] AS key37
      WITH key37[0] AS a38, key37[1] AS b39, what11, xs33
      WHERE a38:Goal OR b39 IS NOT NULL
      UNWIND xs33 AS x12
      WITH DISTINCT a38, b39, what11, x12
      WITH a38, b39, what11, x12, CASE WHEN what11 IN ['grants'] THEN x12.amountMinor END AS amount40
      WITH a38, b39, what11, CASE WHEN amount40 IS NOT NULL THEN x12.currency END AS currency41, count(*) AS number42, sum(amount40) AS minor43
      WITH a38, b39, sum(CASE what11 WHEN 'representatives' THEN number42 ELSE 0 END) AS representatives44, sum(CASE what11 WHEN 'funders' THEN number42 ELSE 0 END) AS funders45, sum(CASE what11 WHEN 'members' THEN number42 ELSE 0 END) AS members46, sum(CASE what11 WHEN 'partners' THEN number42 ELSE 0 END) AS partners47, sum(CASE what11 WHEN 'grants' THEN number42 ELSE 0 END) AS grants48, sum(CASE what11 WHEN 'leaders' THEN number42 ELSE 0 END) AS leaders49, sum(CASE what11 WHEN 'partnerships' THEN number42 ELSE 0 END) AS partnerships50
      WITH toInteger(floor(1000000 * ((CASE $p.p0 WHEN 'm49' THEN 3 ELSE 0 END * (CASE representatives44 WHEN 0 THEN 1.0 ELSE 0.0 END) + 3 * (1.0 / (1 + funders45)) + 2 * (1.0 / (1 + members46)) + 2 * (1.0 / (1 + partners47)) + 2 * (1.0 / (1 + grants48)) + 1 * (CASE leaders49 WHEN 0 THEN 1.0 ELSE 0.0 END) + 1 * (1.0 / (1 + partnerships50))) / (CASE $p.p0 WHEN 'm49' THEN 3 ELSE 0 END + 3 + 2 + 2 + 2 + 1 + 1)) + 0.5)) AS value51, a38, b39, representatives44, funders45, members46, partners47, grants48, leaders49, partnerships50
      WITH a38, collect([value51, a38.code, b39.code, a38.id, b39.id, representatives44, funders45, members46, partners47, grants48, leaders49, partnerships50]) AS rows68
      RETURN collect([a38.id, rows68]) AS new69
    }
    RETURN [change55, still66 + [o67 IN wanted8 | [o67.id, coalesce(head([x65 IN new69 WHERE x65[0] = o67.id | x65[1]]), [])]]] AS kept7
  }
  CALL (kept7) {
    UNWIND kept7[1] AS x1
    UNWIND x1[1] AS row70
    WITH row70
    ORDER BY row70[0] DESC, row70[1], row70[2]
    RETURN collect(row70) AS all2
  }
  WITH all2, kept7, COLLECT {
    UNWIND all2 AS x1
    WITH x1
    WHERE (x1[0] < $p.p2 OR x1[0] = $p.p2 AND (x1[1] > $p.p3 OR x1[1] = $p.p3 AND x1[2] > $p.p4))
    WITH x1 LIMIT $p.p5
    MATCH (o3:Node {id: x1[3]})
    MATCH (r5:Node {id: x1[4]})
    WITH x1, o3, r5
    ORDER BY x1[0] DESC, x1[1], x1[2]
    RETURN [x1[0], x1[1], x1[2], o3.title]
  } AS c6
  RETURN [size(all2), any(y4 IN all2 WHERE NOT (y4[0] < $p.p2 OR y4[0] = $p.p2 AND (y4[1] > $p.p3 OR y4[1] = $p.p3 AND y4[2] > $p.p4))), c6, kept7]
} AS c71
