CYPHER 5
RETURN COUNT {
  MATCH (n1:Candidacy)
} AS c2, COLLECT {
  MATCH (n1:Candidacy)
  WHERE n1.submittedAt IS NOT NULL AND n1.id IS NOT NULL
  WITH n1
  ORDER BY n1.submittedAt, n1.id LIMIT $p.p1
  WITH n1, CASE WHEN n1.state = 'IN_OFFICE' AND NOT EXISTS {
    MATCH (n1)-[:BECAME]->(p3:Participation)
    WHERE coalesce(p3.until > $p.today, true)
  } THEN 'ENDED' ELSE n1.state END AS c4, COLLECT {
    MATCH (n1)-[:IN_REGION]->(n5:Region)
    WITH n5
    ORDER BY n5.id LIMIT 1
    RETURN [n5.code]
  } AS c6, COLLECT {
    MATCH (n1)<-[:STANDS]-(n7:Person)
    WITH n7
    ORDER BY n7.id LIMIT 1
    RETURN [n7.id]
  } AS c8, head(COLLECT {
    MATCH (n1)<-[:STANDS]-(p9:Person)
    RETURN p9.name
  }) AS c10, COLLECT {
    MATCH (n1)-[:WITH]->(n11:Organization)
    WITH n11
    ORDER BY n11.id LIMIT 1
    RETURN [n11.id]
  } AS c12, COLLECT {
    MATCH (n1)-[:FOR]->(n13:TaskForce)
    WITH n13
    ORDER BY n13.id LIMIT 1
    RETURN [n13.code]
  } AS c14, COLLECT {
    MATCH (n1)-[:BECAME]->(n15:Participation)
    WITH n15
    ORDER BY n15.id LIMIT 1
    WITH n15, coalesce(n15.underReview, false) AS c16, coalesce(n15.appointedBefore, true) AS c17
    RETURN [n15.id, c16, c17]
  } AS c18, COLLECT {
    MATCH (n1)-[:CALLED_BY]->(n19:CallForInformation)
    WITH n19
    ORDER BY n19.id LIMIT 1
    RETURN [coalesce(n19.questions, []), toString(n19.deadline), coalesce(n19.answers, []), toString(n19.answeredAt)]
  } AS c20, COLLECT {
    MATCH (n1)-[:HEARD]->(n21:Opinion)
    WITH n21
    ORDER BY n21.at, n21.id
    WITH n21, COLLECT {
      MATCH (n21)-[:GIVEN_BY]->(n22:Person)
      WITH n22
      ORDER BY n22.id LIMIT 1
      RETURN [n22.id]
    } AS c23
    RETURN [c23, n21.text, toString(n21.at)]
  } AS c24, COLLECT {
    MATCH (n1)-[:DECIDED_BY]->(n25:Decision)
    WITH n25
    ORDER BY n25.id LIMIT 1
    WITH n25, COLLECT {
      MATCH (n25)-[:TAKEN_BY]->(n26:Person)
      WITH n26
      ORDER BY n26.id LIMIT 1
      RETURN [n26.id]
    } AS c27
    RETURN [n25.outcome, c27, toString(n25.at), n25.reason]
  } AS c28, COLLECT {
    UNWIND n1.changes AS x30
    MATCH (n29:Node {id: x30})
    WITH n29
    ORDER BY n29.seq LIMIT $p.p2
    RETURN [n29.kind]
  } AS c31
  RETURN [toString(n1.submittedAt), n1.id, n1.role, c4, c6, c8, c10, c12, c14, c18, n1.motivation, toString(n1.acceptBy), c20, c24, c28, c31]
} AS c32
