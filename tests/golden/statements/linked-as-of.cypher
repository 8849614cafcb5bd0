CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Node {id: $p.p8})
    RETURN n1
    UNION
    MATCH (:Alias {id: $p.p8})-[:LEADS_TO]->(n1:Node)
    RETURN n1
  }
  WITH n1
  WHERE n1:Objective
  WITH n1, COLLECT {
    CALL (n1) {
      CALL (n1) {
        MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p3:Participation)-[:ON_BEHALF_OF]->(n2:Organization)
        WHERE coalesce(p3.since <= $p.p1, true) AND coalesce(p3.until > $p.p1, true)
        RETURN n2
        UNION
        MATCH (n1)<-[:WORKS_ON]-(p4:Partnership)<-[m5:MEMBER_OF]-(n2:Organization)
        WHERE coalesce(p4.since <= $p.p1, true) AND coalesce(p4.until > $p.p1, true) AND coalesce(m5.since <= $p.p1, true) AND coalesce(m5.until > $p.p1, true)
        RETURN n2
      }
      WITH n2
      RETURN collect([n2]) AS l7
    }
    WITH l7, COLLECT {
      UNWIND l7 AS x6
      WITH x6[0] AS n2
      WITH n2
      ORDER BY n2.name, n2.id LIMIT $p.p2
      RETURN [n2.name]
    } AS c8
    RETURN [size(l7), c8]
  } AS c9, COLLECT {
    MATCH (n10:Organization)
    WHERE (EXISTS {
      MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p11:Participation)-[:ON_BEHALF_OF]->(n10:Organization)
      WHERE coalesce(p11.since <= $p.p3, true) AND coalesce(p11.until > $p.p3, true) AND EXISTS {
        MATCH (n10)-[:HAS_STANDING]->(s12:StandingPeriod)
        WHERE coalesce(s12.since <= $p.p3, true) AND coalesce(s12.until > $p.p3, true) AND s12.standing IN ['PARTNER', 'MEMBER']
      }
    } OR EXISTS {
      MATCH (n1)<-[:WORKS_ON]-(p13:Partnership)<-[m14:MEMBER_OF]-(n10:Organization)
      WHERE coalesce(p13.since <= $p.p3, true) AND coalesce(p13.until > $p.p3, true) AND coalesce(m14.since <= $p.p3, true) AND coalesce(m14.until > $p.p3, true) AND EXISTS {
        MATCH (n10)-[:HAS_STANDING]->(s15:StandingPeriod)
        WHERE coalesce(s15.since <= $p.p3, true) AND coalesce(s15.until > $p.p3, true) AND s15.standing IN ['PARTNER', 'MEMBER']
      }
    }) AND n10.name IS NOT NULL AND n10.id IS NOT NULL
    WITH n10
    ORDER BY n10.name, n10.id LIMIT $p.p4
    RETURN [n10.name]
  } AS c16, COLLECT {
    CALL (n1) {
      CALL (n1) {
        MATCH (n1)<-[f18:FOCUSES_ON]-(n17:Funder)
        WHERE coalesce(f18.since <= $p.p5, true) AND coalesce(f18.until > $p.p5, true)
        RETURN n17
        UNION
        MATCH (n1)<-[:SUPPORTS]-(g19:Grant)<-[:GAVE]-(n17:Funder)
        WHERE coalesce(g19.status, '') <> 'CANCELLED' AND (g19.awarded IS NULL OR g19.awarded <= $p.p5)
        RETURN n17
      }
      WITH n17
      RETURN collect([n17]) AS l21
    }
    RETURN [size(l21)]
  } AS c22, COLLECT {
    MATCH (n1)-[:HAS_TARGET]->(n23:Target)
    WITH n23
    ORDER BY n23.year, n23.id
    WITH n23, head(COLLECT {
      MATCH (n23)-[:HAS_VERSION]->(v24:TargetVersion)
      WHERE coalesce(v24.since <= $p.p7, true) AND coalesce(v24.until > $p.p7, true)
      RETURN v24.text
      ORDER BY coalesce(v24.since, date('0001-01-01')) DESC, v24.id LIMIT 1
    }) AS c26, COLLECT {
      MATCH (n23)-[:HAS_VERSION]->(n27:TargetVersion)
      WITH n27
      ORDER BY coalesce(n27.since, date('0001-01-01')), n27.id
      RETURN [n27.text]
    } AS c28
    RETURN [c26, c28]
  } AS c29
  RETURN [c9, c16, c22, c29]
} AS c30
