CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Node {id: $p4})
    RETURN n1
    UNION
    MATCH (:Alias {id: $p4})-[:LEADS_TO]->(n1:Node)
    RETURN n1
  }
  WITH n1
  WHERE n1:Objective
  WITH n1, COLLECT {
    CALL (n1) {
      CALL (n1) {
        MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p7:Participation)-[:REPRESENTS]->(:Region)-[:PART_OF*0..4]->(n2:Region)
        WHERE (p7.since IS NULL OR p7.since <= $today) AND (p7.until IS NULL OR p7.until > $today)
        RETURN n2, 'REPRESENTATIVE' AS link21, head([(p7)<-[:PARTICIPATES]-(person25) | person25.id]) AS people22, null AS organizations23, null AS funders24
        UNION ALL
        MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p8:Participation)-[:ON_BEHALF_OF]->(o9:Organization)
        WHERE (p8.since IS NULL OR p8.since <= $today) AND (p8.until IS NULL OR p8.until > $today)
        WITH DISTINCT o9
        MATCH (o9)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..4]->(n2:Region)
        RETURN n2, 'ORGANIZATION' AS link21, null AS people22, o9.id AS organizations23, null AS funders24
        UNION ALL
        MATCH (n1)<-[:WORKS_ON]-(p10:Partnership)<-[m11:MEMBER_OF]-(o12:Organization)
        WHERE (p10.since IS NULL OR p10.since <= $today) AND (p10.until IS NULL OR p10.until > $today) AND (m11.since IS NULL OR m11.since <= $today) AND (m11.until IS NULL OR m11.until > $today)
        WITH DISTINCT o12
        MATCH (o12)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..4]->(n2:Region)
        RETURN n2, 'ORGANIZATION' AS link21, null AS people22, o12.id AS organizations23, null AS funders24
        UNION ALL
        MATCH (n1)<-[f13:FOCUSES_ON]-(u14:Funder)
        WHERE (f13.since IS NULL OR f13.since <= $today) AND (f13.until IS NULL OR f13.until > $today)
        WITH DISTINCT u14
        MATCH (u14)-[w15:FUNDS_IN]->(:Region)-[:PART_OF*0..4]->(n2:Region)
        WHERE (w15.since IS NULL OR w15.since <= $today) AND (w15.until IS NULL OR w15.until > $today)
        RETURN n2, 'FUNDER' AS link21, null AS people22, null AS organizations23, u14.id AS funders24
        UNION ALL
        MATCH (n1)<-[:SUPPORTS]-(g16:Grant)<-[:GAVE]-(u17:Funder)
        WHERE coalesce(g16.status, '') <> 'CANCELLED' AND (g16.awarded IS NULL OR g16.awarded <= $today)
        WITH DISTINCT u17
        MATCH (u17)-[w18:FUNDS_IN]->(:Region)-[:PART_OF*0..4]->(n2:Region)
        WHERE (w18.since IS NULL OR w18.since <= $today) AND (w18.until IS NULL OR w18.until > $today)
        RETURN n2, 'FUNDER' AS link21, null AS people22, null AS organizations23, u17.id AS funders24
        UNION ALL
        MATCH (n1)<-[:SUPPORTS]-(g19:Grant)-[:SPENT_IN]->(s20:Region)
        WHERE coalesce(g19.status, '') <> 'CANCELLED' AND (g19.awarded IS NULL OR g19.awarded <= $today)
        WITH DISTINCT s20
        MATCH (s20)-[:PART_OF*0..4]->(n2:Region)
        RETURN n2, 'GRANT' AS link21, null AS people22, null AS organizations23, null AS funders24
      }
      WITH n2, collect(DISTINCT link21) AS via3, count(DISTINCT people22) AS people4, count(DISTINCT organizations23) AS organizations5, count(DISTINCT funders24) AS funders6
      WHERE n2.scheme = $p1 AND n2.level = $p2
      RETURN collect([n2, via3, people4, organizations5, funders6]) AS l27
    }
    WITH l27, COLLECT {
      UNWIND l27 AS x26
      WITH x26[0] AS n2, x26[1] AS via3, x26[2] AS people4, x26[3] AS organizations5, x26[4] AS funders6
      WITH n2, via3, people4, organizations5, funders6
      ORDER BY organizations5 DESC, funders6, people4, n2.code, n2.id LIMIT $p3
      WITH n2, via3, people4, organizations5, funders6, COLLECT {
        CALL (n1, n2) {
          MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p34:Participation)-[:REPRESENTS]->(:Region)-[:PART_OF*0..4]->(n2:Region)
          WHERE (p34.since IS NULL OR p34.since <= $today) AND (p34.until IS NULL OR p34.until > $today)
          RETURN 'REPRESENTATIVE' AS link28, p34 AS e29, 'Participation' AS face30, p34.since AS since31, p34.until AS until32, p34.source AS source33
          UNION
          MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p35:Participation)-[:ON_BEHALF_OF]->(o36:Organization)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..4]->(n2:Region)
          WHERE (p35.since IS NULL OR p35.since <= $today) AND (p35.until IS NULL OR p35.until > $today)
          RETURN 'ORGANIZATION' AS link28, o36 AS e29, 'Organization' AS face30, p35.since AS since31, p35.until AS until32, p35.source AS source33
          UNION
          MATCH (n1)<-[:WORKS_ON]-(p37:Partnership)<-[m38:MEMBER_OF]-(o39:Organization)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..4]->(n2:Region)
          WHERE (p37.since IS NULL OR p37.since <= $today) AND (p37.until IS NULL OR p37.until > $today) AND (m38.since IS NULL OR m38.since <= $today) AND (m38.until IS NULL OR m38.until > $today)
          RETURN 'ORGANIZATION' AS link28, o39 AS e29, 'Organization' AS face30, CASE WHEN m38.since > p37.since OR p37.since IS NULL THEN m38.since ELSE p37.since END AS since31, CASE WHEN m38.until < p37.until OR p37.until IS NULL THEN m38.until ELSE p37.until END AS until32, p37.source AS source33
          UNION
          MATCH (n1)<-[f40:FOCUSES_ON]-(u41:Funder)-[w42:FUNDS_IN]->(:Region)-[:PART_OF*0..4]->(n2:Region)
          WHERE (f40.since IS NULL OR f40.since <= $today) AND (f40.until IS NULL OR f40.until > $today) AND (w42.since IS NULL OR w42.since <= $today) AND (w42.until IS NULL OR w42.until > $today)
          RETURN 'FUNDER' AS link28, u41 AS e29, 'Funder' AS face30, f40.since AS since31, f40.until AS until32, f40.source AS source33
          UNION
          MATCH (n1)<-[:SUPPORTS]-(g43:Grant)<-[:GAVE]-(u44:Funder)-[w45:FUNDS_IN]->(:Region)-[:PART_OF*0..4]->(n2:Region)
          WHERE (w45.since IS NULL OR w45.since <= $today) AND (w45.until IS NULL OR w45.until > $today) AND coalesce(g43.status, '') <> 'CANCELLED' AND (g43.awarded IS NULL OR g43.awarded <= $today)
          RETURN 'FUNDER' AS link28, u44 AS e29, 'Funder' AS face30, g43.awarded AS since31, null AS until32, g43.source AS source33
          UNION
          MATCH (n1)<-[:SUPPORTS]-(g46:Grant)-[:SPENT_IN]->(s47:Region)-[:PART_OF*0..4]->(n2:Region)
          WHERE coalesce(g46.status, '') <> 'CANCELLED' AND (g46.awarded IS NULL OR g46.awarded <= $today)
          RETURN 'GRANT' AS link28, g46 AS e29, 'Grant' AS face30, g46.awarded AS since31, null AS until32, g46.source AS source33
        }
        WITH link28, e29, face30, since31, until32, source33
        ORDER BY coalesce(since31, date('0001-01-01')) DESC, link28, e29.id, until32 LIMIT 20
        WITH link28, e29, face30, since31, until32, source33, COLLECT {
          UNWIND [face30] AS x48
          RETURN [face30, e29.id, 'funder' + substring(e29.id, 12)]
        } AS c49
        RETURN [link28, c49]
      } AS c50
      RETURN [organizations5, funders6, people4, n2.code, n2.id, via3, n2.name, c50]
    } AS c51
    RETURN [size(l27), c51]
  } AS c52
  RETURN [c52]
} AS c53
