CYPHER 5
RETURN COLLECT {
  WITH head(COLLECT {
    CALL () {
      MATCH (n:Node {id: $p.p0})
      RETURN n
      UNION
      MATCH (:Alias {id: $p.p0})-[:LEADS_TO]->(n:Node)
      RETURN n
    }
    WITH n
    WHERE (n:Person AND (n.private IS NULL OR n.id + '' = $p.viewer) OR n:Organization OR n:TaskForce OR n:Partnership OR n:Grant OR n:Objective OR n:Goal OR n:Region)
    RETURN n
  }) AS s, COLLECT {
    UNWIND $p.initiative AS given
    CALL (given) {
      MATCH (n:Node {id: given})
      RETURN n
      UNION
      MATCH (:Alias {id: given})-[:LEADS_TO]->(n:Node)
      RETURN n
    }
    WITH given, n
    WHERE (n:Person AND (n.private IS NULL OR n.id + '' = $p.viewer) OR n:Organization OR n:TaskForce OR n:Partnership OR n:Grant OR n:Objective OR n:Goal OR n:Region)
    RETURN [given, n]
  } AS known
  WITH s, [each IN known | each[0]] AS named, [each IN known | each[1]] AS barred
  CALL (s) {
    WITH s AS n
    WHERE coalesce(n.since <= $p.today, true) AND coalesce(n.until > $p.today, true) AND coalesce(n.status, '') <> 'CANCELLED' AND (n.awarded IS NULL OR n.awarded <= $p.today)
    CALL (n) {
      MATCH (n)-[r:AFFILIATED_WITH|MEMBER_OF|FOCUSES_ON|FUNDS_IN|GAVE|AWARDED_TO|SUPPORTS|SPENT_IN|LOCATED_IN|ACTIVE_IN|WORKS_ON|IMPLEMENTS|HAS_OBJECTIVE]-(m)
      WHERE type(r) IN $p.p3 AND r.claimed IS NULL AND coalesce(r.since <= $p.today, true) AND coalesce(r.until > $p.today, true) AND (m:Person AND (m.private IS NULL OR m.id + '' = $p.viewer) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region) AND coalesce(m.since <= $p.today, true) AND coalesce(m.until > $p.today, true) AND coalesce(m.status, '') <> 'CANCELLED' AND (m.awarded IS NULL OR m.awarded <= $p.today)
      RETURN m
      UNION
      MATCH (n)-[x:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(p:Participation)
      WHERE coalesce(p.since <= $p.today, true) AND coalesce(p.until > $p.today, true)
      WITH x, p
      MATCH (p)-[y:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(m)
      WHERE x <> y AND CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END IN $p.p2 AND (m:Person AND (m.private IS NULL OR m.id + '' = $p.viewer) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region)
      RETURN m
    }
    WITH m LIMIT $p.pathWays + 1
    WITH m
    ORDER BY m.id
    RETURN collect(m) AS edge
  }
  WITH s, barred, [s] + edge AS reached, edge, size(edge) >= $p.pathWays AS spent
  CALL (s, barred, reached, edge, spent) {
    UNWIND CASE WHEN NOT spent AND $p.p6 >= 2 THEN edge ELSE [] END AS n
    WITH n
    WHERE (n:Person OR n:Organization OR n:TaskForce OR n:Partnership OR n:Grant) AND NOT n IN barred
    CALL (n) {
      CALL (n) {
        MATCH (n)-[r:AFFILIATED_WITH|MEMBER_OF|FOCUSES_ON|FUNDS_IN|GAVE|AWARDED_TO|SUPPORTS|SPENT_IN|LOCATED_IN|ACTIVE_IN|WORKS_ON|IMPLEMENTS|HAS_OBJECTIVE]-(m)
        WHERE type(r) IN $p.p3 AND r.claimed IS NULL AND coalesce(r.since <= $p.today, true) AND coalesce(r.until > $p.today, true) AND (m:Person AND (m.private IS NULL OR m.id + '' = $p.viewer) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region) AND coalesce(m.since <= $p.today, true) AND coalesce(m.until > $p.today, true) AND coalesce(m.status, '') <> 'CANCELLED' AND (m.awarded IS NULL OR m.awarded <= $p.today)
        RETURN m
        UNION
        MATCH (n)-[x:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(p:Participation)
        WHERE coalesce(p.since <= $p.today, true) AND coalesce(p.until > $p.today, true)
        WITH x, p
        MATCH (p)-[y:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(m)
        WHERE x <> y AND CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END IN $p.p2 AND (m:Person AND (m.private IS NULL OR m.id + '' = $p.viewer) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region)
        RETURN m
      }
      WITH m LIMIT $p.hubLinks + 1
      RETURN collect(m) AS around
    }
    WITH around
    WHERE size(around) <= $p.hubLinks
    UNWIND around AS m
    WITH DISTINCT m
    WHERE NOT m IN reached
    WITH m LIMIT $p.pathWays + 1
    WITH m
    ORDER BY m.id
    RETURN collect(m) AS further
  }
  WITH s, barred, reached + further AS reached, further AS edge, spent OR size(reached) + size(further) > $p.pathWays AS spent
  CALL (s, barred, reached, edge, spent) {
    UNWIND CASE WHEN NOT spent AND $p.p6 >= 3 THEN edge ELSE [] END AS n
    WITH n
    WHERE (n:Person OR n:Organization OR n:TaskForce OR n:Partnership OR n:Grant) AND NOT n IN barred
    CALL (n) {
      CALL (n) {
        MATCH (n)-[r:AFFILIATED_WITH|MEMBER_OF|FOCUSES_ON|FUNDS_IN|GAVE|AWARDED_TO|SUPPORTS|SPENT_IN|LOCATED_IN|ACTIVE_IN|WORKS_ON|IMPLEMENTS|HAS_OBJECTIVE]-(m)
        WHERE type(r) IN $p.p3 AND r.claimed IS NULL AND coalesce(r.since <= $p.today, true) AND coalesce(r.until > $p.today, true) AND (m:Person AND (m.private IS NULL OR m.id + '' = $p.viewer) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region) AND coalesce(m.since <= $p.today, true) AND coalesce(m.until > $p.today, true) AND coalesce(m.status, '') <> 'CANCELLED' AND (m.awarded IS NULL OR m.awarded <= $p.today)
        RETURN m
        UNION
        MATCH (n)-[x:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(p:Participation)
        WHERE coalesce(p.since <= $p.today, true) AND coalesce(p.until > $p.today, true)
        WITH x, p
        MATCH (p)-[y:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(m)
        WHERE x <> y AND CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END IN $p.p2 AND (m:Person AND (m.private IS NULL OR m.id + '' = $p.viewer) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region)
        RETURN m
      }
      WITH m LIMIT $p.hubLinks + 1
      RETURN collect(m) AS around
    }
    WITH around
    WHERE size(around) <= $p.hubLinks
    UNWIND around AS m
    WITH DISTINCT m
    WHERE NOT m IN reached
    WITH m LIMIT $p.pathWays + 1
    WITH m
    ORDER BY m.id
    RETURN collect(m) AS further
  }
  WITH s, barred, reached + further AS reached, further AS edge, spent OR size(reached) + size(further) > $p.pathWays AS spent
  WITH s, spent, reached, reached[..$p.p7] AS near
  WITH s, spent, reached, near, COLLECT {
    UNWIND range(0, size(near) - 1) AS place
    WITH place, near[place] AS n1
    ORDER BY place
    RETURN [CASE WHEN n1:Person THEN 'Person' WHEN n1:Organization THEN 'Organization' WHEN n1:TaskForce THEN 'TaskForce' WHEN n1:Partnership THEN 'Partnership' WHEN n1:Grant THEN 'Grant' WHEN n1:Objective THEN 'Objective' WHEN n1:Goal THEN 'Goal' WHEN n1:Region THEN 'Region' END, n1.id, 'funder' + substring(n1.id, 12)]
  } AS c2
  RETURN [s.id, spent, c2, size(reached) - size(near)]
} AS c3, COLLECT {
  WITH head(COLLECT {
    CALL () {
      MATCH (n:Node {id: $p.p10})
      RETURN n
      UNION
      MATCH (:Alias {id: $p.p10})-[:LEADS_TO]->(n:Node)
      RETURN n
    }
    WITH n
    WHERE (n:Person AND (n.private IS NULL OR n.id + '' = $p.viewer) OR n:Organization OR n:TaskForce OR n:Partnership OR n:Grant OR n:Objective OR n:Goal OR n:Region)
    RETURN n
  }) AS s, COLLECT {
    UNWIND $p.initiative AS given
    CALL (given) {
      MATCH (n:Node {id: given})
      RETURN n
      UNION
      MATCH (:Alias {id: given})-[:LEADS_TO]->(n:Node)
      RETURN n
    }
    WITH given, n
    WHERE (n:Person AND (n.private IS NULL OR n.id + '' = $p.viewer) OR n:Organization OR n:TaskForce OR n:Partnership OR n:Grant OR n:Objective OR n:Goal OR n:Region)
    RETURN [given, n]
  } AS known
  WITH s, [each IN known | each[0]] AS named, [each IN known | each[1]] AS barred
  CALL (s) {
    WITH s AS n
    WHERE coalesce(n.since <= $p.today, true) AND coalesce(n.until > $p.today, true) AND coalesce(n.status, '') <> 'CANCELLED' AND (n.awarded IS NULL OR n.awarded <= $p.today)
    CALL (n) {
      MATCH (n)-[r:AFFILIATED_WITH|MEMBER_OF|FOCUSES_ON|FUNDS_IN|GAVE|AWARDED_TO|SUPPORTS|SPENT_IN|LOCATED_IN|ACTIVE_IN|WORKS_ON|IMPLEMENTS|HAS_OBJECTIVE]-(m)
      WHERE type(r) IN $p.p12 AND r.claimed IS NULL AND coalesce(r.since <= $p.today, true) AND coalesce(r.until > $p.today, true) AND (m:Person AND (m.private IS NULL OR m.id + '' = $p.viewer) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region) AND coalesce(m.since <= $p.today, true) AND coalesce(m.until > $p.today, true) AND coalesce(m.status, '') <> 'CANCELLED' AND (m.awarded IS NULL OR m.awarded <= $p.today)
      RETURN m
      UNION
      MATCH (n)-[x:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(p:Participation)
      WHERE coalesce(p.since <= $p.today, true) AND coalesce(p.until > $p.today, true)
      WITH x, p
      MATCH (p)-[y:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(m)
      WHERE x <> y AND CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END IN $p.p11 AND (m:Person AND (m.private IS NULL OR m.id + '' = $p.viewer) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region)
      RETURN m
    }
    WITH m LIMIT $p.pathWays + 1
    WITH m
    ORDER BY m.id
    RETURN collect(m) AS edge
  }
  WITH s, barred, [s] + edge AS reached, edge, size(edge) >= $p.pathWays AS spent
  CALL (s, barred, reached, edge, spent) {
    UNWIND CASE WHEN NOT spent AND $p.p13 >= 2 THEN edge ELSE [] END AS n
    WITH n
    WHERE (n:Person OR n:Organization OR n:TaskForce OR n:Partnership OR n:Grant) AND NOT n IN barred
    CALL (n) {
      CALL (n) {
        MATCH (n)-[r:AFFILIATED_WITH|MEMBER_OF|FOCUSES_ON|FUNDS_IN|GAVE|AWARDED_TO|SUPPORTS|SPENT_IN|LOCATED_IN|ACTIVE_IN|WORKS_ON|IMPLEMENTS|HAS_OBJECTIVE]-(m)
        WHERE type(r) IN $p.p12 AND r.claimed IS NULL AND coalesce(r.since <= $p.today, true) AND coalesce(r.until > $p.today, true) AND (m:Person AND (m.private IS NULL OR m.id + '' = $p.viewer) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region) AND coalesce(m.since <= $p.today, true) AND coalesce(m.until > $p.today, true) AND coalesce(m.status, '') <> 'CANCELLED' AND (m.awarded IS NULL OR m.awarded <= $p.today)
        RETURN m
        UNION
        MATCH (n)-[x:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(p:Participation)
        WHERE coalesce(p.since <= $p.today, true) AND coalesce(p.until > $p.today, true)
        WITH x, p
        MATCH (p)-[y:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(m)
        WHERE x <> y AND CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END IN $p.p11 AND (m:Person AND (m.private IS NULL OR m.id + '' = $p.viewer) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region)
        RETURN m
      }
      WITH m LIMIT $p.hubLinks + 1
      RETURN collect(m) AS around
    }
    WITH around
    WHERE size(around) <= $p.hubLinks
    UNWIND around AS m
    WITH DISTINCT m
    WHERE NOT m IN reached
    WITH m LIMIT $p.pathWays + 1
    WITH m
    ORDER BY m.id
    RETURN collect(m) AS further
  }
  WITH s, barred, reached + further AS reached, further AS edge, spent OR size(reached) + size(further) > $p.pathWays AS spent
  CALL (s, barred, reached, edge, spent) {
    UNWIND CASE WHEN NOT spent AND $p.p13 >= 3 THEN edge ELSE [] END AS n
    WITH n
    WHERE (n:Person OR n:Organization OR n:TaskForce OR n:Partnership OR n:Grant) AND NOT n IN barred
    CALL (n) {
      CALL (n) {
        MATCH (n)-[r:AFFILIATED_WITH|MEMBER_OF|FOCUSES_ON|FUNDS_IN|GAVE|AWARDED_TO|SUPPORTS|SPENT_IN|LOCATED_IN|ACTIVE_IN|WORKS_ON|IMPLEMENTS|HAS_OBJECTIVE]-(m)
        WHERE type(r) IN $p.p12 AND r.claimed IS NULL AND coalesce(r.since <= $p.today, true) AND coalesce(r.until > $p.today, true) AND (m:Person AND (m.private IS NULL OR m.id + '' = $p.viewer) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region) AND coalesce(m.since <= $p.today, true) AND coalesce(m.until > $p.today, true) AND coalesce(m.status, '') <> 'CANCELLED' AND (m.awarded IS NULL OR m.awarded <= $p.today)
        RETURN m
        UNION
        MATCH (n)-[x:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(p:Participation)
        WHERE coalesce(p.since <= $p.today, true) AND coalesce(p.until > $p.today, true)
        WITH x, p
        MATCH (p)-[y:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(m)
        WHERE x <> y AND CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END IN $p.p11 AND (m:Person AND (m.private IS NULL OR m.id + '' = $p.viewer) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region)
        RETURN m
      }
      WITH m LIMIT $p.hubLinks + 1
      RETURN collect(m) AS around
    }
    WITH around
    WHERE size(around) <= $p.hubLinks
    UNWIND around AS m
    WITH DISTINCT m
    WHERE NOT m IN reached
    WITH m LIMIT $p.pathWays + 1
    WITH m
    ORDER BY m.id
    RETURN collect(m) AS further
  }
  WITH s, barred, reached + further AS reached, further AS edge, spent OR size(reached) + size(further) > $p.pathWays AS spent
  WITH s, spent, reached, reached[..$p.p14] AS near
  RETURN [s.id, spent, size(reached) - size(near)]
} AS c4
