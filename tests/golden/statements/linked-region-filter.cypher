CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Node {id: $p.p6})
    RETURN n1
    UNION
    MATCH (:Alias {id: $p.p6})-[:LEADS_TO]->(n1:Node)
    RETURN n1
  }
  WITH n1
  WHERE n1:Objective
  WITH n1, COLLECT {
    CALL (n1) {
      CALL (n1) {
        MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p8:Participation)-[:REPRESENTS]->(r9:Region)-[:PART_OF*0..4]->(n2:Region)
        WHERE coalesce(p8.since <= $p.today, true) AND coalesce(p8.until > $p.today, true)
        RETURN n2, 'REPRESENTATIVE' AS link27, head([(p8)<-[:PARTICIPATES]-(person31) | person31.id]) AS people28, null AS organizations29, null AS funders30
        UNION ALL
        MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p10:Participation)-[:ON_BEHALF_OF]->(o11:Organization)
        WHERE coalesce(p10.since <= $p.today, true) AND coalesce(p10.until > $p.today, true)
        WITH DISTINCT o11
        MATCH (o11)-[:LOCATED_IN]->(r12:Region)-[:PART_OF*0..4]->(n2:Region)
        RETURN n2, 'ORGANIZATION' AS link27, null AS people28, o11.id AS organizations29, null AS funders30
        UNION ALL
        MATCH (n1)<-[:WORKS_ON]-(p13:Partnership)<-[m14:MEMBER_OF]-(o15:Organization)
        WHERE coalesce(p13.since <= $p.today, true) AND coalesce(p13.until > $p.today, true) AND coalesce(m14.since <= $p.today, true) AND coalesce(m14.until > $p.today, true)
        WITH DISTINCT o15
        MATCH (o15)-[:LOCATED_IN]->(r16:Region)-[:PART_OF*0..4]->(n2:Region)
        RETURN n2, 'ORGANIZATION' AS link27, null AS people28, o15.id AS organizations29, null AS funders30
        UNION ALL
        MATCH (n1)<-[f17:FOCUSES_ON]-(u18:Funder)
        WHERE coalesce(f17.since <= $p.today, true) AND coalesce(f17.until > $p.today, true)
        WITH DISTINCT u18
        MATCH (u18)-[w19:FUNDS_IN]->(r20:Region)-[:PART_OF*0..4]->(n2:Region)
        WHERE coalesce(w19.since <= $p.today, true) AND coalesce(w19.until > $p.today, true)
        RETURN n2, 'FUNDER' AS link27, null AS people28, null AS organizations29, u18.id AS funders30
        UNION ALL
        MATCH (n1)<-[:SUPPORTS]-(g21:Grant)<-[:GAVE]-(u22:Funder)
        WHERE coalesce(g21.status, '') <> 'CANCELLED' AND (g21.awarded IS NULL OR g21.awarded <= $p.today)
        WITH DISTINCT u22
        MATCH (u22)-[w23:FUNDS_IN]->(r24:Region)-[:PART_OF*0..4]->(n2:Region)
        WHERE coalesce(w23.since <= $p.today, true) AND coalesce(w23.until > $p.today, true)
        RETURN n2, 'FUNDER' AS link27, null AS people28, null AS organizations29, u22.id AS funders30
        UNION ALL
        MATCH (n1)<-[:SUPPORTS]-(g25:Grant)-[:SPENT_IN]->(r26:Region)
        WHERE coalesce(g25.status, '') <> 'CANCELLED' AND (g25.awarded IS NULL OR g25.awarded <= $p.today)
        WITH DISTINCT r26
        MATCH (r26)-[:PART_OF*0..4]->(n2:Region)
        RETURN n2, 'GRANT' AS link27, null AS people28, null AS organizations29, null AS funders30
      }
      WITH n2, collect(DISTINCT link27) AS via3, count(DISTINCT people28) AS people4, count(DISTINCT organizations29) AS organizations5, count(DISTINCT funders30) AS funders6
      WHERE organizations5 >= $p.p1 AND funders6 < $p.p2 AND (people4 IS NULL OR people4 <> $p.p3) AND any(x7 IN coalesce(via3, []) WHERE (x7 IS NULL OR NOT x7 IN $p.p4))
      WITH n2, via3, people4, organizations5, funders6
      ORDER BY n2.code, n2.id
      RETURN collect([n2, via3, people4, organizations5, funders6]) AS l32
    }
    WITH l32, COLLECT {
      UNWIND l32 AS x33
      WITH x33[0] AS n2, x33[1] AS via3, x33[2] AS people4, x33[3] AS organizations5, x33[4] AS funders6
      WITH n2, via3, people4, organizations5, funders6 LIMIT $p.p5
      RETURN [n2.code]
    } AS c34
    RETURN [c34]
  } AS c35
  RETURN [c35]
} AS c36
