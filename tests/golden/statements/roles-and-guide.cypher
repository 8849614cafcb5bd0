CYPHER 5
RETURN COLLECT {
  MATCH (n1:Role)
  WITH n1
  ORDER BY n1.position, n1.id
  RETURN [n1.name, n1.title, coalesce(n1.duties, []), n1.eligibility]
} AS c2, COLLECT {
  MATCH (n3:JoiningGuide)
  WITH n3
  ORDER BY n3.id LIMIT 1
  WITH n3, [step IN n3.steps | replace(step, '{contact}', coalesce($contact, 'the Executive Secretariat'))] AS c4, $contact AS c5
  RETURN [n3.introduction, c4, n3.nomination, c5]
} AS c6
