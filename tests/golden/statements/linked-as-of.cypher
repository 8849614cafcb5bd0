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
      WITH n2
      ORDER BY n2.name, n2.id
      RETURN collect(n2) AS l6
    }
    WITH l6, COLLECT {
      UNWIND l6 AS n2
      WITH n2
      WITH n2 LIMIT $p.p2
      RETURN [n2.name]
    } AS c7
    RETURN [size(l6), c7]
  } AS c8, COLLECT {
    MATCH (n9:Organization)
    WHERE (EXISTS {
      MATCH (n1)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p10:Participation)-[:ON_BEHALF_OF]->(n9:Organization)
      WHERE coalesce(p10.since <= $p.p3, true) AND coalesce(p10.until > $p.p3, true) AND EXISTS {
        MATCH (n9)-[:HAS_STANDING]->(s11:StandingPeriod)
        WHERE coalesce(s11.since <= $p.p3, true) AND coalesce(s11.until > $p.p3, true) AND s11.standing IN ['PARTNER', 'MEMBER']
      }
    } OR EXISTS {
      MATCH (n1)<-[:WORKS_ON]-(p12:Partnership)<-[m13:MEMBER_OF]-(n9:Organization)
      WHERE coalesce(p12.since <= $p.p3, true) AND coalesce(p12.until > $p.p3, true) AND coalesce(m13.since <= $p.p3, true) AND coalesce(m13.until > $p.p3, true) AND EXISTS {
        MATCH (n9)-[:HAS_STANDING]->(s14:StandingPeriod)
        WHERE coalesce(s14.since <= $p.p3, true) AND coalesce(s14.until > $p.p3, true) AND s14.standing IN ['PARTNER', 'MEMBER']
      }
    }) AND n9.name IS NOT NULL AND n9.id IS NOT NULL
    WITH n9
    ORDER BY n9.name, n9.id LIMIT $p.p4
    RETURN [n9.name]
  } AS c15, COLLECT {
    CALL (n1) {
      CALL (n1) {
        MATCH (n1)<-[f17:FOCUSES_ON]-(n16:Funder)
        WHERE coalesce(f17.since <= $p.p5, true) AND coalesce(f17.until > $p.p5, true)
        RETURN n16
        UNION
        MATCH (n1)<-[:SUPPORTS]-(g18:Grant)<-[:GAVE]-(n16:Funder)
        WHERE coalesce(g18.status, '') <> 'CANCELLED' AND (g18.awarded IS NULL OR g18.awarded <= $p.p5)
        RETURN n16
      }
      WITH n16
      WITH n16
      RETURN collect(n16) AS l19
    }
    RETURN [size(l19)]
  } AS c20, COLLECT {
    MATCH (n1)-[:HAS_TARGET]->(n21:Target)
    WITH n21
    ORDER BY n21.year, n21.id
    WITH n21, head(COLLECT {
      MATCH (n21)-[:HAS_VERSION]->(v22:TargetVersion)
      WHERE coalesce(v22.since <= $p.p7, true) AND coalesce(v22.until > $p.p7, true)
      RETURN v22.text
      ORDER BY coalesce(v22.since, date('0001-01-01')) DESC, v22.id LIMIT 1
    }) AS c24, COLLECT {
      MATCH (n21)-[:HAS_VERSION]->(n25:TargetVersion)
      WITH n25
      ORDER BY coalesce(n25.since, date('0001-01-01')), n25.id
      RETURN [n25.text]
    } AS c26
    RETURN [c24, c26]
  } AS c27
  RETURN [c8, c15, c20, c27]
} AS c28
