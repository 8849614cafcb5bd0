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
    WITH (NOT EXISTS {
      MATCH (n1)-[:WITH]->(:Organization)<-[:WITH]-(c19:Contact)-[:ABOUT]->(:TaskForce)<-[:ABOUT]-(n1)
      WHERE c19.at > n1.at OR (c19.at = n1.at AND c19.id > n1.id)
    }) AS v16, null AS l17, count(*) AS k18
    RETURN v16, l17, k18
  }
  RETURN [v16, l17, k18]
  ORDER BY k18 DESC, v16
} AS c20, COLLECT {
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
    MATCH (n1)-[:WITH]->(n24:Organization)
    WITH n24.id AS v21, n24.name AS l22, count(DISTINCT n1) AS k23
    RETURN v21, l22, k23
  }
  RETURN [v21, l22, k23]
  ORDER BY k23 DESC, v21
} AS c25, COLLECT {
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
} AS c26, COLLECT {
  CALL () {
    MATCH (n27:Node {id: $p.p13})
    RETURN n27
    UNION
    MATCH (:Alias {id: $p.p13})-[:LEADS_TO]->(n27:Node)
    RETURN n27
  }
  WITH n27
  WHERE n27:Funder
  WITH n27, COUNT {
    MATCH (n27)-[:OFFERS]->(n28:FundingCall)
  } AS c29, COLLECT {
    MATCH (n27)-[:OFFERS]->(n28:FundingCall)
    WITH n28
    ORDER BY n28.closesOrder, n28.id LIMIT $p.p11
    RETURN [toString(n28.closesOrder), n28.id, n28.title]
  } AS c30, COLLECT {
    MATCH (n27)<-[:WITH]-(n31:Contact)
    WHERE (EXISTS {
      MATCH (:Node {id: $p.viewer})-[:PARTICIPATES]->(s32:Participation)-[:IN]->(:TaskForce)<-[:ABOUT]-(n31)
      WHERE s32.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(s32.since <= $p.today, true) AND coalesce(s32.until > $p.today, true)
    })
    WITH n31
    ORDER BY n31.at, n31.id LIMIT $p.p12
    RETURN [toString(n31.at), n31.id]
  } AS c33
  RETURN [c29, c30, c33]
} AS c34, COLLECT {
  MATCH (n35:Grant)
  WHERE n35.title IS NOT NULL AND n35.id IS NOT NULL
  WITH n35
  ORDER BY n35.title, n35.id LIMIT $p.p14
  RETURN [n35.description]
} AS c36
