"""Protects the compiler's text: a document and its variables give exactly this Cypher and these parameters.

`pytest tests/golden --update` writes them anew; the difference is then read like code.
"""

import json

import pytest
from golden.shapes import DOCUMENTS, STATEMENTS, compiled, compiled_anew, laid_out, names, one_line

from queries.compiler.names import PARAMETERS

ENOUGH = 60


def told(parameters):
    """Parameters as JSON; what JSON does not know says its type."""
    return json.dumps(parameters, indent=2, ensure_ascii=False, default=lambda value: f"{type(value).__name__} {value}")


@pytest.mark.parametrize("name", names())
def test_a_document_gives_its_statement_and_parameters(name, update):
    shape = compiled(name)
    if shape.plan.statement is None:
        assert not shape.parameters[PARAMETERS]
        assert not (STATEMENTS / f"{name}.cypher").exists()
        return
    cypher, parameters = STATEMENTS / f"{name}.cypher", STATEMENTS / f"{name}.parameters.json"
    if update:
        STATEMENTS.mkdir(exist_ok=True)
        cypher.write_text(laid_out(shape.plan.statement))
        parameters.write_text(told(shape.parameters) + "\n")
    assert one_line(cypher.read_text()) == shape.plan.statement
    assert parameters.read_text() == told(shape.parameters) + "\n"


@pytest.mark.parametrize("name", names())
def test_the_same_shape_gives_the_same_text(name):
    assert compiled_anew(name).plan.statement == compiled(name).plan.statement


def test_no_statement_is_left_of_a_document_that_went():
    assert {path.name.split(".")[0] for path in STATEMENTS.iterdir()} <= set(names())
    assert {path.name.split(".")[0] for path in DOCUMENTS.iterdir()} == set(names())


def test_there_are_enough_shapes():
    assert len({compiled(name).plan.statement for name in names()}) >= ENOUGH
