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
  WITH n3, replace(n3.introduction, '{contact}', coalesce($p.contact, 'the Executive Secretariat')) AS c4, [step IN n3.steps | replace(step, '{contact}', coalesce($p.contact, 'the Executive Secretariat'))] AS c5, replace(n3.nomination, '{contact}', coalesce($p.contact, 'the Executive Secretariat')) AS c6, $p.contact AS c7
  RETURN [c4, c5, c6, c7]
} AS c8
