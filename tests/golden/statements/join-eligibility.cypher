CYPHER 5
RETURN COLLECT {
  MATCH (p:Node {id: $p.viewer})
  WHERE p:Person
  RETURN p.id
} AS c1, COLLECT {
  MATCH (:Node {id: $p.viewer})-[a:AFFILIATED_WITH]->(o:Organization)
  WHERE coalesce(a.since <= $p.today, true) AND coalesce(a.until > $p.today, true)
  WITH o, a, EXISTS {
    MATCH (o)-[:HAS_STANDING]->(s:StandingPeriod)
    WHERE coalesce(s.since <= $p.today, true) AND coalesce(s.until > $p.today, true) AND s.standing IN ['PARTNER', 'MEMBER']
  } AS partner
  ORDER BY o.name, o.id
  RETURN [o.id, o.name, partner, coalesce(a.claimed, false)]
} AS c2, COLLECT {
  MATCH (r:Region {scheme: 'm49'})
  WHERE r.level = 'REGION'
  WITH r
  ORDER BY r.code
  RETURN [r.id, r.code, r.name]
} AS c3, COLLECT {
  MATCH (t:TaskForce {code: $p.p7})
  WITH t, COLLECT {
    MATCH (t)<-[:IN]-(x:Participation)
    WHERE x.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(x.since <= $p.today, true) AND coalesce(x.until > $p.today, true)
    WITH x, head(COLLECT {
      MATCH (x)-[:REPRESENTS]->(g:Region)
      RETURN g.id
      ORDER BY g.id
    }) AS region
    ORDER BY x.id
    RETURN [x.id, x.role, region, toString(x.until)]
  } AS seated, COLLECT {
    MATCH (t)<-[:FOR]-(c:Candidacy)
    WHERE c.state = 'NOMINATED' AND c.acceptBy >= $p.today
    WITH c, head(COLLECT {
      MATCH (c)-[:IN_REGION]->(g:Region)
      RETURN g.id
    }) AS region
    ORDER BY c.id
    RETURN [c.id, c.role, region, toString(c.acceptBy)]
  } AS reserved, COLLECT {
    MATCH (:Node {id: $p.viewer})-[:PARTICIPATES]->(x:Participation)-[:IN]->(t)
    WHERE coalesce(x.since <= $p.today, true) AND coalesce(x.until > $p.today, true)
    WITH x, head(COLLECT {
      MATCH (x)-[:REPRESENTS]->(g:Region)
      RETURN g.id
      ORDER BY g.id
    }) AS region
    ORDER BY x.id
    RETURN [x.id, x.role, region, toString(x.until)]
  } AS own, COLLECT {
    MATCH (:Node {id: $p.viewer})-[:STANDS]->(c:Candidacy)-[:FOR]->(t)
    WHERE c.state IN ['SUBMITTED', 'CALLED', 'ANSWERED', 'IN_CONSULTATION', 'NOMINATED']
    WITH c, head(COLLECT {
      MATCH (c)-[:IN_REGION]->(g:Region)
      RETURN g.id
    }) AS region
    ORDER BY c.id
    RETURN [c.id, c.role, region, null]
  } AS sought
  WITH t, [t.id, t.code, seated, reserved, own, sought] AS facts
  RETURN facts
} AS c4, COLLECT {
  CALL () {
    MATCH (o:Node {id: $p.p2})
    RETURN o
    UNION
    MATCH (:Alias {id: $p.p2})-[:LEADS_TO]->(o:Node)
    RETURN o
  }
  WITH o
  WHERE o:Organization
  WITH o, EXISTS {
    MATCH (o)-[:HAS_STANDING]->(s:StandingPeriod)
    WHERE coalesce(s.since <= $p.today, true) AND coalesce(s.until > $p.today, true) AND s.standing IN ['PARTNER', 'MEMBER']
  } AS partner
  RETURN [o.id, o.name, partner]
} AS c5, COLLECT {
  MATCH (p:Node {id: $p.viewer})
  WHERE p:Person
  RETURN p.id
} AS c6, COLLECT {
  MATCH (:Node {id: $p.viewer})-[a:AFFILIATED_WITH]->(o:Organization)
  WHERE coalesce(a.since <= $p.today, true) AND coalesce(a.until > $p.today, true)
  WITH o, a, EXISTS {
    MATCH (o)-[:HAS_STANDING]->(s:StandingPeriod)
    WHERE coalesce(s.since <= $p.today, true) AND coalesce(s.until > $p.today, true) AND s.standing IN ['PARTNER', 'MEMBER']
  } AS partner
  ORDER BY o.name, o.id
  RETURN [o.id, o.name, partner, coalesce(a.claimed, false)]
} AS c7, COLLECT {
  MATCH (r:Region {scheme: 'm49'})
  WHERE r.level = 'REGION'
  WITH r
  ORDER BY r.code
  RETURN [r.id, r.code, r.name]
} AS c8, COLLECT {
  MATCH (t:TaskForce {code: $p.p11})
  WITH t, COLLECT {
    MATCH (t)<-[:IN]-(x:Participation)
    WHERE x.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(x.since <= $p.today, true) AND coalesce(x.until > $p.today, true)
    WITH x, head(COLLECT {
      MATCH (x)-[:REPRESENTS]->(g:Region)
      RETURN g.id
      ORDER BY g.id
    }) AS region
    ORDER BY x.id
    RETURN [x.id, x.role, region, toString(x.until)]
  } AS seated, COLLECT {
    MATCH (t)<-[:FOR]-(c:Candidacy)
    WHERE c.state = 'NOMINATED' AND c.acceptBy >= $p.today
    WITH c, head(COLLECT {
      MATCH (c)-[:IN_REGION]->(g:Region)
      RETURN g.id
    }) AS region
    ORDER BY c.id
    RETURN [c.id, c.role, region, toString(c.acceptBy)]
  } AS reserved, COLLECT {
    MATCH (:Node {id: $p.viewer})-[:PARTICIPATES]->(x:Participation)-[:IN]->(t)
    WHERE coalesce(x.since <= $p.today, true) AND coalesce(x.until > $p.today, true)
    WITH x, head(COLLECT {
      MATCH (x)-[:REPRESENTS]->(g:Region)
      RETURN g.id
      ORDER BY g.id
    }) AS region
    ORDER BY x.id
    RETURN [x.id, x.role, region, toString(x.until)]
  } AS own, COLLECT {
    MATCH (:Node {id: $p.viewer})-[:STANDS]->(c:Candidacy)-[:FOR]->(t)
    WHERE c.state IN ['SUBMITTED', 'CALLED', 'ANSWERED', 'IN_CONSULTATION', 'NOMINATED']
    WITH c, head(COLLECT {
      MATCH (c)-[:IN_REGION]->(g:Region)
      RETURN g.id
    }) AS region
    ORDER BY c.id
    RETURN [c.id, c.role, region, null]
  } AS sought
  WITH t, [t.id, t.code, seated, reserved, own, sought] AS facts
  RETURN facts
} AS c9, COLLECT {
  CALL () {
    MATCH (o:Node {id: null})
    RETURN o
    UNION
    MATCH (:Alias {id: null})-[:LEADS_TO]->(o:Node)
    RETURN o
  }
  WITH o
  WHERE o:Organization
  WITH o, EXISTS {
    MATCH (o)-[:HAS_STANDING]->(s:StandingPeriod)
    WHERE coalesce(s.since <= $p.today, true) AND coalesce(s.until > $p.today, true) AND s.standing IN ['PARTNER', 'MEMBER']
  } AS partner
  RETURN [o.id, o.name, partner]
} AS c10
