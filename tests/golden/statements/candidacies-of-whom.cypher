CYPHER 5
RETURN COUNT {
  MATCH (n1:Candidacy)
} - COUNT {
  MATCH (n1:Candidacy)
  WHERE NOT ((EXISTS { (n1)<-[:STANDS]-(:Person {id: $p.viewer})
  } OR EXISTS { (n1)-[:CONSULTS]->(:Person {id: $p.viewer})
  }))
} AS c2, COLLECT {
  CALL () {
    MATCH (n1:Candidacy)
    WHERE (EXISTS { (n1)<-[:STANDS]-(:Person {id: $p.viewer})
    } OR EXISTS { (n1)-[:CONSULTS]->(:Person {id: $p.viewer})
    })
    WITH n1
    WITH n1.role AS v3, null AS l4, count(*) AS k5
    RETURN v3, l4, k5
  }
  RETURN [v3, l4, k5]
  ORDER BY k5 DESC, v3
} AS c6, COLLECT {
  CALL () {
    MATCH (n1:Candidacy)
    WHERE (EXISTS { (n1)<-[:STANDS]-(:Person {id: $p.viewer})
    } OR EXISTS { (n1)-[:CONSULTS]->(:Person {id: $p.viewer})
    })
    WITH n1
    WITH CASE WHEN n1.state = 'IN_OFFICE' AND NOT EXISTS {
      MATCH (n1)-[:BECAME]->(p10:Participation)
      WHERE coalesce(p10.until > $p.today, true)
    } THEN 'ENDED' ELSE n1.state END AS v7, null AS l8, count(*) AS k9
    RETURN v7, l8, k9
  }
  RETURN [v7, l8, k9]
  ORDER BY k9 DESC, v7
} AS c11, COLLECT {
  CALL () {
    MATCH (n1:Candidacy)
    WHERE (EXISTS { (n1)<-[:STANDS]-(:Person {id: $p.viewer})
    } OR EXISTS { (n1)-[:CONSULTS]->(:Person {id: $p.viewer})
    })
    WITH n1
    OPTIONAL
    MATCH (n1)-[:IN_REGION]->(n15:Region)
    WITH n15.id AS v12, n15.name AS l13, count(DISTINCT n1) AS k14
    RETURN v12, l13, k14
  }
  RETURN [v12, l13, k14]
  ORDER BY k14 DESC, v12
} AS c16, COLLECT {
  CALL () {
    MATCH (n1:Candidacy)
    WHERE (EXISTS { (n1)<-[:STANDS]-(:Person {id: $p.viewer})
    } OR EXISTS { (n1)-[:CONSULTS]->(:Person {id: $p.viewer})
    })
    WITH n1
    OPTIONAL
    MATCH (n1)-[:WITH]->(n20:Organization)
    WITH n20.id AS v17, n20.name AS l18, count(DISTINCT n1) AS k19
    RETURN v17, l18, k19
  }
  RETURN [v17, l18, k19]
  ORDER BY k19 DESC, v17
} AS c21, COLLECT {
  CALL () {
    MATCH (n1:Candidacy)
    WHERE (EXISTS { (n1)<-[:STANDS]-(:Person {id: $p.viewer})
    } OR EXISTS { (n1)-[:CONSULTS]->(:Person {id: $p.viewer})
    })
    WITH n1
    OPTIONAL
    MATCH (n1)-[:FOR]->(n25:TaskForce)
    WITH n25.code AS v22, n25.name AS l23, count(DISTINCT n1) AS k24
    RETURN v22, l23, k24
  }
  RETURN [v22, l23, k24]
  ORDER BY k24 DESC, v22
} AS c26, COLLECT {
  MATCH (n1:Candidacy)
  WHERE (EXISTS { (n1)<-[:STANDS]-(:Person {id: $p.viewer})
  } OR EXISTS { (n1)-[:CONSULTS]->(:Person {id: $p.viewer})
  }) AND n1.role IS NOT NULL AND n1.id IS NOT NULL AND n1.role >= $p.p3 AND CASE WHEN n1.role > $p.p3 THEN true WHEN n1.submittedAt < $p.p4 THEN true WHEN n1.submittedAt <> $p.p4 THEN false ELSE n1.id > $p.p5 END
  WITH n1
  ORDER BY n1.role, n1.submittedAt DESC, n1.id LIMIT $p.p2
  RETURN [n1.id]
} AS c27, COLLECT {
  CALL () {
    MATCH (n28:Node {id: $p.p7})
    RETURN n28
    UNION
    MATCH (:Alias {id: $p.p7})-[:LEADS_TO]->(n28:Node)
    RETURN n28
  }
  WITH n28
  WHERE n28:Person AND (n28.private IS NULL OR n28.id + '' = $p.viewer)
  WITH n28, COLLECT {
    CALL (n28) {
      MATCH (n28)-[:STANDS]->(n29:Candidacy)
      WHERE (EXISTS { (n29)<-[:STANDS]-(:Person {id: $p.viewer})
      } OR EXISTS { (n29)-[:CONSULTS]->(:Person {id: $p.viewer})
      })
      WITH n29
      ORDER BY n29.submittedAt, n29.id
      RETURN collect(n29) AS l30
    }
    WITH l30, COLLECT {
      UNWIND l30 AS n29
      WITH n29
      WITH n29 LIMIT $p.p6
      WITH n29, CASE WHEN n29.state = 'IN_OFFICE' AND NOT EXISTS {
        MATCH (n29)-[:BECAME]->(p31:Participation)
        WHERE coalesce(p31.until > $p.today, true)
      } THEN 'ENDED' ELSE n29.state END AS c32
      RETURN [c32]
    } AS c33
    RETURN [size(l30), c33]
  } AS c34
  RETURN [c34]
} AS c35, COLLECT {
  CALL () {
    MATCH (n36:Node {id: $p.p10})
    RETURN n36
    UNION
    MATCH (:Alias {id: $p.p10})-[:LEADS_TO]->(n36:Node)
    RETURN n36
  }
  WITH n36
  WHERE n36:TaskForce
  WITH n36, COLLECT {
    CALL (n36) {
      MATCH (n36)<-[:FOR]-(n37:Candidacy)
      WHERE (EXISTS { (n37)<-[:STANDS]-(:Person {id: $p.viewer})
      } OR EXISTS { (n37)-[:CONSULTS]->(:Person {id: $p.viewer})
      }) AND CASE WHEN n37.state = 'IN_OFFICE' AND NOT EXISTS {
        MATCH (n37)-[:BECAME]->(p38:Participation)
        WHERE coalesce(p38.until > $p.today, true)
      } THEN 'ENDED' ELSE n37.state END IN $p.p8
      WITH n37
      ORDER BY n37.submittedAt, n37.id
      RETURN collect(n37) AS l39
    }
    WITH l39, COLLECT {
      UNWIND l39 AS n37
      WITH n37
      WITH n37 LIMIT $p.p9
      RETURN [n37.role]
    } AS c40
    RETURN [size(l39), c40]
  } AS c41
  RETURN [c41]
} AS c42, COLLECT {
  CALL () {
    MATCH (n43:Node {id: $p.p11})
    RETURN n43
    UNION
    MATCH (:Alias {id: $p.p11})-[:LEADS_TO]->(n43:Node)
    RETURN n43
  }
  WITH n43
  WHERE n43:Node AND ($p.p12 = 'Goal' AND n43:Goal OR $p.p12 = 'Objective' AND n43:Objective OR $p.p12 = 'Target' AND n43:Target OR $p.p12 = 'TaskForce' AND n43:TaskForce OR $p.p12 = 'Participation' AND n43:Participation OR $p.p12 = 'Candidacy' AND n43:Candidacy AND (EXISTS { (n43)<-[:STANDS]-(:Person {id: $p.viewer})
  } OR EXISTS { (n43)-[:CONSULTS]->(:Person {id: $p.viewer})
  }) OR $p.p12 = 'Organization' AND n43:Organization OR $p.p12 = 'Person' AND n43:Person AND (n43.private IS NULL OR n43.id + '' = $p.viewer) OR $p.p12 = 'Funder' AND n43:Funder OR $p.p12 = 'Grant' AND n43:Grant OR $p.p12 = 'FundingCall' AND n43:FundingCall OR $p.p12 = 'Contact' AND n43:Contact AND (EXISTS {
    MATCH (:Node {id: $p.viewer})-[:PARTICIPATES]->(s48:Participation)-[:IN]->(:TaskForce)<-[:ABOUT]-(n43)
    WHERE s48.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(s48.since <= $p.today, true) AND coalesce(s48.until > $p.today, true)
  }) OR $p.p12 = 'Partnership' AND n43:Partnership OR $p.p12 = 'Region' AND n43:Region OR $p.p12 = 'Change' AND n43:Change AND (n43.open OR coalesce($p.viewer IN n43.about, false)))
  WITH n43, CASE WHEN n43.state = 'IN_OFFICE' AND NOT EXISTS {
    MATCH (n43)-[:BECAME]->(p44:Participation)
    WHERE coalesce(p44.until > $p.today, true)
  } THEN 'ENDED' ELSE n43.state END AS c45, COLLECT {
    MATCH (n43)-[:CALLED_BY]->(n46:CallForInformation)
    WITH n46
    ORDER BY n46.id LIMIT 1
    RETURN [coalesce(n46.answers, [])]
  } AS c47
  RETURN [$p.p12, c45, c47]
} AS c49
