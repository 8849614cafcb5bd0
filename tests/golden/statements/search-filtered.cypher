CYPHER 5
RETURN COLLECT {
  CALL () {
    UNWIND range(0, size($p.p3) - 1) AS at
    CALL (at) {
      CALL db.index.fulltext.queryNodes($p.p3[at].index, $p.p3[at].query, {limit: 1000}) YIELD node, score AS worth
      WITH at, node, worth, CASE WHEN node:TargetVersion THEN head(COLLECT {
        MATCH (t8:Target)-[:HAS_VERSION]->(node)
        MATCH (t8)-[:HAS_VERSION]->(v9:TargetVersion)
        WHERE coalesce(v9.since <= $p.today, true) AND coalesce(v9.until > $p.today, true)
        WITH t8, v9
        ORDER BY coalesce(v9.since, date('0001-01-01')) DESC, v9.id LIMIT 1
        WITH t8, v9
        WHERE v9 = node
        RETURN t8
      }) ELSE node END AS n
      WHERE n IS NOT NULL AND CASE $p.p3[at].noun WHEN 'Person' THEN (n.private IS NULL OR n.id + '' = $p.viewer) ELSE true END AND none(face IN $p.p3[at].faces WHERE face IN labels(n))
      WITH n, node, toInteger(round(1000 * (worth + $p.p3[at].bonus + 10.0 / (10 + coalesce(size(node[$p.p3[at].name]), 10))))) AS score
      ORDER BY score DESC, n.id LIMIT 500
      RETURN n, node, score
    }
    WITH at, n, node, $p.p3[at].noun AS noun, score
    ORDER BY score DESC, n.id
    WITH collect(CASE WHEN CASE noun WHEN 'Goal' THEN EXISTS {
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
    } WHEN 'FundingCall' THEN EXISTS {
      MATCH (n)-[:FOR_OBJECTIVE]->(:Objective)<-[:HAS_OBJECTIVE]-(n1:Goal)
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
    } WHEN 'FundingCall' THEN EXISTS {
      MATCH (n)-[:FOR_REGION]->(:Region)-[:PART_OF*0..4]->(n5:Region)
      WHERE n5.code = $p.p2 AND n5.scheme IN ['m49', 'iso3166']
    } WHEN 'Partnership' THEN EXISTS {
      MATCH (n)-[:ACTIVE_IN]->(:Region)-[:PART_OF*0..4]->(n5:Region)
      WHERE n5.code = $p.p2 AND n5.scheme IN ['m49', 'iso3166']
    } WHEN 'Region' THEN EXISTS {
      MATCH (n)-[:PART_OF*0..4]->(n5:Region)
      WHERE n5.code = $p.p2 AND n5.scheme IN ['m49', 'iso3166']
    } ELSE false END THEN {node: n, text: node, noun: noun, kind: $p.p3[at].kind, type: $p.p3[at].type, score: score} END) AS hits1, collect(at) AS places
    RETURN hits1, any(at IN range(0, size($p.p3) - 1) WHERE size([each IN places WHERE each = at]) = 500) AS more1
  }
  CALL (hits1) {
    UNWIND CASE WHEN size(hits1) = 0 THEN range(0, size($p.p4) - 1) ELSE [] END AS at
    CALL (at) {
      CALL db.index.fulltext.queryNodes($p.p4[at].index, $p.p4[at].query, {limit: 1000}) YIELD node, score AS worth
      WITH at, node, worth, CASE WHEN node:TargetVersion THEN head(COLLECT {
        MATCH (t10:Target)-[:HAS_VERSION]->(node)
        MATCH (t10)-[:HAS_VERSION]->(v11:TargetVersion)
        WHERE coalesce(v11.since <= $p.today, true) AND coalesce(v11.until > $p.today, true)
        WITH t10, v11
        ORDER BY coalesce(v11.since, date('0001-01-01')) DESC, v11.id LIMIT 1
        WITH t10, v11
        WHERE v11 = node
        RETURN t10
      }) ELSE node END AS n
      WHERE n IS NOT NULL AND CASE $p.p4[at].noun WHEN 'Person' THEN (n.private IS NULL OR n.id + '' = $p.viewer) ELSE true END AND none(face IN $p.p4[at].faces WHERE face IN labels(n))
      WITH n, node, toInteger(round(1000 * (worth + $p.p4[at].bonus + 10.0 / (10 + coalesce(size(node[$p.p4[at].name]), 10))))) AS score
      ORDER BY score DESC, n.id LIMIT 500
      RETURN n, node, score
    }
    WITH at, n, node, $p.p4[at].noun AS noun, score
    ORDER BY score DESC, n.id
    WITH collect(CASE WHEN CASE noun WHEN 'Goal' THEN EXISTS {
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
    } WHEN 'FundingCall' THEN EXISTS {
      MATCH (n)-[:FOR_OBJECTIVE]->(:Objective)<-[:HAS_OBJECTIVE]-(n1:Goal)
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
    } WHEN 'FundingCall' THEN EXISTS {
      MATCH (n)-[:FOR_REGION]->(:Region)-[:PART_OF*0..4]->(n5:Region)
      WHERE n5.code = $p.p2 AND n5.scheme IN ['m49', 'iso3166']
    } WHEN 'Partnership' THEN EXISTS {
      MATCH (n)-[:ACTIVE_IN]->(:Region)-[:PART_OF*0..4]->(n5:Region)
      WHERE n5.code = $p.p2 AND n5.scheme IN ['m49', 'iso3166']
    } WHEN 'Region' THEN EXISTS {
      MATCH (n)-[:PART_OF*0..4]->(n5:Region)
      WHERE n5.code = $p.p2 AND n5.scheme IN ['m49', 'iso3166']
    } ELSE false END THEN {node: n, text: node, noun: noun, kind: $p.p4[at].kind, type: $p.p4[at].type, score: score} END) AS hits2, collect(at) AS places
    RETURN hits2, any(at IN range(0, size($p.p4) - 1) WHERE size([each IN places WHERE each = at]) = 500) AS more2
  }
  WITH CASE WHEN size(hits1) = 0 THEN hits2 ELSE hits1 END AS hits, more1 OR more2 AS more
  WITH hits, more, COLLECT {
    UNWIND [hit IN hits
    WHERE hit.score <= $p.p7 AND (hit.score < $p.p7 OR hit.node.id > $p.p8)][..$p.p6] AS hit
    WITH hit, hit.node AS n, hit.noun AS noun
    WITH hit, n, noun, COLLECT {
      UNWIND [n] AS n12
      WITH n12, noun
      RETURN [noun, n12.id, 'funder' + substring(n12.id, 12)]
    } AS c13
    RETURN [hit.score, hit.node.id, c13]
  } AS c14
  RETURN [any(hit IN hits WHERE hit.score >= $p.p7 AND (hit.score > $p.p7 OR hit.node.id <= $p.p8)), c14]
} AS c15
