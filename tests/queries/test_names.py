"""Protects names: no two variables are alike, parameters are read from requests, templates are filled once."""

from queries.compiler.names import SERVICE, Filling, Names


def test_every_variable_is_its_own():
    names = Names()
    assert len({names.variable(stem) for stem in ("n", "n", "x", "n1")}) == 4


def test_a_parameter_is_read_from_the_request():
    names = Names()
    told = names.parameter(lambda values: values["code"])
    assert names.reads[told.removeprefix("$p.")]({"code": "A1"}) == "A1"


def test_the_services_own_values_have_one_parameter_each():
    names = Names()
    assert names.service("today") == names.service("today") == "$p.today"
    assert names.reads["today"]({f"{SERVICE}today": "now"}) == "now"


def test_a_name_in_a_template_is_the_same_within_one_use_and_fresh_in_the_next():
    names = Names()
    first, second = Filling(names, n="n1"), Filling(names, n="n1")
    assert first("({n})-[{r}]-({x}) {r}.since") == "(n1)-[r1]-(x2) r1.since"
    assert second("{r}") == "r3"
