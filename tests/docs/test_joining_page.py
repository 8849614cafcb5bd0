"""Protects the words that the rules of joining rest on: each stands on the strategy page as it is quoted."""

import re

import pytest
from markdown_pages import CHECKOUT

from loaders.strategy_page import shipped_page
from queries.model.enums import JoinRule

SECTION = (CHECKOUT / "docs" / "joining.md").read_text().split("### In the page's words")[1].split("\n\n")[1]
ROWS = [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in SECTION.splitlines()[2:]]
SENTENCES = [(rule, each) for rule, cell in ROWS for each in re.split(r'(?<=[.!"]") (?=")', cell) if each[0] == '"']
ADDRESS, LINK = re.compile(r"\S+@\S+"), re.compile(r"\[([^]]*)\]\([^)]*\)")


@pytest.fixture(scope="module")
def page():
    """The page's text in one line: links by their words, the address of a person by where it stood."""
    text = LINK.sub(r"\1", ADDRESS.sub("{contact}", shipped_page()))
    return " ".join(text.split())


@pytest.mark.parametrize(("rule", "sentence"), SENTENCES, ids=[rule for rule, _ in SENTENCES])
def test_a_quoted_sentence_stands_on_the_page(page, rule, sentence):
    assert sentence.removeprefix('"').removesuffix('"') in page


@pytest.mark.parametrize("rule", JoinRule)
def test_each_rule_has_its_sentence_or_says_that_there_is_none(rule):
    told = [cell for named, cell in ROWS if f"`{rule.value}`" in named]
    assert told
    assert all(cell[0] == '"' for cell in told) or told == ["the page is silent"]


def test_sentences_were_found():
    assert len(SENTENCES) > len(ROWS) - 1
