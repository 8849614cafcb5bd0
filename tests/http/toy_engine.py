"""A small real engine on graphql-core's own executor, to test HTTP without a database.

Its schema has a goal or two, something large, something slow, and levers that make it fail.
"""

import asyncio

import orjson
from graphql import ExecutionResult, GraphQLError, GraphQLSyntaxError, build_schema, execute, parse, validate
from graphql.language import OperationType
from graphql.utilities import get_operation_ast

from graph_service.reading.answer import Answer, NotAQueryError, Request

SECRET = "the password is swordfish"  # what must not reach a client

_SCHEMA = build_schema('''
    """Part of a strategy."""
    type Goal {
      """A letter."""
      code: String!
      title: String!
    }
    type Query {
      goals: [Goal!]!
      greeting(name: String!): String!
      large(size: Int!): String!
      "Says on standard output that it has begun."
      slow(seconds: Float!): String!
      partial: String
      refuse(code: String!): String!
      explode: String
      "What the request brought."
      bookmarks: [String!]!
    }
    type Mutation {
      "Take the database away, or bring it back."
      database(away: Boolean!): Boolean!
      write: Boolean
    }
''')


def say(text):
    """Tell the test on standard output."""
    print(text, flush=True)  # noqa: T201 - the test reads it


class _Root:
    def __init__(self, engine, bookmarks):
        self._engine = engine
        self.bookmarks = bookmarks

    goals = [{"code": "A", "title": "Advocacy"}, {"code": "B", "title": "Science"}]  # noqa: RUF012 - never changed

    def greeting(self, _info, name):
        return f"Hello, {name}"

    def large(self, _info, size):
        return "soil " * (size // 5)

    async def slow(self, _info, seconds):
        say("begun")
        await asyncio.sleep(seconds)
        return "done"

    def partial(self, _info):
        raise GraphQLError("This field has an error", extensions={"code": "FORBIDDEN"})

    def refuse(self, _info, code):
        raise GraphQLError("Refused", extensions={"code": code})

    def database(self, _info, away):
        self._engine.away = away
        return away


class ToyEngine:
    """An `Engine`."""

    def __init__(self):
        self.away = False

    async def answer(self, request: Request, *, query_only: bool = False) -> Answer:
        try:
            document = parse(request.document)
        except GraphQLSyntaxError as error:
            return _refused([error], "GRAPHQL_PARSE_FAILED")
        if errors := validate(_SCHEMA, document):
            return _refused(errors, "GRAPHQL_VALIDATION_FAILED")
        operation = get_operation_ast(document, request.operation_name)
        is_mutation = operation is not None and operation.operation is OperationType.MUTATION
        if query_only and is_mutation:
            raise NotAQueryError
        if "explode" in request.document:
            raise RuntimeError(SECRET)
        if self.away and not is_mutation:
            return _refused([GraphQLError("The database is away")], "UNAVAILABLE", retry_after=5)
        return await self._execute(document, request)

    async def _execute(self, document, request):
        result = execute(
            _SCHEMA,
            document,
            _Root(self, request.bookmarks),
            variable_values=dict(request.variables),
            operation_name=request.operation_name,
        )
        if not isinstance(result, ExecutionResult):
            result = await result
        if result.data is None:
            return _refused(result.errors, result.errors[0].extensions.get("code", "BAD_USER_INPUT"))
        code = result.errors[0].extensions["code"] if result.errors else None
        bookmark = "FB:written==" if "write" in request.document else None
        return Answer(orjson.dumps(result.formatted), has_data=True, code=code, bookmark=bookmark)


def _refused(errors, code, retry_after=None):
    body = {"errors": [{**error.formatted, "extensions": {"code": code}} for error in errors]}
    return Answer(orjson.dumps(body), has_data=False, code=code, retry_after=retry_after)
