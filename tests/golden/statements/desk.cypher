CYPHER 5
RETURN COUNT {
  MATCH (a:Person)-[stands:STANDS]->(c:Candidacy)
  WHERE c.state IN ['SUBMITTED', 'CALLED', 'ANSWERED', 'IN_CONSULTATION', 'NOMINATED']
  CALL (a, stands, c) {
    WITH a, stands, c, CASE c.state WHEN 'NOMINATED' THEN c.acceptBy WHEN 'CALLED' THEN head(COLLECT {
      MATCH (c)-[:CALLED_BY]->(i:CallForInformation)
      RETURN i.deadline
    }) END AS deadline
    WITH a, stands, c, deadline, CASE WHEN deadline < $p.today THEN 'LAPSED' ELSE {SUBMITTED: 'CALL', CALLED: 'ANSWER', ANSWERED: 'CONSULTATION', IN_CONSULTATION: 'DECISION', NOMINATED: 'ACCEPTANCE'}[c.state] END AS kind, coalesce(c.changedAt, c.submittedAt) AS moved
    WHERE kind <> 'DECISION' OR NOT EXISTS {
      MATCH (c)-[bond:CONSULTS]->(whom:Person)
      WHERE c.state = 'IN_CONSULTATION' AND NOT EXISTS { (c)-[:HEARD]->(:Opinion)-[:GIVEN_BY]->(whom)
      }
    }
    RETURN kind, CASE WHEN kind IN ['ANSWER', 'ACCEPTANCE'] THEN a END AS whom, CASE WHEN NOT kind IN ['ANSWER', 'ACCEPTANCE'] THEN a END AS who, deadline, stands AS bond, CASE kind WHEN 'LAPSED' THEN datetime({date: deadline + duration({days: 1}), timezone: 'Z'}) ELSE moved END AS since
    UNION ALL
    MATCH (c)-[bond:CONSULTS]->(whom:Person)
    WHERE c.state = 'IN_CONSULTATION' AND NOT EXISTS { (c)-[:HEARD]->(:Opinion)-[:GIVEN_BY]->(whom)
    }
    RETURN 'OPINION' AS kind, whom, null AS who, null AS deadline, bond, coalesce(bond.since, c.changedAt) AS since
  }
  WITH c, kind, who, whom, since, deadline, bond
  WHERE true AND ($p.p1 IS NULL OR kind IN $p.p1) AND ($p.p2 IS NULL OR since < datetime({date: $p.today - duration({days: coalesce($p.p2, 0)}), timezone: 'Z'}))
  RETURN 1 AS one
} AS c1, COLLECT {
  MATCH (a:Person)-[stands:STANDS]->(c:Candidacy)
  WHERE c.state IN ['SUBMITTED', 'CALLED', 'ANSWERED', 'IN_CONSULTATION', 'NOMINATED']
  CALL (a, stands, c) {
    WITH a, stands, c, CASE c.state WHEN 'NOMINATED' THEN c.acceptBy WHEN 'CALLED' THEN head(COLLECT {
      MATCH (c)-[:CALLED_BY]->(i:CallForInformation)
      RETURN i.deadline
    }) END AS deadline
    WITH a, stands, c, deadline, CASE WHEN deadline < $p.today THEN 'LAPSED' ELSE {SUBMITTED: 'CALL', CALLED: 'ANSWER', ANSWERED: 'CONSULTATION', IN_CONSULTATION: 'DECISION', NOMINATED: 'ACCEPTANCE'}[c.state] END AS kind, coalesce(c.changedAt, c.submittedAt) AS moved
    WHERE kind <> 'DECISION' OR NOT EXISTS {
      MATCH (c)-[bond:CONSULTS]->(whom:Person)
      WHERE c.state = 'IN_CONSULTATION' AND NOT EXISTS { (c)-[:HEARD]->(:Opinion)-[:GIVEN_BY]->(whom)
      }
    }
    RETURN kind, CASE WHEN kind IN ['ANSWER', 'ACCEPTANCE'] THEN a END AS whom, CASE WHEN NOT kind IN ['ANSWER', 'ACCEPTANCE'] THEN a END AS who, deadline, stands AS bond, CASE kind WHEN 'LAPSED' THEN datetime({date: deadline + duration({days: 1}), timezone: 'Z'}) ELSE moved END AS since
    UNION ALL
    MATCH (c)-[bond:CONSULTS]->(whom:Person)
    WHERE c.state = 'IN_CONSULTATION' AND NOT EXISTS { (c)-[:HEARD]->(:Opinion)-[:GIVEN_BY]->(whom)
    }
    RETURN 'OPINION' AS kind, whom, null AS who, null AS deadline, bond, coalesce(bond.since, c.changedAt) AS since
  }
  WITH c, kind, who, whom, since, deadline, bond
  WHERE true AND ($p.p1 IS NULL OR kind IN $p.p1) AND ($p.p2 IS NULL OR since < datetime({date: $p.today - duration({days: coalesce($p.p2, 0)}), timezone: 'Z'}))
  WITH c, kind, who, whom, since, deadline, bond
  ORDER BY since, c.id, whom.id LIMIT $p.p3
  WITH c, kind, who, whom, since, deadline, bond, COLLECT {
    UNWIND [who] AS n2
    WITH n2
    WHERE n2 IS NOT NULL
    RETURN [n2.name]
  } AS c3, COLLECT {
    UNWIND [whom] AS n4
    WITH n4
    WHERE n4 IS NOT NULL
    RETURN [n4.id]
  } AS c5, COLLECT {
    UNWIND [c] AS n6
    WITH n6
    WHERE n6 IS NOT NULL
    WITH n6, CASE WHEN n6.state = 'IN_OFFICE' AND NOT EXISTS {
      MATCH (n6)-[:BECAME]->(p7:Participation)
      WHERE coalesce(p7.until > $p.today, true)
    } THEN 'ENDED' ELSE n6.state END AS c8, COLLECT {
      MATCH (n6)-[:FOR]->(n9:TaskForce)
      WITH n9
      ORDER BY n9.id LIMIT 1
      RETURN [n9.code]
    } AS c10
    RETURN [n6.id, c8, c10]
  } AS c11
  RETURN [kind, toString(since), toString(deadline), toString(bond.remindedAt), c3, c5, c11]
} AS c12, COLLECT {
  MATCH (a:Person)-[r:AFFILIATED_WITH]->(o:Organization)
  WHERE r.claimed = true AND coalesce(r.since <= $p.today, true) AND coalesce(r.until > $p.today, true) AND (null IS NULL OR r.claimedAt < datetime({date: $p.today - duration({days: coalesce(null, 0)}), timezone: 'Z'}))
  WITH a, o, r
  ORDER BY r.claimedAt, a.id, o.id LIMIT $p.p4
  WITH a, o, r, COLLECT {
    UNWIND [a] AS n13
    WITH n13
    WHERE n13 IS NOT NULL
    RETURN [n13.name]
  } AS c14, COLLECT {
    UNWIND [o] AS n15
    WITH n15
    WHERE n15 IS NOT NULL
    WITH n15, EXISTS {
      MATCH (n15)-[:HAS_STANDING]->(s16:StandingPeriod)
      WHERE coalesce(s16.since <= $p.today, true) AND coalesce(s16.until > $p.today, true) AND s16.standing IN ['PARTNER', 'MEMBER']
    } AS c17
    RETURN [c17]
  } AS c18
  RETURN [toString(r.claimedAt), c14, c18]
} AS c19, COUNT {
  MATCH (m:Mail)
  WHERE m.at IS NOT NULL AND m.state IN coalesce($p.p5, ['QUEUED', 'SENDING', 'SENT', 'FAILED'])
  RETURN 1 AS one
} AS c20, COLLECT {
  MATCH (m:Mail)
  WHERE m.at IS NOT NULL AND m.state IN coalesce($p.p5, ['QUEUED', 'SENDING', 'SENT', 'FAILED'])
  WITH m
  ORDER BY m.at DESC, m.id LIMIT $p.p6
  RETURN [m.id, m.address, m.error]
} AS c21, COLLECT {
  MATCH (n22:Candidacy)
  WHERE n22.submittedAt < datetime({date: $p.today - duration({days: $p.p8}), timezone: 'Z'}) AND CASE n22.state WHEN 'NOMINATED' THEN n22.acceptBy WHEN 'CALLED' THEN head(COLLECT {
    MATCH (n22)-[:CALLED_BY]->(i23:CallForInformation)
    RETURN i23.deadline
  }) END < $p.p9 AND n22.role = $p.p7 AND n22.submittedAt IS NOT NULL AND n22.id IS NOT NULL
  WITH n22
  ORDER BY n22.submittedAt, n22.id LIMIT $p.p10
  RETURN [n22.id]
} AS c24, COUNT {
  MATCH (:TaskForce)<-[:IN]-(n25:Participation)
  WHERE n25.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(n25.since <= $p.today, true) AND coalesce(n25.until > $p.today, true) AND (coalesce(n25.underReview, false) OR NOT EXISTS {
    MATCH (n25)-[:ON_BEHALF_OF]->(o26:Organization)
    WHERE EXISTS {
      MATCH (o26)-[:HAS_STANDING]->(s27:StandingPeriod)
      WHERE coalesce(s27.since <= $p.today, true) AND coalesce(s27.until > $p.today, true) AND s27.standing IN ['PARTNER', 'MEMBER']
    }
  })
} AS c28, COLLECT {
  MATCH (:TaskForce)<-[:IN]-(n25:Participation)
  WHERE n25.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(n25.since <= $p.today, true) AND coalesce(n25.until > $p.today, true) AND (coalesce(n25.underReview, false) OR NOT EXISTS {
    MATCH (n25)-[:ON_BEHALF_OF]->(o26:Organization)
    WHERE EXISTS {
      MATCH (o26)-[:HAS_STANDING]->(s27:StandingPeriod)
      WHERE coalesce(s27.since <= $p.today, true) AND coalesce(s27.until > $p.today, true) AND s27.standing IN ['PARTNER', 'MEMBER']
    }
  })
  WITH n25
  ORDER BY n25.sinceOrder, n25.id LIMIT $p.p11
  WITH n25, coalesce(n25.underReview, false) AS c29
  RETURN [n25.id, c29]
} AS c30
