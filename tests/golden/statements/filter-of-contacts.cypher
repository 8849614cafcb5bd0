CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Contact)
    WHERE (EXISTS {
      MATCH (:Node {id: $p.viewer})-[:PARTICIPATES]->(s12:Participation)-[:IN]->(:TaskForce)<-[:ABOUT]-(n1)
      WHERE s12.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(s12.since <= $p.today, true) AND coalesce(s12.until > $p.today, true)
    }) AND n1:Node AND (n1.id IS NULL OR n1.id <> $p.p1) AND n1.at >= $p.p2 AND EXISTS {
      MATCH (n1)-[:WITH]->(n2:Organization)
      WHERE EXISTS {
        MATCH (n2)-[:LOCATED_IN]->(n3:Region)
        WHERE n3.code = $p.p3
      }
    } AND EXISTS {
      MATCH (n1)-[:WITH]->(n4:Funder)
      WHERE EXISTS {
        MATCH (n4)<-[:WITH]-(n5:Contact)
        WHERE (EXISTS {
          MATCH (:Node {id: $p.viewer})-[:PARTICIPATES]->(s6:Participation)-[:IN]->(:TaskForce)<-[:ABOUT]-(n5)
          WHERE s6.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(s6.since <= $p.today, true) AND coalesce(s6.until > $p.today, true)
        }) AND n5.stage = $p.p5
      } AND COUNT {
        MATCH (n4)-[:OFFERS]->(n7:FundingCall)
      } > $p.p6
    } AND EXISTS {
      MATCH (n1)-[:ABOUT]->(n8:TaskForce)
      WHERE NOT EXISTS {
        MATCH (n8)<-[:ABOUT]-(n9:Contact)
        WHERE (EXISTS {
          MATCH (:Node {id: $p.viewer})-[:PARTICIPATES]->(s10:Participation)-[:IN]->(:TaskForce)<-[:ABOUT]-(n9)
          WHERE s10.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(s10.since <= $p.today, true) AND coalesce(s10.until > $p.today, true)
        }) AND n9.stage = $p.p7
      }
    } AND EXISTS {
      MATCH (n1)-[:BY]->(n11:Person)
      WHERE (n11.private IS NULL OR n11.id + '' = $p.viewer) AND n11.name STARTS WITH $p.p8
    } AND n1.id IS NOT NULL
    WITH n1
    OPTIONAL
    MATCH (n1)-[:WITH]->(n19:Organization)
    WITH n19.id AS v16, n19.name AS l17, count(DISTINCT n1) AS k18
    RETURN v16, l17, k18
  }
  RETURN [v16, l17, k18]
  ORDER BY k18 DESC, v16
} AS c20, COLLECT {
  MATCH (n1:Contact)
  WHERE (EXISTS {
    MATCH (:Node {id: $p.viewer})-[:PARTICIPATES]->(s12:Participation)-[:IN]->(:TaskForce)<-[:ABOUT]-(n1)
    WHERE s12.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(s12.since <= $p.today, true) AND coalesce(s12.until > $p.today, true)
  }) AND n1:Node AND (n1.id IS NULL OR n1.id <> $p.p1) AND n1.at >= $p.p2 AND EXISTS {
    MATCH (n1)-[:WITH]->(n2:Organization)
    WHERE EXISTS {
      MATCH (n2)-[:LOCATED_IN]->(n3:Region)
      WHERE n3.code = $p.p3
    }
  } AND EXISTS {
    MATCH (n1)-[:WITH]->(n4:Funder)
    WHERE EXISTS {
      MATCH (n4)<-[:WITH]-(n5:Contact)
      WHERE (EXISTS {
        MATCH (:Node {id: $p.viewer})-[:PARTICIPATES]->(s6:Participation)-[:IN]->(:TaskForce)<-[:ABOUT]-(n5)
        WHERE s6.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(s6.since <= $p.today, true) AND coalesce(s6.until > $p.today, true)
      }) AND n5.stage = $p.p5
    } AND COUNT {
      MATCH (n4)-[:OFFERS]->(n7:FundingCall)
    } > $p.p6
  } AND EXISTS {
    MATCH (n1)-[:ABOUT]->(n8:TaskForce)
    WHERE NOT EXISTS {
      MATCH (n8)<-[:ABOUT]-(n9:Contact)
      WHERE (EXISTS {
        MATCH (:Node {id: $p.viewer})-[:PARTICIPATES]->(s10:Participation)-[:IN]->(:TaskForce)<-[:ABOUT]-(n9)
        WHERE s10.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(s10.since <= $p.today, true) AND coalesce(s10.until > $p.today, true)
      }) AND n9.stage = $p.p7
    }
  } AND EXISTS {
    MATCH (n1)-[:BY]->(n11:Person)
    WHERE (n11.private IS NULL OR n11.id + '' = $p.viewer) AND n11.name STARTS WITH $p.p8
  } AND n1.stage IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.stage, n1.id LIMIT $p.p9
  WITH n1, COUNT {
    UNWIND n1.changes AS x14
    MATCH (n13:Node {id: x14})
    WHERE (n13.open OR coalesce($p.viewer IN n13.about, false))
  } AS c15
  RETURN [n1.stage, n1.id, c15]
} AS c21, COLLECT {
  CALL () {
    MATCH (n22:Node {id: $p.p13})
    RETURN n22
    UNION
    MATCH (:Alias {id: $p.p13})-[:LEADS_TO]->(n22:Node)
    RETURN n22
  }
  WITH n22
  WHERE n22:Funder
  WITH n22, COUNT {
    MATCH (n22)-[:OFFERS]->(n23:FundingCall)
  } AS c24, COLLECT {
    MATCH (n22)-[:OFFERS]->(n23:FundingCall)
    WITH n23
    ORDER BY n23.closesOrder, n23.id LIMIT $p.p11
    RETURN [toString(n23.closesOrder), n23.id, n23.title]
  } AS c25, COLLECT {
    MATCH (n22)<-[:WITH]-(n26:Contact)
    WHERE (EXISTS {
      MATCH (:Node {id: $p.viewer})-[:PARTICIPATES]->(s27:Participation)-[:IN]->(:TaskForce)<-[:ABOUT]-(n26)
      WHERE s27.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(s27.since <= $p.today, true) AND coalesce(s27.until > $p.today, true)
    })
    WITH n26
    ORDER BY n26.at, n26.id LIMIT $p.p12
    RETURN [toString(n26.at), n26.id]
  } AS c28
  RETURN [c24, c25, c28]
} AS c29, COLLECT {
  MATCH (n30:Grant)
  WHERE n30.title IS NOT NULL AND n30.id IS NOT NULL
  WITH n30
  ORDER BY n30.title, n30.id LIMIT $p.p14
  RETURN [n30.description]
} AS c31
