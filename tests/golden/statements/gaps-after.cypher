CYPHER 5
RETURN COLLECT {
  CALL () {
    CALL () {
      MATCH (o15:Objective)
      MATCH (place16:Region)
      WHERE place16.scheme = $p.p0 AND place16.level = 'REGION'
      RETURN o15, 'cells' AS what17, o15 AS x18, place16
      UNION ALL
      MATCH (o15:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p19:Participation)<-[:PARTICIPATES]-(x18)
      WHERE coalesce(p19.since <= $p.p1, true) AND coalesce(p19.until > $p.p1, true) AND p19.role = 'REGIONAL_REPRESENTATIVE'
      MATCH (p19)-[:REPRESENTS]->(place16:Region)
      RETURN o15, 'representatives' AS what17, x18, place16
      UNION ALL
      MATCH (o15:Objective)<-[f20:FOCUSES_ON]-(x18:Funder)
      WHERE coalesce(f20.since <= $p.p1, true) AND coalesce(f20.until > $p.p1, true)
      WITH x18, collect(DISTINCT o15) AS os21
      MATCH (x18)-[w22:FUNDS_IN]->(place16:Region)
      WHERE coalesce(w22.since <= $p.p1, true) AND coalesce(w22.until > $p.p1, true)
      UNWIND os21 AS o15
      RETURN o15, 'funders' AS what17, x18, place16
      UNION ALL
      MATCH (o15:Objective)<-[:SUPPORTS]-(g23:Grant)<-[:GAVE]-(x18:Funder)
      WHERE coalesce(g23.status, '') <> 'CANCELLED' AND (g23.awarded IS NULL OR g23.awarded <= $p.p1)
      WITH x18, collect(DISTINCT o15) AS os24
      MATCH (x18)-[w25:FUNDS_IN]->(place16:Region)
      WHERE coalesce(w25.since <= $p.p1, true) AND coalesce(w25.until > $p.p1, true)
      UNWIND os24 AS o15
      RETURN o15, 'funders' AS what17, x18, place16
      UNION ALL
      MATCH (o15:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p26:Participation)<-[:PARTICIPATES]-(x18)
      WHERE coalesce(p26.since <= $p.p1, true) AND coalesce(p26.until > $p.p1, true)
      MATCH (p26)-[:ON_BEHALF_OF]->(b27:Organization)-[:LOCATED_IN]->(place16:Region)
      RETURN o15, 'members' AS what17, x18, place16
      UNION ALL
      MATCH (o15:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p28:Participation)<-[:PARTICIPATES]-(x18)
      WHERE coalesce(p28.since <= $p.p1, true) AND coalesce(p28.until > $p.p1, true) AND p28.role = 'REGIONAL_REPRESENTATIVE'
      MATCH (p28)-[:REPRESENTS]->(place16:Region)
      RETURN o15, 'members' AS what17, x18, place16
      UNION ALL
      MATCH (o15:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p29:Participation)-[:ON_BEHALF_OF]->(x18:Organization)
      WHERE coalesce(p29.since <= $p.p1, true) AND coalesce(p29.until > $p.p1, true)
      WITH x18, collect(DISTINCT o15) AS os30
      WHERE EXISTS {
        MATCH (x18)-[:HAS_STANDING]->(s31:StandingPeriod)
        WHERE coalesce(s31.since <= $p.p1, true) AND coalesce(s31.until > $p.p1, true) AND s31.standing IN ['PARTNER', 'MEMBER']
      }
      MATCH (x18)-[:LOCATED_IN]->(place16:Region)
      UNWIND os30 AS o15
      RETURN o15, 'partners' AS what17, x18, place16
      UNION ALL
      MATCH (o15:Objective)<-[:WORKS_ON]-(p32:Partnership)<-[m33:MEMBER_OF]-(x18:Organization)
      WHERE coalesce(p32.since <= $p.p1, true) AND coalesce(p32.until > $p.p1, true) AND coalesce(m33.since <= $p.p1, true) AND coalesce(m33.until > $p.p1, true)
      WITH x18, collect(DISTINCT o15) AS os34
      WHERE EXISTS {
        MATCH (x18)-[:HAS_STANDING]->(s35:StandingPeriod)
        WHERE coalesce(s35.since <= $p.p1, true) AND coalesce(s35.until > $p.p1, true) AND s35.standing IN ['PARTNER', 'MEMBER']
      }
      MATCH (x18)-[:LOCATED_IN]->(place16:Region)
      UNWIND os34 AS o15
      RETURN o15, 'partners' AS what17, x18, place16
      UNION ALL
      MATCH (o15:Objective)<-[:SUPPORTS]-(x18:Grant)
      WHERE coalesce(x18.status, '') <> 'CANCELLED' AND (x18.awarded IS NULL OR x18.awarded <= $p.p1)
      WITH x18, collect(DISTINCT o15) AS os36
      MATCH (x18)-[:SPENT_IN]->(place16:Region)
      UNWIND os36 AS o15
      RETURN o15, 'grants' AS what17, x18, place16
      UNION ALL
      MATCH (o15:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p37:Participation)<-[:PARTICIPATES]-(x18)
      WHERE coalesce(p37.since <= $p.p1, true) AND coalesce(p37.until > $p.p1, true) AND p37.role = 'TASK_FORCE_LEADER'
      MATCH (place16:Region)
      WHERE place16.scheme = $p.p0 AND place16.level = 'REGION'
      RETURN o15, 'leaders' AS what17, x18, place16
      UNION ALL
      MATCH (o15:Objective)<-[:WORKS_ON]-(x18:Partnership)
      WHERE coalesce(x18.since <= $p.p1, true) AND coalesce(x18.until > $p.p1, true)
      WITH x18, collect(DISTINCT o15) AS os38
      MATCH (x18)-[:ACTIVE_IN]->(place16:Region)
      UNWIND os38 AS o15
      RETURN o15, 'partnerships' AS what17, x18, place16
    }
    WITH o15, what17, place16, collect(DISTINCT x18) AS xs39
    WITH place16, collect([o15, what17, xs39]) AS found40
    MATCH (place16)-[:PART_OF*0..4 {scheme: $p.p0}]->(r41:Region)
    WHERE r41.scheme = $p.p0 AND r41.level = 'REGION'
    UNWIND found40 AS f42
    WITH f42[0] AS o15, f42[1] AS what17, f42[2] AS xs39, r41
    UNWIND [[o15, r41]] AS key43
    WITH key43[0] AS a44, key43[1] AS b45, what17, xs39
    WHERE a44:Goal OR b45 IS NOT NULL
    UNWIND xs39 AS x18
    WITH DISTINCT a44, b45, what17, x18
    WITH a44, b45, what17, CASE WHEN what17 IN ['grants'] AND x18.amountMinor IS NOT NULL THEN x18.currency END AS currency46, count(*) AS number47, sum(CASE WHEN what17 IN ['grants'] AND x18.amountMinor IS NOT NULL THEN x18.amountMinor END) AS minor48
    WITH a44 AS o2, b45 AS r3, sum(CASE what17 WHEN 'representatives' THEN number47 ELSE 0 END) AS representatives6, sum(CASE what17 WHEN 'funders' THEN number47 ELSE 0 END) AS funders7, sum(CASE what17 WHEN 'members' THEN number47 ELSE 0 END) AS members8, sum(CASE what17 WHEN 'partners' THEN number47 ELSE 0 END) AS partners9, sum(CASE what17 WHEN 'grants' THEN number47 ELSE 0 END) AS grants10, sum(CASE what17 WHEN 'leaders' THEN number47 ELSE 0 END) AS leaders11, sum(CASE what17 WHEN 'partnerships' THEN number47 ELSE 0 END) AS partnerships12
    WITH toInteger(floor(1000000 * ((CASE $p.p0 WHEN 'm49' THEN 3 ELSE 0 END * (CASE representatives6 WHEN 0 THEN 1.0 ELSE 0.0 END) + 3 * (1.0 / (1 + funders7)) + 2 * (1.0 / (1 + members8)) + 2 * (1.0 / (1 + partners9)) + 2 * (1.0 / (1 + grants10)) + 1 * (CASE leaders11 WHEN 0 THEN 1.0 ELSE 0.0 END) + 1 * (1.0 / (1 + partnerships12))) / (CASE $p.p0 WHEN 'm49' THEN 3 ELSE 0 END + 3 + 2 + 2 + 2 + 1 + 1)) + 0.5)) AS value1, o2, r3, representatives6, funders7, members8, partners9, grants10, leaders11, partnerships12
    ORDER BY value1 DESC, o2.code, r3.code
    RETURN collect([value1, o2, r3, representatives6, funders7, members8, partners9, grants10, leaders11, partnerships12]) AS all4
  }
  WITH all4, COLLECT {
    UNWIND all4 AS x13
    WITH x13[0] AS value1, x13[1] AS o2, x13[2] AS r3, x13[3] AS representatives6, x13[4] AS funders7, x13[5] AS members8, x13[6] AS partners9, x13[7] AS grants10, x13[8] AS leaders11, x13[9] AS partnerships12
    WHERE (value1 < $p.p2 OR value1 = $p.p2 AND (o2.code > $p.p3 OR o2.code = $p.p3 AND r3.code > $p.p4))
    WITH value1, o2, r3, representatives6, funders7, members8, partners9, grants10, leaders11, partnerships12 LIMIT $p.p5
    RETURN [value1, o2.code, r3.code, o2.title]
  } AS c14
  RETURN [size(all4), any(y5 IN all4 WHERE NOT (y5[0] < $p.p2 OR y5[0] = $p.p2 AND (y5[1].code > $p.p3 OR y5[1].code = $p.p3 AND y5[2].code > $p.p4))), c14]
} AS c49
