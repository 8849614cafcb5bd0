"""Who asks for what gets it; who asks for nothing gets JSON; no header breaks anything."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_service.http.negotiation import GRAPHQL, HTML, JSON, best, is_json

OFFERED = (GRAPHQL, JSON, HTML)
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("", JSON),
        ("*/*", JSON),
        ("application/*", JSON),
        (GRAPHQL, GRAPHQL),
        (JSON, JSON),
        (f"{GRAPHQL}, {JSON}", GRAPHQL),
        (f"{JSON}, {GRAPHQL}", GRAPHQL),
        (f"{GRAPHQL};q=0.5, {JSON};q=0.9", JSON),
        (f"{GRAPHQL}, {JSON};q=0.9, */*;q=0.1", GRAPHQL),
        (f"{GRAPHQL}, */*", GRAPHQL),
        ("APPLICATION/JSON; charset=UTF-8; Q=0.3", JSON),
        (f"{GRAPHQL};q=0, */*;q=0.1", JSON),
        (f"*/*, {JSON};q=0", GRAPHQL),
        (BROWSER, HTML),
        ("text/*", HTML),
        ("image/png", None),
        (f"{JSON};q=0", None),
        (f"{JSON};q=often", None),
        ("nonsense", None),
    ],
)
def test_the_best_type_is_chosen(accept, media_type):
    assert best(accept, OFFERED) == media_type


media_ranges = st.sampled_from([*OFFERED, "*/*", "application/*", "text/*", "image/png"])
qualities = st.floats(0, 1).map(lambda quality: f"{quality:.3f}")


@given(st.lists(st.tuples(media_ranges, qualities), min_size=1))
def test_what_is_chosen_is_accepted(entries):
    chosen = best(", ".join(f"{media_range};q={quality}" for media_range, quality in entries), OFFERED)
    accepted = {media_range for media_range, quality in entries if float(quality) > 0}
    if chosen is None:
        assert accepted.isdisjoint(OFFERED) or any(float(quality) == 0 for _, quality in entries)
    else:
        kind = chosen.partition("/")[0]
        assert accepted & {chosen, f"{kind}/*", "*/*"}


@given(st.text())
def test_any_header_is_read(accept):
    assert best(accept, OFFERED) in {*OFFERED, None}


@pytest.mark.parametrize(
    "content_type",
    ["application/json", "Application/JSON", "application/json;charset=UTF-8", 'application/json; charset="utf-8"'],
)
def test_json_bodies_are_read(content_type):
    assert is_json(content_type)


@pytest.mark.parametrize(
    "content_type",
    ["", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/json; charset=latin-1"],
)
def test_other_bodies_are_not(content_type):
    assert not is_json(content_type)
