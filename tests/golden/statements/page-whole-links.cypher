CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Node {id: $p.p2})
    RETURN n1
    UNION
    MATCH (:Alias {id: $p.p2})-[:LEADS_TO]->(n1:Node)
    RETURN n1
  }
  WITH n1
  WHERE n1:TaskForce
  WITH n1, COLLECT {
    CALL (n1) {
      MATCH (n1)<-[:IN]-(n2:Participation)
      WHERE coalesce(n2.since <= $p.today, true) AND coalesce(n2.until > $p.today, true)
      WITH n2
      ORDER BY n2.sinceOrder, n2.id
      RETURN collect(n2) AS l3
    }
    WITH l3, COLLECT {
      UNWIND l3 AS n2
      WITH n2
      WITH n2 LIMIT $p.p1
      RETURN [toString(n2.sinceOrder), n2.id]
    } AS c4
    RETURN [size(l3), c4]
  } AS c5
  RETURN [c5]
} AS c6, COLLECT {
  CALL () {
    MATCH (n7:Node {id: $p.p5})
    RETURN n7
    UNION
    MATCH (:Alias {id: $p.p5})-[:LEADS_TO]->(n7:Node)
    RETURN n7
  }
  WITH n7
  WHERE n7:Objective
  WITH n7, COLLECT {
    CALL (n7) {
      CALL (n7) {
        MATCH (n7)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p9:Participation)-[:REPRESENTS]->(r10:Region)-[:PART_OF*0..4]->(n8:Region)
        WHERE coalesce(p9.since <= $p.today, true) AND coalesce(p9.until > $p.today, true)
        RETURN n8
        UNION
        MATCH (n7)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p11:Participation)-[:ON_BEHALF_OF]->(o12:Organization)
        WHERE coalesce(p11.since <= $p.today, true) AND coalesce(p11.until > $p.today, true)
        WITH DISTINCT o12
        MATCH (o12)-[:LOCATED_IN]->(r13:Region)-[:PART_OF*0..4]->(n8:Region)
        RETURN n8
        UNION
        MATCH (n7)<-[:WORKS_ON]-(p14:Partnership)<-[m15:MEMBER_OF]-(o16:Organization)
        WHERE coalesce(p14.since <= $p.today, true) AND coalesce(p14.until > $p.today, true) AND coalesce(m15.since <= $p.today, true) AND coalesce(m15.until > $p.today, true)
        WITH DISTINCT o16
        MATCH (o16)-[:LOCATED_IN]->(r17:Region)-[:PART_OF*0..4]->(n8:Region)
        RETURN n8
        UNION
        MATCH (n7)<-[f18:FOCUSES_ON]-(u19:Funder)
        WHERE coalesce(f18.since <= $p.today, true) AND coalesce(f18.until > $p.today, true)
        WITH DISTINCT u19
        MATCH (u19)-[w20:FUNDS_IN]->(r21:Region)-[:PART_OF*0..4]->(n8:Region)
        WHERE coalesce(w20.since <= $p.today, true) AND coalesce(w20.until > $p.today, true)
        RETURN n8
        UNION
        MATCH (n7)<-[:SUPPORTS]-(g22:Grant)<-[:GAVE]-(u23:Funder)
        WHERE coalesce(g22.status, '') <> 'CANCELLED' AND (g22.awarded IS NULL OR g22.awarded <= $p.today)
        WITH DISTINCT u23
        MATCH (u23)-[w24:FUNDS_IN]->(r25:Region)-[:PART_OF*0..4]->(n8:Region)
        WHERE coalesce(w24.since <= $p.today, true) AND coalesce(w24.until > $p.today, true)
        RETURN n8
        UNION
        MATCH (n7)<-[:SUPPORTS]-(g26:Grant)-[:SPENT_IN]->(r27:Region)
        WHERE coalesce(g26.status, '') <> 'CANCELLED' AND (g26.awarded IS NULL OR g26.awarded <= $p.today)
        WITH DISTINCT r27
        MATCH (r27)-[:PART_OF*0..4]->(n8:Region)
        RETURN n8
      }
      WITH n8
      WITH n8
      ORDER BY n8.code, n8.id
      RETURN collect(n8) AS l28
    }
    WITH l28, COLLECT {
      CALL (l28) {
        UNWIND l28 AS n8
        WITH n8
        WITH n8
        WITH n8.level AS v29, null AS l30, count(*) AS k31
        RETURN v29, l30, k31
      }
      RETURN [v29, l30, k31]
      ORDER BY k31 DESC, v29
    } AS c32, COLLECT {
      UNWIND l28 AS n8
      WITH n8
      WITH n8 LIMIT $p.p3
      RETURN [n8.code, n8.id]
    } AS c33
    RETURN [c32, c33]
  } AS c34, COLLECT {
    CALL (n7) {
      CALL (n7) {
        MATCH (n7)<-[f36:FOCUSES_ON]-(n35:Funder)
        WHERE coalesce(f36.since <= $p.today, true) AND coalesce(f36.until > $p.today, true)
        RETURN n35
        UNION
        MATCH (n7)<-[:SUPPORTS]-(g37:Grant)<-[:GAVE]-(n35:Funder)
        WHERE coalesce(g37.status, '') <> 'CANCELLED' AND (g37.awarded IS NULL OR g37.awarded <= $p.today)
        RETURN n35
      }
      WITH n35
      WITH n35
      ORDER BY n35.name, n35.id
      RETURN collect(n35) AS l38
    }
    WITH l38, COLLECT {
      CALL (l38) {
        UNWIND l38 AS n35
        WITH n35
        WITH n35
        OPTIONAL
        MATCH (n35)-[r43:FUNDS_IN]->(n42:Region)
        WHERE coalesce(r43.since <= $p.today, true) AND coalesce(r43.until > $p.today, true)
        WITH n42.id AS v39, n42.name AS l40, count(DISTINCT n35) AS k41
        RETURN v39, l40, k41
      }
      RETURN [v39, l40, k41]
      ORDER BY k41 DESC, v39
    } AS c44, COLLECT {
      UNWIND l38 AS n35
      WITH n35
      WITH n35 LIMIT $p.p4
      RETURN ['funder' + substring(n35.id, 12)]
    } AS c45
    RETURN [c44, c45]
  } AS c46
  RETURN [c34, c46]
} AS c47
