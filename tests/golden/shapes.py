"""The golden documents, and what becomes of them."""

import json
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from graphql import OperationType

from graph_service.reading.documents import prepare
from queries.analysis import ANALYSED as ANALYSED_NOUNS
from queries.analysis import nothing
from queries.compiler.compile import Plan, compile_operation
from queries.compiler.fields import Limits
from queries.compiler.live import compile_subscription
from queries.compiler.names import SERVICE
from queries.matching.rates import Rates, Table
from queries.matching.weights import WEIGHTS
from queries.seen import Audience
from schema.build import build_schema, core

DOCUMENTS = Path(__file__).parent / "documents"
STATEMENTS = Path(__file__).parent / "statements"
SCHEMA = core(build_schema())
NAMING = ("paths", "neighbourhood", "matches", "task-force-matches", "gaps-of-an-objective")
"""Documents that name nodes which must be there."""
OPERATION = "Asked"
"""The operation that is meant where a document has several."""

TODAY = date(2026, 1, 31)
CONTACT = "the office"
VIEWER = "person:viewer"
RATES = Rates("EUR", "the bank", (Table(date(2026, 1, 2), {"USD": 1.25, "XOF": 655.957}),))
AS = re.compile(r"# As (\w+)\.\n")
ANALYSED = nothing(TODAY) | {
    "seq": 3,
    "brokers": {"Person": [[0, VIEWER, 0.5, None, 2.0, 2, 1]]},
    "singlePoints": {"Person": [[0, VIEWER, 1, 2, ["organization:one"]]]},
    "communities": [[1, 3, 1, 1, 1, 0, [VIEWER, "task_force:A1"]]],
    "overlaps": [[0, "task_force:A1", "task_force:B1", 1, 1.0, [VIEWER], 1, 0.5, ["organization:one"]]],
}
for table in ("brokers", "singlePoints"):
    ANALYSED[table] = {label: [] for label in ANALYSED_NOUNS} | ANALYSED[table]
OWN = {
    f"{SERVICE}today": TODAY,
    f"{SERVICE}contact": CONTACT,
    f"{SERVICE}seats": [1, 1],
    f"{SERVICE}rates": RATES,
    f"{SERVICE}weights": WEIGHTS,
    f"{SERVICE}initiative": ["organization:initiative"],
    f"{SERVICE}hubLinks": 200,
    f"{SERVICE}pathWays": 100_000,
    f"{SERVICE}viewer": VIEWER,
    f"{SERVICE}account": "account:viewer",
    f"{SERVICE}roles": ["USER"],
    f"{SERVICE}csrfToken": "csrf",
    f"{SERVICE}changes": ["change:1", "change:2"],
    f"{SERVICE}analysis": ANALYSED,
}
"""The service's own values."""
STANDARD = Limits()


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


def audience(name):
    """Who asks: nobody, if the document's first line names no one."""
    told = AS.match(document(name))
    return Audience(told[1]) if told else Audience.NOBODY


def variables(name):
    path = DOCUMENTS / f"{name}.variables.json"
    return json.loads(path.read_text()) if path.exists() else {}


@cache
def compiled(name):
    return compiled_anew(name)


def compiled_anew(name):
    text = document(name)
    operation = OPERATION if text.count("query ") > 1 else None
    plan, parameters, _ = compiled_text(text, variables(name), operation, audience=audience(name))
    return Shape(name, plan, parameters)


def compiled_text(text, given, operation=None, limits=STANDARD, audience=Audience.NOBODY, own=OWN):
    """The plan for a text with variables as a client gives them, its parameters, the variables' values."""
    prepared = prepare(SCHEMA, text, operation)
    values = prepared.coerce(given)
    subscribes = prepared.operation.operation is OperationType.SUBSCRIPTION
    compile_ = compile_subscription if subscribes else compile_operation
    plan = compile_(SCHEMA, prepared.document, prepared.operation, values, limits, audience)
    return plan, plan.bind({**values, **own}), values


def data(session, plan, parameters):
    """What a plan answers."""
    return plan.answer(session.run(plan.statement, parameters).single(strict=True), parameters)["data"]


def laid_out(statement):
    """A statement on many lines, indented by its braces; only its spaces become line ends."""
    lines, round_ = [""], [0]
    for word in statement.split(" "):
        depth = len(round_) - 1
        for sign in word:
            _nest(round_, sign)
        closed = word.startswith("}")
        if closed or (word in BREAKS and not round_[-1] and not lines[-1].endswith(("STARTS", "ENDS"))):
            lines.append("  " * (depth - closed) + word)
        else:
            lines[-1] += f" {word}" if lines[-1] else word
    return "\n".join(lines) + "\n"


def _nest(round_, sign):
    """Count the round brackets that are open, within each pair of braces anew."""
    match sign:
        case "{":
            round_.append(0)
        case "}":
            round_.pop()
        case "(":
            round_[-1] += 1
        case ")":
            round_[-1] -= 1


BREAKS = {"MATCH", "OPTIONAL", "CALL", "UNWIND", "WITH", "WHERE", "RETURN", "ORDER", "UNION"}


def one_line(text):
    return " ".join(text.split())
