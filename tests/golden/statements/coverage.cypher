CYPHER 5
RETURN COLLECT {
  CALL () {
    OPTIONAL
    MATCH (h:Head {id: 'changes'})
    OPTIONAL
    MATCH (n:Change {seq: h.seq})
    WITH n.id AS change43
    CALL (change43) {
      WITH change43
      WHERE coalesce(change43 = $p.p2.change, false)
      RETURN $p.p2.rows AS made44
      UNION ALL
      WITH change43
      WHERE NOT coalesce(change43 = $p.p2.change, false)
      CALL () {
        CALL () {
          MATCH (o1:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p5:Participation)<-[:PARTICIPATES]-(x2)
          WHERE coalesce(p5.since <= $p.p0, true) AND coalesce(p5.until > $p.p0, true) AND p5.role = 'TASK_FORCE_LEADER'
          OPTIONAL
          MATCH (p5)-[:ON_BEHALF_OF]->(b6:Organization)-[:LOCATED_IN]->(place3:Region)
          RETURN o1, 'leaders' AS what4, x2, place3
          UNION ALL
          MATCH (o1:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p7:Participation)<-[:PARTICIPATES]-(x2)
          WHERE coalesce(p7.since <= $p.p0, true) AND coalesce(p7.until > $p.p0, true) AND p7.role = 'REGIONAL_REPRESENTATIVE'
          OPTIONAL
          MATCH (p7)-[:REPRESENTS]->(place3:Region)
          RETURN o1, 'representatives' AS what4, x2, place3
          UNION ALL
          MATCH (o1:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p8:Participation)<-[:PARTICIPATES]-(x2)
          WHERE coalesce(p8.since <= $p.p0, true) AND coalesce(p8.until > $p.p0, true)
          OPTIONAL
          MATCH (p8)-[:ON_BEHALF_OF]->(b9:Organization)-[:LOCATED_IN]->(place3:Region)
          RETURN o1, 'members' AS what4, x2, place3
          UNION ALL
          MATCH (o1:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p10:Participation)<-[:PARTICIPATES]-(x2)
          WHERE coalesce(p10.since <= $p.p0, true) AND coalesce(p10.until > $p.p0, true) AND p10.role = 'REGIONAL_REPRESENTATIVE'
          OPTIONAL
          MATCH (p10)-[:REPRESENTS]->(place3:Region)
          RETURN o1, 'members' AS what4, x2, place3
          UNION ALL
          MATCH (o1:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p11:Participation)-[:ON_BEHALF_OF]->(x2:Organization)
          WHERE coalesce(p11.since <= $p.p0, true) AND coalesce(p11.until > $p.p0, true)
          WITH x2, collect(DISTINCT o1) AS os12
          WHERE EXISTS {
            MATCH (x2)-[:HAS_STANDING]->(s13:StandingPeriod)
            WHERE coalesce(s13.since <= $p.p0, true) AND coalesce(s13.until > $p.p0, true) AND s13.standing IN ['PARTNER', 'MEMBER']
          }
          OPTIONAL
          MATCH (x2)-[:LOCATED_IN]->(place3:Region)
          UNWIND os12 AS o1
          RETURN o1, 'partners' AS what4, x2, place3
          UNION ALL
          MATCH (o1:Objective)<-[:WORKS_ON]-(p14:Partnership)<-[m15:MEMBER_OF]-(x2:Organization)
          WHERE coalesce(p14.since <= $p.p0, true) AND coalesce(p14.until > $p.p0, true) AND coalesce(m15.since <= $p.p0, true) AND coalesce(m15.until > $p.p0, true)
          WITH x2, collect(DISTINCT o1) AS os16
          WHERE EXISTS {
            MATCH (x2)-[:HAS_STANDING]->(s17:StandingPeriod)
            WHERE coalesce(s17.since <= $p.p0, true) AND coalesce(s17.until > $p.p0, true) AND s17.standing IN ['PARTNER', 'MEMBER']
          }
          OPTIONAL
          MATCH (x2)-[:LOCATED_IN]->(place3:Region)
          UNWIND os16 AS o1
          RETURN o1, 'partners' AS what4, x2, place3
          UNION ALL
          MATCH (o1:Objective)<-[:WORKS_ON]-(x2:Partnership)
          WHERE coalesce(x2.since <= $p.p0, true) AND coalesce(x2.until > $p.p0, true)
          WITH x2, collect(DISTINCT o1) AS os18
          OPTIONAL
          MATCH (x2)-[:ACTIVE_IN]->(place3:Region)
          UNWIND os18 AS o1
          RETURN o1, 'partnerships' AS what4, x2, place3
          UNION ALL
          MATCH (o1:Objective)<-[f19:FOCUSES_ON]-(x2:Funder)
          WHERE coalesce(f19.since <= $p.p0, true) AND coalesce(f19.until > $p.p0, true)
          WITH x2, collect(DISTINCT o1) AS os20
          OPTIONAL
          MATCH (x2)-[w21:FUNDS_IN]->(place3:Region)
          WHERE coalesce(w21.since <= $p.p0, true) AND coalesce(w21.until > $p.p0, true)
          UNWIND os20 AS o1
          RETURN o1, 'funders' AS what4, x2, place3
          UNION ALL
          MATCH (o1:Objective)<-[:SUPPORTS]-(g22:Grant)<-[:GAVE]-(x2:Funder)
          WHERE coalesce(g22.status, '') <> 'CANCELLED' AND (g22.awarded IS NULL OR g22.awarded <= $p.p0)
          WITH x2, collect(DISTINCT o1) AS os23
          OPTIONAL
          MATCH (x2)-[w24:FUNDS_IN]->(place3:Region)
          WHERE coalesce(w24.since <= $p.p0, true) AND coalesce(w24.until > $p.p0, true)
          UNWIND os23 AS o1
          RETURN o1, 'funders' AS what4, x2, place3
          UNION ALL
          MATCH (o1:Objective)<-[:SUPPORTS]-(x2:Grant)
          WHERE coalesce(x2.status, '') <> 'CANCELLED' AND (x2.awarded IS NULL OR x2.awarded <= $p.p0)
          WITH x2, collect(DISTINCT o1) AS os25
          OPTIONAL
          MATCH (x2)-[:SPENT_IN]->(place3:Region)
          UNWIND os25 AS o1
          RETURN o1, 'grants' AS what4, x2, place3
          UNION ALL
          MATCH (o1:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:FOR]-(x2:Candidacy)
          WHERE x2.state IN ['SUBMITTED', 'CALLED', 'ANSWERED', 'IN_CONSULTATION', 'NOMINATED']
          WITH x2, collect(DISTINCT o1) AS os26
          OPTIONAL
          MATCH (x2)-[:IN_REGION]->(place3:Region)
          UNWIND os26 AS o1
          RETURN o1, 'candidacies' AS what4, x2, place3
          UNION ALL
          MATCH (o1:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:FOR]-(x2:Candidacy)
          WHERE x2.state IN ['SUBMITTED', 'CALLED', 'ANSWERED', 'IN_CONSULTATION', 'NOMINATED'] AND NOT EXISTS { (x2)-[:IN_REGION]->()
          }
          WITH x2, collect(DISTINCT o1) AS os27
          OPTIONAL
          MATCH (x2)-[:WITH]->(b28:Organization)-[:LOCATED_IN]->(place3:Region)
          UNWIND os27 AS o1
          RETURN o1, 'candidacies' AS what4, x2, place3
        }
        WITH o1, what4, place3, collect(DISTINCT x2) AS xs29
        WITH place3, collect([o1, what4, xs29]) AS found30
        OPTIONAL
        MATCH (place3)-[:PART_OF*0..4 {scheme: $p.p1}]->(r31:Region)
        WHERE r31.scheme = $p.p1 AND r31.level = 'REGION'
        UNWIND found30 AS f32
        WITH f32[0] AS o1, f32[1] AS what4, f32[2] AS xs29, r31
        UNWIND [[o1, r31], [head([(o1)<-[:HAS_OBJECTIVE]-(goal33:Goal) | goal33]), null], [null, r31]] AS key34
        WITH key34[0] AS a35, key34[1] AS b36, what4, xs29
        WHERE a35:Goal OR b36 IS NOT NULL
        UNWIND xs29 AS x2
        WITH DISTINCT a35, b36, what4, x2
        WITH a35, b36, what4, x2, CASE WHEN what4 IN ['grants'] THEN x2.amountMinor END AS amount37
        WITH a35, b36, what4, CASE WHEN amount37 IS NOT NULL THEN x2.currency END AS currency38, count(*) AS number39, sum(amount37) AS minor40
        WITH collect([a35.id, b36.id, what4, number39, currency38, minor40]) AS rows41
        RETURN rows41 AS made44
      }
      RETURN made44
    }
    RETURN [change43, made44] AS kept42
  }
  RETURN kept42
} AS c45, toString($p.p0) AS c46, COLLECT {
  MATCH (n47:Objective)
  WITH n47
  ORDER BY n47.code
  WITH n47, COLLECT {
    MATCH (n47)<-[:HAS_OBJECTIVE]-(n48:Goal)
    WITH n48
    ORDER BY n48.id LIMIT 1
    RETURN [n48.code]
  } AS c49
  RETURN [n47.code, c49]
} AS c50, COLLECT {
  MATCH (n51:Region)
  WHERE n51.scheme = $p.p1 AND n51.level = 'REGION'
  WITH n51
  ORDER BY n51.code
  RETURN [n51.code, n51.name]
} AS c52, COLLECT {
  MATCH (n53:Objective)
  WITH n53
  ORDER BY n53.code
  RETURN [n53.id, n53.code]
} AS c55, COLLECT {
  MATCH (n54:Region)
  WHERE n54.scheme = $p.p1 AND n54.level = 'REGION'
  WITH n54
  ORDER BY n54.code
  RETURN [n54.id]
} AS c56, COLLECT {
  MATCH (n57:Goal)
  WITH n57
  ORDER BY n57.code
  RETURN [n57.id, n57.title]
} AS c58, COLLECT {
  MATCH (n59:Region)
  WHERE n59.scheme = $p.p1 AND n59.level = 'REGION'
  WITH n59
  ORDER BY n59.code
  RETURN [n59.id, n59.name]
} AS c60
