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
  WITH n1, COUNT {
    MATCH (n1)<-[:IN]-(n2:Participation)
    WHERE coalesce(n2.since <= $p.today, true) AND coalesce(n2.until > $p.today, true)
  } AS c3, COLLECT {
    MATCH (n1)<-[:IN]-(n2:Participation)
    WHERE coalesce(n2.since <= $p.today, true) AND coalesce(n2.until > $p.today, true)
    WITH n2
    ORDER BY n2.sinceOrder, n2.id LIMIT $p.p1
    RETURN [toString(n2.sinceOrder), n2.id]
  } AS c4
  RETURN [c3, c4]
} AS c5, COLLECT {
  CALL () {
    MATCH (n6:Node {id: $p.p5})
    RETURN n6
    UNION
    MATCH (:Alias {id: $p.p5})-[:LEADS_TO]->(n6:Node)
    RETURN n6
  }
  WITH n6
  WHERE n6:Objective
  WITH n6, COLLECT {
    CALL (n6) {
      CALL (n6) {
        MATCH (n6)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p8:Participation)-[:REPRESENTS]->(r9:Region)-[:PART_OF*0..4]->(n7:Region)
        WHERE coalesce(p8.since <= $p.today, true) AND coalesce(p8.until > $p.today, true)
        RETURN n7
        UNION
        MATCH (n6)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p10:Participation)-[:ON_BEHALF_OF]->(o11:Organization)
        WHERE coalesce(p10.since <= $p.today, true) AND coalesce(p10.until > $p.today, true)
        WITH DISTINCT o11
        MATCH (o11)-[:LOCATED_IN]->(r12:Region)-[:PART_OF*0..4]->(n7:Region)
        RETURN n7
        UNION
        MATCH (n6)<-[:WORKS_ON]-(p13:Partnership)<-[m14:MEMBER_OF]-(o15:Organization)
        WHERE coalesce(p13.since <= $p.today, true) AND coalesce(p13.until > $p.today, true) AND coalesce(m14.since <= $p.today, true) AND coalesce(m14.until > $p.today, true)
        WITH DISTINCT o15
        MATCH (o15)-[:LOCATED_IN]->(r16:Region)-[:PART_OF*0..4]->(n7:Region)
        RETURN n7
        UNION
        MATCH (n6)<-[f17:FOCUSES_ON]-(u18:Funder)
        WHERE coalesce(f17.since <= $p.today, true) AND coalesce(f17.until > $p.today, true)
        WITH DISTINCT u18
        MATCH (u18)-[w19:FUNDS_IN]->(r20:Region)-[:PART_OF*0..4]->(n7:Region)
        WHERE coalesce(w19.since <= $p.today, true) AND coalesce(w19.until > $p.today, true)
        RETURN n7
        UNION
        MATCH (n6)<-[:SUPPORTS]-(g21:Grant)<-[:GAVE]-(u22:Funder)
        WHERE coalesce(g21.status, '') <> 'CANCELLED' AND (g21.awarded IS NULL OR g21.awarded <= $p.today)
        WITH DISTINCT u22
        MATCH (u22)-[w23:FUNDS_IN]->(r24:Region)-[:PART_OF*0..4]->(n7:Region)
        WHERE coalesce(w23.since <= $p.today, true) AND coalesce(w23.until > $p.today, true)
        RETURN n7
        UNION
        MATCH (n6)<-[:SUPPORTS]-(g25:Grant)-[:SPENT_IN]->(r26:Region)
        WHERE coalesce(g25.status, '') <> 'CANCELLED' AND (g25.awarded IS NULL OR g25.awarded <= $p.today)
        WITH DISTINCT r26
        MATCH (r26)-[:PART_OF*0..4]->(n7:Region)
        RETURN n7
      }
      WITH n7
      RETURN collect([n7]) AS l28
    }
    WITH l28, COLLECT {
      CALL (l28) {
        UNWIND l28 AS x27
        WITH x27[0] AS n7
        WITH n7
        WITH n7.level AS v29, null AS l30, count(*) AS k31
        RETURN v29, l30, k31
      }
      RETURN [v29, l30, k31]
      ORDER BY k31 DESC, v29
    } AS c32, COLLECT {
      UNWIND l28 AS x27
      WITH x27[0] AS n7
      WITH n7
      ORDER BY n7.code, n7.id LIMIT $p.p3
      RETURN [n7.code, n7.id]
    } AS c33
    RETURN [c32, c33]
  } AS c34, COLLECT {
    CALL (n6) {
      CALL (n6) {
        MATCH (n6)<-[f36:FOCUSES_ON]-(n35:Funder)
        WHERE coalesce(f36.since <= $p.today, true) AND coalesce(f36.until > $p.today, true)
        RETURN n35
        UNION
        MATCH (n6)<-[:SUPPORTS]-(g37:Grant)<-[:GAVE]-(n35:Funder)
        WHERE coalesce(g37.status, '') <> 'CANCELLED' AND (g37.awarded IS NULL OR g37.awarded <= $p.today)
        RETURN n35
      }
      WITH n35
      RETURN collect([n35]) AS l39
    }
    WITH l39, COLLECT {
      CALL (l39) {
        UNWIND l39 AS x38
        WITH x38[0] AS n35
        WITH n35
        OPTIONAL
        MATCH (n35)-[r44:FUNDS_IN]->(n43:Region)
        WHERE coalesce(r44.since <= $p.today, true) AND coalesce(r44.until > $p.today, true)
        WITH n43.id AS v40, n43.name AS l41, count(DISTINCT n35) AS k42
        RETURN v40, l41, k42
      }
      RETURN [v40, l41, k42]
      ORDER BY k42 DESC, v40
    } AS c45, COLLECT {
      UNWIND l39 AS x38
      WITH x38[0] AS n35
      WITH n35
      ORDER BY n35.name, n35.id LIMIT $p.p4
      RETURN ['funder' + substring(n35.id, 12)]
    } AS c46
    RETURN [c45, c46]
  } AS c47
  RETURN [c34, c47]
} AS c48
