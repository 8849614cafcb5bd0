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
  WHERE n1:Organization
  WITH n1, COLLECT {
    MATCH (n1)-[:LOCATED_IN]->(n2:Region)
    WITH n2
    ORDER BY n2.id LIMIT 1
    RETURN [n2.code, n2.name]
  } AS c3, COLLECT {
    MATCH (n1)-[:IDENTIFIED_BY]->(n4:Identifier)
    WITH n4
    ORDER BY n4.scheme, n4.id
    RETURN [n4.scheme, n4.value]
  } AS c5, coalesce(head(COLLECT {
    MATCH (n1)-[:HAS_STANDING]->(s6:StandingPeriod)
    WHERE coalesce(s6.since <= $p.today, true) AND coalesce(s6.until > $p.today, true)
    RETURN s6.standing
    ORDER BY coalesce(s6.since, date('0001-01-01')) DESC, s6.standing LIMIT 1
  }), 'NONE') AS c7, EXISTS {
    MATCH (n1)-[:HAS_STANDING]->(s8:StandingPeriod)
    WHERE coalesce(s8.since <= $p.today, true) AND coalesce(s8.until > $p.today, true) AND s8.standing IN ['PARTNER', 'MEMBER']
  } AS c9, COUNT {
    MATCH (n1)<-[r11:AFFILIATED_WITH]-(n10:Person)
    WHERE coalesce(r11.since <= $p.today, true) AND coalesce(r11.until > $p.today, true)
    RETURN DISTINCT n10
  } AS c12, COLLECT {
    MATCH (n1)<-[r11:AFFILIATED_WITH]-(n10:Person)
    WHERE coalesce(r11.since <= $p.today, true) AND coalesce(r11.until > $p.today, true)
    WITH DISTINCT n10
    ORDER BY n10.name, n10.id LIMIT $p.p1
    RETURN [n10.name]
  } AS c13, COLLECT {
    MATCH (n1)<-[:ON_BEHALF_OF]-(p15:Participation)-[:IN]->(n14:TaskForce)
    WHERE coalesce(p15.since <= $p.today, true) AND coalesce(p15.until > $p.today, true)
    WITH DISTINCT n14
    ORDER BY n14.code LIMIT $p.p2
    RETURN [n14.code]
  } AS c16, COLLECT {
    CALL (n1) {
      CALL (n1) {
        MATCH (n1)<-[:ON_BEHALF_OF]-(p18:Participation)-[:IN]->(:TaskForce)-[:IMPLEMENTS]->(n17:Objective)
        WHERE coalesce(p18.since <= $p.today, true) AND coalesce(p18.until > $p.today, true)
        RETURN n17
        UNION
        MATCH (n1)-[m19:MEMBER_OF]->(p20:Partnership)-[:WORKS_ON]->(n17:Objective)
        WHERE coalesce(p20.since <= $p.today, true) AND coalesce(p20.until > $p.today, true) AND coalesce(m19.since <= $p.today, true) AND coalesce(m19.until > $p.today, true)
        RETURN n17
      }
      WITH n17
      RETURN collect([n17]) AS l22
    }
    WITH l22, COLLECT {
      UNWIND l22 AS x21
      WITH x21[0] AS n17
      WITH n17
      ORDER BY n17.code LIMIT $p.p3
      RETURN [n17.code]
    } AS c23
    RETURN [c23]
  } AS c24, COLLECT {
    MATCH (n1)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..4]->(n25:Region)
    WITH DISTINCT n25
    ORDER BY n25.code, n25.id LIMIT $p.p4
    RETURN [n25.code]
  } AS c26, COLLECT {
    MATCH (n1)-[m28:MEMBER_OF]->(n27:Partnership)
    WHERE coalesce(m28.since <= $p.today, true) AND coalesce(m28.until > $p.today, true) AND coalesce(n27.since <= $p.today, true) AND coalesce(n27.until > $p.today, true)
    WITH DISTINCT n27
    ORDER BY n27.name, n27.id LIMIT $p.p5
    RETURN [n27.name]
  } AS c29, COLLECT {
    UNWIND [n1] AS n30
    WITH n30
    WHERE n30:Funder
    WITH n30
    ORDER BY n30.id LIMIT 1
    RETURN ['funder' + substring(n30.id, 12), n30.name]
  } AS c31
  RETURN [c3, c5, c7, c9, c12, c13, c16, c24, c26, c29, c31]
} AS c32
