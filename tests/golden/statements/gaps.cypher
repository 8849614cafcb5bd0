CYPHER 5
RETURN COLLECT {
  CALL () {
    OPTIONAL
    MATCH (h:Head {id: 'changes'})
    OPTIONAL
    MATCH (n:Change {seq: h.seq})
    WITH n.id AS change51
    CALL (change51) {
      WITH change51
      WHERE coalesce(change51 = $p.p3.change, false)
      RETURN $p.p3.rows AS made52
      UNION ALL
      WITH change51
      WHERE NOT coalesce(change51 = $p.p3.change, false)
      CALL () {
        CALL () {
          MATCH (o6:Objective)
          MATCH (place7:Region)
          WHERE place7.scheme = $p.p0 AND place7.level = 'REGION'
          RETURN o6, 'cells' AS what8, o6 AS x9, place7
          UNION ALL
          MATCH (o6:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p10:Participation)<-[:PARTICIPATES]-(x9)
          WHERE coalesce(p10.since <= $p.today, true) AND coalesce(p10.until > $p.today, true) AND p10.role = 'REGIONAL_REPRESENTATIVE'
          MATCH (p10)-[:REPRESENTS]->(place7:Region)
          RETURN o6, 'representatives' AS what8, x9, place7
          UNION ALL
          MATCH (o6:Objective)<-[f11:FOCUSES_ON]-(x9:Funder)
          WHERE coalesce(f11.since <= $p.today, true) AND coalesce(f11.until > $p.today, true)
          WITH x9, collect(DISTINCT o6) AS os12
          MATCH (x9)-[w13:FUNDS_IN]->(place7:Region)
          WHERE coalesce(w13.since <= $p.today, true) AND coalesce(w13.until > $p.today, true)
          UNWIND os12 AS o6
          RETURN o6, 'funders' AS what8, x9, place7
          UNION ALL
          MATCH (o6:Objective)<-[:SUPPORTS]-(g14:Grant)<-[:GAVE]-(x9:Funder)
          WHERE coalesce(g14.status, '') <> 'CANCELLED' AND (g14.awarded IS NULL OR g14.awarded <= $p.today)
          WITH x9, collect(DISTINCT o6) AS os15
          MATCH (x9)-[w16:FUNDS_IN]->(place7:Region)
          WHERE coalesce(w16.since <= $p.today, true) AND coalesce(w16.until > $p.today, true)
          UNWIND os15 AS o6
          RETURN o6, 'funders' AS what8, x9, place7
          UNION ALL
          MATCH (o6:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p17:Participation)<-[:PARTICIPATES]-(x9)
          WHERE coalesce(p17.since <= $p.today, true) AND coalesce(p17.until > $p.today, true)
          MATCH (p17)-[:ON_BEHALF_OF]->(b18:Organization)-[:LOCATED_IN]->(place7:Region)
          RETURN o6, 'members' AS what8, x9, place7
          UNION ALL
          MATCH (o6:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p19:Participation)<-[:PARTICIPATES]-(x9)
          WHERE coalesce(p19.since <= $p.today, true) AND coalesce(p19.until > $p.today, true) AND p19.role = 'REGIONAL_REPRESENTATIVE'
          MATCH (p19)-[:REPRESENTS]->(place7:Region)
          RETURN o6, 'members' AS what8, x9, place7
          UNION ALL
          MATCH (o6:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p20:Participation)-[:ON_BEHALF_OF]->(x9:Organization)
          WHERE coalesce(p20.since <= $p.today, true) AND coalesce(p20.until > $p.today, true)
          WITH x9, collect(DISTINCT o6) AS os21
          WHERE EXISTS {
            MATCH (x9)-[:HAS_STANDING]->(s22:StandingPeriod)
            WHERE coalesce(s22.since <= $p.today, true) AND coalesce(s22.until > $p.today, true) AND s22.standing IN ['PARTNER', 'MEMBER']
          }
          MATCH (x9)-[:LOCATED_IN]->(place7:Region)
          UNWIND os21 AS o6
          RETURN o6, 'partners' AS what8, x9, place7
          UNION ALL
          MATCH (o6:Objective)<-[:WORKS_ON]-(p23:Partnership)<-[m24:MEMBER_OF]-(x9:Organization)
          WHERE coalesce(p23.since <= $p.today, true) AND coalesce(p23.until > $p.today, true) AND coalesce(m24.since <= $p.today, true) AND coalesce(m24.until > $p.today, true)
          WITH x9, collect(DISTINCT o6) AS os25
          WHERE EXISTS {
            MATCH (x9)-[:HAS_STANDING]->(s26:StandingPeriod)
            WHERE coalesce(s26.since <= $p.today, true) AND coalesce(s26.until > $p.today, true) AND s26.standing IN ['PARTNER', 'MEMBER']
          }
          MATCH (x9)-[:LOCATED_IN]->(place7:Region)
          UNWIND os25 AS o6
          RETURN o6, 'partners' AS what8, x9, place7
          UNION ALL
          MATCH (o6:Objective)<-[:SUPPORTS]-(x9:Grant)
          WHERE coalesce(x9.status, '') <> 'CANCELLED' AND (x9.awarded IS NULL OR x9.awarded <= $p.today)
          WITH x9, collect(DISTINCT o6) AS os27
          MATCH (x9)-[:SPENT_IN]->(place7:Region)
          UNWIND os27 AS o6
          RETURN o6, 'grants' AS what8, x9, place7
          UNION ALL
          MATCH (o6:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p28:Participation)<-[:PARTICIPATES]-(x9)
          WHERE coalesce(p28.since <= $p.today, true) AND coalesce(p28.until > $p.today, true) AND p28.role = 'TASK_FORCE_LEADER'
          MATCH (place7:Region)
          WHERE place7.scheme = $p.p0 AND place7.level = 'REGION'
          RETURN o6, 'leaders' AS what8, x9, place7
          UNION ALL
          MATCH (o6:Objective)<-[:WORKS_ON]-(x9:Partnership)
          WHERE coalesce(x9.since <= $p.today, true) AND coalesce(x9.until > $p.today, true)
          WITH x9, collect(DISTINCT o6) AS os29
          MATCH (x9)-[:ACTIVE_IN]->(place7:Region)
          UNWIND os29 AS o6
          RETURN o6, 'partnerships' AS what8, x9, place7
        }
        WITH o6, what8, place7, collect(DISTINCT x9) AS xs30
        WITH place7, collect([o6, what8, xs30]) AS found31
        MATCH (place7)-[:PART_OF*0..4 {scheme: $p.p0}]->(r32:Region)
        WHERE r32.scheme = $p.p0 AND r32.level = 'REGION'
        UNWIND found31 AS f33
        WITH f33[0] AS o6, f33[1] AS what8, f33[2] AS xs30, r32
        UNWIND [[o6, r32]] AS key34
        WITH key34[0] AS a35, key34[1] AS b36, what8, xs30
        WHERE a35:Goal OR b36 IS NOT NULL
        UNWIND xs30 AS x9
        WITH DISTINCT a35, b36, what8, x9
        WITH a35, b36, what8, x9, CASE WHEN what8 IN ['grants'] THEN x9.amountMinor END AS amount37
        WITH a35, b36, what8, CASE WHEN amount37 IS NOT NULL THEN x9.currency END AS currency38, count(*) AS number39, sum(amount37) AS minor40
        WITH a35 AS o3, b36 AS r4, sum(CASE what8 WHEN 'representatives' THEN number39 ELSE 0 END) AS representatives41, sum(CASE what8 WHEN 'funders' THEN number39 ELSE 0 END) AS funders42, sum(CASE what8 WHEN 'members' THEN number39 ELSE 0 END) AS members43, sum(CASE what8 WHEN 'partners' THEN number39 ELSE 0 END) AS partners44, sum(CASE what8 WHEN 'grants' THEN number39 ELSE 0 END) AS grants45, sum(CASE what8 WHEN 'leaders' THEN number39 ELSE 0 END) AS leaders46, sum(CASE what8 WHEN 'partnerships' THEN number39 ELSE 0 END) AS partnerships47
        WITH toInteger(floor(1000000 * ((CASE $p.p0 WHEN 'm49' THEN 3 ELSE 0 END * (CASE representatives41 WHEN 0 THEN 1.0 ELSE 0.0 END) + 3 * (1.0 / (1 + funders42)) + 2 * (1.0 / (1 + members43)) + 2 * (1.0 / (1 + partners44)) + 2 * (1.0 / (1 + grants45)) + 1 * (CASE leaders46 WHEN 0 THEN 1.0 ELSE 0.0 END) + 1 * (1.0 / (1 + partnerships47))) / (CASE $p.p0 WHEN 'm49' THEN 3 ELSE 0 END + 3 + 2 + 2 + 2 + 1 + 1)) + 0.5)) AS value48, o3, r4, representatives41, funders42, members43, partners44, grants45, leaders46, partnerships47
        ORDER BY value48 DESC, o3.code, r4.code
        WITH [value48, o3.code, r4.code, o3.id, r4.id, representatives41, funders42, members43, partners44, grants45, leaders46, partnerships47] AS row49
        WITH collect(row49) AS rows50
        RETURN rows50 AS made52
      }
      RETURN made52
    }
    RETURN [change51, made52] AS all2
  }
  WITH all2, COLLECT {
    UNWIND all2[1] AS x1
    WITH x1
    WITH x1 LIMIT $p.p2
    MATCH (o3:Node {id: x1[3]})
    MATCH (r4:Node {id: x1[4]})
    WITH x1, o3, r4
    ORDER BY x1[0] DESC, x1[1], x1[2]
    RETURN [x1[0], x1[1], x1[2], o3.code, r4.name, x1[5], x1[6], x1[7], x1[8], x1[9], x1[10], x1[11]]
  } AS c5
  RETURN [size(all2[1]), c5, all2]
} AS c53
