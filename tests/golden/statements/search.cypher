CYPHER 5
RETURN COLLECT {
  CALL () {
    UNWIND range(0, size($p.p0) - 1) AS at
    CALL (at) {
      CALL db.index.fulltext.queryNodes($p.p0[at].index, $p.p0[at].query, {limit: 1000}) YIELD node, score AS worth
      WITH at, node, worth, CASE WHEN node:TargetVersion THEN head(COLLECT {
        MATCH (t1:Target)-[:HAS_VERSION]->(node)
        MATCH (t1)-[:HAS_VERSION]->(v2:TargetVersion)
        WHERE coalesce(v2.since <= $p.today, true) AND coalesce(v2.until > $p.today, true)
        WITH t1, v2
        ORDER BY coalesce(v2.since, date('0001-01-01')) DESC, v2.id LIMIT 1
        WITH t1, v2
        WHERE v2 = node
        RETURN t1
      }) ELSE node END AS n
      WHERE n IS NOT NULL AND CASE $p.p0[at].noun WHEN 'Person' THEN (n.private IS NULL) ELSE true END AND none(face IN $p.p0[at].faces WHERE face IN labels(n))
      WITH n, node, toInteger(round(1000 * (worth + $p.p0[at].bonus + 10.0 / (10 + coalesce(size(node[$p.p0[at].name]), 10))))) AS score
      ORDER BY score DESC, n.id LIMIT 500
      RETURN n, node, score
    }
    WITH at, n, node, $p.p0[at].noun AS noun, score
    ORDER BY score DESC, n.id
    WITH collect({node: n, text: node, noun: noun, kind: $p.p0[at].kind, type: $p.p0[at].type, score: score}) AS hits1, collect(at) AS places
    RETURN hits1, any(at IN range(0, size($p.p0) - 1) WHERE size([each IN places WHERE each = at]) = 500) AS more1
  }
  CALL (hits1) {
    UNWIND CASE WHEN size(hits1) = 0 THEN range(0, size($p.p1) - 1) ELSE [] END AS at
    CALL (at) {
      CALL db.index.fulltext.queryNodes($p.p1[at].index, $p.p1[at].query, {limit: 1000}) YIELD node, score AS worth
      WITH at, node, worth, CASE WHEN node:TargetVersion THEN head(COLLECT {
        MATCH (t3:Target)-[:HAS_VERSION]->(node)
        MATCH (t3)-[:HAS_VERSION]->(v4:TargetVersion)
        WHERE coalesce(v4.since <= $p.today, true) AND coalesce(v4.until > $p.today, true)
        WITH t3, v4
        ORDER BY coalesce(v4.since, date('0001-01-01')) DESC, v4.id LIMIT 1
        WITH t3, v4
        WHERE v4 = node
        RETURN t3
      }) ELSE node END AS n
      WHERE n IS NOT NULL AND CASE $p.p1[at].noun WHEN 'Person' THEN (n.private IS NULL) ELSE true END AND none(face IN $p.p1[at].faces WHERE face IN labels(n))
      WITH n, node, toInteger(round(1000 * (worth + $p.p1[at].bonus + 10.0 / (10 + coalesce(size(node[$p.p1[at].name]), 10))))) AS score
      ORDER BY score DESC, n.id LIMIT 500
      RETURN n, node, score
    }
    WITH at, n, node, $p.p1[at].noun AS noun, score
    ORDER BY score DESC, n.id
    WITH collect({node: n, text: node, noun: noun, kind: $p.p1[at].kind, type: $p.p1[at].type, score: score}) AS hits2, collect(at) AS places
    RETURN hits2, any(at IN range(0, size($p.p1) - 1) WHERE size([each IN places WHERE each = at]) = 500) AS more2
  }
  WITH CASE WHEN size(hits1) = 0 THEN hits2 ELSE hits1 END AS hits, more1 OR more2 AS more
  WITH hits, more, COLLECT {
    CALL (hits) {
      UNWIND hits AS hit
      CALL (hit) {
        RETURN hit.kind AS value, null AS label, hit.node AS n
      }
      WITH value, label, count(DISTINCT n) AS count
      RETURN value, label, count
    }
    RETURN [value, label, count]
    ORDER BY count DESC, value
  } AS c9, COLLECT {
    CALL (hits) {
      UNWIND hits AS hit
      CALL (hit) {
        WITH hit.node AS n, hit.noun AS noun
        CALL (n, noun) {
          WITH n, noun
          WHERE noun = 'Goal'
          MATCH (n)-[:HAS_OBJECTIVE]->(:Objective)<-[:HAS_OBJECTIVE]-(n10:Goal)
          RETURN n10
          UNION
          WITH n, noun
          WHERE noun = 'Objective'
          MATCH (n)<-[:HAS_OBJECTIVE]-(n10:Goal)
          RETURN n10
          UNION
          WITH n, noun
          WHERE noun = 'Target'
          MATCH (n)<-[:HAS_TARGET]-(:Objective)<-[:HAS_OBJECTIVE]-(n10:Goal)
          RETURN n10
          UNION
          WITH n, noun
          WHERE noun = 'TaskForce'
          MATCH (n)-[:IMPLEMENTS]->(:Objective)<-[:HAS_OBJECTIVE]-(n10:Goal)
          RETURN n10
          UNION
          WITH n, noun
          WHERE noun = 'Organization'
          MATCH (n)<-[:ON_BEHALF_OF]-(p11:Participation)-[:IN]->(:TaskForce)-[:IMPLEMENTS]->(:Objective)<-[:HAS_OBJECTIVE]-(n10:Goal)
          WHERE coalesce(p11.since <= $p.today, true) AND coalesce(p11.until > $p.today, true)
          RETURN n10
          UNION
          WITH n, noun
          WHERE noun = 'Person'
          MATCH (n)-[:PARTICIPATES]->(p12:Participation)-[:IN]->(:TaskForce)-[:IMPLEMENTS]->(:Objective)<-[:HAS_OBJECTIVE]-(n10:Goal)
          WHERE coalesce(p12.since <= $p.today, true) AND coalesce(p12.until > $p.today, true)
          RETURN n10
          UNION
          WITH n, noun
          WHERE noun = 'Funder'
          MATCH (n)-[f13:FOCUSES_ON]->(:Objective)<-[:HAS_OBJECTIVE]-(n10:Goal)
          WHERE coalesce(f13.since <= $p.today, true) AND coalesce(f13.until > $p.today, true)
          RETURN n10
          UNION
          WITH n, noun
          WHERE noun = 'Grant'
          MATCH (n)-[:SUPPORTS]->(:Objective)<-[:HAS_OBJECTIVE]-(n10:Goal)
          RETURN n10
          UNION
          WITH n, noun
          WHERE noun = 'FundingCall'
          MATCH (n)-[:FOR_OBJECTIVE]->(:Objective)<-[:HAS_OBJECTIVE]-(n10:Goal)
          RETURN n10
          UNION
          WITH n, noun
          WHERE noun = 'Partnership'
          MATCH (n)-[:WORKS_ON]->(:Objective)<-[:HAS_OBJECTIVE]-(n10:Goal)
          RETURN n10
        }
        RETURN n10.code AS value, n10.title AS label, n
      }
      WITH value, label, count(DISTINCT n) AS count
      RETURN value, label, count
    }
    RETURN [value, label, count]
    ORDER BY count DESC, value
  } AS c14, COLLECT {
    CALL (hits) {
      UNWIND hits AS hit
      CALL (hit) {
        WITH hit.node AS n, hit.noun AS noun
        CALL (n, noun) {
          WITH n, noun
          WHERE noun = 'Organization'
          MATCH (n)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..4]->(n15:Region)
          WHERE n15.scheme = 'm49' AND n15.level = 'REGION'
          RETURN n15
          UNION
          WITH n, noun
          WHERE noun = 'Person'
          MATCH (n)-[r16:AFFILIATED_WITH]->(:Organization)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..4]->(n15:Region)
          WHERE coalesce(r16.since <= $p.today, true) AND coalesce(r16.until > $p.today, true) AND r16.claimed IS NULL AND n15.scheme = 'm49' AND n15.level = 'REGION'
          RETURN n15
          UNION
          WITH n, noun
          WHERE noun = 'Funder'
          MATCH (n)-[f17:FUNDS_IN]->(:Region)-[:PART_OF*0..4]->(n15:Region)
          WHERE coalesce(f17.since <= $p.today, true) AND coalesce(f17.until > $p.today, true) AND n15.scheme = 'm49' AND n15.level = 'REGION'
          RETURN n15
          UNION
          WITH n, noun
          WHERE noun = 'Grant'
          MATCH (n)-[:SPENT_IN]->(:Region)-[:PART_OF*0..4]->(n15:Region)
          WHERE n15.scheme = 'm49' AND n15.level = 'REGION'
          RETURN n15
          UNION
          WITH n, noun
          WHERE noun = 'FundingCall'
          MATCH (n)-[:FOR_REGION]->(:Region)-[:PART_OF*0..4]->(n15:Region)
          WHERE n15.scheme = 'm49' AND n15.level = 'REGION'
          RETURN n15
          UNION
          WITH n, noun
          WHERE noun = 'Partnership'
          MATCH (n)-[:ACTIVE_IN]->(:Region)-[:PART_OF*0..4]->(n15:Region)
          WHERE n15.scheme = 'm49' AND n15.level = 'REGION'
          RETURN n15
          UNION
          WITH n, noun
          WHERE noun = 'Region'
          MATCH (n)-[:PART_OF*0..4]->(n15:Region)
          WHERE n15.scheme = 'm49' AND n15.level = 'REGION'
          RETURN n15
        }
        RETURN n15.code AS value, n15.name AS label, n
      }
      WITH value, label, count(DISTINCT n) AS count
      RETURN value, label, count
    }
    RETURN [value, label, count]
    ORDER BY count DESC, value
  } AS c18, COLLECT {
    CALL (hits) {
      UNWIND hits AS hit
      CALL (hit) {
        WITH hit
        WHERE hit.type IS NOT NULL
        RETURN hit.node[hit.type] AS value, null AS label, hit.node AS n
      }
      WITH value, label, count(DISTINCT n) AS count
      RETURN value, label, count
    }
    RETURN [value, label, count]
    ORDER BY count DESC, value
  } AS c19, COLLECT {
    UNWIND hits[..$p.p3] AS hit
    WITH hit, hit.node AS n, hit.noun AS noun
    WITH hit, n, noun, COLLECT {
      UNWIND [n] AS n5
      WITH n5, noun
      RETURN [noun, n5.id, 'funder' + substring(n5.id, 12)]
    } AS c6, COLLECT {
      UNWIND [n] AS n7
      WITH n7, noun
      RETURN [noun, n7.id, n7.code, n7.title, n7.name, 'funder' + substring(n7.id, 12)]
    } AS c8
    RETURN [hit.score, hit.node.id, c6, c8, [hit.text.code, hit.text.title, hit.text.description, hit.text.heading, hit.text.label, hit.text.text, hit.text.name, hit.text.guidelines]]
  } AS c20
  RETURN [size(hits), more, c9, c14, c18, c19, c20]
} AS c21
