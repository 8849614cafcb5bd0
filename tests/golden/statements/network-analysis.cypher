CYPHER 5
RETURN $p.p0 AS c1, $p.p1 AS c2, $p.p2 AS c3, $p.p3 AS c4, $p.p4 AS c5, $p.p5 AS c6, $p.p6 AS c7, $p.p7 AS c8, COLLECT {
  UNWIND $p.p9 AS x9
  WITH x9
  WHERE EXISTS {
    MATCH (n13:Node {id: x9[1]})
    WHERE (n13:Person AND (n13.private IS NULL) OR n13:Organization OR n13:TaskForce OR n13:Partnership)
  }
  WITH x9
  ORDER BY x9[0]
  WITH x9, COLLECT {
    UNWIND range(0, size([x9[1]]) - 1) AS i10
    MATCH (n11:Node {id: [x9[1]][i10]})
    WHERE (n11:Person AND (n11.private IS NULL) OR n11:Organization OR n11:TaskForce OR n11:Partnership)
    WITH n11, i10
    ORDER BY i10
    RETURN [CASE WHEN n11:Person THEN 'Person' WHEN n11:Organization THEN 'Organization' WHEN n11:TaskForce THEN 'TaskForce' WHEN n11:Partnership THEN 'Partnership' END, n11.id, n11.name, 'funder' + substring(n11.id, 12)]
  } AS c12
  RETURN [c12, x9[2], x9[3], x9[4], x9[5], x9[6]]
} AS c14, COLLECT {
  UNWIND $p.p10 AS x15
  WITH x15
  WHERE EXISTS {
    MATCH (n22:Node {id: x15[1]})
    WHERE (n22:Person AND (n22.private IS NULL) OR n22:Organization OR n22:TaskForce OR n22:Partnership)
  }
  WITH x15
  ORDER BY x15[0]
  WITH x15, COLLECT {
    UNWIND range(0, size([x15[1]]) - 1) AS i16
    MATCH (n17:Node {id: [x15[1]][i16]})
    WHERE (n17:Person AND (n17.private IS NULL) OR n17:Organization OR n17:TaskForce OR n17:Partnership)
    WITH n17, i16
    ORDER BY i16
    RETURN [CASE WHEN n17:Person THEN 'Person' WHEN n17:Organization THEN 'Organization' WHEN n17:TaskForce THEN 'TaskForce' WHEN n17:Partnership THEN 'Partnership' END, n17.id, 'funder' + substring(n17.id, 12)]
  } AS c18, COLLECT {
    UNWIND range(0, size(x15[4]) - 1) AS i19
    MATCH (n20:Node {id: x15[4][i19]})
    WHERE (n20:Person AND (n20.private IS NULL) OR n20:Organization OR n20:TaskForce OR n20:Partnership)
    WITH n20, i19
    ORDER BY i19
    RETURN [CASE WHEN n20:Person THEN 'Person' WHEN n20:Organization THEN 'Organization' WHEN n20:TaskForce THEN 'TaskForce' WHEN n20:Partnership THEN 'Partnership' END, n20.id, 'funder' + substring(n20.id, 12)]
  } AS c21
  RETURN [c18, x15[2], x15[3], c21]
} AS c23, $p.p11 AS c24, COLLECT {
  UNWIND $p.p12 AS x25
  WITH x25
  WITH x25
  ORDER BY x25[0]
  WITH x25, COLLECT {
    UNWIND range(0, size(x25[6]) - 1) AS i26
    MATCH (n27:Node {id: x25[6][i26]})
    WHERE (n27:Person AND (n27.private IS NULL) OR n27:Organization OR n27:TaskForce OR n27:Partnership)
    WITH n27, i26
    ORDER BY i26
    RETURN [CASE WHEN n27:Person THEN 'Person' WHEN n27:Organization THEN 'Organization' WHEN n27:TaskForce THEN 'TaskForce' WHEN n27:Partnership THEN 'Partnership' END, n27.id, 'funder' + substring(n27.id, 12)]
  } AS c28
  RETURN [x25[0], x25[1], x25[2], x25[3], x25[4], x25[5], c28]
} AS c29, COLLECT {
  UNWIND $p.p13 AS x30
  WITH x30
  WHERE EXISTS {
    MATCH (n43:Node {id: x30[1]})
    WHERE (n43:TaskForce)
  } AND EXISTS {
    MATCH (n44:Node {id: x30[2]})
    WHERE (n44:TaskForce)
  }
  WITH x30
  ORDER BY x30[0]
  WITH x30, COLLECT {
    UNWIND range(0, size([x30[1]]) - 1) AS i31
    MATCH (n32:Node {id: [x30[1]][i31]})
    WHERE (n32:TaskForce)
    WITH n32, i31
    ORDER BY i31
    RETURN [n32.code]
  } AS c33, COLLECT {
    UNWIND range(0, size([x30[2]]) - 1) AS i34
    MATCH (n35:Node {id: [x30[2]][i34]})
    WHERE (n35:TaskForce)
    WITH n35, i34
    ORDER BY i34
    RETURN [n35.code]
  } AS c36, COLLECT {
    UNWIND range(0, size(x30[5]) - 1) AS i37
    MATCH (n38:Node {id: x30[5][i37]})
    WHERE (n38:Person AND (n38.private IS NULL))
    WITH n38, i37
    ORDER BY i37
    RETURN [n38.name]
  } AS c39, COLLECT {
    UNWIND range(0, size(x30[8]) - 1) AS i40
    MATCH (n41:Node {id: x30[8][i40]})
    WHERE (n41:Organization)
    WITH n41, i40
    ORDER BY i40
    RETURN [n41.name]
  } AS c42
  RETURN [c33, c36, x30[3], x30[4], c39, x30[6], x30[7], c42]
} AS c45
