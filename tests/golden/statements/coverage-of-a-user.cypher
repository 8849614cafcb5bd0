CYPHER 5
RETURN head(COLLECT {
  OPTIONAL
  MATCH (h:Head {id: 'changes'})
  OPTIONAL
  MATCH (n:Change {seq: h.seq})
  WITH n.id AS change23
  WITH change23, CASE WHEN change23 = $p.p3.change THEN $p.p3.rows ELSE COLLECT {
    CALL () {
      CALL () {
        MATCH (o1:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p5:Participation)<-[:PARTICIPATES]-(x2)
        WHERE coalesce(p5.since <= $p.today, true) AND coalesce(p5.until > $p.today, true)
        MATCH (p5)-[:ON_BEHALF_OF]->(b6:Organization)-[:LOCATED_IN]->(place3:Region)
        RETURN o1, 'members' AS what4, x2, place3
        UNION ALL
        MATCH (o1:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p7:Participation)<-[:PARTICIPATES]-(x2)
        WHERE coalesce(p7.since <= $p.today, true) AND coalesce(p7.until > $p.today, true) AND p7.role = 'REGIONAL_REPRESENTATIVE'
        MATCH (p7)-[:REPRESENTS]->(place3:Region)
        RETURN o1, 'members' AS what4, x2, place3
        UNION ALL
        MATCH (o1:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:FOR]-(x2:Candidacy)
        WHERE x2.state IN ['SUBMITTED', 'CALLED', 'ANSWERED', 'IN_CONSULTATION', 'NOMINATED'] AND (EXISTS { (x2)<-[:STANDS]-(:Person {id: $p.viewer})
        } OR EXISTS { (x2)-[:CONSULTS]->(:Person {id: $p.viewer})
        })
        WITH x2, collect(DISTINCT o1) AS os8
        MATCH (x2)-[:IN_REGION]->(place3:Region)
        UNWIND os8 AS o1
        RETURN o1, 'candidacies' AS what4, x2, place3
        UNION ALL
        MATCH (o1:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:FOR]-(x2:Candidacy)
        WHERE x2.state IN ['SUBMITTED', 'CALLED', 'ANSWERED', 'IN_CONSULTATION', 'NOMINATED'] AND NOT EXISTS { (x2)-[:IN_REGION]->()
        } AND (EXISTS { (x2)<-[:STANDS]-(:Person {id: $p.viewer})
        } OR EXISTS { (x2)-[:CONSULTS]->(:Person {id: $p.viewer})
        })
        WITH x2, collect(DISTINCT o1) AS os9
        MATCH (x2)-[:WITH]->(b10:Organization)-[:LOCATED_IN]->(place3:Region)
        UNWIND os9 AS o1
        RETURN o1, 'candidacies' AS what4, x2, place3
      }
      WITH o1, what4, place3, collect(DISTINCT x2) AS xs11
      WITH place3, collect([o1, what4, xs11]) AS found12
      MATCH (place3)-[:PART_OF*0..4 {scheme: $p.p1}]->(r13:Region)
      WHERE r13.scheme = $p.p1 AND r13.level = 'REGION'
      UNWIND found12 AS f14
      WITH f14[0] AS o1, f14[1] AS what4, f14[2] AS xs11, r13
      UNWIND [[o1, r13]] AS key15
      WITH key15[0] AS a16, key15[1] AS b17, what4, xs11
      WHERE a16:Goal OR b17 IS NOT NULL
      UNWIND xs11 AS x2
      WITH DISTINCT a16, b17, what4, x2
      WITH a16, b17, what4, x2, CASE WHEN what4 IN [] THEN x2.amountMinor END AS amount18
      WITH a16, b17, what4, CASE WHEN amount18 IS NOT NULL THEN x2.currency END AS currency19, count(*) AS number20, sum(amount18) AS minor21
      RETURN [a16.id, b17.id, what4, number20, currency19, minor21] AS row22
    }
    RETURN row22
  } END AS change23rows
  RETURN [change23, change23rows]
}) AS c24, COLLECT {
  MATCH (n25:Objective)
  WITH n25
  ORDER BY n25.code
  RETURN [n25.id, n25.code]
} AS c27, COLLECT {
  MATCH (n26:Region)
  WHERE n26.scheme = $p.p1 AND n26.level = 'REGION'
  WITH n26
  ORDER BY n26.code
  RETURN [n26.id, n26.code]
} AS c28
