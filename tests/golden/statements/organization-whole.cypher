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
  } AS c9, COLLECT {
    CALL (n1) {
      MATCH (n1)<-[r11:AFFILIATED_WITH]-(n10:Person)
      WHERE coalesce(r11.since <= $p.today, true) AND coalesce(r11.until > $p.today, true) AND r11.claimed IS NULL AND (n10.private IS NULL)
      WITH DISTINCT n10
      ORDER BY n10.name, n10.id
      RETURN collect(n10) AS l12
    }
    WITH l12, COLLECT {
      UNWIND l12 AS n10
      WITH n10
      WITH n10 LIMIT $p.p1
      RETURN [n10.name]
    } AS c13
    RETURN [size(l12), c13]
  } AS c14, COLLECT {
    MATCH (n1)<-[:ON_BEHALF_OF]-(p16:Participation)-[:IN]->(n15:TaskForce)
    WHERE coalesce(p16.since <= $p.today, true) AND coalesce(p16.until > $p.today, true)
    WITH DISTINCT n15
    ORDER BY n15.code LIMIT $p.p2
    RETURN [n15.code]
  } AS c17, COLLECT {
    CALL (n1) {
      CALL (n1) {
        MATCH (n1)<-[:ON_BEHALF_OF]-(p19:Participation)-[:IN]->(:TaskForce)-[:IMPLEMENTS]->(n18:Objective)
        WHERE coalesce(p19.since <= $p.today, true) AND coalesce(p19.until > $p.today, true)
        RETURN n18
        UNION
        MATCH (n1)-[m20:MEMBER_OF]->(p21:Partnership)-[:WORKS_ON]->(n18:Objective)
        WHERE coalesce(p21.since <= $p.today, true) AND coalesce(p21.until > $p.today, true) AND coalesce(m20.since <= $p.today, true) AND coalesce(m20.until > $p.today, true)
        RETURN n18
      }
      WITH n18
      WITH n18
      ORDER BY n18.code
      RETURN collect(n18) AS l22
    }
    WITH l22, COLLECT {
      UNWIND l22 AS n18
      WITH n18
      WITH n18 LIMIT $p.p3
      RETURN [n18.code]
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
  RETURN [c3, c5, c7, c9, c14, c17, c24, c26, c29, c31]
} AS c32
