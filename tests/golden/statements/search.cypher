CYPHER 5
RETURN COLLECT {
  CALL () {
    UNWIND $p.p0 AS x
    CALL (x) {
      CALL db.index.fulltext.queryNodes(x.index, x.query, {limit: 1000}) YIELD node, score
      WITH x, node, score, CASE WHEN node:TargetVersion THEN head(COLLECT {
        MATCH (t1:Target)-[:HAS_VERSION]->(node)
        MATCH (t1)-[:HAS_VERSION]->(v2:TargetVersion)
        WHERE coalesce(v2.since <= $p.today, true) AND coalesce(v2.until > $p.today, true)
        WITH t1, v2
        ORDER BY coalesce(v2.since, date('0001-01-01')) DESC, v2.id LIMIT 1
        WITH t1, v2
        WHERE v2 = node
        RETURN t1
      }) ELSE node END AS n
      WHERE n IS NOT NULL AND CASE x.noun WHEN 'Person' THEN (n.private IS NULL) ELSE true END AND none(face IN x.faces WHERE face IN labels(n))
      WITH x, n, node, toInteger(round(1000 * (score + x.bonus + 10.0 / (10 + coalesce(size(node[x.name]), 10))))) AS s
      ORDER BY s DESC, n.id LIMIT 501
      RETURN collect({node: n, text: node, noun: x.noun, kind: x.kind, type: x.type, score: s}) AS found
    }
    WITH collect(found[..500]) AS lists, collect(size(found) > 500) AS over
    RETURN reduce(all = [], each IN lists | all + each) AS hits1, true IN over AS more1
  }
  CALL (hits1) {
    UNWIND CASE WHEN size(hits1) = 0 THEN $p.p1 ELSE [] END AS x
    CALL (x) {
      CALL db.index.fulltext.queryNodes(x.index, x.query, {limit: 1000}) YIELD node, score
      WITH x, node, score, CASE WHEN node:TargetVersion THEN head(COLLECT {
        MATCH (t3:Target)-[:HAS_VERSION]->(node)
        MATCH (t3)-[:HAS_VERSION]->(v4:TargetVersion)
        WHERE coalesce(v4.since <= $p.today, true) AND coalesce(v4.until > $p.today, true)
        WITH t3, v4
        ORDER BY coalesce(v4.since, date('0001-01-01')) DESC, v4.id LIMIT 1
        WITH t3, v4
        WHERE v4 = node
        RETURN t3
      }) ELSE node END AS n
      WHERE n IS NOT NULL AND CASE x.noun WHEN 'Person' THEN (n.private IS NULL) ELSE true END AND none(face IN x.faces WHERE face IN labels(n))
      WITH x, n, node, toInteger(round(1000 * (score + x.bonus + 10.0 / (10 + coalesce(size(node[x.name]), 10))))) AS s
      ORDER BY s DESC, n.id LIMIT 501
      RETURN collect({node: n, text: node, noun: x.noun, kind: x.kind, type: x.type, score: s}) AS found
    }
    WITH collect(found[..500]) AS lists, collect(size(found) > 500) AS over
    RETURN reduce(all = [], each IN lists | all + each) AS hits2, true IN over AS more2
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
    UNWIND hits AS hit
    WITH hit, hit.node AS n, hit.noun AS noun, hit.score AS score
    ORDER BY score DESC, n.id LIMIT $p.p3
    WITH hit, n, noun, score, COLLECT {
      UNWIND [n] AS n5
      WITH n5, noun
      RETURN [noun, n5.id, 'funder' + substring(n5.id, 12)]
    } AS c6, COLLECT {
      UNWIND [n] AS n7
      WITH n7, noun
      RETURN [noun, n7.id, n7.code, n7.title, n7.name, 'funder' + substring(n7.id, 12)]
    } AS c8
    RETURN [score, n.id, c6, c8, [hit.text.code, hit.text.title, hit.text.description, hit.text.heading, hit.text.label, hit.text.text, hit.text.name]]
  } AS c20
  RETURN [size(hits), more, c9, c14, c18, c19, c20]
} AS c21
