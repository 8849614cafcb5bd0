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
        MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p6:Participation)-[:ON_BEHALF_OF]->(n2:Organization)
        WHERE (p6.since IS NULL OR p6.since <= $today) AND (p6.until IS NULL OR p6.until > $today)
        RETURN n2, CASE p6.role WHEN 'TASK_FORCE_LEADER' THEN 'LEADER' WHEN 'REGIONAL_REPRESENTATIVE' THEN 'REPRESENTATIVE' ELSE 'TEAM_MEMBER' END AS link9, head([(p6)<-[:PARTICIPATES]-(person11) | person11.id]) AS people10
        UNION ALL
        MATCH (n1)<-[:WORKS_ON]-(p7:Partnership)<-[m8:MEMBER_OF]-(n2:Organization)
        WHERE (p7.since IS NULL OR p7.since <= $today) AND (p7.until IS NULL OR p7.until > $today) AND (m8.since IS NULL OR m8.since <= $today) AND (m8.until IS NULL OR m8.until > $today)
        RETURN n2, 'PARTNERSHIP' AS link9, null AS people10
      }
      WITH n2, collect(DISTINCT link9) AS via3, count(DISTINCT people10) AS people4
      WHERE EXISTS {
        MATCH (n2)-[:HAS_STANDING]->(s5:StandingPeriod)
        WHERE (s5.since IS NULL OR s5.since <= $today) AND (s5.until IS NULL OR s5.until > $today) AND s5.standing IN ['PARTNER', 'MEMBER']
      }
      RETURN collect([n2, via3, people4]) AS l13
    }
    WITH l13, COLLECT {
      UNWIND l13 AS x12
      WITH x12[0] AS n2, x12[1] AS via3, x12[2] AS people4
      WITH n2, via3, people4
      ORDER BY n2.name, n2.id LIMIT $p1
      RETURN [n2.name, n2.id, via3, people4]
    } AS c14
    RETURN [c14]
  } AS c15, COLLECT {
    CALL (n1) {
      CALL (n1) {
        MATCH (n1)<-[f19:FOCUSES_ON]-(n16:Funder)
        WHERE (f19.since IS NULL OR f19.since <= $today) AND (f19.until IS NULL OR f19.until > $today)
        RETURN n16, 'FOCUS' AS link21, null AS grants22
        UNION ALL
        MATCH (n1)<-[:SUPPORTS]-(g20:Grant)<-[:GAVE]-(n16:Funder)
        WHERE coalesce(g20.status, '') <> 'CANCELLED' AND (g20.awarded IS NULL OR g20.awarded <= $today)
        RETURN n16, 'GRANT' AS link21, g20.id AS grants22
      }
      WITH n16, collect(DISTINCT link21) AS via17, count(DISTINCT grants22) AS grants18
      RETURN collect([n16, via17, grants18]) AS l24
    }
    WITH l24, COLLECT {
      UNWIND l24 AS x23
      WITH x23[0] AS n16, x23[1] AS via17, x23[2] AS grants18
      WITH n16, via17, grants18
      ORDER BY n16.name, n16.id LIMIT $p2
      RETURN [n16.name, n16.id, via17, grants18]
    } AS c25
    RETURN [c25]
  } AS c26, COLLECT {
    CALL (n1) {
      CALL (n1) {
        MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p29:Participation)-[:REPRESENTS]->(:Region)-[:PART_OF*0..4]->(n27:Region)
        WHERE (p29.since IS NULL OR p29.since <= $today) AND (p29.until IS NULL OR p29.until > $today)
        RETURN n27, 'REPRESENTATIVE' AS link43
        UNION ALL
        MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p30:Participation)-[:ON_BEHALF_OF]->(o31:Organization)
        WHERE (p30.since IS NULL OR p30.since <= $today) AND (p30.until IS NULL OR p30.until > $today)
        WITH DISTINCT o31
        MATCH (o31)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..4]->(n27:Region)
        RETURN n27, 'ORGANIZATION' AS link43
        UNION ALL
        MATCH (n1)<-[:WORKS_ON]-(p32:Partnership)<-[m33:MEMBER_OF]-(o34:Organization)
        WHERE (p32.since IS NULL OR p32.since <= $today) AND (p32.until IS NULL OR p32.until > $today) AND (m33.since IS NULL OR m33.since <= $today) AND (m33.until IS NULL OR m33.until > $today)
        WITH DISTINCT o34
        MATCH (o34)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..4]->(n27:Region)
        RETURN n27, 'ORGANIZATION' AS link43
        UNION ALL
        MATCH (n1)<-[f35:FOCUSES_ON]-(u36:Funder)
        WHERE (f35.since IS NULL OR f35.since <= $today) AND (f35.until IS NULL OR f35.until > $today)
        WITH DISTINCT u36
        MATCH (u36)-[w37:FUNDS_IN]->(:Region)-[:PART_OF*0..4]->(n27:Region)
        WHERE (w37.since IS NULL OR w37.since <= $today) AND (w37.until IS NULL OR w37.until > $today)
        RETURN n27, 'FUNDER' AS link43
        UNION ALL
        MATCH (n1)<-[:SUPPORTS]-(g38:Grant)<-[:GAVE]-(u39:Funder)
        WHERE coalesce(g38.status, '') <> 'CANCELLED' AND (g38.awarded IS NULL OR g38.awarded <= $today)
        WITH DISTINCT u39
        MATCH (u39)-[w40:FUNDS_IN]->(:Region)-[:PART_OF*0..4]->(n27:Region)
        WHERE (w40.since IS NULL OR w40.since <= $today) AND (w40.until IS NULL OR w40.until > $today)
        RETURN n27, 'FUNDER' AS link43
        UNION ALL
        MATCH (n1)<-[:SUPPORTS]-(g41:Grant)-[:SPENT_IN]->(s42:Region)
        WHERE coalesce(g41.status, '') <> 'CANCELLED' AND (g41.awarded IS NULL OR g41.awarded <= $today)
        WITH DISTINCT s42
        MATCH (s42)-[:PART_OF*0..4]->(n27:Region)
        RETURN n27, 'GRANT' AS link43
      }
      WITH n27, collect(DISTINCT link43) AS via28
      RETURN collect([n27, via28]) AS l45
    }
    WITH l45, COLLECT {
      UNWIND l45 AS x44
      WITH x44[0] AS n27, x44[1] AS via28
      WITH n27, via28
      ORDER BY n27.code, n27.id LIMIT $p3
      RETURN [n27.code, n27.id, via28, n27.name]
    } AS c46
    RETURN [c46]
  } AS c47
  RETURN [n1.code, n1.title, c15, c26, c47]
} AS c48
