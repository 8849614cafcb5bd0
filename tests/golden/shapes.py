"""The golden documents, and what becomes of them."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from graph_service.reading.documents import prepare
from queries.compiler.compile import Plan, compile_operation
from queries.compiler.fields import Limits
from queries.compiler.names import SERVICE
from schema.build import build_schema, core

DOCUMENTS = Path(__file__).parent / "documents"
STATEMENTS = Path(__file__).parent / "statements"
SCHEMA = core(build_schema())
OPERATION = "Asked"
"""The operation that is meant where a document has several."""

TODAY = date(2026, 1, 31)
CONTACT = "the office"


@dataclass(frozen=True)
class Shape:
    """A document with its variables, compiled."""

    name: str
    plan: Plan
    parameters: dict[str, object]


def names():
    return sorted(path.stem for path in DOCUMENTS.glob("*.graphql"))


def document(name):
    return (DOCUMENTS / f"{name}.graphql").read_text()


def variables(name):
    path = DOCUMENTS / f"{name}.variables.json"
    return json.loads(path.read_text()) if path.exists() else {}


def compiled(name):
    text = document(name)
    prepared = prepare(SCHEMA, text, OPERATION if text.count("query ") > 1 else None)
    values = prepared.coerce(variables(name))
    plan = compile_operation(SCHEMA, prepared.document, prepared.operation, values, Limits())
    service = {f"{SERVICE}today": TODAY, f"{SERVICE}contact": CONTACT}
    return Shape(name, plan, plan.bind({**values, **service}))


def laid_out(statement):
    """A statement on many lines, indented by its braces; only its spaces become line ends."""
    lines, depth = [""], 0
    for word in statement.split(" "):
        opened = depth
        depth += word.count("{") - word.count("}")
        if word in BREAKS or (word.startswith("}") and depth < opened):
            lines.append("  " * (opened - word.startswith("}")) + word)
        else:
            lines[-1] += f" {word}" if lines[-1] else word
    return "\n".join(lines) + "\n"


BREAKS = {"MATCH", "OPTIONAL", "CALL", "UNWIND", "WITH", "WHERE", "RETURN", "ORDER", "UNION"}


def one_line(text):
    return " ".join(text.split())
