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
  }) AS s, head(COLLECT {
    CALL () {
      MATCH (n:Node {id: $p.p1})
      RETURN n
      UNION
      MATCH (:Alias {id: $p.p1})-[:LEADS_TO]->(n:Node)
      RETURN n
    }
    WITH n
    WHERE (n:Person AND (n.private IS NULL) OR n:Organization OR n:TaskForce OR n:Partnership OR n:Grant OR n:Objective OR n:Goal OR n:Region)
    RETURN n
  }) AS e, COLLECT {
    UNWIND $p.p2 + $p.initiative AS given
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
  WITH s, e, [each IN known | each[0]] AS named, [each IN known | each[1]] AS barred
  CALL (s, e) {
    UNWIND [s, e] AS n
    CALL (n) {
      WITH n
      WHERE coalesce(n.since <= $p.today, true) AND coalesce(n.until > $p.today, true) AND coalesce(n.status, '') <> 'CANCELLED' AND (n.awarded IS NULL OR n.awarded <= $p.today)
      CALL (n) {
        MATCH (n)-[r:AFFILIATED_WITH|MEMBER_OF|FOCUSES_ON|FUNDS_IN|GAVE|AWARDED_TO|SUPPORTS|SPENT_IN|LOCATED_IN|ACTIVE_IN|WORKS_ON|IMPLEMENTS|HAS_OBJECTIVE]-(m)
        WHERE type(r) IN $p.p6 AND r.claimed IS NULL AND coalesce(r.since <= $p.today, true) AND coalesce(r.until > $p.today, true) AND (m:Person AND (m.private IS NULL) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region) AND coalesce(m.since <= $p.today, true) AND coalesce(m.until > $p.today, true) AND coalesce(m.status, '') <> 'CANCELLED' AND (m.awarded IS NULL OR m.awarded <= $p.today)
        RETURN m
        UNION
        MATCH (n)-[x:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(p:Participation)
        WHERE coalesce(p.since <= $p.today, true) AND coalesce(p.until > $p.today, true)
        WITH x, p
        MATCH (p)-[y:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(m)
        WHERE x <> y AND CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END IN $p.p5 AND (m:Person AND (m.private IS NULL) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region)
        RETURN m
      }
      WITH m LIMIT $p.pathWays + 1
      RETURN collect(m) AS near
    }
    RETURN collect([n, near]) AS nears
  }
  WITH s, e, named, barred, [each IN nears
  WHERE each[0] = s | each[1]][0] AS first, [each IN nears
  WHERE each[0] = e | each[1]][0] AS last
  WITH s, e, named, barred, CASE WHEN e IN first THEN [[s, e]] ELSE [] END AS found, size(first) > $p.pathWays OR size(last) > $p.pathWays AS spent, [m IN first
  WHERE (m:Person OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant) AND m <> s AND m <> e AND NOT m IN barred | [s, m]] AS a, [m IN last
  WHERE (m:Person OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant) AND m <> s AND m <> e AND NOT m IN barred | [e, m]] AS b
  CALL (s, e, named, barred, a, b, found, spent) {
    UNWIND CASE WHEN NOT spent AND size(found) < $p.p10 AND $p.p9 >= 2 THEN [way IN a | [way, true]] + [way IN b | [way, false]] ELSE [] END AS each
    WITH each[0][-1] AS n, collect(CASE WHEN each[1] THEN each[0] END) AS heads, collect(CASE WHEN NOT each[1] THEN each[0] END) AS tails
    WITH n, heads, tails
    WHERE size(heads) > 0 AND size(tails) > 0
    CALL (n) {
      CALL (n) {
        MATCH (n)-[r:AFFILIATED_WITH|MEMBER_OF|FOCUSES_ON|FUNDS_IN|GAVE|AWARDED_TO|SUPPORTS|SPENT_IN|LOCATED_IN|ACTIVE_IN|WORKS_ON|IMPLEMENTS|HAS_OBJECTIVE]-(m)
        WHERE type(r) IN $p.p6 AND r.claimed IS NULL AND coalesce(r.since <= $p.today, true) AND coalesce(r.until > $p.today, true) AND (m:Person AND (m.private IS NULL) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region) AND coalesce(m.since <= $p.today, true) AND coalesce(m.until > $p.today, true) AND coalesce(m.status, '') <> 'CANCELLED' AND (m.awarded IS NULL OR m.awarded <= $p.today)
        RETURN m
        UNION
        MATCH (n)-[x:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(p:Participation)
        WHERE coalesce(p.since <= $p.today, true) AND coalesce(p.until > $p.today, true)
        WITH x, p
        MATCH (p)-[y:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(m)
        WHERE x <> y AND CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END IN $p.p5 AND (m:Person AND (m.private IS NULL) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region)
        RETURN m
      }
      WITH m LIMIT $p.hubLinks + 1
      RETURN count(m) AS neighbours
    }
    WITH heads, tails
    WHERE neighbours <= $p.hubLinks
    UNWIND heads AS head
    UNWIND tails AS tail
    WITH head, tail
    WHERE none(n IN head WHERE n IN tail[..-1])
    WITH head + reverse(tail)[1..] AS path LIMIT $p.pathWays + 1
    WITH path
    ORDER BY [n IN path | n.id]
    RETURN collect(path) AS met
  }
  WITH s, e, named, barred, a, b, (found + met)[..$p.p10] AS found, spent OR size(met) > $p.pathWays AS spent
  CALL (s, e, named, barred, a, b, found, spent) {
    UNWIND CASE WHEN NOT (NOT spent AND size(found) < $p.p10 AND $p.p9 >= 3) THEN [] WHEN size(a) <= size(b) THEN a ELSE b END AS way
    WITH way[-1] AS n, collect(way) AS ways
    CALL (n) {
      CALL (n) {
        MATCH (n)-[r:AFFILIATED_WITH|MEMBER_OF|FOCUSES_ON|FUNDS_IN|GAVE|AWARDED_TO|SUPPORTS|SPENT_IN|LOCATED_IN|ACTIVE_IN|WORKS_ON|IMPLEMENTS|HAS_OBJECTIVE]-(m)
        WHERE type(r) IN $p.p6 AND r.claimed IS NULL AND coalesce(r.since <= $p.today, true) AND coalesce(r.until > $p.today, true) AND (m:Person AND (m.private IS NULL) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region) AND coalesce(m.since <= $p.today, true) AND coalesce(m.until > $p.today, true) AND coalesce(m.status, '') <> 'CANCELLED' AND (m.awarded IS NULL OR m.awarded <= $p.today)
        RETURN m
        UNION
        MATCH (n)-[x:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(p:Participation)
        WHERE coalesce(p.since <= $p.today, true) AND coalesce(p.until > $p.today, true)
        WITH x, p
        MATCH (p)-[y:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(m)
        WHERE x <> y AND CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END IN $p.p5 AND (m:Person AND (m.private IS NULL) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region)
        RETURN m
      }
      WITH m LIMIT $p.hubLinks + 1
      RETURN collect(m) AS around
    }
    WITH ways, around
    WHERE size(around) <= $p.hubLinks
    UNWIND around AS m
    WITH ways, m
    WHERE (m:Person OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant) AND m <> s AND m <> e AND NOT m IN barred
    UNWIND ways AS way
    WITH way, m
    WHERE NOT m IN way
    WITH way + [m] AS longer LIMIT $p.pathWays + 1
    RETURN collect(longer) AS grown
  }
  WITH s, e, named, barred, found, CASE WHEN size(a) <= size(b) THEN grown ELSE a END AS a, CASE WHEN size(a) <= size(b) THEN b ELSE grown END AS b, spent OR size(grown) > $p.pathWays AS spent
  CALL (s, e, named, barred, a, b, found, spent) {
    UNWIND CASE WHEN NOT spent AND size(found) < $p.p10 AND $p.p9 >= 3 THEN [way IN a | [way, true]] + [way IN b | [way, false]] ELSE [] END AS each
    WITH each[0][-1] AS n, collect(CASE WHEN each[1] THEN each[0] END) AS heads, collect(CASE WHEN NOT each[1] THEN each[0] END) AS tails
    WITH n, heads, tails
    WHERE size(heads) > 0 AND size(tails) > 0
    CALL (n) {
      CALL (n) {
        MATCH (n)-[r:AFFILIATED_WITH|MEMBER_OF|FOCUSES_ON|FUNDS_IN|GAVE|AWARDED_TO|SUPPORTS|SPENT_IN|LOCATED_IN|ACTIVE_IN|WORKS_ON|IMPLEMENTS|HAS_OBJECTIVE]-(m)
        WHERE type(r) IN $p.p6 AND r.claimed IS NULL AND coalesce(r.since <= $p.today, true) AND coalesce(r.until > $p.today, true) AND (m:Person AND (m.private IS NULL) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region) AND coalesce(m.since <= $p.today, true) AND coalesce(m.until > $p.today, true) AND coalesce(m.status, '') <> 'CANCELLED' AND (m.awarded IS NULL OR m.awarded <= $p.today)
        RETURN m
        UNION
        MATCH (n)-[x:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(p:Participation)
        WHERE coalesce(p.since <= $p.today, true) AND coalesce(p.until > $p.today, true)
        WITH x, p
        MATCH (p)-[y:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(m)
        WHERE x <> y AND CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END IN $p.p5 AND (m:Person AND (m.private IS NULL) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region)
        RETURN m
      }
      WITH m LIMIT $p.hubLinks + 1
      RETURN count(m) AS neighbours
    }
    WITH heads, tails
    WHERE neighbours <= $p.hubLinks
    UNWIND heads AS head
    UNWIND tails AS tail
    WITH head, tail
    WHERE none(n IN head WHERE n IN tail[..-1])
    WITH head + reverse(tail)[1..] AS path LIMIT $p.pathWays + 1
    WITH path
    ORDER BY [n IN path | n.id]
    RETURN collect(path) AS met
  }
  WITH s, e, named, barred, a, b, (found + met)[..$p.p10] AS found, spent OR size(met) > $p.pathWays AS spent
  CALL (s, e, named, barred, a, b, found, spent) {
    UNWIND CASE WHEN NOT (NOT spent AND size(found) < $p.p10 AND $p.p9 >= 4) THEN [] WHEN size(a) <= size(b) THEN a ELSE b END AS way
    WITH way[-1] AS n, collect(way) AS ways
    CALL (n) {
      CALL (n) {
        MATCH (n)-[r:AFFILIATED_WITH|MEMBER_OF|FOCUSES_ON|FUNDS_IN|GAVE|AWARDED_TO|SUPPORTS|SPENT_IN|LOCATED_IN|ACTIVE_IN|WORKS_ON|IMPLEMENTS|HAS_OBJECTIVE]-(m)
        WHERE type(r) IN $p.p6 AND r.claimed IS NULL AND coalesce(r.since <= $p.today, true) AND coalesce(r.until > $p.today, true) AND (m:Person AND (m.private IS NULL) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region) AND coalesce(m.since <= $p.today, true) AND coalesce(m.until > $p.today, true) AND coalesce(m.status, '') <> 'CANCELLED' AND (m.awarded IS NULL OR m.awarded <= $p.today)
        RETURN m
        UNION
        MATCH (n)-[x:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(p:Participation)
        WHERE coalesce(p.since <= $p.today, true) AND coalesce(p.until > $p.today, true)
        WITH x, p
        MATCH (p)-[y:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(m)
        WHERE x <> y AND CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END IN $p.p5 AND (m:Person AND (m.private IS NULL) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region)
        RETURN m
      }
      WITH m LIMIT $p.hubLinks + 1
      RETURN collect(m) AS around
    }
    WITH ways, around
    WHERE size(around) <= $p.hubLinks
    UNWIND around AS m
    WITH ways, m
    WHERE (m:Person OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant) AND m <> s AND m <> e AND NOT m IN barred
    UNWIND ways AS way
    WITH way, m
    WHERE NOT m IN way
    WITH way + [m] AS longer LIMIT $p.pathWays + 1
    RETURN collect(longer) AS grown
  }
  WITH s, e, named, barred, found, CASE WHEN size(a) <= size(b) THEN grown ELSE a END AS a, CASE WHEN size(a) <= size(b) THEN b ELSE grown END AS b, spent OR size(grown) > $p.pathWays AS spent
  CALL (s, e, named, barred, a, b, found, spent) {
    UNWIND CASE WHEN NOT spent AND size(found) < $p.p10 AND $p.p9 >= 4 THEN [way IN a | [way, true]] + [way IN b | [way, false]] ELSE [] END AS each
    WITH each[0][-1] AS n, collect(CASE WHEN each[1] THEN each[0] END) AS heads, collect(CASE WHEN NOT each[1] THEN each[0] END) AS tails
    WITH n, heads, tails
    WHERE size(heads) > 0 AND size(tails) > 0
    CALL (n) {
      CALL (n) {
        MATCH (n)-[r:AFFILIATED_WITH|MEMBER_OF|FOCUSES_ON|FUNDS_IN|GAVE|AWARDED_TO|SUPPORTS|SPENT_IN|LOCATED_IN|ACTIVE_IN|WORKS_ON|IMPLEMENTS|HAS_OBJECTIVE]-(m)
        WHERE type(r) IN $p.p6 AND r.claimed IS NULL AND coalesce(r.since <= $p.today, true) AND coalesce(r.until > $p.today, true) AND (m:Person AND (m.private IS NULL) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region) AND coalesce(m.since <= $p.today, true) AND coalesce(m.until > $p.today, true) AND coalesce(m.status, '') <> 'CANCELLED' AND (m.awarded IS NULL OR m.awarded <= $p.today)
        RETURN m
        UNION
        MATCH (n)-[x:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(p:Participation)
        WHERE coalesce(p.since <= $p.today, true) AND coalesce(p.until > $p.today, true)
        WITH x, p
        MATCH (p)-[y:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(m)
        WHERE x <> y AND CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END IN $p.p5 AND (m:Person AND (m.private IS NULL) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region)
        RETURN m
      }
      WITH m LIMIT $p.hubLinks + 1
      RETURN count(m) AS neighbours
    }
    WITH heads, tails
    WHERE neighbours <= $p.hubLinks
    UNWIND heads AS head
    UNWIND tails AS tail
    WITH head, tail
    WHERE none(n IN head WHERE n IN tail[..-1])
    WITH head + reverse(tail)[1..] AS path LIMIT $p.pathWays + 1
    WITH path
    ORDER BY [n IN path | n.id]
    RETURN collect(path) AS met
  }
  WITH s, e, named, barred, a, b, (found + met)[..$p.p10] AS found, spent OR size(met) > $p.pathWays AS spent
  CALL (s, e, named, barred, a, b, found, spent) {
    UNWIND CASE WHEN NOT (NOT spent AND size(found) < $p.p10 AND $p.p9 >= 5) THEN [] WHEN size(a) <= size(b) THEN a ELSE b END AS way
    WITH way[-1] AS n, collect(way) AS ways
    CALL (n) {
      CALL (n) {
        MATCH (n)-[r:AFFILIATED_WITH|MEMBER_OF|FOCUSES_ON|FUNDS_IN|GAVE|AWARDED_TO|SUPPORTS|SPENT_IN|LOCATED_IN|ACTIVE_IN|WORKS_ON|IMPLEMENTS|HAS_OBJECTIVE]-(m)
        WHERE type(r) IN $p.p6 AND r.claimed IS NULL AND coalesce(r.since <= $p.today, true) AND coalesce(r.until > $p.today, true) AND (m:Person AND (m.private IS NULL) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region) AND coalesce(m.since <= $p.today, true) AND coalesce(m.until > $p.today, true) AND coalesce(m.status, '') <> 'CANCELLED' AND (m.awarded IS NULL OR m.awarded <= $p.today)
        RETURN m
        UNION
        MATCH (n)-[x:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(p:Participation)
        WHERE coalesce(p.since <= $p.today, true) AND coalesce(p.until > $p.today, true)
        WITH x, p
        MATCH (p)-[y:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(m)
        WHERE x <> y AND CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END IN $p.p5 AND (m:Person AND (m.private IS NULL) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region)
        RETURN m
      }
      WITH m LIMIT $p.hubLinks + 1
      RETURN collect(m) AS around
    }
    WITH ways, around
    WHERE size(around) <= $p.hubLinks
    UNWIND around AS m
    WITH ways, m
    WHERE (m:Person OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant) AND m <> s AND m <> e AND NOT m IN barred
    UNWIND ways AS way
    WITH way, m
    WHERE NOT m IN way
    WITH way + [m] AS longer LIMIT $p.pathWays + 1
    RETURN collect(longer) AS grown
  }
  WITH s, e, named, barred, found, CASE WHEN size(a) <= size(b) THEN grown ELSE a END AS a, CASE WHEN size(a) <= size(b) THEN b ELSE grown END AS b, spent OR size(grown) > $p.pathWays AS spent
  CALL (s, e, named, barred, a, b, found, spent) {
    UNWIND CASE WHEN NOT spent AND size(found) < $p.p10 AND $p.p9 >= 5 THEN [way IN a | [way, true]] + [way IN b | [way, false]] ELSE [] END AS each
    WITH each[0][-1] AS n, collect(CASE WHEN each[1] THEN each[0] END) AS heads, collect(CASE WHEN NOT each[1] THEN each[0] END) AS tails
    WITH n, heads, tails
    WHERE size(heads) > 0 AND size(tails) > 0
    CALL (n) {
      CALL (n) {
        MATCH (n)-[r:AFFILIATED_WITH|MEMBER_OF|FOCUSES_ON|FUNDS_IN|GAVE|AWARDED_TO|SUPPORTS|SPENT_IN|LOCATED_IN|ACTIVE_IN|WORKS_ON|IMPLEMENTS|HAS_OBJECTIVE]-(m)
        WHERE type(r) IN $p.p6 AND r.claimed IS NULL AND coalesce(r.since <= $p.today, true) AND coalesce(r.until > $p.today, true) AND (m:Person AND (m.private IS NULL) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region) AND coalesce(m.since <= $p.today, true) AND coalesce(m.until > $p.today, true) AND coalesce(m.status, '') <> 'CANCELLED' AND (m.awarded IS NULL OR m.awarded <= $p.today)
        RETURN m
        UNION
        MATCH (n)-[x:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(p:Participation)
        WHERE coalesce(p.since <= $p.today, true) AND coalesce(p.until > $p.today, true)
        WITH x, p
        MATCH (p)-[y:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(m)
        WHERE x <> y AND CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END IN $p.p5 AND (m:Person AND (m.private IS NULL) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region)
        RETURN m
      }
      WITH m LIMIT $p.hubLinks + 1
      RETURN count(m) AS neighbours
    }
    WITH heads, tails
    WHERE neighbours <= $p.hubLinks
    UNWIND heads AS head
    UNWIND tails AS tail
    WITH head, tail
    WHERE none(n IN head WHERE n IN tail[..-1])
    WITH head + reverse(tail)[1..] AS path LIMIT $p.pathWays + 1
    WITH path
    ORDER BY [n IN path | n.id]
    RETURN collect(path) AS met
  }
  WITH s, e, named, barred, a, b, (found + met)[..$p.p10] AS found, spent OR size(met) > $p.pathWays AS spent
  CALL (s, e, named, barred, a, b, found, spent) {
    UNWIND CASE WHEN NOT (NOT spent AND size(found) < $p.p10 AND $p.p9 >= 6) THEN [] WHEN size(a) <= size(b) THEN a ELSE b END AS way
    WITH way[-1] AS n, collect(way) AS ways
    CALL (n) {
      CALL (n) {
        MATCH (n)-[r:AFFILIATED_WITH|MEMBER_OF|FOCUSES_ON|FUNDS_IN|GAVE|AWARDED_TO|SUPPORTS|SPENT_IN|LOCATED_IN|ACTIVE_IN|WORKS_ON|IMPLEMENTS|HAS_OBJECTIVE]-(m)
        WHERE type(r) IN $p.p6 AND r.claimed IS NULL AND coalesce(r.since <= $p.today, true) AND coalesce(r.until > $p.today, true) AND (m:Person AND (m.private IS NULL) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region) AND coalesce(m.since <= $p.today, true) AND coalesce(m.until > $p.today, true) AND coalesce(m.status, '') <> 'CANCELLED' AND (m.awarded IS NULL OR m.awarded <= $p.today)
        RETURN m
        UNION
        MATCH (n)-[x:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(p:Participation)
        WHERE coalesce(p.since <= $p.today, true) AND coalesce(p.until > $p.today, true)
        WITH x, p
        MATCH (p)-[y:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(m)
        WHERE x <> y AND CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END IN $p.p5 AND (m:Person AND (m.private IS NULL) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region)
        RETURN m
      }
      WITH m LIMIT $p.hubLinks + 1
      RETURN collect(m) AS around
    }
    WITH ways, around
    WHERE size(around) <= $p.hubLinks
    UNWIND around AS m
    WITH ways, m
    WHERE (m:Person OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant) AND m <> s AND m <> e AND NOT m IN barred
    UNWIND ways AS way
    WITH way, m
    WHERE NOT m IN way
    WITH way + [m] AS longer LIMIT $p.pathWays + 1
    RETURN collect(longer) AS grown
  }
  WITH s, e, named, barred, found, CASE WHEN size(a) <= size(b) THEN grown ELSE a END AS a, CASE WHEN size(a) <= size(b) THEN b ELSE grown END AS b, spent OR size(grown) > $p.pathWays AS spent
  CALL (s, e, named, barred, a, b, found, spent) {
    UNWIND CASE WHEN NOT spent AND size(found) < $p.p10 AND $p.p9 >= 6 THEN [way IN a | [way, true]] + [way IN b | [way, false]] ELSE [] END AS each
    WITH each[0][-1] AS n, collect(CASE WHEN each[1] THEN each[0] END) AS heads, collect(CASE WHEN NOT each[1] THEN each[0] END) AS tails
    WITH n, heads, tails
    WHERE size(heads) > 0 AND size(tails) > 0
    CALL (n) {
      CALL (n) {
        MATCH (n)-[r:AFFILIATED_WITH|MEMBER_OF|FOCUSES_ON|FUNDS_IN|GAVE|AWARDED_TO|SUPPORTS|SPENT_IN|LOCATED_IN|ACTIVE_IN|WORKS_ON|IMPLEMENTS|HAS_OBJECTIVE]-(m)
        WHERE type(r) IN $p.p6 AND r.claimed IS NULL AND coalesce(r.since <= $p.today, true) AND coalesce(r.until > $p.today, true) AND (m:Person AND (m.private IS NULL) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region) AND coalesce(m.since <= $p.today, true) AND coalesce(m.until > $p.today, true) AND coalesce(m.status, '') <> 'CANCELLED' AND (m.awarded IS NULL OR m.awarded <= $p.today)
        RETURN m
        UNION
        MATCH (n)-[x:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(p:Participation)
        WHERE coalesce(p.since <= $p.today, true) AND coalesce(p.until > $p.today, true)
        WITH x, p
        MATCH (p)-[y:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(m)
        WHERE x <> y AND CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END IN $p.p5 AND (m:Person AND (m.private IS NULL) OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region)
        RETURN m
      }
      WITH m LIMIT $p.hubLinks + 1
      RETURN count(m) AS neighbours
    }
    WITH heads, tails
    WHERE neighbours <= $p.hubLinks
    UNWIND heads AS head
    UNWIND tails AS tail
    WITH head, tail
    WHERE none(n IN head WHERE n IN tail[..-1])
    WITH head + reverse(tail)[1..] AS path LIMIT $p.pathWays + 1
    WITH path
    ORDER BY [n IN path | n.id]
    RETURN collect(path) AS met
  }
  WITH s, e, named, barred, a, b, (found + met)[..$p.p10] AS found, spent OR size(met) > $p.pathWays AS spent
  WITH s, e, named, found, spent
  WITH s, e, named, found, spent, COLLECT {
    UNWIND range(0, size(found) - 1) AS place
    WITH place, found[place] AS way
    ORDER BY place
    WITH place, way, COLLECT {
      UNWIND range(0, size(way) - 2) AS stage
      WITH stage, way[stage] AS n, way[stage + 1] AS m
      CALL (n, m) {
        WITH CASE WHEN COUNT { (n)--()
        } > COUNT { (m)--()
        } THEN [m, n] ELSE [n, m] END AS two
        WITH two[0] AS a, two[1] AS b
        CALL (a, b) {
          MATCH (a)-[r:AFFILIATED_WITH|MEMBER_OF|FOCUSES_ON|FUNDS_IN|GAVE|AWARDED_TO|SUPPORTS|SPENT_IN|LOCATED_IN|ACTIVE_IN|WORKS_ON|IMPLEMENTS|HAS_OBJECTIVE]-(b)
          WHERE type(r) IN $p.p6 AND r.claimed IS NULL AND coalesce(r.since <= $p.today, true) AND coalesce(r.until > $p.today, true)
          WITH r, CASE WHEN type(r) IN ['AWARDED_TO', 'SUPPORTS', 'SPENT_IN', 'ACTIVE_IN', 'WORKS_ON'] THEN startNode(r) WHEN type(r) IN ['MEMBER_OF', 'GAVE', 'IMPLEMENTS', 'HAS_OBJECTIVE'] THEN endNode(r) END AS z
          RETURN CASE WHEN type(r) IN ['AFFILIATED_WITH'] THEN 'AFFILIATION' WHEN type(r) IN ['MEMBER_OF'] THEN 'PARTNERSHIP' WHEN type(r) IN ['FOCUSES_ON'] THEN 'FOCUS' WHEN type(r) IN ['FUNDS_IN'] THEN 'FUNDING_REGION' WHEN type(r) IN ['GAVE', 'AWARDED_TO', 'SUPPORTS', 'SPENT_IN'] THEN 'GRANT' WHEN type(r) IN ['LOCATED_IN', 'ACTIVE_IN'] THEN 'LOCATION' WHEN type(r) IN ['WORKS_ON', 'IMPLEMENTS', 'HAS_OBJECTIVE'] THEN 'OBJECTIVE' END AS link, null AS role, coalesce(CASE WHEN z.since > r.since OR r.since IS NULL THEN z.since ELSE r.since END, z.awarded) AS since, CASE WHEN z.until < r.until OR r.until IS NULL THEN z.until ELSE r.until END AS until, coalesce(r.source, z.source) AS source, '' AS told
          UNION
          MATCH (a)-[x:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(p:Participation)
          WHERE coalesce(p.since <= $p.today, true) AND coalesce(p.until > $p.today, true)
          WITH x, p
          MATCH (p)-[y:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(b)
          WHERE x <> y AND CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END IN $p.p5
          RETURN CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END AS link, p.role AS role, p.since AS since, p.until AS until, p.source AS source, p.id AS told
        }
        WITH link, role, since, until, source, told
        ORDER BY {AFFILIATION: 0, PARTICIPATION: 1, REPRESENTATION: 2, PARTNERSHIP: 3, FOCUS: 4, FUNDING_REGION: 5, GRANT: 6, LOCATION: 7, OBJECTIVE: 8}[link], {TASK_FORCE_LEADER: 0, REGIONAL_REPRESENTATIVE: 1, TEAM_MEMBER: 2}[role], coalesce(since, date('0001-01-01')), until, source, told LIMIT 1
        RETURN link, role, since, until, source
      }
      WITH stage, n, m, link, role, since, until, source
      ORDER BY stage
      WITH stage, n, m, link, role, since, until, source, COLLECT {
        UNWIND [n] AS n1
        WITH n1
        WITH n1, COLLECT {
          MATCH (n1)-[:LOCATED_IN]->(n2:Region)
          WITH n2
          ORDER BY n2.id LIMIT 1
          RETURN [n2.name]
        } AS c3, COLLECT {
          MATCH (n1)-[r5:AFFILIATED_WITH]->(n4:Organization)
          WHERE coalesce(r5.since <= $p.today, true) AND coalesce(r5.until > $p.today, true) AND r5.claimed IS NULL
          WITH DISTINCT n4
          ORDER BY n4.name, n4.id LIMIT $p.p11
          RETURN [n4.name]
        } AS c6
        RETURN [CASE WHEN n1:Person THEN 'Person' WHEN n1:Organization THEN 'Organization' WHEN n1:TaskForce THEN 'TaskForce' WHEN n1:Partnership THEN 'Partnership' WHEN n1:Grant THEN 'Grant' WHEN n1:Objective THEN 'Objective' WHEN n1:Goal THEN 'Goal' WHEN n1:Region THEN 'Region' END, n1.id, n1.name, c3, c6, 'funder' + substring(n1.id, 12)]
      } AS c7, COLLECT {
        UNWIND [m] AS n8
        WITH n8
        WITH n8, COLLECT {
          MATCH (n8)-[:IMPLEMENTS]->(n9:Objective)
          WITH n9
          ORDER BY n9.id LIMIT 1
          RETURN [n9.title]
        } AS c10
        RETURN [CASE WHEN n8:Person THEN 'Person' WHEN n8:Organization THEN 'Organization' WHEN n8:TaskForce THEN 'TaskForce' WHEN n8:Partnership THEN 'Partnership' WHEN n8:Grant THEN 'Grant' WHEN n8:Objective THEN 'Objective' WHEN n8:Goal THEN 'Goal' WHEN n8:Region THEN 'Region' END, n8.id, n8.code, c10, 'funder' + substring(n8.id, 12), n8.amountMinor, n8.currency]
      } AS c11, COLLECT {
        MATCH (n12:Source {id: source})
        RETURN [n12.name]
      } AS c13
      RETURN [c7, c11, link, role, toString(since), toString(until), c13]
    } AS c14
    RETURN [size(way) - 1, c14]
  } AS c15
  RETURN [s.id, e.id, coalesce(s = e, false), named, spent, c15]
} AS c16
