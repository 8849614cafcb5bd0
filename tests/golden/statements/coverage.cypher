CYPHER 5
RETURN COLLECT {
  CALL () {
    OPTIONAL
    MATCH (h44:Head {id: 'changes'})
    OPTIONAL
    MATCH (n45:Change {seq: h44.seq})
    OPTIONAL
    MATCH (k46:Node {id: $p.p2.change})
    WHERE k46:Change
    WITH n45.id AS change47, k46.seq AS seen48, coalesce(n45.seq - k46.seq <= 500, false) AS near49
    CALL (seen48, near49) {
      WITH seen48, near49
      WHERE near49
      MATCH (c50:Change)
      WHERE c50.seq > seen48 AND NOT split(c50.kind, '.')[0] IN ['account', 'apiToken', 'mail', 'passwordReset', 'registration', 'session', 'contact']
      OPTIONAL
      MATCH (:Node {id: CASE WHEN split(c50.kind, '.')[0] IN ['candidacy', 'participation'] THEN c50.subject END})-[:IN|FOR]->(f51:TaskForce)-[:IMPLEMENTS]->(t52:Objective)
      RETURN collect(DISTINCT t52.id) AS touched53, collect(f51.code) + collect(t52.code) AS codes54, count(*) AS since43, count(*) - count(t52) AS others55
    }
    WITH change47, near49 AND since43 = 0 AS same56
    CALL (same56) {
      WITH same56
      WHERE same56
      RETURN $p.p2.rows AS made57
      UNION ALL
      WITH same56
      WHERE NOT same56
      CALL () {
        CALL () {
          MATCH (o3:Objective)
          MATCH (o3)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p7:Participation)<-[:PARTICIPATES]-(x4)
          WHERE coalesce(p7.since <= $p.p0, true) AND coalesce(p7.until > $p.p0, true) AND p7.role = 'TASK_FORCE_LEADER'
          OPTIONAL
          MATCH (p7)-[:ON_BEHALF_OF]->(b8:Organization)-[:LOCATED_IN]->(place5:Region)
          RETURN o3, 'leaders' AS what6, x4, place5
          UNION ALL
          MATCH (o3:Objective)
          MATCH (o3)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p9:Participation)<-[:PARTICIPATES]-(x4)
          WHERE coalesce(p9.since <= $p.p0, true) AND coalesce(p9.until > $p.p0, true) AND p9.role = 'REGIONAL_REPRESENTATIVE'
          OPTIONAL
          MATCH (p9)-[:REPRESENTS]->(place5:Region)
          RETURN o3, 'representatives' AS what6, x4, place5
          UNION ALL
          MATCH (o3:Objective)
          MATCH (o3)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p10:Participation)<-[:PARTICIPATES]-(x4)
          WHERE coalesce(p10.since <= $p.p0, true) AND coalesce(p10.until > $p.p0, true)
          OPTIONAL
          MATCH (p10)-[:ON_BEHALF_OF]->(b11:Organization)-[:LOCATED_IN]->(place5:Region)
          RETURN o3, 'members' AS what6, x4, place5
          UNION ALL
          MATCH (o3:Objective)
          MATCH (o3)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p12:Participation)<-[:PARTICIPATES]-(x4)
          WHERE coalesce(p12.since <= $p.p0, true) AND coalesce(p12.until > $p.p0, true) AND p12.role = 'REGIONAL_REPRESENTATIVE'
          OPTIONAL
          MATCH (p12)-[:REPRESENTS]->(place5:Region)
          RETURN o3, 'members' AS what6, x4, place5
          UNION ALL
          MATCH (o3:Objective)
          MATCH (o3)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p13:Participation)-[:ON_BEHALF_OF]->(x4:Organization)
          WHERE coalesce(p13.since <= $p.p0, true) AND coalesce(p13.until > $p.p0, true)
          WITH x4, collect(DISTINCT o3) AS os14
          WHERE EXISTS {
            MATCH (x4)-[:HAS_STANDING]->(s15:StandingPeriod)
            WHERE coalesce(s15.since <= $p.p0, true) AND coalesce(s15.until > $p.p0, true) AND s15.standing IN ['PARTNER', 'MEMBER']
          }
          OPTIONAL
          MATCH (x4)-[:LOCATED_IN]->(place5:Region)
          UNWIND os14 AS o3
          RETURN o3, 'partners' AS what6, x4, place5
          UNION ALL
          MATCH (o3:Objective)
          MATCH (o3)<-[:WORKS_ON]-(p16:Partnership)<-[m17:MEMBER_OF]-(x4:Organization)
          WHERE coalesce(p16.since <= $p.p0, true) AND coalesce(p16.until > $p.p0, true) AND coalesce(m17.since <= $p.p0, true) AND coalesce(m17.until > $p.p0, true)
          WITH x4, collect(DISTINCT o3) AS os18
          WHERE EXISTS {
            MATCH (x4)-[:HAS_STANDING]->(s19:StandingPeriod)
            WHERE coalesce(s19.since <= $p.p0, true) AND coalesce(s19.until > $p.p0, true) AND s19.standing IN ['PARTNER', 'MEMBER']
          }
          OPTIONAL
          MATCH (x4)-[:LOCATED_IN]->(place5:Region)
          UNWIND os18 AS o3
          RETURN o3, 'partners' AS what6, x4, place5
          UNION ALL
          MATCH (o3:Objective)
          MATCH (o3)<-[:WORKS_ON]-(x4:Partnership)
          WHERE coalesce(x4.since <= $p.p0, true) AND coalesce(x4.until > $p.p0, true)
          WITH x4, collect(DISTINCT o3) AS os20
          OPTIONAL
          MATCH (x4)-[:ACTIVE_IN]->(place5:Region)
          UNWIND os20 AS o3
          RETURN o3, 'partnerships' AS what6, x4, place5
          UNION ALL
          MATCH (o3:Objective)
          MATCH (o3)<-[f21:FOCUSES_ON]-(x4:Funder)
          WHERE coalesce(f21.since <= $p.p0, true) AND coalesce(f21.until > $p.p0, true)
          WITH x4, collect(DISTINCT o3) AS os22
          OPTIONAL
          MATCH (x4)-[w23:FUNDS_IN]->(place5:Region)
          WHERE coalesce(w23.since <= $p.p0, true) AND coalesce(w23.until > $p.p0, true)
          UNWIND os22 AS o3
          RETURN o3, 'funders' AS what6, x4, place5
          UNION ALL
          MATCH (o3:Objective)
          MATCH (o3)<-[:SUPPORTS]-(g24:Grant)<-[:GAVE]-(x4:Funder)
          WHERE coalesce(g24.status, '') <> 'CANCELLED' AND (g24.awarded IS NULL OR g24.awarded <= $p.p0)
          WITH x4, collect(DISTINCT o3) AS os25
          OPTIONAL
          MATCH (x4)-[w26:FUNDS_IN]->(place5:Region)
          WHERE coalesce(w26.since <= $p.p0, true) AND coalesce(w26.until > $p.p0, true)
          UNWIND os25 AS o3
          RETURN o3, 'funders' AS what6, x4, place5
          UNION ALL
          MATCH (o3:Objective)
          MATCH (o3)<-[:SUPPORTS]-(x4:Grant)
          WHERE coalesce(x4.status, '') <> 'CANCELLED' AND (x4.awarded IS NULL OR x4.awarded <= $p.p0)
          WITH x4, collect(DISTINCT o3) AS os27
          OPTIONAL
          MATCH (x4)-[:SPENT_IN]->(place5:Region)
          UNWIND os27 AS o3
          RETURN o3, 'grants' AS what6, x4, place5
          UNION ALL
          MATCH (o3:Objective)
          MATCH (o3)<-[:IMPLEMENTS]-(:TaskForce)<-[:FOR]-(x4:Candidacy)
          WHERE x4.state IN ['SUBMITTED', 'CALLED', 'ANSWERED', 'IN_CONSULTATION', 'NOMINATED']
          WITH x4, collect(DISTINCT o3) AS os28
          OPTIONAL
          MATCH (x4)-[:IN_REGION]->(place5:Region)
          UNWIND os28 AS o3
          RETURN o3, 'candidacies' AS what6, x4, place5
          UNION ALL
          MATCH (o3:Objective)
          MATCH (o3)<-[:IMPLEMENTS]-(:TaskForce)<-[:FOR]-(x4:Candidacy)
          WHERE x4.state IN ['SUBMITTED', 'CALLED', 'ANSWERED', 'IN_CONSULTATION', 'NOMINATED'] AND NOT EXISTS { (x4)-[:IN_REGION]->()
          }
          WITH x4, collect(DISTINCT o3) AS os29
          OPTIONAL
          MATCH (x4)-[:WITH]->(b30:Organization)-[:LOCATED_IN]->(place5:Region)
          UNWIND os29 AS o3
          RETURN o3, 'candidacies' AS what6, x4, place5
        }
        WITH o3, what6, place5, collect(DISTINCT x4) AS xs31
        WITH place5, collect([o3, what6, xs31]) AS found32
        OPTIONAL
        MATCH (place5)-[:PART_OF*0..4 {scheme: $p.p1}]->(r33:Region)
        WHERE r33.scheme = $p.p1 AND r33.level = 'REGION'
        UNWIND found32 AS f34
        WITH f34[0] AS o3, f34[1] AS what6, f34[2] AS xs31, r33
        UNWIND [[o3, r33], [head([(o3)<-[:HAS_OBJECTIVE]-(goal35:Goal) | goal35]), null], [null, r33]] AS key36
        WITH key36[0] AS a37, key36[1] AS b38, what6, xs31
        WHERE a37:Goal OR b38 IS NOT NULL
        UNWIND xs31 AS x4
        WITH DISTINCT a37, b38, what6, x4
        WITH a37, b38, what6, x4, CASE WHEN what6 IN ['grants'] THEN x4.amountMinor END AS amount39
        WITH a37, b38, what6, CASE WHEN amount39 IS NOT NULL THEN x4.currency END AS currency40, count(*) AS number41, sum(amount39) AS minor42
        WITH collect([a37.id, b38.id, what6, number41, currency40, minor42]) AS rows2
        RETURN rows2 AS made57
      }
      RETURN made57
    }
    RETURN [change47, made57] AS kept1
  }
  RETURN kept1
} AS c58, toString($p.p0) AS c59, COLLECT {
  MATCH (n60:Objective)
  WITH n60
  ORDER BY n60.code
  WITH n60, COLLECT {
    MATCH (n60)<-[:HAS_OBJECTIVE]-(n61:Goal)
    WITH n61
    ORDER BY n61.id LIMIT 1
    RETURN [n61.code]
  } AS c62
  RETURN [n60.code, c62]
} AS c63, COLLECT {
  MATCH (n64:Region)
  WHERE n64.scheme = $p.p1 AND n64.level = 'REGION'
  WITH n64
  ORDER BY n64.code
  RETURN [n64.code, n64.name]
} AS c65, COLLECT {
  MATCH (n66:Objective)
  WITH n66
  ORDER BY n66.code
  RETURN [n66.id, n66.code]
} AS c68, COLLECT {
  MATCH (n67:Region)
  WHERE n67.scheme = $p.p1 AND n67.level = 'REGION'
  WITH n67
  ORDER BY n67.code
  RETURN [n67.id]
} AS c69, COLLECT {
  MATCH (n70:Goal)
  WITH n70
  ORDER BY n70.code
  RETURN [n70.id, n70.title]
} AS c71, COLLECT {
  MATCH (n72:Region)
  WHERE n72.scheme = $p.p1 AND n72.level = 'REGION'
  WITH n72
  ORDER BY n72.code
  RETURN [n72.id, n72.name]
} AS c73
