CYPHER 5
RETURN COLLECT {
  CALL () {
    CALL () {
      MATCH (o14:Objective)
      MATCH (place15:Region)
      WHERE place15.scheme = $p.p0 AND place15.level = 'REGION'
      RETURN o14, 'cells' AS what16, o14 AS x17, place15
      UNION ALL
      MATCH (o14:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p18:Participation)<-[:PARTICIPATES]-(x17)
      WHERE coalesce(p18.since <= $p.today, true) AND coalesce(p18.until > $p.today, true) AND p18.role = 'REGIONAL_REPRESENTATIVE'
      MATCH (p18)-[:REPRESENTS]->(place15:Region)
      RETURN o14, 'representatives' AS what16, x17, place15
      UNION ALL
      MATCH (o14:Objective)<-[f19:FOCUSES_ON]-(x17:Funder)
      WHERE coalesce(f19.since <= $p.today, true) AND coalesce(f19.until > $p.today, true)
      WITH x17, collect(DISTINCT o14) AS os20
      MATCH (x17)-[w21:FUNDS_IN]->(place15:Region)
      WHERE coalesce(w21.since <= $p.today, true) AND coalesce(w21.until > $p.today, true)
      UNWIND os20 AS o14
      RETURN o14, 'funders' AS what16, x17, place15
      UNION ALL
      MATCH (o14:Objective)<-[:SUPPORTS]-(g22:Grant)<-[:GAVE]-(x17:Funder)
      WHERE coalesce(g22.status, '') <> 'CANCELLED' AND (g22.awarded IS NULL OR g22.awarded <= $p.today)
      WITH x17, collect(DISTINCT o14) AS os23
      MATCH (x17)-[w24:FUNDS_IN]->(place15:Region)
      WHERE coalesce(w24.since <= $p.today, true) AND coalesce(w24.until > $p.today, true)
      UNWIND os23 AS o14
      RETURN o14, 'funders' AS what16, x17, place15
      UNION ALL
      MATCH (o14:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p25:Participation)<-[:PARTICIPATES]-(x17)
      WHERE coalesce(p25.since <= $p.today, true) AND coalesce(p25.until > $p.today, true)
      MATCH (p25)-[:ON_BEHALF_OF]->(b26:Organization)-[:LOCATED_IN]->(place15:Region)
      RETURN o14, 'members' AS what16, x17, place15
      UNION ALL
      MATCH (o14:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p27:Participation)<-[:PARTICIPATES]-(x17)
      WHERE coalesce(p27.since <= $p.today, true) AND coalesce(p27.until > $p.today, true) AND p27.role = 'REGIONAL_REPRESENTATIVE'
      MATCH (p27)-[:REPRESENTS]->(place15:Region)
      RETURN o14, 'members' AS what16, x17, place15
      UNION ALL
      MATCH (o14:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p28:Participation)-[:ON_BEHALF_OF]->(x17:Organization)
      WHERE coalesce(p28.since <= $p.today, true) AND coalesce(p28.until > $p.today, true)
      WITH x17, collect(DISTINCT o14) AS os29
      WHERE EXISTS {
        MATCH (x17)-[:HAS_STANDING]->(s30:StandingPeriod)
        WHERE coalesce(s30.since <= $p.today, true) AND coalesce(s30.until > $p.today, true) AND s30.standing IN ['PARTNER', 'MEMBER']
      }
      MATCH (x17)-[:LOCATED_IN]->(place15:Region)
      UNWIND os29 AS o14
      RETURN o14, 'partners' AS what16, x17, place15
      UNION ALL
      MATCH (o14:Objective)<-[:WORKS_ON]-(p31:Partnership)<-[m32:MEMBER_OF]-(x17:Organization)
      WHERE coalesce(p31.since <= $p.today, true) AND coalesce(p31.until > $p.today, true) AND coalesce(m32.since <= $p.today, true) AND coalesce(m32.until > $p.today, true)
      WITH x17, collect(DISTINCT o14) AS os33
      WHERE EXISTS {
        MATCH (x17)-[:HAS_STANDING]->(s34:StandingPeriod)
        WHERE coalesce(s34.since <= $p.today, true) AND coalesce(s34.until > $p.today, true) AND s34.standing IN ['PARTNER', 'MEMBER']
      }
      MATCH (x17)-[:LOCATED_IN]->(place15:Region)
      UNWIND os33 AS o14
      RETURN o14, 'partners' AS what16, x17, place15
      UNION ALL
      MATCH (o14:Objective)<-[:SUPPORTS]-(x17:Grant)
      WHERE coalesce(x17.status, '') <> 'CANCELLED' AND (x17.awarded IS NULL OR x17.awarded <= $p.today)
      WITH x17, collect(DISTINCT o14) AS os35
      MATCH (x17)-[:SPENT_IN]->(place15:Region)
      UNWIND os35 AS o14
      RETURN o14, 'grants' AS what16, x17, place15
      UNION ALL
      MATCH (o14:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p36:Participation)<-[:PARTICIPATES]-(x17)
      WHERE coalesce(p36.since <= $p.today, true) AND coalesce(p36.until > $p.today, true) AND p36.role = 'TASK_FORCE_LEADER'
      MATCH (place15:Region)
      WHERE place15.scheme = $p.p0 AND place15.level = 'REGION'
      RETURN o14, 'leaders' AS what16, x17, place15
      UNION ALL
      MATCH (o14:Objective)<-[:WORKS_ON]-(x17:Partnership)
      WHERE coalesce(x17.since <= $p.today, true) AND coalesce(x17.until > $p.today, true)
      WITH x17, collect(DISTINCT o14) AS os37
      MATCH (x17)-[:ACTIVE_IN]->(place15:Region)
      UNWIND os37 AS o14
      RETURN o14, 'partnerships' AS what16, x17, place15
    }
    WITH o14, what16, place15, collect(DISTINCT x17) AS xs38
    WITH place15, collect([o14, what16, xs38]) AS found39
    MATCH (place15)-[:PART_OF*0..4 {scheme: $p.p0}]->(r40:Region)
    WHERE r40.scheme = $p.p0 AND r40.level = 'REGION'
    UNWIND found39 AS f41
    WITH f41[0] AS o14, f41[1] AS what16, f41[2] AS xs38, r40
    UNWIND [[o14, r40]] AS key42
    WITH key42[0] AS a43, key42[1] AS b44, what16, xs38
    WHERE a43:Goal OR b44 IS NOT NULL
    UNWIND xs38 AS x17
    WITH DISTINCT a43, b44, what16, x17
    WITH a43, b44, what16, CASE WHEN what16 IN ['grants'] AND x17.amountMinor IS NOT NULL THEN x17.currency END AS currency45, count(*) AS number46, sum(CASE WHEN what16 IN ['grants'] AND x17.amountMinor IS NOT NULL THEN x17.amountMinor END) AS minor47
    WITH a43 AS o2, b44 AS r3, sum(CASE what16 WHEN 'representatives' THEN number46 ELSE 0 END) AS representatives5, sum(CASE what16 WHEN 'funders' THEN number46 ELSE 0 END) AS funders6, sum(CASE what16 WHEN 'members' THEN number46 ELSE 0 END) AS members7, sum(CASE what16 WHEN 'partners' THEN number46 ELSE 0 END) AS partners8, sum(CASE what16 WHEN 'grants' THEN number46 ELSE 0 END) AS grants9, sum(CASE what16 WHEN 'leaders' THEN number46 ELSE 0 END) AS leaders10, sum(CASE what16 WHEN 'partnerships' THEN number46 ELSE 0 END) AS partnerships11
    WITH toInteger(floor(1000000 * ((CASE $p.p0 WHEN 'm49' THEN 3 ELSE 0 END * (CASE representatives5 WHEN 0 THEN 1.0 ELSE 0.0 END) + 3 * (1.0 / (1 + funders6)) + 2 * (1.0 / (1 + members7)) + 2 * (1.0 / (1 + partners8)) + 2 * (1.0 / (1 + grants9)) + 1 * (CASE leaders10 WHEN 0 THEN 1.0 ELSE 0.0 END) + 1 * (1.0 / (1 + partnerships11))) / (CASE $p.p0 WHEN 'm49' THEN 3 ELSE 0 END + 3 + 2 + 2 + 2 + 1 + 1)) + 0.5)) AS value1, o2, r3, representatives5, funders6, members7, partners8, grants9, leaders10, partnerships11
    ORDER BY value1 DESC, o2.code, r3.code
    RETURN collect([value1, o2, r3, representatives5, funders6, members7, partners8, grants9, leaders10, partnerships11]) AS all4
  }
  WITH all4, COLLECT {
    UNWIND all4 AS x12
    WITH x12[0] AS value1, x12[1] AS o2, x12[2] AS r3, x12[3] AS representatives5, x12[4] AS funders6, x12[5] AS members7, x12[6] AS partners8, x12[7] AS grants9, x12[8] AS leaders10, x12[9] AS partnerships11
    WITH value1, o2, r3, representatives5, funders6, members7, partners8, grants9, leaders10, partnerships11 LIMIT $p.p2
    RETURN [value1, o2.code, r3.code, r3.name, representatives5, funders6, members7, partners8, grants9, leaders10, partnerships11]
  } AS c13
  RETURN [size(all4), c13]
} AS c48
