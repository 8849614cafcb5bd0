"""Somebody about whom the graph holds everything that it can hold."""

CANDIDACY = """MATCH (a {id: 'person:ana'}), (b {id: 'person:ben'}), (t {id: 'task_force:A1'}),
  (s {id: 'participation:ana'})
CREATE (a)-[:STANDS]->(c:Node:Candidacy {id: 'candidacy:ana', role: 'TASK_FORCE_LEADER', state: 'IN_OFFICE',
  motivation: 'soil matters to me'})-[:FOR]->(t), (c)-[:CONSULTS]->(b), (c)-[:BECAME]->(s),
  (c)-[:CALLED_BY]->(:CallForInformation {id: 'call:ana', questions: ['Why?'], answers: ['my answer']}),
  (c)-[:HEARD]->(:Opinion {id: 'opinion:one', text: 'ben on ana'})-[:GIVEN_BY]->(b),
  (c)-[:DECIDED_BY]->(:Decision {id: 'decision:one', reason: 'best of all'})-[:TAKEN_BY]->(b)"""
ANOTHERS = """MATCH (a {id: 'person:ana'}), (b {id: 'person:ben'}), (t {id: 'task_force:B2'})
CREATE (b)-[:STANDS]->(c:Node:Candidacy {id: 'candidacy:ben', role: 'TASK_FORCE_LEADER', state: 'DECLINED',
  motivation: 'bens own'})-[:FOR]->(t), (c)-[:CONSULTS]->(a),
  (c)-[:HEARD]->(:Opinion {id: 'opinion:two', text: 'ana on ben'})-[:GIVEN_BY]->(a),
  (c)-[:DECIDED_BY]->(:Decision {id: 'decision:two', reason: 'another one'})-[:TAKEN_BY]->(a)"""
KEYS = """MATCH (a:Account {id: 'account:ana'})
CREATE (:Session {id: 'session:ana', secret: 'secret of a session'})-[:OF]->(a),
  (:ApiToken {id: 'token:ana', name: 'notebook', secret: 'secret of a token'})-[:OF]->(a),
  (:OneTimeLink {id: 'link:ana', addressFolded: 'ana@soil.example', secret: 'secret of a link'}),
  (:Mail {id: 'mail:ana', address: 'Ana@soil.example', kind: 'k', subject: 's', text: 'a letter', at: datetime()}),
  (:Mail {id: 'mail:asked', address: 'ben@soil.example', kind: 'k', subject: 's', text: 'Ana Sol stands',
    at: datetime(), state: 'QUEUED', about: ['person:ana']}),
  (:Mail {id: 'mail:ben', address: 'ben@soil.example', kind: 'k', subject: 's', text: 'another', at: datetime()})"""


def make_whole(graph):
    """Let ana have all of it."""
    graph.account("ana")
    for each in (CANDIDACY, ANOTHERS, KEYS):
        graph(each)
