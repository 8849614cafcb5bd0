"""Listed documents made ready before the first request: checked, compiled, and planned by Neo4j."""

from collections.abc import Mapping

from graphql import GraphQLError, OperationDefinitionNode, parse

from graph_service.reading.documents import InvalidError
from graph_service.reading.engine import CompiledEngine
from graph_service.reading.listed import BadListError, Listed
from queries.compiler.refusals import RefusedError


async def warm(engine: CompiledEngine, listed: Mapping[str, Listed]) -> None:
    """Make every document ready, in the shape that it has with the fewest variables; raises `BadListError`."""
    for each in {each.text: each for each in listed.values()}.values():
        try:
            for name in _names(each.text):
                await engine.plan_ahead(each.text, name)
        except InvalidError as invalid:
            raise BadListError("\n".join(_told(each, error) for error in invalid.errors)) from None
        except GraphQLError as error:
            raise BadListError(_told(each, error)) from None
        except RefusedError as refusal:
            raise BadListError(f"{each.place}: {refusal}") from None


def _names(text: str) -> list[str | None]:
    """Names by which clients may ask for the operations; a single one needs none."""
    operations = [each for each in parse(text).definitions if isinstance(each, OperationDefinitionNode)]
    names: list[str | None] = [each.name.value for each in operations if each.name]
    return [None, *names] if len(operations) < 2 else names


def _told(listed: Listed, error: GraphQLError) -> str:
    """Say what is wrong, and where: the line and column within the document."""
    where = [f"{each.line}:{each.column}" for each in error.locations or ()]
    return f"{':'.join([listed.place, *where[:1]])}: {error.message}"
