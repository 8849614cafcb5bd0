CYPHER 5
RETURN COLLECT {
  CALL () {
    OPTIONAL
    MATCH (h:Head {id: 'changes'})
    OPTIONAL
    MATCH (n:Change {seq: h.seq})
    WITH n.id AS change24
    CALL (change24) {
      WITH change24
      WHERE coalesce(change24 = $p.p3.change, false)
      RETURN $p.p3.rows AS made25
      UNION ALL
      WITH change24
      WHERE NOT coalesce(change24 = $p.p3.change, false)
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
        WITH collect([a16.id, b17.id, what4, number20, currency19, minor21]) AS rows22
        RETURN rows22 AS made25
      }
      RETURN made25
    }
    RETURN [change24, made25] AS kept23
  }
  RETURN kept23
} AS c26, COLLECT {
  MATCH (n27:Objective)
  WITH n27
  ORDER BY n27.code
  RETURN [n27.id, n27.code]
} AS c29, COLLECT {
  MATCH (n28:Region)
  WHERE n28.scheme = $p.p1 AND n28.level = 'REGION'
  WITH n28
  ORDER BY n28.code
  RETURN [n28.id, n28.code]
} AS c30
