CYPHER 5
RETURN COLLECT {
  CALL () {
    OPTIONAL
    MATCH (h53:Head {id: 'changes'})
    OPTIONAL
    MATCH (n54:Change {seq: h53.seq})
    OPTIONAL
    MATCH (k55:Node {id: $p.p3.change})
    WHERE k55:Change
    WITH n54.id AS change56, k55.seq AS seen57, coalesce(n54.seq - k55.seq <= 500, false) AS near58
    CALL (seen57, near58) {
      WITH seen57, near58
      WHERE near58
      MATCH (c59:Change)
      WHERE c59.seq > seen57 AND NOT split(c59.kind, '.')[0] IN ['account', 'apiToken', 'mail', 'passwordReset', 'registration', 'session', 'candidacy', 'contact']
      OPTIONAL
      MATCH (:Node {id: CASE WHEN split(c59.kind, '.')[0] IN ['candidacy', 'participation'] THEN c59.subject END})-[:IN|FOR]->(f60:TaskForce)-[:IMPLEMENTS]->(t61:Objective)
      RETURN collect(DISTINCT t61.id) AS touched62, collect(f60.code) + collect(t61.code) AS codes63, count(*) AS since64, count(*) - count(t61) AS others65
    }
    WITH change56, CASE WHEN near58 AND others65 = 0 THEN [x66 IN $p.p3.rows
    WHERE NOT x66[0] IN touched62] ELSE [] END AS still67
    CALL (still67) {
      MATCH (o68:Objective)
      WHERE NOT o68.id IN [x66 IN still67 | x66[0]]
      RETURN collect(o68) AS wanted7
    }
    CALL (wanted7) {
      WITH wanted7
      WHERE size(wanted7) > 0
      CALL (wanted7) {
        MATCH (place8:Region)
        WHERE place8.scheme = $p.p0 AND place8.level = 'REGION'
        UNWIND wanted7 AS o9
        RETURN o9, 'cells' AS what10, o9 AS x11, place8
        UNION ALL
        MATCH (o9:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p12:Participation)<-[:PARTICIPATES]-(x11)
        WHERE coalesce(p12.since <= $p.today, true) AND coalesce(p12.until > $p.today, true) AND p12.role = 'REGIONAL_REPRESENTATIVE' AND o9 IN wanted7
        MATCH (p12)-[:REPRESENTS]->(place8:Region)
        RETURN o9, 'representatives' AS what10, x11, place8
        UNION ALL
        UNWIND wanted7 AS o9
        MATCH (o9:Objective)<-[f13:FOCUSES_ON]-(x11:Funder)
        WHERE coalesce(f13.since <= $p.today, true) AND coalesce(f13.until > $p.today, true)
        WITH x11, collect(DISTINCT o9) AS os14
        MATCH (x11)-[w15:FUNDS_IN]->(place8:Region)
        WHERE coalesce(w15.since <= $p.today, true) AND coalesce(w15.until > $p.today, true)
        UNWIND os14 AS o9
        RETURN o9, 'funders' AS what10, x11, place8
        UNION ALL
        UNWIND wanted7 AS o9
        MATCH (o9:Objective)<-[:SUPPORTS]-(g16:Grant)<-[:GAVE]-(x11:Funder)
        WHERE coalesce(g16.status, '') <> 'CANCELLED' AND (g16.awarded IS NULL OR g16.awarded <= $p.today)
        WITH x11, collect(DISTINCT o9) AS os17
        MATCH (x11)-[w18:FUNDS_IN]->(place8:Region)
        WHERE coalesce(w18.since <= $p.today, true) AND coalesce(w18.until > $p.today, true)
        UNWIND os17 AS o9
        RETURN o9, 'funders' AS what10, x11, place8
        UNION ALL
        UNWIND wanted7 AS o9
        MATCH (o9:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p19:Participation)<-[:PARTICIPATES]-(x11)
        WHERE coalesce(p19.since <= $p.today, true) AND coalesce(p19.until > $p.today, true)
        MATCH (p19)-[:ON_BEHALF_OF]->(b20:Organization)
        WITH b20, collect([o9, x11]) AS those21
        MATCH (b20)-[:LOCATED_IN]->(place8:Region)
        UNWIND those21 AS y22
        WITH place8, y22[0] AS o9, y22[1] AS x11
        RETURN o9, 'members' AS what10, x11, place8
        UNION ALL
        MATCH (o9:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p23:Participation)<-[:PARTICIPATES]-(x11)
        WHERE coalesce(p23.since <= $p.today, true) AND coalesce(p23.until > $p.today, true) AND p23.role = 'REGIONAL_REPRESENTATIVE' AND o9 IN wanted7
        MATCH (p23)-[:REPRESENTS]->(place8:Region)
        RETURN o9, 'members' AS what10, x11, place8
        UNION ALL
        UNWIND wanted7 AS o9
        MATCH (o9:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p24:Participation)-[:ON_BEHALF_OF]->(x11:Organization)
        WHERE coalesce(p24.since <= $p.today, true) AND coalesce(p24.until > $p.today, true)
        WITH x11, collect(DISTINCT o9) AS os25
        WHERE EXISTS {
          MATCH (x11)-[:HAS_STANDING]->(s26:StandingPeriod)
          WHERE coalesce(s26.since <= $p.today, true) AND coalesce(s26.until > $p.today, true) AND s26.standing IN ['PARTNER', 'MEMBER']
        }
        MATCH (x11)-[:LOCATED_IN]->(place8:Region)
        UNWIND os25 AS o9
        RETURN o9, 'partners' AS what10, x11, place8
        UNION ALL
        UNWIND wanted7 AS o9
        MATCH (o9:Objective)<-[:WORKS_ON]-(p27:Partnership)<-[m28:MEMBER_OF]-(x11:Organization)
        WHERE coalesce(p27.since <= $p.today, true) AND coalesce(p27.until > $p.today, true) AND coalesce(m28.since <= $p.today, true) AND coalesce(m28.until > $p.today, true)
        WITH x11, collect(DISTINCT o9) AS os29
        WHERE EXISTS {
          MATCH (x11)-[:HAS_STANDING]->(s30:StandingPeriod)
          WHERE coalesce(s30.since <= $p.today, true) AND coalesce(s30.until > $p.today, true) AND s30.standing IN ['PARTNER', 'MEMBER']
        }
        MATCH (x11)-[:LOCATED_IN]->(place8:Region)
        UNWIND os29 AS o9
        RETURN o9, 'partners' AS what10, x11, place8
        UNION ALL
        UNWIND wanted7 AS o9
        MATCH (o9:Objective)<-[:SUPPORTS]-(x11:Grant)
        WHERE coalesce(x11.status, '') <> 'CANCELLED' AND (x11.awarded IS NULL OR x11.awarded <= $p.today)
        WITH x11, collect(DISTINCT o9) AS os31
        MATCH (x11)-[:SPENT_IN]->(place8:Region)
        UNWIND os31 AS o9
        RETURN o9, 'grants' AS what10, x11, place8
        UNION ALL
        MATCH (o9:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p32:Participation)<-[:PARTICIPATES]-(x11)
        WHERE coalesce(p32.since <= $p.today, true) AND coalesce(p32.until > $p.today, true) AND p32.role = 'TASK_FORCE_LEADER' AND o9 IN wanted7
        UNWIND COLLECT {
          MATCH (place8:Region)
          WHERE place8.scheme = $p.p0 AND place8.level = 'REGION'
          RETURN place8
        } AS place8
        RETURN o9, 'leaders' AS what10, x11, place8
        UNION ALL
        UNWIND wanted7 AS o9
        MATCH (o9:Objective)<-[:WORKS_ON]-(x11:Partnership)
        WHERE coalesce(x11.since <= $p.today, true) AND coalesce(x11.until > $p.today, true)
        WITH x11, collect(DISTINCT o9) AS os33
        MATCH (x11)-[:ACTIVE_IN]->(place8:Region)
        UNWIND os33 AS o9
        RETURN o9, 'partnerships' AS what10, x11, place8
      }
      WITH o9, what10, place8, collect(DISTINCT x11) AS xs34
      WITH place8, collect([o9, what10, xs34]) AS found35
      MATCH (place8)-[:PART_OF*0..4 {scheme: $p.p0}]->(r36:Region)
      WHERE r36.scheme = $p.p0 AND r36.level = 'REGION'
      UNWIND found35 AS f37
      WITH f37[0] AS o9, f37[1] AS what10, f37[2] AS xs34, r36
      UNWIND [[o9, r36]] AS key38
      WITH key38[0] AS a39, key38[1] AS b40, what10, xs34
      WHERE a39:Goal OR b40 IS NOT NULL
      UNWIND xs34 AS x11
      WITH DISTINCT a39, b40, what10, x11
      WITH a39, b40, what10, x11, CASE WHEN what10 IN ['grants'] THEN x11.amountMinor END AS amount41
      WITH a39, b40, what10, CASE WHEN amount41 IS NOT NULL THEN x11.currency END AS currency42, count(*) AS number43, sum(amount41) AS minor44
      WITH a39, b40, sum(CASE what10 WHEN 'representatives' THEN number43 ELSE 0 END) AS representatives45, sum(CASE what10 WHEN 'funders' THEN number43 ELSE 0 END) AS funders46, sum(CASE what10 WHEN 'members' THEN number43 ELSE 0 END) AS members47, sum(CASE what10 WHEN 'partners' THEN number43 ELSE 0 END) AS partners48, sum(CASE what10 WHEN 'grants' THEN number43 ELSE 0 END) AS grants49, sum(CASE what10 WHEN 'leaders' THEN number43 ELSE 0 END) AS leaders50, sum(CASE what10 WHEN 'partnerships' THEN number43 ELSE 0 END) AS partnerships51
      WITH toInteger(floor(1000000 * ((CASE $p.p0 WHEN 'm49' THEN 3 ELSE 0 END * (CASE representatives45 WHEN 0 THEN 1.0 ELSE 0.0 END) + 3 * (1.0 / (1 + funders46)) + 2 * (1.0 / (1 + members47)) + 2 * (1.0 / (1 + partners48)) + 2 * (1.0 / (1 + grants49)) + 1 * (CASE leaders50 WHEN 0 THEN 1.0 ELSE 0.0 END) + 1 * (1.0 / (1 + partnerships51))) / (CASE $p.p0 WHEN 'm49' THEN 3 ELSE 0 END + 3 + 2 + 2 + 2 + 1 + 1)) + 0.5)) AS value52, a39, b40, representatives45, funders46, members47, partners48, grants49, leaders50, partnerships51
      WITH a39, collect([value52, a39.code, b40.code, a39.id, b40.id, representatives45, funders46, members47, partners48, grants49, leaders50, partnerships51]) AS rows69
      RETURN collect([a39.id, rows69]) AS new70
    }
    RETURN [change56, still67 + [o68 IN wanted7 | [o68.id, coalesce(head([x66 IN new70 WHERE x66[0] = o68.id | x66[1]]), [])]]] AS kept6
  }
  CALL (kept6) {
    UNWIND kept6[1] AS x1
    UNWIND x1[1] AS row71
    WITH row71
    ORDER BY row71[0] DESC, row71[1], row71[2]
    RETURN collect(row71) AS all2
  }
  WITH all2, kept6, COLLECT {
    UNWIND all2 AS x1
    WITH x1
    WITH x1 LIMIT $p.p2
    MATCH (o3:Node {id: x1[3]})
    MATCH (r4:Node {id: x1[4]})
    WITH x1, o3, r4
    ORDER BY x1[0] DESC, x1[1], x1[2]
    RETURN [x1[0], x1[1], x1[2], o3.code, r4.name, x1[5], x1[6], x1[7], x1[8], x1[9], x1[10], x1[11]]
  } AS c5
  RETURN [size(all2), c5, kept6]
} AS c72
