CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Node {id: $p.p4})
    RETURN n1
    UNION
    MATCH (:Alias {id: $p.p4})-[:LEADS_TO]->(n1:Node)
    RETURN n1
  }
  WITH n1
  WHERE n1:Objective
  WITH n1, COLLECT {
    CALL (n1) {
      CALL (n1) {
        MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p7:Participation)-[:REPRESENTS]->(r8:Region)-[:PART_OF*0..4]->(n2:Region)
        WHERE coalesce(p7.since <= $p.today, true) AND coalesce(p7.until > $p.today, true)
        RETURN n2, 'REPRESENTATIVE' AS link26, head([(p7)<-[:PARTICIPATES]-(person30) | person30.id]) AS people27, null AS organizations28, null AS funders29
        UNION ALL
        MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p9:Participation)-[:ON_BEHALF_OF]->(o10:Organization)
        WHERE coalesce(p9.since <= $p.today, true) AND coalesce(p9.until > $p.today, true)
        WITH DISTINCT o10
        MATCH (o10)-[:LOCATED_IN]->(r11:Region)-[:PART_OF*0..4]->(n2:Region)
        RETURN n2, 'ORGANIZATION' AS link26, null AS people27, o10.id AS organizations28, null AS funders29
        UNION ALL
        MATCH (n1)<-[:WORKS_ON]-(p12:Partnership)<-[m13:MEMBER_OF]-(o14:Organization)
        WHERE coalesce(p12.since <= $p.today, true) AND coalesce(p12.until > $p.today, true) AND coalesce(m13.since <= $p.today, true) AND coalesce(m13.until > $p.today, true)
        WITH DISTINCT o14
        MATCH (o14)-[:LOCATED_IN]->(r15:Region)-[:PART_OF*0..4]->(n2:Region)
        RETURN n2, 'ORGANIZATION' AS link26, null AS people27, o14.id AS organizations28, null AS funders29
        UNION ALL
        MATCH (n1)<-[f16:FOCUSES_ON]-(u17:Funder)
        WHERE coalesce(f16.since <= $p.today, true) AND coalesce(f16.until > $p.today, true)
        WITH DISTINCT u17
        MATCH (u17)-[w18:FUNDS_IN]->(r19:Region)-[:PART_OF*0..4]->(n2:Region)
        WHERE coalesce(w18.since <= $p.today, true) AND coalesce(w18.until > $p.today, true)
        RETURN n2, 'FUNDER' AS link26, null AS people27, null AS organizations28, u17.id AS funders29
        UNION ALL
        MATCH (n1)<-[:SUPPORTS]-(g20:Grant)<-[:GAVE]-(u21:Funder)
        WHERE coalesce(g20.status, '') <> 'CANCELLED' AND (g20.awarded IS NULL OR g20.awarded <= $p.today)
        WITH DISTINCT u21
        MATCH (u21)-[w22:FUNDS_IN]->(r23:Region)-[:PART_OF*0..4]->(n2:Region)
        WHERE coalesce(w22.since <= $p.today, true) AND coalesce(w22.until > $p.today, true)
        RETURN n2, 'FUNDER' AS link26, null AS people27, null AS organizations28, u21.id AS funders29
        UNION ALL
        MATCH (n1)<-[:SUPPORTS]-(g24:Grant)-[:SPENT_IN]->(r25:Region)
        WHERE coalesce(g24.status, '') <> 'CANCELLED' AND (g24.awarded IS NULL OR g24.awarded <= $p.today)
        WITH DISTINCT r25
        MATCH (r25)-[:PART_OF*0..4]->(n2:Region)
        RETURN n2, 'GRANT' AS link26, null AS people27, null AS organizations28, null AS funders29
      }
      WITH n2, collect(DISTINCT link26) AS via3, count(DISTINCT people27) AS people4, count(DISTINCT organizations28) AS organizations5, count(DISTINCT funders29) AS funders6
      WHERE n2.scheme = $p.p1 AND n2.level = $p.p2
      WITH n2, via3, people4, organizations5, funders6
      ORDER BY organizations5 DESC, funders6, people4, n2.code, n2.id
      RETURN collect([n2, via3, people4, organizations5, funders6]) AS l31
    }
    WITH l31, COLLECT {
      UNWIND l31 AS x32
      WITH x32[0] AS n2, x32[1] AS via3, x32[2] AS people4, x32[3] AS organizations5, x32[4] AS funders6
      WITH n2, via3, people4, organizations5, funders6 LIMIT $p.p3
      WITH n2, via3, people4, organizations5, funders6, COLLECT {
        CALL (n1, n2) {
          MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p39:Participation)-[:REPRESENTS]->(r40:Region)
          WHERE coalesce(p39.since <= $p.today, true) AND coalesce(p39.until > $p.today, true)
          WITH DISTINCT 'REPRESENTATIVE' AS link33, p39 AS e34, 'Participation' AS face35, p39.since AS since36, p39.until AS until37, p39.source AS source38, r40
          WHERE EXISTS {
            MATCH (r40)-[:PART_OF*0..4]->(n2:Region)
          }
          RETURN link33, e34, face35, since36, until37, source38
          UNION
          MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p41:Participation)-[:ON_BEHALF_OF]->(o42:Organization)-[:LOCATED_IN]->(r43:Region)
          WHERE coalesce(p41.since <= $p.today, true) AND coalesce(p41.until > $p.today, true)
          WITH DISTINCT 'ORGANIZATION' AS link33, o42 AS e34, 'Organization' AS face35, p41.since AS since36, p41.until AS until37, p41.source AS source38, r43
          WHERE EXISTS {
            MATCH (r43)-[:PART_OF*0..4]->(n2:Region)
          }
          RETURN link33, e34, face35, since36, until37, source38
          UNION
          MATCH (n1)<-[:WORKS_ON]-(p44:Partnership)<-[m45:MEMBER_OF]-(o46:Organization)-[:LOCATED_IN]->(r47:Region)
          WHERE coalesce(p44.since <= $p.today, true) AND coalesce(p44.until > $p.today, true) AND coalesce(m45.since <= $p.today, true) AND coalesce(m45.until > $p.today, true)
          WITH DISTINCT 'ORGANIZATION' AS link33, o46 AS e34, 'Organization' AS face35, CASE WHEN m45.since > p44.since OR p44.since IS NULL THEN m45.since ELSE p44.since END AS since36, CASE WHEN m45.until < p44.until OR p44.until IS NULL THEN m45.until ELSE p44.until END AS until37, p44.source AS source38, r47
          WHERE EXISTS {
            MATCH (r47)-[:PART_OF*0..4]->(n2:Region)
          }
          RETURN link33, e34, face35, since36, until37, source38
          UNION
          MATCH (n1)<-[f48:FOCUSES_ON]-(u49:Funder)-[w50:FUNDS_IN]->(r51:Region)
          WHERE coalesce(f48.since <= $p.today, true) AND coalesce(f48.until > $p.today, true) AND coalesce(w50.since <= $p.today, true) AND coalesce(w50.until > $p.today, true)
          WITH DISTINCT 'FUNDER' AS link33, u49 AS e34, 'Funder' AS face35, f48.since AS since36, f48.until AS until37, f48.source AS source38, r51
          WHERE EXISTS {
            MATCH (r51)-[:PART_OF*0..4]->(n2:Region)
          }
          RETURN link33, e34, face35, since36, until37, source38
          UNION
          MATCH (n1)<-[:SUPPORTS]-(g52:Grant)<-[:GAVE]-(u53:Funder)-[w54:FUNDS_IN]->(r55:Region)
          WHERE coalesce(w54.since <= $p.today, true) AND coalesce(w54.until > $p.today, true) AND coalesce(g52.status, '') <> 'CANCELLED' AND (g52.awarded IS NULL OR g52.awarded <= $p.today)
          WITH DISTINCT 'FUNDER' AS link33, u53 AS e34, 'Funder' AS face35, g52.awarded AS since36, null AS until37, g52.source AS source38, r55
          WHERE EXISTS {
            MATCH (r55)-[:PART_OF*0..4]->(n2:Region)
          }
          RETURN link33, e34, face35, since36, until37, source38
          UNION
          MATCH (n1)<-[:SUPPORTS]-(g56:Grant)-[:SPENT_IN]->(r57:Region)
          WHERE coalesce(g56.status, '') <> 'CANCELLED' AND (g56.awarded IS NULL OR g56.awarded <= $p.today)
          WITH DISTINCT 'GRANT' AS link33, g56 AS e34, 'Grant' AS face35, g56.awarded AS since36, null AS until37, g56.source AS source38, r57
          WHERE EXISTS {
            MATCH (r57)-[:PART_OF*0..4]->(n2:Region)
          }
          RETURN link33, e34, face35, since36, until37, source38
        }
        WITH link33, e34, face35, since36, until37, source38
        ORDER BY coalesce(since36, date('0001-01-01')) DESC, link33, e34.id, until37, source38 LIMIT 20
        WITH link33, e34, face35, since36, until37, source38, COLLECT {
          UNWIND [face35] AS x58
          RETURN [face35, e34.id, 'funder' + substring(e34.id, 12)]
        } AS c59
        RETURN [link33, c59]
      } AS c60
      RETURN [via3, people4, organizations5, funders6, n2.code, n2.name, c60]
    } AS c61
    RETURN [size(l31), c61]
  } AS c62
  RETURN [c62]
} AS c63
