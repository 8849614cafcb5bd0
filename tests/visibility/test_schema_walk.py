"""Protects what one may not see: for each kind of viewer the graph answers as if it were not there.

All fields of the schema are asked for, all facets, totals and cursors, each such node by its id, and every filter that
leads to its noun; then once more on the graph without what the viewer may not see. The answers are the same, so nothing
of it can be learned. Partnerships have a rule here that goes along relationships, as candidacies have one.
"""

import json

import pytest
from visibility.graphs import CONCERNED, TAKE_AWAY, answer, fill, viewers
from visibility.walk import (
    fields_documents,
    filter_documents,
    looked_up_documents,
    matches_documents,
    network_documents,
)

from bench import emptying
from queries.model import NODES, NOUNS

pytestmark = [pytest.mark.database, pytest.mark.slow]

RULED = ("Person", "Candidacy", "Contact", "Change", "Partnership")
BY_VERSION = ("Change",)
"""A version names the change that made it, whoever may see that."""
TELLING = ("people", "person", "members", "partnership", "candidac", "contacts", "change", "neighbourhood")
DOCUMENTS = [
    *fields_documents(),
    *matches_documents(),
    *network_documents(),
    *looked_up_documents(RULED),
    *filter_documents(RULED),
]
OF_PEOPLE = [each for each in DOCUMENTS if any(word in each.text.lower() for word in TELLING)]
"""What asks for something that others may not see."""


@pytest.fixture(scope="module", autouse=True)
def ruled():
    with pytest.MonkeyPatch.context() as patch:
        for nouns in (NOUNS, NODES):
            patch.setitem(nouns, "Partnership", CONCERNED)
        yield


@pytest.fixture(scope="module")
def session(neo4j, driver):
    with driver.session(database=neo4j.database) as opened:
        emptying.empty(opened)
        fill(driver, neo4j.database)
        opened.run("CALL db.resampleOutdatedIndexes()").consume()
        yield opened


@pytest.fixture(scope="module")
def asked(session):
    return viewers(session)


def told(session, text, asking):
    """The answer to a document, and the one on a graph that has nothing of what one may not see."""
    given = {label: ids[0] for label, ids in asking.hidden.items()}
    there = answer(session, text, asking, given)
    with session.begin_transaction() as tx:
        for label, ids in asking.hidden.items():
            tx.run(TAKE_AWAY[label], ids=ids).consume()
        gone = answer(tx, text, asking, given)
        tx.rollback()
    return there, gone


@pytest.fixture(scope="module")
def both(session, asked):
    """Document by document: Neo4j keeps fewer plans than there are documents, and planning is what takes time here."""
    by_document = {
        each.name: {name: told(session, each.text, one) for name, one in asked.items()} for each in DOCUMENTS
    }
    return {name: {each: answers[name] for each, answers in by_document.items()} for name in asked}


@pytest.fixture(scope="module")
def whole(both):
    return {name: {each: there for each, (there, _) in answers.items()} for name, answers in both.items()}


@pytest.mark.parametrize("name", ["nobody", "private", "public"])
def test_what_one_may_not_see_is_as_if_it_were_not_there(both, name):
    texts = {each.name: each.text for each in DOCUMENTS}
    assert {each: texts[each] for each, (there, gone) in both[name].items() if there != gone} == {}


@pytest.mark.parametrize("name", ["nobody", "private", "public"])
def test_no_answer_names_it_or_its_address(asked, whole, name):
    text = json.dumps(whole[name])
    hidden = [each for label, ids in asked[name].hidden.items() if label not in BY_VERSION for each in ids]
    assert not [each for each in hidden if each in text]
    own = [asked[name].person] if asked[name].person else []
    people = whole[name]["Person 0"]["data"]["people"]["nodes"]
    assert [each["id"] for each in people if each["email"]] == [each for each in own if "@" in text]


def test_oneself_is_seen(asked, whole):
    ids = {each["id"] for each in whole["private"]["Person 0"]["data"]["people"]["nodes"]}
    assert asked["private"].person in ids


def test_those_concerned_see_it(asked, whole):
    told = {name: len(whole[name]["Partnership 0"]["data"]["partnerships"]["nodes"]) for name in asked}
    assert told["nobody"] == 0 < told["private"] < told["secretariat"]


def test_the_secretariat_sees_all_and_the_walk_would_notice(both):
    """What asks for what others may not see tells the secretariat of it: all fields, and filters by each noun."""
    noticed = {each for each, (there, gone) in both["secretariat"].items() if there != gone}
    assert len(noticed) >= 20
    assert [each.name for each in OF_PEOPLE if "by " not in each.name and each.name not in noticed] == []
    assert {name for name in noticed if name.startswith("around")}
    for label in RULED:
        assert {name for name in noticed if name.startswith(f"by {label}")}, label
