"""What `search` gives on a real graph: order, pages, kinds, facets, what one may not see; whatever is typed."""

import pytest
from by_hand import ByHand, words_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from judged import judged

from queries.compiler.refusals import RefusedError
from queries.model import SEARCHED
from queries.search.asked import strict
from queries.search.words import words
from queries.seen import Audience

pytestmark = pytest.mark.database

ROWS = (
    "query ($text: String!) { search(text: $text, first: 100) { totalCount edges { score node { id __typename } } } }"
)
PAGE = """query ($text: String!, $after: String) {
  search(text: $text, first: 7, after: $after) {
    totalCount edges { cursor score node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } } }"""
KINDS = "query ($text: String!, $types: [NodeType!]) { search(text: $text, types: $types) { nodes { __typename id } } }"
LINKED = """query ($text: String!, $goal: String, $region: String) {
  search(text: $text, goal: $goal, region: $region) { nodes { id } } }"""
FACETS = """query ($text: String!) {
  search(text: $text) { totalCount facets(by: [NOUN, GOAL, REGION, TYPE]) { field values { value label count } } } }"""
SHOWN = """query ($text: String!) { search(text: $text, first: 3) {
  edges { node { id } highlights { field text parts { text found } } } } }"""


def ids(told):
    return [each["id"] for each in told["search"]["nodes"]]


@pytest.fixture(scope="module")
def by_hand(found, driver, neo4j):
    with driver.session(database=neo4j.database) as session:
        yield ByHand(session)


def test_scores_are_those_that_are_worked_out_by_hand(found, by_hand):
    """For every judged text that something has all words of, every hit and every score."""
    compared = 0
    for each in judged():
        rows = [words_of(row) for row in strict(each.text, SEARCHED)]
        told = {hit: score for row in rows for hit, score in by_hand.ranked(row).items()}
        if not told:
            continue
        edges = found(ROWS, text=each.text)["search"]["edges"]
        got = {edge["node"]["id"].replace("funder:", "organization:"): round(1000 * edge["score"]) for edge in edges}
        best = dict(sorted(told.items(), key=lambda item: (-item[1], item[0]))[:100])
        assert {key: score for key, score in best.items() if abs(got.get(key, 0) - score) > 1} == {}, each
        assert list(got) == sorted(got, key=lambda key: (-got[key], key))
        compared += 1
    assert compared > 70


def test_pages_put_together_are_the_list(found):
    whole = found(ROWS, text="soil")["search"]
    pages, after = [], None
    while not pages or pages[-1]["pageInfo"]["hasNextPage"]:
        pages.append(found(PAGE, text="soil", after=after)["search"])
        after = pages[-1]["pageInfo"]["endCursor"]
    assert len(pages) > 2
    assert [edge["node"]["id"] for page in pages for edge in page["edges"]] == [
        edge["node"]["id"] for edge in whole["edges"]
    ]
    assert [page["pageInfo"]["hasPreviousPage"] for page in pages] == [False] + [True] * (len(pages) - 1)
    assert {page["totalCount"] for page in pages} == {whole["totalCount"]} == {len(whole["edges"])}


def test_a_funder_is_found_once_and_as_an_organization_where_only_these_are_wanted(found):
    assert ids(found(KINDS, text="green soil fund"))[:1] == ["funder:green"]
    assert "organization:green" not in ids(found(KINDS, text="green soil fund"))
    assert ids(found(KINDS, text="green soil fund", types=["ORGANIZATION"])) == ["organization:green"]
    assert ids(found(KINDS, text="green soil fund", types=[])) == []


def test_only_what_is_linked_to_a_goal_or_a_region(found):
    assert ids(found(LINKED, text="green", goal="E")) == ["funder:green"]
    assert ids(found(LINKED, text="green", goal="A")) == []
    assert ids(found(LINKED, text="monitoring benin", region="002")) == ["grant:benin"]
    assert ids(found(LINKED, text="monitoring benin", region="BJ")) == ["grant:benin"]
    assert ids(found(LINKED, text="monitoring benin", region="FR")) == []
    assert {"objective:A5", "task_force:A5", "target:A5-2020"} <= set(
        ids(found(LINKED, text="carbon markets", goal="A"))
    )


def test_facets_count_the_hits(found):
    told = found(FACETS, text="agriculture")["search"]
    counted = {each["field"]: {value["value"]: value["count"] for value in each["values"]} for each in told["facets"]}
    assert sum(counted["NOUN"].values()) == told["totalCount"]
    assert counted["NOUN"]["ORGANIZATION"] == 3
    assert counted["TYPE"]["RESEARCH_OR_EDUCATION"] == 1
    assert counted["REGION"] == {"150": 2, "002": 1}
    for goal, count in counted["GOAL"].items():
        assert count <= len(ids(found(LINKED, text="agriculture", goal=goal))) <= told["totalCount"]


def test_words_that_were_found_are_marked(found):
    (edge, *_) = found(SHOWN, text="paolo universidade")["search"]["edges"]
    assert edge == {
        "node": {"id": "organization:usp"},
        "highlights": [
            {
                "field": "name",
                "text": "Universidade de São Paulo",
                "parts": [
                    {"text": "Universidade", "found": True},
                    {"text": " de São ", "found": False},
                    {"text": "Paulo", "found": True},
                ],
            }
        ],
    }
    for edge in found(SHOWN, text="soil")["search"]["edges"]:
        for each in edge["highlights"]:
            assert "".join(part["text"] for part in each["parts"]) == each["text"]
            assert any(part["found"] for part in each["parts"])


def test_nobody_is_told_of_somebody_private(found):
    """A private person is no row, no count, and does not stand in the way of looking further either."""
    for audience, there in ((Audience.NOBODY, False), (Audience.USER, False), (Audience.SECRETARIAT, True)):
        told = found(KINDS, audience, text="kowalska")
        assert ids(told) == ["person:anna", *(["person:petra"] if there else [])]
    alone = found(FACETS, text="petra")
    assert "person:petra" not in ids(found(KINDS, text="petra"))
    assert "PERSON" not in {value["value"] for each in alone["search"]["facets"] for value in each["values"]}


def test_nobody_is_found_by_an_address(found):
    assert ids(found(KINDS, text="anna@soil.example", types=["PERSON"])) == ["person:anna"]  # for her name alone
    assert ids(found(KINDS, text="soil.example", types=["PERSON"])) == []


def test_what_is_written_is_found_at_once_and_what_was_is_not(found, driver, neo4j):
    write = "CYPHER 5 MERGE (n:Node:Grant {id: 'grant:new'}) SET n.title = $title"
    try:
        driver.execute_query(write, title="Zyzzyva terraces", database_=neo4j.database)
        assert ids(found(KINDS, text="zyzzyva")) == ["grant:new"]
        driver.execute_query(write, title="Quokka terraces", database_=neo4j.database)
        assert ids(found(KINDS, text="zyzzyva")) == []
    finally:
        driver.execute_query("CYPHER 5 MATCH (n:Grant {id: 'grant:new'}) DELETE n", database_=neo4j.database)


def test_a_funding_call_is_found_by_what_it_says_and_by_what_one_calls_it(found, driver, neo4j):
    write = "CYPHER 5 CREATE (:Node:FundingCall {id: 'funding_call:new', title: $title, guidelines: 'Terraces only.'})"
    try:
        driver.execute_query(write, title="Zyzzyva fund", database_=neo4j.database)
        for text in ("zyzzyva", "call for proposals zyzzyva", "terraces"):
            assert "funding_call:new" in ids(found(KINDS, text=text, types=["FUNDING_CALL"]))
    finally:
        driver.execute_query(
            "CYPHER 5 MATCH (n:FundingCall {id: 'funding_call:new'}) DELETE n", database_=neo4j.database
        )


def test_letters_are_folded_as_the_index_folds_them(found, driver, neo4j):
    """Every Latin letter, one by one: what we make of it is in the index."""
    letters = [chr(each) for each in (*range(0xC0, 0x180), *range(0x1E00, 0x1EFA)) if chr(each).isalpha()]
    titles = [f"zq{letter}zz" for letter in letters]
    ask = """CYPHER 5 UNWIND $rows AS row
        CALL db.index.fulltext.queryNodes('search_Grant', 'title:' + row[0], {limit: 500}) YIELD node
        WITH row, collect(node.title) AS titles WHERE row[1] IN titles RETURN collect(row[1]) AS there"""
    try:
        driver.execute_query(
            "CYPHER 5 UNWIND $titles AS title CREATE (:Grant {id: title, title: title})",
            titles=titles,
            database_=neo4j.database,
        )
        rows = [[f"/{words(title)[0]}/", title] for title in titles]
        (told,), _, _ = driver.execute_query(ask, rows=rows, database_=neo4j.database)
        missed = {title[2:-2] for title in titles} - {title[2:-2] for title in told["there"]}
        assert missed <= set("ĸŉẚẛẜẝ"), missed
    finally:
        driver.execute_query("CYPHER 5 MATCH (n:Grant) WHERE NOT n:Node DELETE n", database_=neo4j.database)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.one_of(st.text(max_size=40), st.text(st.sampled_from('aé "\\/+-&|!(){}[]^~*?:ANDORTO1'), max_size=40)))
def test_whatever_is_typed_there_is_an_answer(found, text):
    assert found(ROWS, text=text)["search"]["totalCount"] >= 0


@pytest.mark.parametrize("text", ["", " ", "!?…", "\u0000", "* OR *:*"])
def test_nothing_is_found_by_signs(found, text):
    assert found(ROWS, text=text.replace("OR", ""))["search"] == {"totalCount": 0, "edges": []}


def test_a_text_that_is_no_search_is_refused(found):
    with pytest.raises(RefusedError, match="`search\\(text\\)` has 501 letters; it takes at most 500"):
        found(ROWS, text="a" * 501)
    with pytest.raises(RefusedError, match="is no cursor of this list"):
        found(PAGE, text="soil", after="x")
