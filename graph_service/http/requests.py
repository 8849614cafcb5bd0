"""From what a client sent to a `Request`, or a refusal that says what is wrong with it."""

from collections.abc import Mapping
from typing import Any, NoReturn
from urllib.parse import parse_qsl

import orjson

from graph_service.http.refusals import bad_input
from graph_service.reading.answer import Request

_EXAMPLE = '{"query": "{ __typename }"}'
_JSON_NAMES = {
    dict: "an object",
    list: "a list",
    str: "a string",
    bool: "a boolean",
    int: "a number",
    float: "a number",
    type(None): "null",
}


def from_json(body: bytes, client: str = "") -> Request:
    """Read the body of a POST from a client's address."""
    if not body:
        raise bad_input(f"The body is empty: send a JSON object such as {_EXAMPLE}.")
    return from_payload(_parsed(body, "The body"), client, place="The body")


def from_payload(payload: object, client: str = "", *, place: str = "The payload") -> Request:
    """Read a request that is JSON already."""
    if not isinstance(payload, dict):
        _wrong(place, "a JSON object", payload, f": send one request at a time, such as {_EXAMPLE}")
    return _request(payload, client)


def from_query_string(query_string: bytes) -> Request:
    """Read the parameters of a GET; `variables` and `extensions` are JSON in them."""
    try:
        parameters: dict[str, Any] = dict(
            parse_qsl(query_string.decode("ascii"), keep_blank_values=True, errors="strict")
        )
    except ValueError:
        raise bad_input("The query string is not UTF-8: percent-encode its parameters in UTF-8.") from None
    for name in ("variables", "extensions"):
        if text := parameters.pop(name, None):
            parameters[name] = _parsed(text, f"`{name}`")
    return _request(parameters)


def _parsed(text: bytes | str, place: str) -> Any:  # noqa: ANN401 - JSON may be anything; the callers look
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise bad_input(f"{place} is not valid JSON: {error}.") from None


def _request(payload: Mapping[str, Any], client: str = "") -> Request:
    document = payload.get("query")
    if document is not None and not isinstance(document, str):
        _wrong("`query`", "a string", document)
    operation_name = payload.get("operationName")
    if not isinstance(operation_name, str | None):
        _wrong("`operationName`", "a string or null", operation_name)
    for name in ("variables", "extensions"):
        if not isinstance(payload.get(name), dict | None):
            _wrong(f"`{name}`", "an object or null", payload[name])
    variables, price = payload.get("variables") or {}, _wants_price(payload)
    if document is None:
        return Request("", operation_name, variables, _identifier(payload), price, client=client)
    return Request(document, operation_name, variables, price=price, client=client)


def _wants_price(payload: Mapping[str, Any]) -> bool:
    wanted = (payload.get("extensions") or {}).get("price", False)
    if not isinstance(wanted, bool):
        _wrong("`extensions.price`", "true or false", wanted)
    return wanted


def _identifier(payload: Mapping[str, Any]) -> str:
    """Read the identifier of a listed document, as GraphQL over HTTP or as Apollo's clients send it."""
    persisted = (payload.get("extensions") or {}).get("persistedQuery")
    of_apollo = persisted.get("sha256Hash") if isinstance(persisted, dict) else None
    identifier = payload.get("documentId") or of_apollo
    if identifier is None:
        raise bad_input("`query` is missing: send the GraphQL document as a string, or a `documentId`.")
    if not isinstance(identifier, str):
        _wrong("`documentId`", "a string", identifier)
    return identifier


def _wrong(place: str, wanted: str, value: object, remedy: str = "") -> NoReturn:
    raise bad_input(f"{place} must be {wanted}, not {_JSON_NAMES[type(value)]}{remedy}.")
