CYPHER 5
RETURN COLLECT {
  CALL () {
    OPTIONAL
    MATCH (h54:Head {id: 'changes'})
    OPTIONAL
    MATCH (n55:Change {seq: h54.seq})
    OPTIONAL
    MATCH (k56:Node {id: $p.p7.change})
    WHERE k56:Change
    WITH n55.id AS change57, k56.seq AS seen58, coalesce(n55.seq - k56.seq <= 500, false) AS near59
    CALL (seen58, near59) {
      WITH seen58, near59
      WHERE near59
      MATCH (c60:Change)
      WHERE c60.seq > seen58 AND NOT split(c60.kind, '.')[0] IN ['account', 'apiToken', 'mail', 'passwordReset', 'registration', 'session', 'candidacy', 'contact']
      OPTIONAL
      MATCH (:Node {id: CASE WHEN split(c60.kind, '.')[0] IN ['candidacy', 'participation'] THEN c60.subject END})-[:IN|FOR]->(f61:TaskForce)-[:IMPLEMENTS]->(t62:Objective)
      RETURN collect(DISTINCT t62.id) AS touched63, collect(f61.code) + collect(t62.code) AS codes64, count(*) AS since65, count(*) - count(t62) AS others66
    }
    WITH change57, CASE WHEN near59 AND others66 = 0 THEN [x67 IN $p.p7.rows
    WHERE NOT x67[0] IN touched63] ELSE [] END AS still68
    CALL (still68) {
      MATCH (o69:Objective)
      WHERE NOT o69.id IN [x67 IN still68 | x67[0]]
      RETURN collect(o69) AS wanted8
    }
    CALL (wanted8) {
      WITH wanted8
      WHERE size(wanted8) > 0
      CALL (wanted8) {
        MATCH (place9:Region)
        WHERE place9.scheme = $p.p0 AND place9.level = 'REGION'
        UNWIND wanted8 AS o10
        RETURN o10, 'cells' AS what11, o10 AS x12, place9
        UNION ALL
        MATCH (o10:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p13:Participation)<-[:PARTICIPATES]-(x12)
        WHERE coalesce(p13.since <= $p.p1, true) AND coalesce(p13.until > $p.p1, true) AND p13.role = 'REGIONAL_REPRESENTATIVE' AND o10 IN wanted8
        MATCH (p13)-[:REPRESENTS]->(place9:Region)
        RETURN o10, 'representatives' AS what11, x12, place9
        UNION ALL
        UNWIND wanted8 AS o10
        MATCH (o10:Objective)<-[f14:FOCUSES_ON]-(x12:Funder)
        WHERE coalesce(f14.since <= $p.p1, true) AND coalesce(f14.until > $p.p1, true)
        WITH x12, collect(DISTINCT o10) AS os15
        MATCH (x12)-[w16:FUNDS_IN]->(place9:Region)
        WHERE coalesce(w16.since <= $p.p1, true) AND coalesce(w16.until > $p.p1, true)
        UNWIND os15 AS o10
        RETURN o10, 'funders' AS what11, x12, place9
        UNION ALL
        UNWIND wanted8 AS o10
        MATCH (o10:Objective)<-[:SUPPORTS]-(g17:Grant)<-[:GAVE]-(x12:Funder)
        WHERE coalesce(g17.status, '') <> 'CANCELLED' AND (g17.awarded IS NULL OR g17.awarded <= $p.p1)
        WITH x12, collect(DISTINCT o10) AS os18
        MATCH (x12)-[w19:FUNDS_IN]->(place9:Region)
        WHERE coalesce(w19.since <= $p.p1, true) AND coalesce(w19.until > $p.p1, true)
        UNWIND os18 AS o10
        RETURN o10, 'funders' AS what11, x12, place9
        UNION ALL
        UNWIND wanted8 AS o10
        MATCH (o10:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p20:Participation)<-[:PARTICIPATES]-(x12)
        WHERE coalesce(p20.since <= $p.p1, true) AND coalesce(p20.until > $p.p1, true)
        MATCH (p20)-[:ON_BEHALF_OF]->(b21:Organization)
        WITH b21, collect([o10, x12]) AS those22
        MATCH (b21)-[:LOCATED_IN]->(place9:Region)
        UNWIND those22 AS y23
        WITH place9, y23[0] AS o10, y23[1] AS x12
        RETURN o10, 'members' AS what11, x12, place9
        UNION ALL
        MATCH (o10:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p24:Participation)<-[:PARTICIPATES]-(x12)
        WHERE coalesce(p24.since <= $p.p1, true) AND coalesce(p24.until > $p.p1, true) AND p24.role = 'REGIONAL_REPRESENTATIVE' AND o10 IN wanted8
        MATCH (p24)-[:REPRESENTS]->(place9:Region)
        RETURN o10, 'members' AS what11, x12, place9
        UNION ALL
        UNWIND wanted8 AS o10
        MATCH (o10:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p25:Participation)-[:ON_BEHALF_OF]->(x12:Organization)
        WHERE coalesce(p25.since <= $p.p1, true) AND coalesce(p25.until > $p.p1, true)
        WITH x12, collect(DISTINCT o10) AS os26
        WHERE EXISTS {
          MATCH (x12)-[:HAS_STANDING]->(s27:StandingPeriod)
          WHERE coalesce(s27.since <= $p.p1, true) AND coalesce(s27.until > $p.p1, true) AND s27.standing IN ['PARTNER', 'MEMBER']
        }
        MATCH (x12)-[:LOCATED_IN]->(place9:Region)
        UNWIND os26 AS o10
        RETURN o10, 'partners' AS what11, x12, place9
        UNION ALL
        UNWIND wanted8 AS o10
        MATCH (o10:Objective)<-[:WORKS_ON]-(p28:Partnership)<-[m29:MEMBER_OF]-(x12:Organization)
        WHERE coalesce(p28.since <= $p.p1, true) AND coalesce(p28.until > $p.p1, true) AND coalesce(m29.since <= $p.p1, true) AND coalesce(m29.until > $p.p1, true)
        WITH x12, collect(DISTINCT o10) AS os30
        WHERE EXISTS {
          MATCH (x12)-[:HAS_STANDING]->(s31:StandingPeriod)
          WHERE coalesce(s31.since <= $p.p1, true) AND coalesce(s31.until > $p.p1, true) AND s31.standing IN ['PARTNER', 'MEMBER']
        }
        MATCH (x12)-[:LOCATED_IN]->(place9:Region)
        UNWIND os30 AS o10
        RETURN o10, 'partners' AS what11, x12, place9
        UNION ALL
        UNWIND wanted8 AS o10
        MATCH (o10:Objective)<-[:SUPPORTS]-(x12:Grant)
        WHERE coalesce(x12.status, '') <> 'CANCELLED' AND (x12.awarded IS NULL OR x12.awarded <= $p.p1)
        WITH x12, collect(DISTINCT o10) AS os32
        MATCH (x12)-[:SPENT_IN]->(place9:Region)
        UNWIND os32 AS o10
        RETURN o10, 'grants' AS what11, x12, place9
        UNION ALL
        MATCH (o10:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p33:Participation)<-[:PARTICIPATES]-(x12)
        WHERE coalesce(p33.since <= $p.p1, true) AND coalesce(p33.until > $p.p1, true) AND p33.role = 'TASK_FORCE_LEADER' AND o10 IN wanted8
        UNWIND COLLECT {
          MATCH (place9:Region)
          WHERE place9.scheme = $p.p0 AND place9.level = 'REGION'
          RETURN place9
        } AS place9
        RETURN o10, 'leaders' AS what11, x12, place9
        UNION ALL
        UNWIND wanted8 AS o10
        MATCH (o10:Objective)<-[:WORKS_ON]-(x12:Partnership)
        WHERE coalesce(x12.since <= $p.p1, true) AND coalesce(x12.until > $p.p1, true)
        WITH x12, collect(DISTINCT o10) AS os34
        MATCH (x12)-[:ACTIVE_IN]->(place9:Region)
        UNWIND os34 AS o10
        RETURN o10, 'partnerships' AS what11, x12, place9
      }
      WITH o10, what11, place9, collect(DISTINCT x12) AS xs35
      WITH place9, collect([o10, what11, xs35]) AS found36
      MATCH (place9)-[:PART_OF*0..4 {scheme: $p.p0}]->(r37:Region)
      WHERE r37.scheme = $p.p0 AND r37.level = 'REGION'
      UNWIND found36 AS f38
      WITH f38[0] AS o10, f38[1] AS what11, f38[2] AS xs35, r37
      UNWIND [[o10, r37]] AS key39
      WITH key39[0] AS a40, key39[1] AS b41, what11, xs35
      WHERE a40:Goal OR b41 IS NOT NULL
      UNWIND xs35 AS x12
      WITH DISTINCT a40, b41, what11, x12
      WITH a40, b41, what11, x12, CASE WHEN what11 IN ['grants'] THEN x12.amountMinor END AS amount42
      WITH a40, b41, what11, CASE WHEN amount42 IS NOT NULL THEN x12.currency END AS currency43, count(*) AS number44, sum(amount42) AS minor45
      WITH a40, b41, sum(CASE what11 WHEN 'representatives' THEN number44 ELSE 0 END) AS representatives46, sum(CASE what11 WHEN 'funders' THEN number44 ELSE 0 END) AS funders47, sum(CASE what11 WHEN 'members' THEN number44 ELSE 0 END) AS members48, sum(CASE what11 WHEN 'partners' THEN number44 ELSE 0 END) AS partners49, sum(CASE what11 WHEN 'grants' THEN number44 ELSE 0 END) AS grants50, sum(CASE what11 WHEN 'leaders' THEN number44 ELSE 0 END) AS leaders51, sum(CASE what11 WHEN 'partnerships' THEN number44 ELSE 0 END) AS partnerships52
      WITH toInteger(floor(1000000 * ((CASE $p.p0 WHEN 'm49' THEN 3 ELSE 0 END * (CASE representatives46 WHEN 0 THEN 1.0 ELSE 0.0 END) + 3 * (1.0 / (1 + funders47)) + 2 * (1.0 / (1 + members48)) + 2 * (1.0 / (1 + partners49)) + 2 * (1.0 / (1 + grants50)) + 1 * (CASE leaders51 WHEN 0 THEN 1.0 ELSE 0.0 END) + 1 * (1.0 / (1 + partnerships52))) / (CASE $p.p0 WHEN 'm49' THEN 3 ELSE 0 END + 3 + 2 + 2 + 2 + 1 + 1)) + 0.5)) AS value53, a40, b41, representatives46, funders47, members48, partners49, grants50, leaders51, partnerships52
      WITH a40, collect([value53, a40.code, b41.code, a40.id, b41.id, representatives46, funders47, members48, partners49, grants50, leaders51, partnerships52]) AS rows70
      RETURN collect([a40.id, rows70]) AS new71
    }
    RETURN [change57, still68 + [o69 IN wanted8 | [o69.id, coalesce(head([x67 IN new71 WHERE x67[0] = o69.id | x67[1]]), [])]]] AS kept7
  }
  CALL (kept7) {
    UNWIND kept7[1] AS x1
    UNWIND x1[1] AS row72
    WITH row72
    ORDER BY row72[0] DESC, row72[1], row72[2]
    RETURN collect(row72) AS all2
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
} AS c73
