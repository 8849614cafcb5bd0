CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Grant)
    WITH n1
    WITH n1.status AS v2, null AS l3, count(*) AS k4
    RETURN v2, l3, k4
  }
  RETURN [v2, l3, k4]
  ORDER BY k4 DESC, v2
} AS c5
