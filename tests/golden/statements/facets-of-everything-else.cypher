CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Goal)
    WITH n1
    WITH n1.code AS v2, null AS l3, count(*) AS k4
    RETURN v2, l3, k4
  }
  RETURN [v2, l3, k4]
  ORDER BY k4 DESC, v2
} AS c5, COLLECT {
  CALL () {
    MATCH (n6:Objective)
    WITH n6
    OPTIONAL
    MATCH (n6)<-[:HAS_OBJECTIVE]-(n10:Goal)
    WITH n10.code AS v7, n10.title AS l8, count(DISTINCT n6) AS k9
    RETURN v7, l8, k9
  }
  RETURN [v7, l8, k9]
  ORDER BY k9 DESC, v7
} AS c11, COLLECT {
  CALL () {
    MATCH (n12:Target)
    WITH n12
    WITH toString(n12.year) AS v13, null AS l14, count(*) AS k15
    RETURN v13, l14, k15
  }
  RETURN [v13, l14, k15]
  ORDER BY k15 DESC, v13
} AS c16, COLLECT {
  CALL () {
    MATCH (n12:Target)
    WITH n12
    WITH n12.kind AS v17, null AS l18, count(*) AS k19
    RETURN v17, l18, k19
  }
  RETURN [v17, l18, k19]
  ORDER BY k19 DESC, v17
} AS c20, COLLECT {
  CALL () {
    MATCH (n12:Target)
    WITH n12
    OPTIONAL
    MATCH (n12)<-[:HAS_TARGET]-(n24:Objective)
    WITH n24.code AS v21, n24.title AS l22, count(DISTINCT n12) AS k23
    RETURN v21, l22, k23
  }
  RETURN [v21, l22, k23]
  ORDER BY k23 DESC, v21
} AS c25, COLLECT {
  CALL () {
    MATCH (n26:TaskForce)
    WITH n26
    WITH n26.code AS v27, null AS l28, count(*) AS k29
    RETURN v27, l28, k29
  }
  RETURN [v27, l28, k29]
  ORDER BY k29 DESC, v27
} AS c30, COLLECT {
  CALL () {
    MATCH (n31:Funder)
    WITH n31
    OPTIONAL
    MATCH (n31)-[r36:FUNDS_IN]->(n35:Region)
    WHERE coalesce(r36.since <= $p.today, true) AND coalesce(r36.until > $p.today, true)
    WITH n35.id AS v32, n35.name AS l33, count(DISTINCT n31) AS k34
    RETURN v32, l33, k34
  }
  RETURN [v32, l33, k34]
  ORDER BY k34 DESC, v32
} AS c37, COLLECT {
  CALL () {
    MATCH (n38:Grant)
    WITH n38
    WITH n38.instrument AS v39, null AS l40, count(*) AS k41
    RETURN v39, l40, k41
  }
  RETURN [v39, l40, k41]
  ORDER BY k41 DESC, v39
} AS c42, COLLECT {
  CALL () {
    MATCH (n38:Grant)
    WITH n38
    WITH n38.status AS v43, null AS l44, count(*) AS k45
    RETURN v43, l44, k45
  }
  RETURN [v43, l44, k45]
  ORDER BY k45 DESC, v43
} AS c46, COLLECT {
  CALL () {
    MATCH (n38:Grant)
    WITH n38
    OPTIONAL
    MATCH (n38)-[:SUPPORTS]->(n50:Objective)
    WITH n50.code AS v47, n50.title AS l48, count(DISTINCT n38) AS k49
    RETURN v47, l48, k49
  }
  RETURN [v47, l48, k49]
  ORDER BY k49 DESC, v47
} AS c51, COLLECT {
  CALL () {
    MATCH (n52:Partnership)
    WITH n52
    WITH n52.kind AS v53, null AS l54, count(*) AS k55
    RETURN v53, l54, k55
  }
  RETURN [v53, l54, k55]
  ORDER BY k55 DESC, v53
} AS c56, COLLECT {
  CALL () {
    MATCH (n52:Partnership)
    WITH n52
    OPTIONAL
    MATCH (n52)-[:WORKS_ON]->(n60:Objective)
    WITH n60.code AS v57, n60.title AS l58, count(DISTINCT n52) AS k59
    RETURN v57, l58, k59
  }
  RETURN [v57, l58, k59]
  ORDER BY k59 DESC, v57
} AS c61, COLLECT {
  CALL () {
    MATCH (n62:Region)
    WHERE n62.scheme = $p.p8 AND n62.id IS NOT NULL
    WITH n62
    WITH n62.scheme AS v63, null AS l64, count(*) AS k65
    RETURN v63, l64, k65
  }
  RETURN [v63, l64, k65]
  ORDER BY k65 DESC, v63
} AS c66, COLLECT {
  CALL () {
    MATCH (n62:Region)
    WHERE n62.scheme = $p.p8 AND n62.id IS NOT NULL
    WITH n62
    WITH n62.level AS v67, null AS l68, count(*) AS k69
    RETURN v67, l68, k69
  }
  RETURN [v67, l68, k69]
  ORDER BY k69 DESC, v67
} AS c70, COLLECT {
  CALL () {
    MATCH (n71:Node {id: $p.p11})
    RETURN n71
    UNION
    MATCH (:Alias {id: $p.p11})-[:LEADS_TO]->(n71:Node)
    RETURN n71
  }
  WITH n71
  WHERE n71:TaskForce
  WITH n71, COLLECT {
    CALL (n71) {
      MATCH (n71)<-[:IN]-(n72:Participation)
      WHERE coalesce(n72.since <= $p.today, true) AND coalesce(n72.until > $p.today, true)
      WITH n72
      WITH n72.role AS v73, null AS l74, count(*) AS k75
      RETURN v73, l74, k75
    }
    RETURN [v73, l74, k75]
    ORDER BY k75 DESC, v73
  } AS c76, COLLECT {
    CALL (n71) {
      MATCH (n71)<-[:IN]-(n72:Participation)
      WHERE coalesce(n72.since <= $p.today, true) AND coalesce(n72.until > $p.today, true)
      WITH n72
      OPTIONAL
      MATCH (n72)-[:REPRESENTS]->(n80:Region)
      WITH n80.id AS v77, n80.name AS l78, count(DISTINCT n72) AS k79
      RETURN v77, l78, k79
    }
    RETURN [v77, l78, k79]
    ORDER BY k79 DESC, v77
  } AS c81, COLLECT {
    CALL (n71) {
      MATCH (n71)<-[:IN]-(n72:Participation)
      WHERE coalesce(n72.since <= $p.today, true) AND coalesce(n72.until > $p.today, true)
      WITH n72
      OPTIONAL
      MATCH (n72)-[:ON_BEHALF_OF]->(n85:Organization)
      WITH n85.id AS v82, n85.name AS l83, count(DISTINCT n72) AS k84
      RETURN v82, l83, k84
    }
    RETURN [v82, l83, k84]
    ORDER BY k84 DESC, v82
  } AS c86, COLLECT {
    CALL (n71) {
      MATCH (n71)<-[:IN]-(n72:Participation)
      WHERE coalesce(n72.since <= $p.today, true) AND coalesce(n72.until > $p.today, true)
      WITH n72
      OPTIONAL
      MATCH (n72)-[:IN]->(n90:TaskForce)
      WITH n90.code AS v87, n90.name AS l88, count(DISTINCT n72) AS k89
      RETURN v87, l88, k89
    }
    RETURN [v87, l88, k89]
    ORDER BY k89 DESC, v87
  } AS c91
  RETURN [c76, c81, c86, c91]
} AS c92
