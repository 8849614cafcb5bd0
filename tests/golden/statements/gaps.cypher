CYPHER 5
RETURN COLLECT {
  CALL () {
    OPTIONAL
    MATCH (h51:Head {id: 'changes'})
    OPTIONAL
    MATCH (n52:Change {seq: h51.seq})
    OPTIONAL
    MATCH (k53:Node {id: $p.p3.change})
    WHERE k53:Change
    WITH n52.id AS change54, k53.seq AS seen55, coalesce(n52.seq - k53.seq <= 500, false) AS near56
    CALL (seen55, near56) {
      WITH seen55, near56
      WHERE near56
      MATCH (c57:Change)
      WHERE c57.seq > seen55 AND NOT split(c57.kind, '.')[0] IN ['account', 'apiToken', 'mail', 'passwordReset', 'registration', 'session', 'candidacy', 'contact']
      OPTIONAL
      MATCH (:Node {id: CASE WHEN split(c57.kind, '.')[0] IN ['candidacy', 'participation'] THEN c57.subject END})-[:IN|FOR]->(f58:TaskForce)-[:IMPLEMENTS]->(t59:Objective)
      RETURN collect(DISTINCT t59.id) AS touched60, collect(f58.code) + collect(t59.code) AS codes61, count(*) AS since62, count(*) - count(t59) AS others63
    }
    WITH change54, CASE WHEN near56 AND others63 = 0 THEN [x64 IN $p.p3.rows
    WHERE NOT x64[0] IN touched60] ELSE [] END AS still65
    CALL (still65) {
      MATCH (o66:Objective)
      WHERE NOT o66.id IN [x64 IN still65 | x64[0]]
      RETURN collect(o66) AS wanted7
    }
    CALL (wanted7) {
      CALL (wanted7) {
        UNWIND wanted7 AS o8
        MATCH (place9:Region)
        WHERE place9.scheme = $p.p0 AND place9.level = 'REGION'
        RETURN o8, 'cells' AS what10, o8 AS x11, place9
        UNION ALL
        UNWIND wanted7 AS o8
        MATCH (o8)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p12:Participation)<-[:PARTICIPATES]-(x11)
        WHERE coalesce(p12.since <= $p.today, true) AND coalesce(p12.until > $p.today, true) AND p12.role = 'REGIONAL_REPRESENTATIVE'
        MATCH (p12)-[:REPRESENTS]->(place9:Region)
        RETURN o8, 'representatives' AS what10, x11, place9
        UNION ALL
        UNWIND wanted7 AS o8
        MATCH (o8)<-[f13:FOCUSES_ON]-(x11:Funder)
        WHERE coalesce(f13.since <= $p.today, true) AND coalesce(f13.until > $p.today, true)
        WITH x11, collect(DISTINCT o8) AS os14
        MATCH (x11)-[w15:FUNDS_IN]->(place9:Region)
        WHERE coalesce(w15.since <= $p.today, true) AND coalesce(w15.until > $p.today, true)
        UNWIND os14 AS o8
        RETURN o8, 'funders' AS what10, x11, place9
        UNION ALL
        UNWIND wanted7 AS o8
        MATCH (o8)<-[:SUPPORTS]-(g16:Grant)<-[:GAVE]-(x11:Funder)
        WHERE coalesce(g16.status, '') <> 'CANCELLED' AND (g16.awarded IS NULL OR g16.awarded <= $p.today)
        WITH x11, collect(DISTINCT o8) AS os17
        MATCH (x11)-[w18:FUNDS_IN]->(place9:Region)
        WHERE coalesce(w18.since <= $p.today, true) AND coalesce(w18.until > $p.today, true)
        UNWIND os17 AS o8
        RETURN o8, 'funders' AS what10, x11, place9
        UNION ALL
        UNWIND wanted7 AS o8
        MATCH (o8)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p19:Participation)<-[:PARTICIPATES]-(x11)
        WHERE coalesce(p19.since <= $p.today, true) AND coalesce(p19.until > $p.today, true)
        MATCH (p19)-[:ON_BEHALF_OF]->(b20:Organization)-[:LOCATED_IN]->(place9:Region)
        RETURN o8, 'members' AS what10, x11, place9
        UNION ALL
        UNWIND wanted7 AS o8
        MATCH (o8)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p21:Participation)<-[:PARTICIPATES]-(x11)
        WHERE coalesce(p21.since <= $p.today, true) AND coalesce(p21.until > $p.today, true) AND p21.role = 'REGIONAL_REPRESENTATIVE'
        MATCH (p21)-[:REPRESENTS]->(place9:Region)
        RETURN o8, 'members' AS what10, x11, place9
        UNION ALL
        UNWIND wanted7 AS o8
        MATCH (o8)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p22:Participation)-[:ON_BEHALF_OF]->(x11:Organization)
        WHERE coalesce(p22.since <= $p.today, true) AND coalesce(p22.until > $p.today, true)
        WITH x11, collect(DISTINCT o8) AS os23
        WHERE EXISTS {
          MATCH (x11)-[:HAS_STANDING]->(s24:StandingPeriod)
          WHERE coalesce(s24.since <= $p.today, true) AND coalesce(s24.until > $p.today, true) AND s24.standing IN ['PARTNER', 'MEMBER']
        }
        MATCH (x11)-[:LOCATED_IN]->(place9:Region)
        UNWIND os23 AS o8
        RETURN o8, 'partners' AS what10, x11, place9
        UNION ALL
        UNWIND wanted7 AS o8
        MATCH (o8)<-[:WORKS_ON]-(p25:Partnership)<-[m26:MEMBER_OF]-(x11:Organization)
        WHERE coalesce(p25.since <= $p.today, true) AND coalesce(p25.until > $p.today, true) AND coalesce(m26.since <= $p.today, true) AND coalesce(m26.until > $p.today, true)
        WITH x11, collect(DISTINCT o8) AS os27
        WHERE EXISTS {
          MATCH (x11)-[:HAS_STANDING]->(s28:StandingPeriod)
          WHERE coalesce(s28.since <= $p.today, true) AND coalesce(s28.until > $p.today, true) AND s28.standing IN ['PARTNER', 'MEMBER']
        }
        MATCH (x11)-[:LOCATED_IN]->(place9:Region)
        UNWIND os27 AS o8
        RETURN o8, 'partners' AS what10, x11, place9
        UNION ALL
        UNWIND wanted7 AS o8
        MATCH (o8)<-[:SUPPORTS]-(x11:Grant)
        WHERE coalesce(x11.status, '') <> 'CANCELLED' AND (x11.awarded IS NULL OR x11.awarded <= $p.today)
        WITH x11, collect(DISTINCT o8) AS os29
        MATCH (x11)-[:SPENT_IN]->(place9:Region)
        UNWIND os29 AS o8
        RETURN o8, 'grants' AS what10, x11, place9
        UNION ALL
        UNWIND wanted7 AS o8
        MATCH (o8)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p30:Participation)<-[:PARTICIPATES]-(x11)
        WHERE coalesce(p30.since <= $p.today, true) AND coalesce(p30.until > $p.today, true) AND p30.role = 'TASK_FORCE_LEADER'
        MATCH (place9:Region)
        WHERE place9.scheme = $p.p0 AND place9.level = 'REGION'
        RETURN o8, 'leaders' AS what10, x11, place9
        UNION ALL
        UNWIND wanted7 AS o8
        MATCH (o8)<-[:WORKS_ON]-(x11:Partnership)
        WHERE coalesce(x11.since <= $p.today, true) AND coalesce(x11.until > $p.today, true)
        WITH x11, collect(DISTINCT o8) AS os31
        MATCH (x11)-[:ACTIVE_IN]->(place9:Region)
        UNWIND os31 AS o8
        RETURN o8, 'partnerships' AS what10, x11, place9
      }
      WITH o8, what10, place9, collect(DISTINCT x11) AS xs32
      WITH place9, collect([o8, what10, xs32]) AS found33
      MATCH (place9)-[:PART_OF*0..4 {scheme: $p.p0}]->(r34:Region)
      WHERE r34.scheme = $p.p0 AND r34.level = 'REGION'
      UNWIND found33 AS f35
      WITH f35[0] AS o8, f35[1] AS what10, f35[2] AS xs32, r34
      UNWIND [[o8, r34]] AS key36
      WITH key36[0] AS a37, key36[1] AS b38, what10, xs32
      WHERE a37:Goal OR b38 IS NOT NULL
      UNWIND xs32 AS x11
      WITH DISTINCT a37, b38, what10, x11
      WITH a37, b38, what10, x11, CASE WHEN what10 IN ['grants'] THEN x11.amountMinor END AS amount39
      WITH a37, b38, what10, CASE WHEN amount39 IS NOT NULL THEN x11.currency END AS currency40, count(*) AS number41, sum(amount39) AS minor42
      WITH a37, b38, sum(CASE what10 WHEN 'representatives' THEN number41 ELSE 0 END) AS representatives43, sum(CASE what10 WHEN 'funders' THEN number41 ELSE 0 END) AS funders44, sum(CASE what10 WHEN 'members' THEN number41 ELSE 0 END) AS members45, sum(CASE what10 WHEN 'partners' THEN number41 ELSE 0 END) AS partners46, sum(CASE what10 WHEN 'grants' THEN number41 ELSE 0 END) AS grants47, sum(CASE what10 WHEN 'leaders' THEN number41 ELSE 0 END) AS leaders48, sum(CASE what10 WHEN 'partnerships' THEN number41 ELSE 0 END) AS partnerships49
      WITH toInteger(floor(1000000 * ((CASE $p.p0 WHEN 'm49' THEN 3 ELSE 0 END * (CASE representatives43 WHEN 0 THEN 1.0 ELSE 0.0 END) + 3 * (1.0 / (1 + funders44)) + 2 * (1.0 / (1 + members45)) + 2 * (1.0 / (1 + partners46)) + 2 * (1.0 / (1 + grants47)) + 1 * (CASE leaders48 WHEN 0 THEN 1.0 ELSE 0.0 END) + 1 * (1.0 / (1 + partnerships49))) / (CASE $p.p0 WHEN 'm49' THEN 3 ELSE 0 END + 3 + 2 + 2 + 2 + 1 + 1)) + 0.5)) AS value50, a37, b38, representatives43, funders44, members45, partners46, grants47, leaders48, partnerships49
      WITH a37, collect([value50, a37.code, b38.code, a37.id, b38.id, representatives43, funders44, members45, partners46, grants47, leaders48, partnerships49]) AS rows67
      RETURN collect([a37.id, rows67]) AS new68
    }
    RETURN [change54, still65 + [o66 IN wanted7 | [o66.id, coalesce(head([x64 IN new68 WHERE x64[0] = o66.id | x64[1]]), [])]]] AS kept6
  }
  CALL (kept6) {
    UNWIND kept6[1] AS x1
    UNWIND x1[1] AS row69
    WITH row69
    ORDER BY row69[0] DESC, row69[1], row69[2]
    RETURN collect(row69) AS all2
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
} AS c70
