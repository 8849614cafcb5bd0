CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Node {id: $p6})
    RETURN n1
    UNION
    MATCH (:Alias {id: $p6})-[:LEADS_TO]->(n1:Node)
    RETURN n1
  }
  WITH n1
  WHERE n1:Objective
  WITH n1, COLLECT {
    CALL (n1) {
      CALL (n1) {
        MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p8:Participation)-[:REPRESENTS]->(:Region)-[:PART_OF*0..4]->(n2:Region)
        WHERE (p8.since IS NULL OR p8.since <= $today) AND (p8.until IS NULL OR p8.until > $today)
        RETURN n2, 'REPRESENTATIVE' AS link22, head([(p8)<-[:PARTICIPATES]-(person26) | person26.id]) AS people23, null AS organizations24, null AS funders25
        UNION ALL
        MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p9:Participation)-[:ON_BEHALF_OF]->(o10:Organization)
        WHERE (p9.since IS NULL OR p9.since <= $today) AND (p9.until IS NULL OR p9.until > $today)
        WITH DISTINCT o10
        MATCH (o10)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..4]->(n2:Region)
        RETURN n2, 'ORGANIZATION' AS link22, null AS people23, o10.id AS organizations24, null AS funders25
        UNION ALL
        MATCH (n1)<-[:WORKS_ON]-(p11:Partnership)<-[m12:MEMBER_OF]-(o13:Organization)
        WHERE (p11.since IS NULL OR p11.since <= $today) AND (p11.until IS NULL OR p11.until > $today) AND (m12.since IS NULL OR m12.since <= $today) AND (m12.until IS NULL OR m12.until > $today)
        WITH DISTINCT o13
        MATCH (o13)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..4]->(n2:Region)
        RETURN n2, 'ORGANIZATION' AS link22, null AS people23, o13.id AS organizations24, null AS funders25
        UNION ALL
        MATCH (n1)<-[f14:FOCUSES_ON]-(u15:Funder)
        WHERE (f14.since IS NULL OR f14.since <= $today) AND (f14.until IS NULL OR f14.until > $today)
        WITH DISTINCT u15
        MATCH (u15)-[w16:FUNDS_IN]->(:Region)-[:PART_OF*0..4]->(n2:Region)
        WHERE (w16.since IS NULL OR w16.since <= $today) AND (w16.until IS NULL OR w16.until > $today)
        RETURN n2, 'FUNDER' AS link22, null AS people23, null AS organizations24, u15.id AS funders25
        UNION ALL
        MATCH (n1)<-[:SUPPORTS]-(g17:Grant)<-[:GAVE]-(u18:Funder)
        WHERE coalesce(g17.status, '') <> 'CANCELLED' AND (g17.awarded IS NULL OR g17.awarded <= $today)
        WITH DISTINCT u18
        MATCH (u18)-[w19:FUNDS_IN]->(:Region)-[:PART_OF*0..4]->(n2:Region)
        WHERE (w19.since IS NULL OR w19.since <= $today) AND (w19.until IS NULL OR w19.until > $today)
        RETURN n2, 'FUNDER' AS link22, null AS people23, null AS organizations24, u18.id AS funders25
        UNION ALL
        MATCH (n1)<-[:SUPPORTS]-(g20:Grant)-[:SPENT_IN]->(s21:Region)
        WHERE coalesce(g20.status, '') <> 'CANCELLED' AND (g20.awarded IS NULL OR g20.awarded <= $today)
        WITH DISTINCT s21
        MATCH (s21)-[:PART_OF*0..4]->(n2:Region)
        RETURN n2, 'GRANT' AS link22, null AS people23, null AS organizations24, null AS funders25
      }
      WITH n2, collect(DISTINCT link22) AS via3, count(DISTINCT people23) AS people4, count(DISTINCT organizations24) AS organizations5, count(DISTINCT funders25) AS funders6
      WHERE organizations5 >= $p1 AND funders6 < $p2 AND (people4 IS NULL OR people4 <> $p3) AND any(x7 IN coalesce(via3, [])
      WHERE (x7 IS NULL OR NOT x7 IN $p4))
      RETURN collect([n2, via3, people4, organizations5, funders6]) AS l28
    }
    WITH l28, COLLECT {
      UNWIND l28 AS x27
      WITH x27[0] AS n2, x27[1] AS via3, x27[2] AS people4, x27[3] AS organizations5, x27[4] AS funders6
      WITH n2, via3, people4, organizations5, funders6
      ORDER BY n2.code, n2.id LIMIT $p5
      RETURN [n2.code, n2.id]
    } AS c29
    RETURN [c29]
  } AS c30
  RETURN [c30]
} AS c31
