CYPHER 5
RETURN COLLECT {
  CALL () {
    OPTIONAL
    MATCH (h48:Head {id: 'changes'})
    OPTIONAL
    MATCH (n49:Change {seq: h48.seq})
    OPTIONAL
    MATCH (k50:Node {id: $p.p2.change})
    WHERE k50:Change
    WITH n49.id AS change51, k50.seq AS seen52, coalesce(n49.seq - k50.seq <= 500, false) AS near53
    CALL (seen52, near53) {
      WITH seen52, near53
      WHERE near53
      MATCH (c54:Change)
      WHERE c54.seq > seen52 AND NOT split(c54.kind, '.')[0] IN ['account', 'apiToken', 'mail', 'passwordReset', 'registration', 'session', 'contact']
      OPTIONAL
      MATCH (:Node {id: CASE WHEN split(c54.kind, '.')[0] IN ['candidacy', 'participation'] THEN c54.subject END})-[:IN|FOR]->(f55:TaskForce)-[:IMPLEMENTS]->(t56:Objective)
      RETURN collect(DISTINCT t56.id) AS touched57, collect(f55.code) + collect(t56.code) AS codes58, count(*) AS since47, count(*) - count(t56) AS others59
    }
    WITH change51, near53 AND since47 = 0 AS same60
    CALL (same60) {
      WITH same60
      WHERE same60
      RETURN $p.p2.rows AS made61
      UNION ALL
      WITH same60
      WHERE NOT same60
      CALL () {
        CALL () {
          MATCH (o3:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p7:Participation)<-[:PARTICIPATES]-(x4)
          WHERE coalesce(p7.since <= $p.p0, true) AND coalesce(p7.until > $p.p0, true) AND p7.role = 'TASK_FORCE_LEADER'
          OPTIONAL
          MATCH (p7)-[:ON_BEHALF_OF]->(b8:Organization)
          WITH b8, collect([o3, x4]) AS those9
          OPTIONAL
          MATCH (b8)-[:LOCATED_IN]->(place5:Region)
          UNWIND those9 AS y10
          WITH place5, y10[0] AS o3, y10[1] AS x4
          RETURN o3, 'leaders' AS what6, x4, place5
          UNION ALL
          MATCH (o3:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p11:Participation)<-[:PARTICIPATES]-(x4)
          WHERE coalesce(p11.since <= $p.p0, true) AND coalesce(p11.until > $p.p0, true) AND p11.role = 'REGIONAL_REPRESENTATIVE'
          OPTIONAL
          MATCH (p11)-[:REPRESENTS]->(place5:Region)
          RETURN o3, 'representatives' AS what6, x4, place5
          UNION ALL
          MATCH (o3:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p12:Participation)<-[:PARTICIPATES]-(x4)
          WHERE coalesce(p12.since <= $p.p0, true) AND coalesce(p12.until > $p.p0, true)
          OPTIONAL
          MATCH (p12)-[:ON_BEHALF_OF]->(b13:Organization)
          WITH b13, collect([o3, x4]) AS those14
          OPTIONAL
          MATCH (b13)-[:LOCATED_IN]->(place5:Region)
          UNWIND those14 AS y15
          WITH place5, y15[0] AS o3, y15[1] AS x4
          RETURN o3, 'members' AS what6, x4, place5
          UNION ALL
          MATCH (o3:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p16:Participation)<-[:PARTICIPATES]-(x4)
          WHERE coalesce(p16.since <= $p.p0, true) AND coalesce(p16.until > $p.p0, true) AND p16.role = 'REGIONAL_REPRESENTATIVE'
          OPTIONAL
          MATCH (p16)-[:REPRESENTS]->(place5:Region)
          RETURN o3, 'members' AS what6, x4, place5
          UNION ALL
          MATCH (o3:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p17:Participation)-[:ON_BEHALF_OF]->(x4:Organization)
          WHERE coalesce(p17.since <= $p.p0, true) AND coalesce(p17.until > $p.p0, true)
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
          MATCH (o3:Objective)<-[:WORKS_ON]-(p20:Partnership)<-[m21:MEMBER_OF]-(x4:Organization)
          WHERE coalesce(p20.since <= $p.p0, true) AND coalesce(p20.until > $p.p0, true) AND coalesce(m21.since <= $p.p0, true) AND coalesce(m21.until > $p.p0, true)
          WITH x4, collect(DISTINCT o3) AS os22
          WHERE EXISTS {
            MATCH (x4)-[:HAS_STANDING]->(s23:StandingPeriod)
            WHERE coalesce(s23.since <= $p.p0, true) AND coalesce(s23.until > $p.p0, true) AND s23.standing IN ['PARTNER', 'MEMBER']
          }
          OPTIONAL
          MATCH (x4)-[:LOCATED_IN]->(place5:Region)
          UNWIND os22 AS o3
          RETURN o3, 'partners' AS what6, x4, place5
          UNION ALL
          MATCH (o3:Objective)<-[:WORKS_ON]-(x4:Partnership)
          WHERE coalesce(x4.since <= $p.p0, true) AND coalesce(x4.until > $p.p0, true)
          WITH x4, collect(DISTINCT o3) AS os24
          OPTIONAL
          MATCH (x4)-[:ACTIVE_IN]->(place5:Region)
          UNWIND os24 AS o3
          RETURN o3, 'partnerships' AS what6, x4, place5
          UNION ALL
          MATCH (o3:Objective)<-[f25:FOCUSES_ON]-(x4:Funder)
          WHERE coalesce(f25.since <= $p.p0, true) AND coalesce(f25.until > $p.p0, true)
          WITH x4, collect(DISTINCT o3) AS os26
          OPTIONAL
          MATCH (x4)-[w27:FUNDS_IN]->(place5:Region)
          WHERE coalesce(w27.since <= $p.p0, true) AND coalesce(w27.until > $p.p0, true)
          UNWIND os26 AS o3
          RETURN o3, 'funders' AS what6, x4, place5
          UNION ALL
          MATCH (o3:Objective)<-[:SUPPORTS]-(g28:Grant)<-[:GAVE]-(x4:Funder)
          WHERE coalesce(g28.status, '') <> 'CANCELLED' AND (g28.awarded IS NULL OR g28.awarded <= $p.p0)
          WITH x4, collect(DISTINCT o3) AS os29
          OPTIONAL
          MATCH (x4)-[w30:FUNDS_IN]->(place5:Region)
          WHERE coalesce(w30.since <= $p.p0, true) AND coalesce(w30.until > $p.p0, true)
          UNWIND os29 AS o3
          RETURN o3, 'funders' AS what6, x4, place5
          UNION ALL
          MATCH (o3:Objective)<-[:SUPPORTS]-(x4:Grant)
          WHERE coalesce(x4.status, '') <> 'CANCELLED' AND (x4.awarded IS NULL OR x4.awarded <= $p.p0)
          WITH x4, collect(DISTINCT o3) AS os31
          OPTIONAL
          MATCH (x4)-[:SPENT_IN]->(place5:Region)
          UNWIND os31 AS o3
          RETURN o3, 'grants' AS what6, x4, place5
          UNION ALL
          MATCH (o3:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:FOR]-(x4:Candidacy)
          WHERE x4.state IN ['SUBMITTED', 'CALLED', 'ANSWERED', 'IN_CONSULTATION', 'NOMINATED']
          WITH x4, collect(DISTINCT o3) AS os32
          OPTIONAL
          MATCH (x4)-[:IN_REGION]->(place5:Region)
          UNWIND os32 AS o3
          RETURN o3, 'candidacies' AS what6, x4, place5
          UNION ALL
          MATCH (o3:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:FOR]-(x4:Candidacy)
          WHERE x4.state IN ['SUBMITTED', 'CALLED', 'ANSWERED', 'IN_CONSULTATION', 'NOMINATED'] AND NOT EXISTS { (x4)-[:IN_REGION]->()
          }
          WITH x4, collect(DISTINCT o3) AS os33
          OPTIONAL
          MATCH (x4)-[:WITH]->(b34:Organization)-[:LOCATED_IN]->(place5:Region)
          UNWIND os33 AS o3
          RETURN o3, 'candidacies' AS what6, x4, place5
        }
        WITH o3, what6, place5, collect(DISTINCT x4) AS xs35
        WITH place5, collect([o3, what6, xs35]) AS found36
        OPTIONAL
        MATCH (place5)-[:PART_OF*0..4 {scheme: $p.p1}]->(r37:Region)
        WHERE r37.scheme = $p.p1 AND r37.level = 'REGION'
        UNWIND found36 AS f38
        WITH f38[0] AS o3, f38[1] AS what6, f38[2] AS xs35, r37
        UNWIND [[o3, r37], [head([(o3)<-[:HAS_OBJECTIVE]-(goal39:Goal) | goal39]), null], [null, r37]] AS key40
        WITH key40[0] AS a41, key40[1] AS b42, what6, xs35
        WHERE a41:Goal OR b42 IS NOT NULL
        UNWIND xs35 AS x4
        WITH DISTINCT a41, b42, what6, x4
        WITH a41, b42, what6, x4, CASE WHEN what6 IN ['grants'] THEN x4.amountMinor END AS amount43
        WITH a41, b42, what6, CASE WHEN amount43 IS NOT NULL THEN x4.currency END AS currency44, count(*) AS number45, sum(amount43) AS minor46
        WITH collect([a41.id, b42.id, what6, number45, currency44, minor46]) AS rows2
        RETURN rows2 AS made61
      }
      RETURN made61
    }
    RETURN [change51, made61] AS kept1
  }
  RETURN kept1
} AS c62, toString($p.p0) AS c63, COLLECT {
  MATCH (n64:Objective)
  WITH n64
  ORDER BY n64.code
  WITH n64, COLLECT {
    MATCH (n64)<-[:HAS_OBJECTIVE]-(n65:Goal)
    WITH n65
    ORDER BY n65.id LIMIT 1
    RETURN [n65.code]
  } AS c66
  RETURN [n64.code, c66]
} AS c67, COLLECT {
  MATCH (n68:Region)
  WHERE n68.scheme = $p.p1 AND n68.level = 'REGION'
  WITH n68
  ORDER BY n68.code
  RETURN [n68.code, n68.name]
} AS c69, COLLECT {
  MATCH (n70:Objective)
  WITH n70
  ORDER BY n70.code
  RETURN [n70.id, n70.code]
} AS c72, COLLECT {
  MATCH (n71:Region)
  WHERE n71.scheme = $p.p1 AND n71.level = 'REGION'
  WITH n71
  ORDER BY n71.code
  RETURN [n71.id]
} AS c73, COLLECT {
  MATCH (n74:Goal)
  WITH n74
  ORDER BY n74.code
  RETURN [n74.id, n74.title]
} AS c75, COLLECT {
  MATCH (n76:Region)
  WHERE n76.scheme = $p.p1 AND n76.level = 'REGION'
  WITH n76
  ORDER BY n76.code
  RETURN [n76.id, n76.name]
} AS c77
