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
      WHERE coalesce(r11.since <= $p.today, true) AND coalesce(r11.until > $p.today, true)
      WITH DISTINCT n10
      ORDER BY n10.name, n10.id
      RETURN collect([n10]) AS l12
    }
    WITH l12, COLLECT {
      UNWIND l12 AS x13
      WITH x13[0] AS n10
      WITH n10 LIMIT $p.p1
      RETURN [n10.name]
    } AS c14
    RETURN [size(l12), c14]
  } AS c15, COLLECT {
    MATCH (n1)<-[:ON_BEHALF_OF]-(p17:Participation)-[:IN]->(n16:TaskForce)
    WHERE coalesce(p17.since <= $p.today, true) AND coalesce(p17.until > $p.today, true)
    WITH DISTINCT n16
    ORDER BY n16.code LIMIT $p.p2
    RETURN [n16.code]
  } AS c18, COLLECT {
    CALL (n1) {
      CALL (n1) {
        MATCH (n1)<-[:ON_BEHALF_OF]-(p20:Participation)-[:IN]->(:TaskForce)-[:IMPLEMENTS]->(n19:Objective)
        WHERE coalesce(p20.since <= $p.today, true) AND coalesce(p20.until > $p.today, true)
        RETURN n19
        UNION
        MATCH (n1)-[m21:MEMBER_OF]->(p22:Partnership)-[:WORKS_ON]->(n19:Objective)
        WHERE coalesce(p22.since <= $p.today, true) AND coalesce(p22.until > $p.today, true) AND coalesce(m21.since <= $p.today, true) AND coalesce(m21.until > $p.today, true)
        RETURN n19
      }
      WITH n19
      WITH n19
      ORDER BY n19.code
      RETURN collect([n19]) AS l23
    }
    WITH l23, COLLECT {
      UNWIND l23 AS x24
      WITH x24[0] AS n19
      WITH n19 LIMIT $p.p3
      RETURN [n19.code]
    } AS c25
    RETURN [c25]
  } AS c26, COLLECT {
    MATCH (n1)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..4]->(n27:Region)
    WITH DISTINCT n27
    ORDER BY n27.code, n27.id LIMIT $p.p4
    RETURN [n27.code]
  } AS c28, COLLECT {
    MATCH (n1)-[m30:MEMBER_OF]->(n29:Partnership)
    WHERE coalesce(m30.since <= $p.today, true) AND coalesce(m30.until > $p.today, true) AND coalesce(n29.since <= $p.today, true) AND coalesce(n29.until > $p.today, true)
    WITH DISTINCT n29
    ORDER BY n29.name, n29.id LIMIT $p.p5
    RETURN [n29.name]
  } AS c31, COLLECT {
    UNWIND [n1] AS n32
    WITH n32
    WHERE n32:Funder
    WITH n32
    ORDER BY n32.id LIMIT 1
    RETURN ['funder' + substring(n32.id, 12), n32.name]
  } AS c33
  RETURN [c3, c5, c7, c9, c15, c18, c26, c28, c31, c33]
} AS c34
