CYPHER 5
RETURN COLLECT {
  CALL () {
    UNWIND $p.p3 AS x
    CALL (x) {
      CALL db.index.fulltext.queryNodes(x.index, x.query, {limit: 1000}) YIELD node, score
      WITH x, node, score, CASE WHEN node:TargetVersion THEN head(COLLECT {
        MATCH (t8:Target)-[:HAS_VERSION]->(node)
        MATCH (t8)-[:HAS_VERSION]->(v9:TargetVersion)
        WHERE coalesce(v9.since <= $p.today, true) AND coalesce(v9.until > $p.today, true)
        WITH t8, v9
        ORDER BY coalesce(v9.since, date('0001-01-01')) DESC, v9.id LIMIT 1
        WITH t8, v9
        WHERE v9 = node
        RETURN t8
      }) ELSE node END AS n
      WHERE n IS NOT NULL AND CASE x.noun WHEN 'Person' THEN (n.private IS NULL OR n.id + '' = $p.viewer) ELSE true END AND none(face IN x.faces WHERE face IN labels(n))
      WITH x, n, node, toInteger(round(1000 * (score + x.bonus + 10.0 / (10 + coalesce(size(node[x.name]), 10))))) AS s
      ORDER BY s DESC, n.id LIMIT 501
      RETURN collect({node: n, text: node, noun: x.noun, kind: x.kind, type: x.type, score: s}) AS found
    }
    CALL (found) {
      UNWIND found[..500] AS hit
      WITH hit, hit.node AS n, hit.noun AS noun
      WHERE CASE noun WHEN 'Goal' THEN EXISTS {
        MATCH (n)-[:HAS_OBJECTIVE]->(:Objective)<-[:HAS_OBJECTIVE]-(n1:Goal)
        WHERE n1.code = $p.p0
      } WHEN 'Objective' THEN EXISTS {
        MATCH (n)<-[:HAS_OBJECTIVE]-(n1:Goal)
        WHERE n1.code = $p.p0
      } WHEN 'Target' THEN EXISTS {
        MATCH (n)<-[:HAS_TARGET]-(:Objective)<-[:HAS_OBJECTIVE]-(n1:Goal)
        WHERE n1.code = $p.p0
      } WHEN 'TaskForce' THEN EXISTS {
        MATCH (n)-[:IMPLEMENTS]->(:Objective)<-[:HAS_OBJECTIVE]-(n1:Goal)
        WHERE n1.code = $p.p0
      } WHEN 'Organization' THEN EXISTS {
        MATCH (n)<-[:ON_BEHALF_OF]-(p2:Participation)-[:IN]->(:TaskForce)-[:IMPLEMENTS]->(:Objective)<-[:HAS_OBJECTIVE]-(n1:Goal)
        WHERE coalesce(p2.since <= $p.today, true) AND coalesce(p2.until > $p.today, true) AND n1.code = $p.p0
      } WHEN 'Person' THEN EXISTS {
        MATCH (n)-[:PARTICIPATES]->(p3:Participation)-[:IN]->(:TaskForce)-[:IMPLEMENTS]->(:Objective)<-[:HAS_OBJECTIVE]-(n1:Goal)
        WHERE coalesce(p3.since <= $p.today, true) AND coalesce(p3.until > $p.today, true) AND n1.code = $p.p0
      } WHEN 'Funder' THEN EXISTS {
        MATCH (n)-[f4:FOCUSES_ON]->(:Objective)<-[:HAS_OBJECTIVE]-(n1:Goal)
        WHERE coalesce(f4.since <= $p.today, true) AND coalesce(f4.until > $p.today, true) AND n1.code = $p.p0
      } WHEN 'Grant' THEN EXISTS {
        MATCH (n)-[:SUPPORTS]->(:Objective)<-[:HAS_OBJECTIVE]-(n1:Goal)
        WHERE n1.code = $p.p0
      } WHEN 'Partnership' THEN EXISTS {
        MATCH (n)-[:WORKS_ON]->(:Objective)<-[:HAS_OBJECTIVE]-(n1:Goal)
        WHERE n1.code = $p.p0
      } ELSE false END AND CASE noun WHEN 'Organization' THEN EXISTS {
        MATCH (n)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..4]->(n5:Region)
        WHERE n5.code = $p.p2 AND n5.scheme IN ['m49', 'iso3166']
      } WHEN 'Person' THEN EXISTS {
        MATCH (n)-[r6:AFFILIATED_WITH]->(:Organization)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..4]->(n5:Region)
        WHERE coalesce(r6.since <= $p.today, true) AND coalesce(r6.until > $p.today, true) AND r6.claimed IS NULL AND n5.code = $p.p2 AND n5.scheme IN ['m49', 'iso3166']
      } WHEN 'Funder' THEN EXISTS {
        MATCH (n)-[f7:FUNDS_IN]->(:Region)-[:PART_OF*0..4]->(n5:Region)
        WHERE coalesce(f7.since <= $p.today, true) AND coalesce(f7.until > $p.today, true) AND n5.code = $p.p2 AND n5.scheme IN ['m49', 'iso3166']
      } WHEN 'Grant' THEN EXISTS {
        MATCH (n)-[:SPENT_IN]->(:Region)-[:PART_OF*0..4]->(n5:Region)
        WHERE n5.code = $p.p2 AND n5.scheme IN ['m49', 'iso3166']
      } WHEN 'Partnership' THEN EXISTS {
        MATCH (n)-[:ACTIVE_IN]->(:Region)-[:PART_OF*0..4]->(n5:Region)
        WHERE n5.code = $p.p2 AND n5.scheme IN ['m49', 'iso3166']
      } WHEN 'Region' THEN EXISTS {
        MATCH (n)-[:PART_OF*0..4]->(n5:Region)
        WHERE n5.code = $p.p2 AND n5.scheme IN ['m49', 'iso3166']
      } ELSE false END
      RETURN collect(hit) AS kept
    }
    WITH collect(kept) AS lists, collect(size(found) > 500) AS over
    RETURN reduce(all = [], each IN lists | all + each) AS hits1, true IN over AS more1
  }
  CALL (hits1) {
    UNWIND CASE WHEN size(hits1) = 0 THEN $p.p4 ELSE [] END AS x
    CALL (x) {
      CALL db.index.fulltext.queryNodes(x.index, x.query, {limit: 1000}) YIELD node, score
      WITH x, node, score, CASE WHEN node:TargetVersion THEN head(COLLECT {
        MATCH (t10:Target)-[:HAS_VERSION]->(node)
        MATCH (t10)-[:HAS_VERSION]->(v11:TargetVersion)
        WHERE coalesce(v11.since <= $p.today, true) AND coalesce(v11.until > $p.today, true)
        WITH t10, v11
        ORDER BY coalesce(v11.since, date('0001-01-01')) DESC, v11.id LIMIT 1
        WITH t10, v11
        WHERE v11 = node
        RETURN t10
      }) ELSE node END AS n
      WHERE n IS NOT NULL AND CASE x.noun WHEN 'Person' THEN (n.private IS NULL OR n.id + '' = $p.viewer) ELSE true END AND none(face IN x.faces WHERE face IN labels(n))
      WITH x, n, node, toInteger(round(1000 * (score + x.bonus + 10.0 / (10 + coalesce(size(node[x.name]), 10))))) AS s
      ORDER BY s DESC, n.id LIMIT 501
      RETURN collect({node: n, text: node, noun: x.noun, kind: x.kind, type: x.type, score: s}) AS found
    }
    CALL (found) {
      UNWIND found[..500] AS hit
      WITH hit, hit.node AS n, hit.noun AS noun
      WHERE CASE noun WHEN 'Goal' THEN EXISTS {
        MATCH (n)-[:HAS_OBJECTIVE]->(:Objective)<-[:HAS_OBJECTIVE]-(n1:Goal)
        WHERE n1.code = $p.p0
      } WHEN 'Objective' THEN EXISTS {
        MATCH (n)<-[:HAS_OBJECTIVE]-(n1:Goal)
        WHERE n1.code = $p.p0
      } WHEN 'Target' THEN EXISTS {
        MATCH (n)<-[:HAS_TARGET]-(:Objective)<-[:HAS_OBJECTIVE]-(n1:Goal)
        WHERE n1.code = $p.p0
      } WHEN 'TaskForce' THEN EXISTS {
        MATCH (n)-[:IMPLEMENTS]->(:Objective)<-[:HAS_OBJECTIVE]-(n1:Goal)
        WHERE n1.code = $p.p0
      } WHEN 'Organization' THEN EXISTS {
        MATCH (n)<-[:ON_BEHALF_OF]-(p2:Participation)-[:IN]->(:TaskForce)-[:IMPLEMENTS]->(:Objective)<-[:HAS_OBJECTIVE]-(n1:Goal)
        WHERE coalesce(p2.since <= $p.today, true) AND coalesce(p2.until > $p.today, true) AND n1.code = $p.p0
      } WHEN 'Person' THEN EXISTS {
        MATCH (n)-[:PARTICIPATES]->(p3:Participation)-[:IN]->(:TaskForce)-[:IMPLEMENTS]->(:Objective)<-[:HAS_OBJECTIVE]-(n1:Goal)
        WHERE coalesce(p3.since <= $p.today, true) AND coalesce(p3.until > $p.today, true) AND n1.code = $p.p0
      } WHEN 'Funder' THEN EXISTS {
        MATCH (n)-[f4:FOCUSES_ON]->(:Objective)<-[:HAS_OBJECTIVE]-(n1:Goal)
        WHERE coalesce(f4.since <= $p.today, true) AND coalesce(f4.until > $p.today, true) AND n1.code = $p.p0
      } WHEN 'Grant' THEN EXISTS {
        MATCH (n)-[:SUPPORTS]->(:Objective)<-[:HAS_OBJECTIVE]-(n1:Goal)
        WHERE n1.code = $p.p0
      } WHEN 'Partnership' THEN EXISTS {
        MATCH (n)-[:WORKS_ON]->(:Objective)<-[:HAS_OBJECTIVE]-(n1:Goal)
        WHERE n1.code = $p.p0
      } ELSE false END AND CASE noun WHEN 'Organization' THEN EXISTS {
        MATCH (n)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..4]->(n5:Region)
        WHERE n5.code = $p.p2 AND n5.scheme IN ['m49', 'iso3166']
      } WHEN 'Person' THEN EXISTS {
        MATCH (n)-[r6:AFFILIATED_WITH]->(:Organization)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..4]->(n5:Region)
        WHERE coalesce(r6.since <= $p.today, true) AND coalesce(r6.until > $p.today, true) AND r6.claimed IS NULL AND n5.code = $p.p2 AND n5.scheme IN ['m49', 'iso3166']
      } WHEN 'Funder' THEN EXISTS {
        MATCH (n)-[f7:FUNDS_IN]->(:Region)-[:PART_OF*0..4]->(n5:Region)
        WHERE coalesce(f7.since <= $p.today, true) AND coalesce(f7.until > $p.today, true) AND n5.code = $p.p2 AND n5.scheme IN ['m49', 'iso3166']
      } WHEN 'Grant' THEN EXISTS {
        MATCH (n)-[:SPENT_IN]->(:Region)-[:PART_OF*0..4]->(n5:Region)
        WHERE n5.code = $p.p2 AND n5.scheme IN ['m49', 'iso3166']
      } WHEN 'Partnership' THEN EXISTS {
        MATCH (n)-[:ACTIVE_IN]->(:Region)-[:PART_OF*0..4]->(n5:Region)
        WHERE n5.code = $p.p2 AND n5.scheme IN ['m49', 'iso3166']
      } WHEN 'Region' THEN EXISTS {
        MATCH (n)-[:PART_OF*0..4]->(n5:Region)
        WHERE n5.code = $p.p2 AND n5.scheme IN ['m49', 'iso3166']
      } ELSE false END
      RETURN collect(hit) AS kept
    }
    WITH collect(kept) AS lists, collect(size(found) > 500) AS over
    RETURN reduce(all = [], each IN lists | all + each) AS hits2, true IN over AS more2
  }
  WITH CASE WHEN size(hits1) = 0 THEN hits2 ELSE hits1 END AS hits, more1 OR more2 AS more
  WITH hits, more, EXISTS {
    UNWIND hits AS hit
    WITH hit, hit.node AS n, hit.noun AS noun, hit.score AS score
    WHERE score >= $p.p7 AND (score > $p.p7 OR n.id <= $p.p8)
    RETURN hit
  } AS c14, COLLECT {
    UNWIND hits AS hit
    WITH hit, hit.node AS n, hit.noun AS noun, hit.score AS score
    WHERE score <= $p.p7 AND (score < $p.p7 OR n.id > $p.p8)
    ORDER BY score DESC, n.id LIMIT $p.p6
    WITH hit, n, noun, score, COLLECT {
      UNWIND [n] AS n12
      WITH n12, noun
      RETURN [noun, n12.id, 'funder' + substring(n12.id, 12)]
    } AS c13
    RETURN [score, n.id, c13]
  } AS c15
  RETURN [c14, c15]
} AS c16
