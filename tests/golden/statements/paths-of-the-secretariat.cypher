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
    WHERE (n:Person OR n:Organization OR n:TaskForce OR n:Partnership OR n:Grant OR n:Objective OR n:Goal OR n:Region)
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
    WHERE (n:Person OR n:Organization OR n:TaskForce OR n:Partnership OR n:Grant OR n:Objective OR n:Goal OR n:Region)
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
    WHERE (n:Person OR n:Organization OR n:TaskForce OR n:Partnership OR n:Grant OR n:Objective OR n:Goal OR n:Region)
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
        WHERE type(r) IN $p.p6 AND r.claimed IS NULL AND coalesce(r.since <= $p.today, true) AND coalesce(r.until > $p.today, true) AND (m:Person OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region) AND coalesce(m.since <= $p.today, true) AND coalesce(m.until > $p.today, true) AND coalesce(m.status, '') <> 'CANCELLED' AND (m.awarded IS NULL OR m.awarded <= $p.today)
        RETURN m
        UNION
        MATCH (n)-[x:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(p:Participation)
        WHERE coalesce(p.since <= $p.today, true) AND coalesce(p.until > $p.today, true)
        WITH x, p
        MATCH (p)-[y:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(m)
        WHERE x <> y AND CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END IN $p.p5 AND (m:Person OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region)
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
        WHERE type(r) IN $p.p6 AND r.claimed IS NULL AND coalesce(r.since <= $p.today, true) AND coalesce(r.until > $p.today, true) AND (m:Person OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region) AND coalesce(m.since <= $p.today, true) AND coalesce(m.until > $p.today, true) AND coalesce(m.status, '') <> 'CANCELLED' AND (m.awarded IS NULL OR m.awarded <= $p.today)
        RETURN m
        UNION
        MATCH (n)-[x:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(p:Participation)
        WHERE coalesce(p.since <= $p.today, true) AND coalesce(p.until > $p.today, true)
        WITH x, p
        MATCH (p)-[y:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(m)
        WHERE x <> y AND CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END IN $p.p5 AND (m:Person OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region)
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
        WHERE type(r) IN $p.p6 AND r.claimed IS NULL AND coalesce(r.since <= $p.today, true) AND coalesce(r.until > $p.today, true) AND (m:Person OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region) AND coalesce(m.since <= $p.today, true) AND coalesce(m.until > $p.today, true) AND coalesce(m.status, '') <> 'CANCELLED' AND (m.awarded IS NULL OR m.awarded <= $p.today)
        RETURN m
        UNION
        MATCH (n)-[x:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(p:Participation)
        WHERE coalesce(p.since <= $p.today, true) AND coalesce(p.until > $p.today, true)
        WITH x, p
        MATCH (p)-[y:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(m)
        WHERE x <> y AND CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END IN $p.p5 AND (m:Person OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region)
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
        WHERE type(r) IN $p.p6 AND r.claimed IS NULL AND coalesce(r.since <= $p.today, true) AND coalesce(r.until > $p.today, true) AND (m:Person OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region) AND coalesce(m.since <= $p.today, true) AND coalesce(m.until > $p.today, true) AND coalesce(m.status, '') <> 'CANCELLED' AND (m.awarded IS NULL OR m.awarded <= $p.today)
        RETURN m
        UNION
        MATCH (n)-[x:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(p:Participation)
        WHERE coalesce(p.since <= $p.today, true) AND coalesce(p.until > $p.today, true)
        WITH x, p
        MATCH (p)-[y:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(m)
        WHERE x <> y AND CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END IN $p.p5 AND (m:Person OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region)
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
        WHERE type(r) IN $p.p6 AND r.claimed IS NULL AND coalesce(r.since <= $p.today, true) AND coalesce(r.until > $p.today, true) AND (m:Person OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region) AND coalesce(m.since <= $p.today, true) AND coalesce(m.until > $p.today, true) AND coalesce(m.status, '') <> 'CANCELLED' AND (m.awarded IS NULL OR m.awarded <= $p.today)
        RETURN m
        UNION
        MATCH (n)-[x:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(p:Participation)
        WHERE coalesce(p.since <= $p.today, true) AND coalesce(p.until > $p.today, true)
        WITH x, p
        MATCH (p)-[y:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(m)
        WHERE x <> y AND CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END IN $p.p5 AND (m:Person OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region)
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
        WHERE type(r) IN $p.p6 AND r.claimed IS NULL AND coalesce(r.since <= $p.today, true) AND coalesce(r.until > $p.today, true) AND (m:Person OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region) AND coalesce(m.since <= $p.today, true) AND coalesce(m.until > $p.today, true) AND coalesce(m.status, '') <> 'CANCELLED' AND (m.awarded IS NULL OR m.awarded <= $p.today)
        RETURN m
        UNION
        MATCH (n)-[x:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(p:Participation)
        WHERE coalesce(p.since <= $p.today, true) AND coalesce(p.until > $p.today, true)
        WITH x, p
        MATCH (p)-[y:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(m)
        WHERE x <> y AND CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END IN $p.p5 AND (m:Person OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region)
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
        WHERE type(r) IN $p.p6 AND r.claimed IS NULL AND coalesce(r.since <= $p.today, true) AND coalesce(r.until > $p.today, true) AND (m:Person OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region) AND coalesce(m.since <= $p.today, true) AND coalesce(m.until > $p.today, true) AND coalesce(m.status, '') <> 'CANCELLED' AND (m.awarded IS NULL OR m.awarded <= $p.today)
        RETURN m
        UNION
        MATCH (n)-[x:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(p:Participation)
        WHERE coalesce(p.since <= $p.today, true) AND coalesce(p.until > $p.today, true)
        WITH x, p
        MATCH (p)-[y:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(m)
        WHERE x <> y AND CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END IN $p.p5 AND (m:Person OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region)
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
        WHERE type(r) IN $p.p6 AND r.claimed IS NULL AND coalesce(r.since <= $p.today, true) AND coalesce(r.until > $p.today, true) AND (m:Person OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region) AND coalesce(m.since <= $p.today, true) AND coalesce(m.until > $p.today, true) AND coalesce(m.status, '') <> 'CANCELLED' AND (m.awarded IS NULL OR m.awarded <= $p.today)
        RETURN m
        UNION
        MATCH (n)-[x:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(p:Participation)
        WHERE coalesce(p.since <= $p.today, true) AND coalesce(p.until > $p.today, true)
        WITH x, p
        MATCH (p)-[y:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(m)
        WHERE x <> y AND CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END IN $p.p5 AND (m:Person OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region)
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
        WHERE type(r) IN $p.p6 AND r.claimed IS NULL AND coalesce(r.since <= $p.today, true) AND coalesce(r.until > $p.today, true) AND (m:Person OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region) AND coalesce(m.since <= $p.today, true) AND coalesce(m.until > $p.today, true) AND coalesce(m.status, '') <> 'CANCELLED' AND (m.awarded IS NULL OR m.awarded <= $p.today)
        RETURN m
        UNION
        MATCH (n)-[x:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(p:Participation)
        WHERE coalesce(p.since <= $p.today, true) AND coalesce(p.until > $p.today, true)
        WITH x, p
        MATCH (p)-[y:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(m)
        WHERE x <> y AND CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END IN $p.p5 AND (m:Person OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region)
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
        WHERE type(r) IN $p.p6 AND r.claimed IS NULL AND coalesce(r.since <= $p.today, true) AND coalesce(r.until > $p.today, true) AND (m:Person OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region) AND coalesce(m.since <= $p.today, true) AND coalesce(m.until > $p.today, true) AND coalesce(m.status, '') <> 'CANCELLED' AND (m.awarded IS NULL OR m.awarded <= $p.today)
        RETURN m
        UNION
        MATCH (n)-[x:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(p:Participation)
        WHERE coalesce(p.since <= $p.today, true) AND coalesce(p.until > $p.today, true)
        WITH x, p
        MATCH (p)-[y:PARTICIPATES|IN|ON_BEHALF_OF|REPRESENTS]-(m)
        WHERE x <> y AND CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN 'REPRESENTATION' ELSE 'PARTICIPATION' END IN $p.p5 AND (m:Person OR m:Organization OR m:TaskForce OR m:Partnership OR m:Grant OR m:Objective OR m:Goal OR m:Region)
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
    RETURN [size(way) - 1]
  } AS c1
  RETURN [s.id, e.id, coalesce(s = e, false), named, spent, c1]
} AS c2
