"""docs/secretariat.md is true for the secretariat: each example is answered, as one who may ask it."""

import json

import pytest
from desk.steps import days
from docs.markdown_pages import CHECKOUT, examples, rows

from queries.model.enums import WaitingKind

pytestmark = pytest.mark.database

PAGE = CHECKOUT / "docs" / "secretariat.md"
EXAMPLES = examples("graphql", pages=[PAGE])
LATER = days(30)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: each.place)
def test_an_example_is_answered(town, steps, sue, example):
    candidacy = steps.consulted(town.person("ana", "soil"), town.person("ben", "farm"))
    steps.stand(town.person("cleo", "soil"))
    town.run("CYPHER 5 MATCH (m:Mail) WITH m ORDER BY m.id LIMIT 1 SET m.id = $id, m.state = 'FAILED'", id=_mail())
    variables = json.loads((example.told("json variables") or "{}").replace("2026-12-31", LATER))
    told = town.ask(example.block.text, sue, **variables)
    assert "errors" not in told
    assert candidacy
    for name, payload in told["data"].items():
        assert payload is not None, name
        assert not isinstance(payload, dict) or payload.get("userErrors", []) == []


def _mail():
    (again,) = (each for each in EXAMPLES if "retryMail" in each.block.text)
    return json.loads(again.told("json variables"))["input"]["mail"]


def test_the_page_has_every_kind_of_waiting():
    assert [row[0].strip("`") for row in rows(PAGE)] == list(WaitingKind)
