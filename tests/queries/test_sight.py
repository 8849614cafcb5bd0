"""Protects who may see what, as text: which conditions stand where, and what a declaration may not say."""

import re
from dataclasses import replace

import pytest
from golden.shapes import SCHEMA, compiled_text
from graphql import GraphQLNonNull

from queries.compiler.matching import Ends, staged, walk
from queries.compiler.names import Filling, Names
from queries.compiler.sight import may_see, passing, rule
from queries.language import EdgeValue, Expression, Fact, Link, Path, Stored, text
from queries.model import NODES, NOUNS
from queries.seen import NEVER, Audience, Seen

OWN = Seen(user="{n}.owner = {viewer}")
NOBODY, USER, SECRETARIAT = Audience
LINKS = [(noun.label, name, link) for noun in NOUNS.values() for name, link in noun.links.items()]
RULED = {label for label, noun in NOUNS.items() if noun.seen}
NODE = re.compile(r"\((?:\{\w+\})?:(\w+)\)")


@pytest.fixture
def hidden(monkeypatch):
    """Gives a noun a rule."""

    def declare(label, seen):
        for nouns in (NOUNS, NODES):
            monkeypatch.setitem(nouns, label, replace(NOUNS[label], seen=seen))

    return declare


@pytest.mark.parametrize(("audience", "told"), [(NOBODY, "false"), (USER, "(a.owner = $p.viewer)"), (SECRETARIAT, "")])
def test_a_rule_is_that_of_the_audience(audience, told):
    assert rule(Names(audience), OWN, "a") == told


def test_without_a_rule_everybody_sees():
    assert rule(Names(NOBODY), None, "a") == ""
    assert may_see(Names(NOBODY), NOUNS["Goal"], "a") == ""


def test_a_second_face_is_seen_where_its_host_is(hidden):
    hidden("Organization", OWN)
    hidden("Funder", Seen(user="{n}.open"))
    assert may_see(Names(USER), NOUNS["Funder"], "a") == "(a.open) AND (a.owner = $p.viewer)"


def test_a_node_on_the_way_must_be_seen(hidden):
    hidden("Participation", OWN)
    names = Names(USER)
    filling = Filling(names)
    (told,) = passing(names, "<-[:IN]-({p}:Participation)-[:ON_BEHALF_OF]->", filling)
    assert told == f"({filling['p']}.owner = $p.viewer)"


@pytest.mark.parametrize("stop", ["", "o"])
def test_a_fact_beyond_a_stop_is_looked_at_as_one_that_is_walked_at_once(hidden, stop):
    for label in ("Participation", "Organization", "Region"):
        hidden(label, Seen(user=f"{{n}}.of{label}"))
    fact = Fact(arrow="<-[:IN]-({p}:Participation)-[:FOR]->({o}:Organization)-[:AT]->", link="'X'", stop=stop)
    link = Link(target="Region", paths=(fact,), many=True, seen=Seen(user="{n}.near"))
    told = staged(Names(USER), link, fact, Ends("a", "b", "$p.today")).where()
    assert re.findall(r"\.(near|of\w+)\b", told) == ["near", "ofParticipation", "ofOrganization", "ofRegion"]
    assert ("WITH DISTINCT" in told) is bool(stop)


def test_a_link_may_be_followed_by_a_rule_about_its_near_end():
    link = Link(target="Goal", paths=(Path(arrow="-[:A]->"),), seen=OWN)
    assert walk(Names(USER), link, link.paths[0], Ends("a", "b", "d")).conditions == ("(a.owner = $p.viewer)",)


def test_what_nobody_sees_is_not_asked_for(hidden):
    hidden("Region", Seen(user="true"))
    plan, _, _ = compiled_text('{ goal(code: "A") { id } grants { nodes { recipient { country { name } } } } }', {})
    assert "LOCATED_IN" not in plan.statement


def test_a_value_is_not_read_of_a_node_that_may_not_show_it():
    texts = {each: compiled_text("{ people { nodes { email } } }", {}, audience=each)[0].statement for each in Audience}
    assert "email" not in texts[NOBODY]
    assert re.search(r"CASE WHEN \(.*\$p\.viewer\) THEN n\d+\.email END", texts[USER])
    assert re.search(r"RETURN \[n\d+\.email\]", texts[SECRETARIAT])


@pytest.mark.parametrize("told", [{"filter": True}, {"filter": False, "sort": True}, {"filter": False, "facet": True}])
def test_a_value_that_not_all_may_see_is_nothing_to_filter_sort_or_count_by(told):
    with pytest.raises(ValueError, match="no filter, order or facet"):
        text(optional=True, seen=OWN, **told)
    with pytest.raises(ValueError, match="is optional"):
        text(filter=False, seen=OWN)


def test_secret_values_of_the_model_have_no_input():
    for noun in NODES.values():
        secret = {name for name, each in noun.fields.items() if isinstance(each, Stored) and each.seen}
        inputs = SCHEMA.type_map.get(f"{noun.label}Where")
        assert not secret & set(inputs.fields if inputs else ())


@pytest.mark.parametrize(("label", "name", "link"), LINKS, ids=[f"{label}.{name}" for label, name, _ in LINKS])
def test_where_a_link_to_one_may_lead_to_what_is_not_seen_it_is_nullable(label, name, link):
    if link.target in RULED and not link.many and not link.listed:
        head, *rest = name.split("_")
        shown = SCHEMA.type_map[label].fields[head + "".join(map(str.capitalize, rest))]
        assert not isinstance(shown.type, GraphQLNonNull)


@pytest.mark.parametrize(("label", "name", "link"), LINKS, ids=[f"{label}.{name}" for label, name, _ in LINKS])
def test_a_way_past_what_not_all_may_see_names_it(label, name, link):
    """Its rule could not be put to it otherwise."""
    for path in link.paths:
        anonymous = set(re.findall(r"\(:(\w+)\)", path.arrow))
        assert not anonymous & RULED, f"{label}.{name}"


def test_no_expression_goes_past_what_not_all_may_see():
    """The compiler puts no rule into an expression."""
    told = [each.cypher for noun in NOUNS.values() for each in noun.fields.values() if isinstance(each, Expression)]
    edges = [link.edge for _, _, link in LINKS if link.edge]
    values = [each for edge in edges for each in edge.values.values() if isinstance(each, EdgeValue)]
    told += [each.pair for each in values]
    goes_past = [each for each in told if set(NODE.findall(each)) & RULED]
    assert goes_past == [
        NOUNS["Candidacy"].fields["applicant"].cypher,  # who sees a candidacy knows whose it is
        NOUNS["Contact"].fields["is_current"].cypher,  # who sees one of a task force sees all of them
    ]


def test_never_is_what_cypher_calls_false():
    assert NEVER == Seen(user="true").rule(NOBODY) == "false"
