CYPHER 5
RETURN COLLECT {
  CALL () {
    OPTIONAL
    MATCH (h:Head {id: 'changes'})
    OPTIONAL
    MATCH (n:Change {seq: h.seq})
    WITH n.id AS change52
    CALL (change52) {
      WITH change52
      WHERE coalesce(change52 = $p.p7.change, false)
      RETURN $p.p7.rows AS made53
      UNION ALL
      WITH change52
      WHERE NOT coalesce(change52 = $p.p7.change, false)
      CALL () {
        CALL () {
          MATCH (o7:Objective)
          MATCH (place8:Region)
          WHERE place8.scheme = $p.p0 AND place8.level = 'REGION'
          RETURN o7, 'cells' AS what9, o7 AS x10, place8
          UNION ALL
          MATCH (o7:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p11:Participation)<-[:PARTICIPATES]-(x10)
          WHERE coalesce(p11.since <= $p.p1, true) AND coalesce(p11.until > $p.p1, true) AND p11.role = 'REGIONAL_REPRESENTATIVE'
          MATCH (p11)-[:REPRESENTS]->(place8:Region)
          RETURN o7, 'representatives' AS what9, x10, place8
          UNION ALL
          MATCH (o7:Objective)<-[f12:FOCUSES_ON]-(x10:Funder)
          WHERE coalesce(f12.since <= $p.p1, true) AND coalesce(f12.until > $p.p1, true)
          WITH x10, collect(DISTINCT o7) AS os13
          MATCH (x10)-[w14:FUNDS_IN]->(place8:Region)
          WHERE coalesce(w14.since <= $p.p1, true) AND coalesce(w14.until > $p.p1, true)
          UNWIND os13 AS o7
          RETURN o7, 'funders' AS what9, x10, place8
          UNION ALL
          MATCH (o7:Objective)<-[:SUPPORTS]-(g15:Grant)<-[:GAVE]-(x10:Funder)
          WHERE coalesce(g15.status, '') <> 'CANCELLED' AND (g15.awarded IS NULL OR g15.awarded <= $p.p1)
          WITH x10, collect(DISTINCT o7) AS os16
          MATCH (x10)-[w17:FUNDS_IN]->(place8:Region)
          WHERE coalesce(w17.since <= $p.p1, true) AND coalesce(w17.until > $p.p1, true)
          UNWIND os16 AS o7
          RETURN o7, 'funders' AS what9, x10, place8
          UNION ALL
          MATCH (o7:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p18:Participation)<-[:PARTICIPATES]-(x10)
          WHERE coalesce(p18.since <= $p.p1, true) AND coalesce(p18.until > $p.p1, true)
          MATCH (p18)-[:ON_BEHALF_OF]->(b19:Organization)-[:LOCATED_IN]->(place8:Region)
          RETURN o7, 'members' AS what9, x10, place8
          UNION ALL
          MATCH (o7:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p20:Participation)<-[:PARTICIPATES]-(x10)
          WHERE coalesce(p20.since <= $p.p1, true) AND coalesce(p20.until > $p.p1, true) AND p20.role = 'REGIONAL_REPRESENTATIVE'
          MATCH (p20)-[:REPRESENTS]->(place8:Region)
          RETURN o7, 'members' AS what9, x10, place8
          UNION ALL
          MATCH (o7:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p21:Participation)-[:ON_BEHALF_OF]->(x10:Organization)
          WHERE coalesce(p21.since <= $p.p1, true) AND coalesce(p21.until > $p.p1, true)
          WITH x10, collect(DISTINCT o7) AS os22
          WHERE EXISTS {
            MATCH (x10)-[:HAS_STANDING]->(s23:StandingPeriod)
            WHERE coalesce(s23.since <= $p.p1, true) AND coalesce(s23.until > $p.p1, true) AND s23.standing IN ['PARTNER', 'MEMBER']
          }
          MATCH (x10)-[:LOCATED_IN]->(place8:Region)
          UNWIND os22 AS o7
          RETURN o7, 'partners' AS what9, x10, place8
          UNION ALL
          MATCH (o7:Objective)<-[:WORKS_ON]-(p24:Partnership)<-[m25:MEMBER_OF]-(x10:Organization)
          WHERE coalesce(p24.since <= $p.p1, true) AND coalesce(p24.until > $p.p1, true) AND coalesce(m25.since <= $p.p1, true) AND coalesce(m25.until > $p.p1, true)
          WITH x10, collect(DISTINCT o7) AS os26
          WHERE EXISTS {
            MATCH (x10)-[:HAS_STANDING]->(s27:StandingPeriod)
            WHERE coalesce(s27.since <= $p.p1, true) AND coalesce(s27.until > $p.p1, true) AND s27.standing IN ['PARTNER', 'MEMBER']
          }
          MATCH (x10)-[:LOCATED_IN]->(place8:Region)
          UNWIND os26 AS o7
          RETURN o7, 'partners' AS what9, x10, place8
          UNION ALL
          MATCH (o7:Objective)<-[:SUPPORTS]-(x10:Grant)
          WHERE coalesce(x10.status, '') <> 'CANCELLED' AND (x10.awarded IS NULL OR x10.awarded <= $p.p1)
          WITH x10, collect(DISTINCT o7) AS os28
          MATCH (x10)-[:SPENT_IN]->(place8:Region)
          UNWIND os28 AS o7
          RETURN o7, 'grants' AS what9, x10, place8
          UNION ALL
          MATCH (o7:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p29:Participation)<-[:PARTICIPATES]-(x10)
          WHERE coalesce(p29.since <= $p.p1, true) AND coalesce(p29.until > $p.p1, true) AND p29.role = 'TASK_FORCE_LEADER'
          MATCH (place8:Region)
          WHERE place8.scheme = $p.p0 AND place8.level = 'REGION'
          RETURN o7, 'leaders' AS what9, x10, place8
          UNION ALL
          MATCH (o7:Objective)<-[:WORKS_ON]-(x10:Partnership)
          WHERE coalesce(x10.since <= $p.p1, true) AND coalesce(x10.until > $p.p1, true)
          WITH x10, collect(DISTINCT o7) AS os30
          MATCH (x10)-[:ACTIVE_IN]->(place8:Region)
          UNWIND os30 AS o7
          RETURN o7, 'partnerships' AS what9, x10, place8
        }
        WITH o7, what9, place8, collect(DISTINCT x10) AS xs31
        WITH place8, collect([o7, what9, xs31]) AS found32
        MATCH (place8)-[:PART_OF*0..4 {scheme: $p.p0}]->(r33:Region)
        WHERE r33.scheme = $p.p0 AND r33.level = 'REGION'
        UNWIND found32 AS f34
        WITH f34[0] AS o7, f34[1] AS what9, f34[2] AS xs31, r33
        UNWIND [[o7, r33]] AS key35
        WITH key35[0] AS a36, key35[1] AS b37, what9, xs31
        WHERE a36:Goal OR b37 IS NOT NULL
        UNWIND xs31 AS x10
        WITH DISTINCT a36, b37, what9, x10
        WITH a36, b37, what9, x10, CASE WHEN what9 IN ['grants'] THEN x10.amountMinor END AS amount38
        WITH a36, b37, what9, CASE WHEN amount38 IS NOT NULL THEN x10.currency END AS currency39, count(*) AS number40, sum(amount38) AS minor41
        WITH a36 AS o3, b37 AS r5, sum(CASE what9 WHEN 'representatives' THEN number40 ELSE 0 END) AS representatives42, sum(CASE what9 WHEN 'funders' THEN number40 ELSE 0 END) AS funders43, sum(CASE what9 WHEN 'members' THEN number40 ELSE 0 END) AS members44, sum(CASE what9 WHEN 'partners' THEN number40 ELSE 0 END) AS partners45, sum(CASE what9 WHEN 'grants' THEN number40 ELSE 0 END) AS grants46, sum(CASE what9 WHEN 'leaders' THEN number40 ELSE 0 END) AS leaders47, sum(CASE what9 WHEN 'partnerships' THEN number40 ELSE 0 END) AS partnerships48
        WITH toInteger(floor(1000000 * ((CASE $p.p0 WHEN 'm49' THEN 3 ELSE 0 END * (CASE representatives42 WHEN 0 THEN 1.0 ELSE 0.0 END) + 3 * (1.0 / (1 + funders43)) + 2 * (1.0 / (1 + members44)) + 2 * (1.0 / (1 + partners45)) + 2 * (1.0 / (1 + grants46)) + 1 * (CASE leaders47 WHEN 0 THEN 1.0 ELSE 0.0 END) + 1 * (1.0 / (1 + partnerships48))) / (CASE $p.p0 WHEN 'm49' THEN 3 ELSE 0 END + 3 + 2 + 2 + 2 + 1 + 1)) + 0.5)) AS value49, o3, r5, representatives42, funders43, members44, partners45, grants46, leaders47, partnerships48
        ORDER BY value49 DESC, o3.code, r5.code
        WITH [value49, o3.code, r5.code, o3.id, r5.id, representatives42, funders43, members44, partners45, grants46, leaders47, partnerships48] AS row50
        WITH collect(row50) AS rows51
        RETURN rows51 AS made53
      }
      RETURN made53
    }
    RETURN [change52, made53] AS all2
  }
  WITH all2, COLLECT {
    UNWIND all2[1] AS x1
    WITH x1
    WHERE (x1[0] < $p.p2 OR x1[0] = $p.p2 AND (x1[1] > $p.p3 OR x1[1] = $p.p3 AND x1[2] > $p.p4))
    WITH x1 LIMIT $p.p5
    MATCH (o3:Node {id: x1[3]})
    MATCH (r5:Node {id: x1[4]})
    WITH x1, o3, r5
    ORDER BY x1[0] DESC, x1[1], x1[2]
    RETURN [x1[0], x1[1], x1[2], o3.title]
  } AS c6
  RETURN [size(all2[1]), any(y4 IN all2[1] WHERE NOT (y4[0] < $p.p2 OR y4[0] = $p.p2 AND (y4[1] > $p.p3 OR y4[1] = $p.p3 AND y4[2] > $p.p4))), c6, all2]
} AS c54
