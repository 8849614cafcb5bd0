"""The engine's answer beside the plain executor's."""

import json

import orjson


def difference(reference, engine, text, variables, viewer=None):
    """What is wrong with the engine's answer, in words; empty where nothing is."""
    expected = reference.expect(text, variables, viewer)
    answer = engine.answer(text, variables, viewer)
    if expected.codes:
        told = answer.code if not answer.has_data else "data"
        return "" if told in expected.codes else f"{told} where one of {sorted(expected.codes)} was to come"
    if not answer.has_data:
        return f"{answer.code} where data was to come: {answer.body.decode()}"
    if expected.faults:
        return _with_faults(expected, orjson.loads(answer.body))
    body = b'{"data":' + expected.body + b"}"
    return "" if answer.body == body else _first(orjson.loads(body), orjson.loads(answer.body), "") or "other order"


def _with_faults(expected, told):
    faults = tuple(tuple(each["path"]) for each in told.get("errors", ()))
    if orjson.dumps(told["data"]) != expected.body:
        return _first(orjson.loads(expected.body), told["data"], "data") or "other order of keys"
    return "" if faults == expected.faults else f"errors at {faults} where they were to be at {expected.faults}"


def _first(here, there, path):
    """Where two answers differ first."""
    if type(here) is type(there) is dict and here.keys() == there.keys():
        return next((told for key in here if (told := _first(here[key], there[key], f"{path}.{key}"))), "")
    if type(here) is type(there) is list and len(here) == len(there):
        return next((told for at, each in enumerate(here) if (told := _first(each, there[at], f"{path}[{at}]"))), "")
    if type(here) is type(there) and here == there:
        return ""
    return f"{path}: {json.dumps(there)[:300]} where it was to be {json.dumps(here)[:300]}"
