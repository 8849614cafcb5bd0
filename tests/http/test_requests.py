"""A well-formed request is read; of any other the client learns what is wrong with it."""

from urllib.parse import urlencode

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_service.http.refusals import Refusal
from graph_service.http.requests import from_json, from_query_string
from graph_service.reading.answer import Request


def refusal(read, source):
    with pytest.raises(Refusal) as refused:
        read(source)
    assert refused.value.status == 400
    assert refused.value.code == "BAD_USER_INPUT"
    return str(refused.value)


def test_all_parts_are_read():
    payload = {"query": "query Q { a }", "operationName": "Q", "variables": {"b": [1, None]}, "extensions": {"c": 1}}
    assert from_json(orjson.dumps(payload)) == Request("query Q { a }", "Q", {"b": [1, None]})


def test_only_the_document_is_needed():
    expected = Request("{ a }", None, {})
    assert from_json(b'{"query": "{ a }"}') == expected
    assert from_json(b'{"query": "{ a }", "operationName": null, "variables": null, "extensions": null}') == expected


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"", "The body is empty: send a JSON object such as"),
        (b"{", "The body is not valid JSON"),
        (b'{"query": "\xff"}', "The body is not valid JSON"),
        (b'[{"query": "{ a }"}]', "The body must be a JSON object, not a list: send one request at a time"),
        (b'"{ a }"', "The body must be a JSON object, not a string"),
        (b"{}", "`query` is missing"),
        (b'{"query": null}', "`query` is missing"),
        (b'{"query": 1}', "`query` must be a string, not a number"),
        (b'{"query": "", "operationName": ["Q"]}', "`operationName` must be a string or null, not a list"),
        (b'{"query": "", "variables": "{}"}', "`variables` must be an object or null, not a string"),
        (b'{"query": "", "variables": false}', "`variables` must be an object or null, not a boolean"),
        (b'{"query": "", "extensions": 1.5}', "`extensions` must be an object or null, not a number"),
        (b"[" * 100_000, "The body is not valid JSON"),
    ],
)
def test_what_is_wrong_with_a_body_is_said(body, message):
    assert refusal(from_json, body).startswith(message)


def test_a_get_is_read():
    query_string = urlencode({"query": "{ é }", "operationName": "Q", "variables": '{"b": "ü"}', "extensions": "{}"})
    assert from_query_string(query_string.encode()) == Request("{ é }", "Q", {"b": "ü"})
    assert from_query_string(b"query={a}&variables=") == Request("{a}", None, {})


@pytest.mark.parametrize(
    ("query_string", "message"),
    [
        (b"", "`query` is missing"),
        (b"query=%ff", "The query string is not UTF-8"),
        (b"query=\xff", "The query string is not UTF-8"),
        (b"query={a}&variables={", "`variables` is not valid JSON"),
        (b"query={a}&variables=[]", "`variables` must be an object or null, not a list"),
        (b"query={a}&extensions=1", "`extensions` must be an object or null, not a number"),
    ],
)
def test_what_is_wrong_with_a_get_is_said(query_string, message):
    assert refusal(from_query_string, query_string).startswith(message)


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)
parts = st.fixed_dictionaries(
    {},
    optional={
        "query": st.text() | json_values,
        "operationName": st.text() | json_values,
        "variables": st.dictionaries(st.text(), json_values) | json_values,
        "extensions": st.none() | json_values,
    },
)


def is_well_formed(payload):
    return (
        isinstance(payload, dict)
        and isinstance(payload.get("query"), str)
        and isinstance(payload.get("operationName"), str | None)
        and isinstance(payload.get("variables"), dict | None)
        and isinstance(payload.get("extensions"), dict | None)
    )


@given(parts | json_values)
def test_every_json_value_is_either_a_request_or_refused(payload):
    body = orjson.dumps(payload)
    if is_well_formed(payload):
        variables = payload.get("variables") or {}
        assert from_json(body) == Request(payload["query"], payload.get("operationName"), variables)
    else:
        assert refusal(from_json, body)


@given(st.binary())
def test_no_bytes_break_it(text):
    for read in (from_json, from_query_string):
        try:
            assert isinstance(read(text), Request)
        except Refusal as refused:
            assert refused.status == 400  # noqa: PT017 - either outcome is right
