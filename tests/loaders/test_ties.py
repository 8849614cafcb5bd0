"""Protects the statements for new nodes with their links: each link is written once, by one statement or another."""

from hypothesis import given
from hypothesis import strategies as st

from loaders.records import LinkRecord, NodeRecord
from loaders.ties import Ties, node_of
from queries.loading import Tie, create_tied

PEOPLE = [NodeRecord("Person", f"person:{number}", {"name": f"P{number}"}) for number in range(3)]
SEATS = [NodeRecord("Participation", f"participation:{number}", {"role": "TEAM_MEMBER"}) for number in range(3)]
THERE = [("Organization", f"organization:{number}") for number in range(2)]
ENDS = st.sampled_from([*(each.end for each in (*PEOPLE, *SEATS)), *THERE])
LINKS = st.lists(
    st.builds(
        LinkRecord,
        st.sampled_from(["IN", "PARTICIPATES"]),
        ENDS,
        ENDS,
        st.sampled_from([{}, {"source": "source:a"}, {"source": "source:b"}]),
    ),
    unique_by=lambda link: (link.kind, link.start, link.end),
)


def told(noun, tied):
    """The links that rows of values stand for."""
    for row in tied.rows:
        near, at = (noun, row[tied.names.index("id")]), len(tied.names)
        for tie in tied.ties:
            if (far := row[at]) is not None:
                start, end = ((tie.noun, far), near) if tie.inwards else (near, (tie.noun, far))
                yield tie.kind, start, end, dict(zip(tie.names, row[at + 1 : at + tie.width], strict=True))
            at += tie.width


@given(LINKS)
def test_each_link_is_written_once(links):
    turns = {each.end: turn for turn, nodes in enumerate((PEOPLE, SEATS)) for each in nodes}
    ties = Ties(links, turns)
    written = [each for nodes in (PEOPLE, SEATS) for each in told(nodes[0].noun, ties.of(nodes))]
    written += [(each.kind, each.start, each.end, dict(each.properties)) for each in ties.others]
    given_ = [(each.kind, each.start, each.end, dict(each.properties)) for each in links]
    assert sorted(map(repr, written)) == sorted(map(repr, given_))


@given(LINKS)
def test_no_link_is_written_before_its_other_end(links):
    turns = {each.end: turn for turn, nodes in enumerate((PEOPLE, SEATS)) for each in nodes}
    ties, there = Ties(links, turns), set(THERE)
    for nodes in (PEOPLE, SEATS):
        near = {each.end for each in nodes}
        written = [{start, end} for _, start, end, _ in told(nodes[0].noun, ties.of(nodes))]
        assert all(len(ends & near) == 1 and ends <= there | near for ends in written)
        there |= near


def test_a_face_is_the_node_it_is_laid_on():
    assert node_of(("Funder", "organization:1")) == ("Organization", "organization:1")


def test_a_statement_looks_each_end_up_once():
    ties = [
        Tie(kind="IN", noun="TaskForce", inwards=False, names=(), always=True),
        Tie(kind="GAVE", noun="Funder", inwards=True, names=("source",), always=False),
    ]
    assert create_tied("Participation", ["id", "role"], ties) == (
        "CYPHER 5 UNWIND $p.rows AS row"
        " MATCH (b0:Node {id: row[2]}) OPTIONAL MATCH (b1:Node {id: row[3]})"
        " CREATE (n:Node:Participation {id: row[0], role: row[1], changes: [$p.change]}), (n)-[:IN]->(b0)"
        " FOREACH (_ IN CASE WHEN b1 IS NULL THEN [] ELSE [1] END | CREATE (n)<-[:GAVE {source: row[4]}]-(b1))"
        " RETURN sum(CASE WHEN (row[3] IS NULL OR b1 IS NOT NULL) THEN 1 ELSE 0 END) AS written"
    )
