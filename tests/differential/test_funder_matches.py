"""Protects the table of matches: every component, gate and score is as plain Python makes it of the same graph."""

import re
from datetime import date

import orjson
import pytest
from reference.matching import COMPONENTS, Matching

from graph_service.matching.rates import shipped_rates
from queries.matching.weights import WEIGHTS
from queries.model.enums import Eligibility

pytestmark = pytest.mark.database

ROWS = """totalCount pageInfo { endCursor hasNextPage } edges { score coverage eligibility node { id }
  gates { rule outcome } components { name value } }"""
TABLE = f"""query ($code: String, $region: String, $amount: MoneyInput, $day: Date, $after: String, $first: Int) {{
  funderMatches(taskForce: $code, region: $region, amount: $amount, asOf: $day, first: $first, after: $after)
  {{ {ROWS} }} }}"""
WORDS = {1: Eligibility.ELIGIBLE, 0: Eligibility.INELIGIBLE, None: Eligibility.UNKNOWN}
KENYA, EUROPE, AFRICA = "region:iso3166:KE", "region:m49:150", "region:initiative:AFRICA"
ASKED = [
    ("A1", None, None, date(2026, 1, 1)),
    ("A1", AFRICA, ("100000", "EUR"), date(2024, 6, 30)),
    ("C3", KENYA, ("5000000", "KES"), date(2026, 1, 1)),
    ("D2", EUROPE, ("70000", "USD"), date(2021, 3, 1)),
]


def expected(network, code, region, amount, day):
    worth = shipped_rates().worth(day)
    minor = (int(amount[0]) * 100, amount[1]) if amount else None
    return Matching(network, worth, day, {each.value: weight for each, weight in WEIGHTS.items()}, code, region, minor)


def variables(code, region, amount, day, **more):
    told = {"amount": amount[0], "currency": amount[1]} if amount else None
    return {"code": code, "region": region, "amount": told, "day": str(day), **more}


def told(row):
    return {
        "id": row["id"].replace("organization:", "funder:"),
        "score": None if row["score"] is None else row["score"] / 1e6,
        "coverage": row["coverage"] / 1e6,
        "eligibility": row["eligibility"],
        "gates": {gate: WORDS[outcome] for gate, outcome in row["gates"].items()},
        "values": {name: value if value is None else round(value, 6) for name, value in row["values"].items()},
    }


def answered(edge):
    return {
        "id": edge["node"]["id"],
        **{name: edge[name] for name in ("score", "coverage", "eligibility")},
        "gates": {each["rule"]: each["outcome"] for each in edge["gates"]},
        "values": {each["name"]: each["value"] for each in edge["components"]},
    }


@pytest.mark.parametrize("asked", ASKED, ids=lambda each: each[0])
def test_every_row_is_as_plain_python_makes_it(network, engine, asked):
    matching = expected(network, *asked)
    answer = orjson.loads(engine.answer(TABLE, variables(*asked, first=500)).body)["data"]["funderMatches"]
    rows = [answered(each) for each in answer["edges"]]
    assert answer["totalCount"] == len(network.of("Funder")) == len(rows)
    for row, other in zip(rows, matching.table(), strict=True):
        assert row == told(other), other["facts"]
    if asked[2] and asked[2][1] == "EUR":
        assert all(len({row["values"][name] for row in rows}) > 1 for name in COMPONENTS)


def test_pages_go_through_the_same_table(network, engine):
    asked = variables(*ASKED[1])
    whole = orjson.loads(engine.answer(TABLE, asked | {"first": 500}).body)["data"]["funderMatches"]["edges"]
    found, cursor = [], None
    for _ in range(len(whole)):
        page = orjson.loads(engine.answer(TABLE, asked | {"first": 7, "after": cursor}).body)["data"]["funderMatches"]
        found, cursor = [*found, *page["edges"]], page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert found == whole


SENTENCES = """query ($code: String, $region: String, $amount: MoneyInput, $day: Date) {
  funderMatches(taskForce: $code, region: $region, amount: $amount, asOf: $day, first: 40) {
    edges { node { id } why whyQuery } } }"""
NUMBER = re.compile(r"\d{4}-\d{2}-\d{2}|(?<![A-Za-z\d])\d+(?:\.\d+)?")


def leaves(answer):
    if isinstance(answer, dict):
        return [leaf for each in answer.values() for leaf in leaves(each)]
    if isinstance(answer, list):
        return [leaf for each in answer for leaf in leaves(each)]
    return [answer]


def told_in(number, answer):
    """Whether a number is a value of an answer, or stands in a text of it that is no sentence."""
    day = "-" in number
    return any(
        number in str(each) if isinstance(each, str) else not day and each is not None and float(number) == float(each)
        for each in leaves(answer)
    )


def test_every_number_of_a_sentence_is_found_again_by_its_query(engine):
    found = 0
    for edge in orjson.loads(engine.answer(SENTENCES, variables(*ASKED[1])).body)["data"]["funderMatches"]["edges"]:
        answer = orjson.loads(engine.answer(edge["whyQuery"], {}).body)
        (row,) = answer["data"]["funderMatches"]["edges"]
        for gate in row["gates"]:
            del gate["explanation"]
        for number in NUMBER.findall(edge["why"]):
            assert told_in(number, answer["data"]), (number, edge["why"])
            found += 1
    assert found > 20
