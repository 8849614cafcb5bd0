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
    WHERE (n:Person AND (n.private IS NULL) OR n:Organization OR n:TaskForce OR n:Partnership OR n:Grant OR n:Objective OR n:Goal OR n:Region)
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
    WHERE (n:Person AND (n.private IS NULL) OR n:Organization OR n:TaskForce OR n:Partnership OR n:Grant OR n:Objective OR n:Goal OR n:Region)
    RETURN [given, n]
  } AS known
  WITH s, [each IN known | each[0]] AS named, [each IN known | each[1]] AS barred
  CALL (s) {
    WITH s AS n
    WHERE coalesce(n.since <= $p.p1, true) AND coalesce(n.until > $p.p1, true) AND coalesce(n.status, '') <> 'CANCELLED' AND (n.awarded IS NULL OR n.awarded <= $p.p1)
    CALL (n) {
      MATCH (n)-[r:AFFILIATED_WITH|MEMBER_OF|FOCUSES_ON|FUNDS_IN|GAVE|AWARDED_TO|SUPPORTS|SPENT_IN|LOCATED_IN|ACTIVE_IN|WORKS_ON|IMPLEMENTS|HAS_OBJECTIVE]-(m)
      WHERE type(r) IN $p.p3 AND r.claimed IS NULL AND coalesce(r.since <= $p.p1, true) AND coalesce(r.until > $p.p1, true) AND (m:Person AND (m.private IS NULL) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region) AND coalesce(m.since <= $p.p1, true) AND coalesce(m.until > $p.p1, true) AND coalesce(m.status, '') <> 'CANCELLED' AND (m.awarded IS NULL OR m.awarded <= $p.p1)
      RETURN m
      UNION
      MATCH (n)-[x:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(p:Participation)
      WHERE coalesce(p.since <= $p.p1, true) AND coalesce(p.until > $p.p1, true)
      WITH x, p
      MATCH (p)-[y:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(m)
      WHERE x <> y AND CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END IN $p.p2 AND (m:Person AND (m.private IS NULL) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region)
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
        WHERE type(r) IN $p.p3 AND r.claimed IS NULL AND coalesce(r.since <= $p.p1, true) AND coalesce(r.until > $p.p1, true) AND (m:Person AND (m.private IS NULL) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region) AND coalesce(m.since <= $p.p1, true) AND coalesce(m.until > $p.p1, true) AND coalesce(m.status, '') <> 'CANCELLED' AND (m.awarded IS NULL OR m.awarded <= $p.p1)
        RETURN m
        UNION
        MATCH (n)-[x:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(p:Participation)
        WHERE coalesce(p.since <= $p.p1, true) AND coalesce(p.until > $p.p1, true)
        WITH x, p
        MATCH (p)-[y:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(m)
        WHERE x <> y AND CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END IN $p.p2 AND (m:Person AND (m.private IS NULL) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region)
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
        WHERE type(r) IN $p.p3 AND r.claimed IS NULL AND coalesce(r.since <= $p.p1, true) AND coalesce(r.until > $p.p1, true) AND (m:Person AND (m.private IS NULL) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region) AND coalesce(m.since <= $p.p1, true) AND coalesce(m.until > $p.p1, true) AND coalesce(m.status, '') <> 'CANCELLED' AND (m.awarded IS NULL OR m.awarded <= $p.p1)
        RETURN m
        UNION
        MATCH (n)-[x:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(p:Participation)
        WHERE coalesce(p.since <= $p.p1, true) AND coalesce(p.until > $p.p1, true)
        WITH x, p
        MATCH (p)-[y:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(m)
        WHERE x <> y AND CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END IN $p.p2 AND (m:Person AND (m.private IS NULL) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region)
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
    RETURN [CASE WHEN n1:Person THEN 'Person' WHEN n1:Organization THEN 'Organization' WHEN n1:TaskForce THEN 'TaskForce' WHEN n1:Partnership THEN 'Partnership' WHEN n1:Grant THEN 'Grant' WHEN n1:Objective THEN 'Objective' WHEN n1:Goal THEN 'Goal' WHEN n1:Region THEN 'Region' END, n1.id, n1.name, 'funder' + substring(n1.id, 12), n1.title]
  } AS c2, COLLECT {
    CALL (near) {
      UNWIND range(0, size(near) - 1) AS place
      WITH place, near[place] AS n
      CALL (n) {
        CALL (n) {
          MATCH (n)-[r:AFFILIATED_WITH|MEMBER_OF|FOCUSES_ON|FUNDS_IN|GAVE|AWARDED_TO|SUPPORTS|SPENT_IN|LOCATED_IN|ACTIVE_IN|WORKS_ON|IMPLEMENTS|HAS_OBJECTIVE]-(m)
          WHERE type(r) IN $p.p3 AND r.claimed IS NULL AND coalesce(r.since <= $p.p1, true) AND coalesce(r.until > $p.p1, true) AND (m:Person AND (m.private IS NULL) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region) AND coalesce(m.since <= $p.p1, true) AND coalesce(m.until > $p.p1, true) AND coalesce(m.status, '') <> 'CANCELLED' AND (m.awarded IS NULL OR m.awarded <= $p.p1)
          RETURN m
          UNION
          MATCH (n)-[x:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(p:Participation)
          WHERE coalesce(p.since <= $p.p1, true) AND coalesce(p.until > $p.p1, true)
          WITH x, p
          MATCH (p)-[y:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(m)
          WHERE x <> y AND CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END IN $p.p2 AND (m:Person AND (m.private IS NULL) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region)
          RETURN m
        }
        WITH m LIMIT $p.hubLinks + 1
        RETURN collect(m) AS around
      }
      WITH place, around, size(around) > $p.hubLinks AS hub
      RETURN collect([place, hub, CASE WHEN hub THEN [] ELSE [o IN range(0, size(near) - 1) WHERE near[o] IN around] END]) AS looked
    }
    UNWIND looked AS one
    UNWIND CASE WHEN one[1] THEN [o IN looked
    WHERE o[1] | o[0]] ELSE one[2] END AS two
    WITH DISTINCT near, CASE WHEN one[0] < two THEN one[0] ELSE two END AS place, CASE WHEN one[0] < two THEN two ELSE one[0] END AS other
    WITH near, place, other
    WHERE place < other
    WITH place, other, near[place] AS n, near[other] AS m
    CALL (n, m) {
      WITH CASE WHEN COUNT { (n)--()
      } > COUNT { (m)--()
      } THEN [m, n] ELSE [n, m] END AS two
      WITH two[0] AS a, two[1] AS b
      CALL (a, b) {
        MATCH (a)-[r:AFFILIATED_WITH|MEMBER_OF|FOCUSES_ON|FUNDS_IN|GAVE|AWARDED_TO|SUPPORTS|SPENT_IN|LOCATED_IN|ACTIVE_IN|WORKS_ON|IMPLEMENTS|HAS_OBJECTIVE]-(b)
        WHERE type(r) IN $p.p3 AND r.claimed IS NULL AND coalesce(r.since <= $p.p1, true) AND coalesce(r.until > $p.p1, true)
        WITH r, CASE WHEN type(r) IN ['AWARDED_TO', 'SUPPORTS', 'SPENT_IN', 'ACTIVE_IN', 'WORKS_ON'] THEN startNode(r) WHEN type(r) IN ['MEMBER_OF', 'GAVE', 'IMPLEMENTS', 'HAS_OBJECTIVE'] THEN endNode(r) END AS z
        RETURN CASE WHEN type(r) IN ['AFFILIATED_WITH'] THEN 'AFFILIATION' WHEN type(r) IN ['MEMBER_OF'] THEN 'PARTNERSHIP' WHEN type(r) IN ['FOCUSES_ON'] THEN 'FOCUS' WHEN type(r) IN ['FUNDS_IN'] THEN 'FUNDING_REGION' WHEN type(r) IN ['GAVE', 'AWARDED_TO', 'SUPPORTS', 'SPENT_IN'] THEN 'GRANT' WHEN type(r) IN ['LOCATED_IN', 'ACTIVE_IN'] THEN 'LOCATION' WHEN type(r) IN ['WORKS_ON', 'IMPLEMENTS', 'HAS_OBJECTIVE'] THEN 'OBJECTIVE' END AS link, null AS role, coalesce(CASE WHEN z.since > r.since OR r.since IS NULL THEN z.since ELSE r.since END, z.awarded) AS since, CASE WHEN z.until < r.until OR r.until IS NULL THEN z.until ELSE r.until END AS until, coalesce(r.source, z.source) AS source, '' AS told
        UNION
        MATCH (a)-[x:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(p:Participation)
        WHERE coalesce(p.since <= $p.p1, true) AND coalesce(p.until > $p.p1, true)
        WITH x, p
        MATCH (p)-[y:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(b)
        WHERE x <> y AND CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END IN $p.p2
        RETURN CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END AS link, p.role AS role, p.since AS since, p.until AS until, p.source AS source, p.id AS told
      }
      WITH link, role, since, until, source, told
      ORDER BY {AFFILIATION: 0, PARTICIPATION: 1, REPRESENTATION: 2, PARTNERSHIP: 3, FOCUS: 4, FUNDING_REGION: 5, GRANT: 6, LOCATION: 7, OBJECTIVE: 8}[link], {TASK_FORCE_LEADER: 0, REGIONAL_REPRESENTATIVE: 1, TEAM_MEMBER: 2}[role], coalesce(since, date('0001-01-01')), until, source, told LIMIT 1
      RETURN link, role, since, until, source
    }
    WITH place, other, n, m, link, role, since, until, source
    ORDER BY place, other
    WITH place, other, n, m, link, role, since, until, source, COLLECT {
      UNWIND [n] AS n3
      WITH n3
      RETURN [CASE WHEN n3:Person THEN 'Person' WHEN n3:Organization THEN 'Organization' WHEN n3:TaskForce THEN 'TaskForce' WHEN n3:Partnership THEN 'Partnership' WHEN n3:Grant THEN 'Grant' WHEN n3:Objective THEN 'Objective' WHEN n3:Goal THEN 'Goal' WHEN n3:Region THEN 'Region' END, n3.id, 'funder' + substring(n3.id, 12)]
    } AS c4, COLLECT {
      UNWIND [m] AS n5
      WITH n5
      RETURN [CASE WHEN n5:Person THEN 'Person' WHEN n5:Organization THEN 'Organization' WHEN n5:TaskForce THEN 'TaskForce' WHEN n5:Partnership THEN 'Partnership' WHEN n5:Grant THEN 'Grant' WHEN n5:Objective THEN 'Objective' WHEN n5:Goal THEN 'Goal' WHEN n5:Region THEN 'Region' END, n5.id, 'funder' + substring(n5.id, 12)]
    } AS c6, COLLECT {
      MATCH (n7:Source {id: source})
      RETURN [n7.name]
    } AS c8
    RETURN [c4, c6, link, role, toString(since), toString(until), c8]
  } AS c9
  RETURN [s.id, spent, c2, c9, size(reached) - size(near)]
} AS c10
