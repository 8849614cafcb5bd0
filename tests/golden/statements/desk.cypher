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
} AS c12, COUNT {
  MATCH (a:Person)-[r:AFFILIATED_WITH]->(o:Organization)
  WHERE r.claimed = true AND coalesce(r.since <= $p.today, true) AND coalesce(r.until > $p.today, true) AND (null IS NULL OR r.claimedAt < datetime({date: $p.today - duration({days: coalesce(null, 0)}), timezone: 'Z'}))
  RETURN 1 AS one
} AS c13, COLLECT {
  MATCH (a:Person)-[r:AFFILIATED_WITH]->(o:Organization)
  WHERE r.claimed = true AND coalesce(r.since <= $p.today, true) AND coalesce(r.until > $p.today, true) AND (null IS NULL OR r.claimedAt < datetime({date: $p.today - duration({days: coalesce(null, 0)}), timezone: 'Z'}))
  WITH a, o, r
  ORDER BY r.claimedAt, a.id, o.id LIMIT $p.p4
  WITH a, o, r, COLLECT {
    UNWIND [a] AS n14
    WITH n14
    WHERE n14 IS NOT NULL
    RETURN [n14.name]
  } AS c15, COLLECT {
    UNWIND [o] AS n16
    WITH n16
    WHERE n16 IS NOT NULL
    WITH n16, EXISTS {
      MATCH (n16)-[:HAS_STANDING]->(s17:StandingPeriod)
      WHERE coalesce(s17.since <= $p.today, true) AND coalesce(s17.until > $p.today, true) AND s17.standing IN ['PARTNER', 'MEMBER']
    } AS c18
    RETURN [c18]
  } AS c19
  RETURN [toString(r.claimedAt), c15, c19]
} AS c20, COUNT {
  MATCH (m:Mail)
  WHERE m.at IS NOT NULL AND m.state IN coalesce($p.p5, ['QUEUED', 'SENDING', 'SENT', 'FAILED'])
  RETURN 1 AS one
} AS c21, COLLECT {
  MATCH (m:Mail)
  WHERE m.at IS NOT NULL AND m.state IN coalesce($p.p5, ['QUEUED', 'SENDING', 'SENT', 'FAILED'])
  WITH m
  ORDER BY m.at DESC, m.id LIMIT $p.p6
  RETURN [m.id, toString(m.at), m.state, m.kind, m.address, m.subject, m.tries, toString(m.nextAt), toString(m.sentAt), m.error]
} AS c22, COLLECT {
  MATCH (n23:Candidacy)
  WHERE n23.submittedAt < datetime({date: $p.today - duration({days: $p.p8}), timezone: 'Z'}) AND CASE n23.state WHEN 'NOMINATED' THEN n23.acceptBy WHEN 'CALLED' THEN head(COLLECT {
    MATCH (n23)-[:CALLED_BY]->(i24:CallForInformation)
    RETURN i24.deadline
  }) END < $p.p9 AND n23.role = $p.p7 AND n23.submittedAt IS NOT NULL AND n23.id IS NOT NULL
  WITH n23
  ORDER BY n23.submittedAt, n23.id LIMIT $p.p10
  RETURN [n23.id]
} AS c25, COUNT {
  MATCH (n26:Participation)
  WHERE n26.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(n26.since <= $p.today, true) AND coalesce(n26.until > $p.today, true) AND (coalesce(n26.underReview, false) OR NOT EXISTS {
    MATCH (n26)-[:ON_BEHALF_OF]->(o27:Organization)
    WHERE EXISTS {
      MATCH (o27)-[:HAS_STANDING]->(s28:StandingPeriod)
      WHERE coalesce(s28.since <= $p.today, true) AND coalesce(s28.until > $p.today, true) AND s28.standing IN ['PARTNER', 'MEMBER']
    }
  })
} AS c29, COLLECT {
  MATCH (n26:Participation)
  WHERE n26.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(n26.since <= $p.today, true) AND coalesce(n26.until > $p.today, true) AND (coalesce(n26.underReview, false) OR NOT EXISTS {
    MATCH (n26)-[:ON_BEHALF_OF]->(o27:Organization)
    WHERE EXISTS {
      MATCH (o27)-[:HAS_STANDING]->(s28:StandingPeriod)
      WHERE coalesce(s28.since <= $p.today, true) AND coalesce(s28.until > $p.today, true) AND s28.standing IN ['PARTNER', 'MEMBER']
    }
  })
  WITH n26
  ORDER BY n26.sinceOrder, n26.id LIMIT $p.p11
  WITH n26, coalesce(n26.underReview, false) AS c30
  RETURN [n26.id, c30]
} AS c31
