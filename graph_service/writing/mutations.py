"""Answer a mutation: its fields one after the other, each a command, each with its payload."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

import orjson
from graphql import FieldNode, FragmentDefinitionNode, GraphQLObjectType, GraphQLSchema, get_named_type

from graph_service.commands.registry import COMMANDS, Asked
from graph_service.commands.runner import Done, Runner
from graph_service.reading.answer import Answer, Request
from graph_service.reading.documents import Prepared
from graph_service.reading.engine import ReadPlan
from graph_service.reading.viewer import Viewer, audience_of
from graph_service.writing.payload import Payload
from queries.compiler.arguments import Leaf, Tree, arguments
from queries.compiler.compile import compile_operation
from queries.compiler.fields import Limits
from queries.compiler.refusals import RefusedError
from queries.compiler.selection import Document


class Mutations:
    """Answers mutations, with the plans and the reader of the engine that queries are answered by."""

    def __init__(self, schema: GraphQLSchema, runner: Runner, limits: Limits) -> None:
        self._schema = schema
        self._runner = runner
        self._limits = limits

    async def answer(
        self, prepared: Prepared, request: Request, values: Mapping[str, object], read: ReadPlan
    ) -> Answer:
        """Answer one request; raises DatabaseUnavailable."""
        document = Document(_fragments(prepared), values)
        root = cast("GraphQLObjectType", self._schema.mutation_type)
        data: dict[str, Any] = {}
        bookmark: str | None = None
        cookie: str | None = None
        _may_write(request.viewer)
        for key, nodes in document.fields("Mutation", prepared.operation.selection_set.selections).items():
            if nodes[0].name.value == "__typename":
                data[key] = "Mutation"
                continue
            done = await self._run(root, nodes[0], values, request)
            bookmark = done.bookmark or bookmark
            cookie = done.outcome.cookie or cookie
            type_ = cast("GraphQLObjectType", get_named_type(root.fields[nodes[0].name.value].type))
            viewer = done.outcome.viewer or request.viewer
            data[key] = await self._payload(type_, nodes, done, prepared, values, viewer, read)
        return Answer(orjson.dumps({"data": data}), has_data=True, bookmark=bookmark, cookie=cookie)

    async def _run(
        self, root: GraphQLObjectType, node: FieldNode, values: Mapping[str, object], request: Request
    ) -> Done:
        name = node.name.value
        given = arguments(node, root.fields[name].args, values)
        asked = cast("Asked", _plain(given.get("input", {})))
        return await self._runner.run(name, COMMANDS[name], request.viewer, asked, request.client)

    async def _payload(
        self,
        type_: GraphQLObjectType,
        nodes: Sequence[FieldNode],
        done: Done,
        prepared: Prepared,
        values: Mapping[str, object],
        viewer: Viewer | None,
        read: ReadPlan,
    ) -> dict[str, Any]:
        payload = Payload(self._schema, Document(_fragments(prepared), values))
        errors = [each.told() for each in done.outcome.errors]
        told = done.outcome
        made = payload.made(type_, nodes, {**told.values, **told.told_once, **told.nodes, "userErrors": errors})
        if payload.nodes:
            operation = payload.operation(prepared.operation)
            audience = audience_of(viewer)
            plan = compile_operation(self._schema, prepared.document, operation, values, self._limits, audience)
            bookmarks = tuple(done.bookmark.split(",")) if done.bookmark else ()
            found = await read(plan, values, viewer, bookmarks)
            for each in payload.nodes:
                each.put(found[cast("Any", each.asked.alias).value])
        return made


def _may_write(viewer: Viewer | None) -> None:
    """Refuse a token that is for reading, and a session whose page does not prove that it asks."""
    if viewer is None or viewer.may_write:
        return
    if viewer.session:
        raise RefusedError(
            "FORBIDDEN", "A mutation with a session needs the header `X-CSRF-Token`: `viewer { csrfToken }` tells it."
        )
    raise RefusedError("FORBIDDEN", "This token may only read: create one with the scope WRITE.")


def _fragments(prepared: Prepared) -> dict[str, FragmentDefinitionNode]:
    return {each.name.value: each for each in prepared.document.definitions if isinstance(each, FragmentDefinitionNode)}


def _plain(tree: Tree) -> object:
    """Give what was asked as it is in this request."""
    match tree:
        case Leaf():
            return tree.now
        case dict():
            return {name: _plain(each) for name, each in tree.items()}
        case list():
            return [_plain(each) for each in tree]
    return None
