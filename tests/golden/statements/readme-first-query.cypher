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
        MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p6:Participation)-[:ON_BEHALF_OF]->(n2:Organization)
        WHERE coalesce(p6.since <= $p.today, true) AND coalesce(p6.until > $p.today, true)
        RETURN n2, CASE p6.role WHEN 'TASK_FORCE_LEADER' THEN 'LEADER' WHEN 'REGIONAL_REPRESENTATIVE' THEN 'REPRESENTATIVE' ELSE 'TEAM_MEMBER' END AS link9, head([(p6)<-[:PARTICIPATES]-(person11) | person11.id]) AS people10
        UNION ALL
        MATCH (n1)<-[:WORKS_ON]-(p7:Partnership)<-[m8:MEMBER_OF]-(n2:Organization)
        WHERE coalesce(p7.since <= $p.today, true) AND coalesce(p7.until > $p.today, true) AND coalesce(m8.since <= $p.today, true) AND coalesce(m8.until > $p.today, true)
        RETURN n2, 'PARTNERSHIP' AS link9, null AS people10
      }
      WITH n2, collect(DISTINCT link9) AS via3, count(DISTINCT people10) AS people4
      WHERE EXISTS {
        MATCH (n2)-[:HAS_STANDING]->(s5:StandingPeriod)
        WHERE coalesce(s5.since <= $p.today, true) AND coalesce(s5.until > $p.today, true) AND s5.standing IN ['PARTNER', 'MEMBER']
      }
      WITH n2, via3, people4
      ORDER BY n2.name, n2.id
      RETURN collect([n2, via3, people4]) AS l12
    }
    WITH l12, COLLECT {
      UNWIND l12 AS x13
      WITH x13[0] AS n2, x13[1] AS via3, x13[2] AS people4
      WITH n2, via3, people4 LIMIT $p.p1
      RETURN [via3, people4, n2.name]
    } AS c14
    RETURN [c14]
  } AS c15, COLLECT {
    CALL (n1) {
      CALL (n1) {
        MATCH (n1)<-[f19:FOCUSES_ON]-(n16:Funder)
        WHERE coalesce(f19.since <= $p.today, true) AND coalesce(f19.until > $p.today, true)
        RETURN n16, 'FOCUS' AS link21, null AS grants22
        UNION ALL
        MATCH (n1)<-[:SUPPORTS]-(g20:Grant)<-[:GAVE]-(n16:Funder)
        WHERE coalesce(g20.status, '') <> 'CANCELLED' AND (g20.awarded IS NULL OR g20.awarded <= $p.today)
        RETURN n16, 'GRANT' AS link21, g20.id AS grants22
      }
      WITH n16, collect(DISTINCT link21) AS via17, count(DISTINCT grants22) AS grants18
      WITH n16, via17, grants18
      ORDER BY n16.name, n16.id
      RETURN collect([n16, via17, grants18]) AS l23
    }
    WITH l23, COLLECT {
      UNWIND l23 AS x24
      WITH x24[0] AS n16, x24[1] AS via17, x24[2] AS grants18
      WITH n16, via17, grants18 LIMIT $p.p2
      RETURN [via17, grants18, n16.name]
    } AS c25
    RETURN [c25]
  } AS c26, COLLECT {
    CALL (n1) {
      CALL (n1) {
        MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p29:Participation)-[:REPRESENTS]->(r30:Region)-[:PART_OF*0..4]->(n27:Region)
        WHERE coalesce(p29.since <= $p.today, true) AND coalesce(p29.until > $p.today, true)
        RETURN n27, 'REPRESENTATIVE' AS link48
        UNION ALL
        MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p31:Participation)-[:ON_BEHALF_OF]->(o32:Organization)
        WHERE coalesce(p31.since <= $p.today, true) AND coalesce(p31.until > $p.today, true)
        WITH DISTINCT o32
        MATCH (o32)-[:LOCATED_IN]->(r33:Region)-[:PART_OF*0..4]->(n27:Region)
        RETURN n27, 'ORGANIZATION' AS link48
        UNION ALL
        MATCH (n1)<-[:WORKS_ON]-(p34:Partnership)<-[m35:MEMBER_OF]-(o36:Organization)
        WHERE coalesce(p34.since <= $p.today, true) AND coalesce(p34.until > $p.today, true) AND coalesce(m35.since <= $p.today, true) AND coalesce(m35.until > $p.today, true)
        WITH DISTINCT o36
        MATCH (o36)-[:LOCATED_IN]->(r37:Region)-[:PART_OF*0..4]->(n27:Region)
        RETURN n27, 'ORGANIZATION' AS link48
        UNION ALL
        MATCH (n1)<-[f38:FOCUSES_ON]-(u39:Funder)
        WHERE coalesce(f38.since <= $p.today, true) AND coalesce(f38.until > $p.today, true)
        WITH DISTINCT u39
        MATCH (u39)-[w40:FUNDS_IN]->(r41:Region)-[:PART_OF*0..4]->(n27:Region)
        WHERE coalesce(w40.since <= $p.today, true) AND coalesce(w40.until > $p.today, true)
        RETURN n27, 'FUNDER' AS link48
        UNION ALL
        MATCH (n1)<-[:SUPPORTS]-(g42:Grant)<-[:GAVE]-(u43:Funder)
        WHERE coalesce(g42.status, '') <> 'CANCELLED' AND (g42.awarded IS NULL OR g42.awarded <= $p.today)
        WITH DISTINCT u43
        MATCH (u43)-[w44:FUNDS_IN]->(r45:Region)-[:PART_OF*0..4]->(n27:Region)
        WHERE coalesce(w44.since <= $p.today, true) AND coalesce(w44.until > $p.today, true)
        RETURN n27, 'FUNDER' AS link48
        UNION ALL
        MATCH (n1)<-[:SUPPORTS]-(g46:Grant)-[:SPENT_IN]->(r47:Region)
        WHERE coalesce(g46.status, '') <> 'CANCELLED' AND (g46.awarded IS NULL OR g46.awarded <= $p.today)
        WITH DISTINCT r47
        MATCH (r47)-[:PART_OF*0..4]->(n27:Region)
        RETURN n27, 'GRANT' AS link48
      }
      WITH n27, collect(DISTINCT link48) AS via28
      WITH n27, via28
      ORDER BY n27.code, n27.id
      RETURN collect([n27, via28]) AS l49
    }
    WITH l49, COLLECT {
      UNWIND l49 AS x50
      WITH x50[0] AS n27, x50[1] AS via28
      WITH n27, via28 LIMIT $p.p3
      RETURN [via28, n27.name]
    } AS c51
    RETURN [c51]
  } AS c52
  RETURN [n1.code, n1.title, c15, c26, c52]
} AS c53
