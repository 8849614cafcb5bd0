CYPHER 5
RETURN COLLECT {
  UNWIND $p.p1 AS x1
  WITH x1
  WHERE EXISTS {
    MATCH (n5:Node {id: x1[1]})
    WHERE (n5:Person OR n5:Organization OR n5:TaskForce OR n5:Partnership)
  }
  WITH x1
  ORDER BY x1[0]
  WITH x1, COLLECT {
    UNWIND range(0, size([x1[1]]) - 1) AS i2
    MATCH (n3:Node {id: [x1[1]][i2]})
    WHERE (n3:Person OR n3:Organization OR n3:TaskForce OR n3:Partnership)
    WITH n3, i2
    ORDER BY i2
    RETURN [CASE WHEN n3:Person THEN 'Person' WHEN n3:Organization THEN 'Organization' WHEN n3:TaskForce THEN 'TaskForce' WHEN n3:Partnership THEN 'Partnership' END, n3.id, 'funder' + substring(n3.id, 12)]
  } AS c4
  RETURN [c4, x1[2]]
} AS c6, COLLECT {
  UNWIND $p.p2 AS x7
  WITH x7
  WHERE EXISTS {
    MATCH (n17:Node {id: x7[1]})
    WHERE (n17:TaskForce)
  } AND EXISTS {
    MATCH (n18:Node {id: x7[2]})
    WHERE (n18:TaskForce)
  }
  WITH x7
  ORDER BY x7[0]
  WITH x7, COLLECT {
    UNWIND range(0, size([x7[1]]) - 1) AS i8
    MATCH (n9:Node {id: [x7[1]][i8]})
    WHERE (n9:TaskForce)
    WITH n9, i8
    ORDER BY i8
    RETURN [n9.code]
  } AS c10, COLLECT {
    UNWIND range(0, size([x7[2]]) - 1) AS i11
    MATCH (n12:Node {id: [x7[2]][i11]})
    WHERE (n12:TaskForce)
    WITH n12, i11
    ORDER BY i11
    RETURN [n12.code]
  } AS c13, COLLECT {
    UNWIND range(0, size(x7[5]) - 1) AS i14
    MATCH (n15:Node {id: x7[5][i14]})
    WHERE (n15:Person)
    WITH n15, i14
    ORDER BY i14
    RETURN [n15.name]
  } AS c16
  RETURN [c10, c13, x7[3], c16]
} AS c19
