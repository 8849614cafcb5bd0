"""How Strawberry types are made from names: every annotation is a text, looked up once the schema is built."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from types import new_class
from typing import Any, cast

import strawberry
from strawberry.annotation import StrawberryAnnotation
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from schema.scalars import SCALARS

BUILT_IN: dict[str, object] = {"ID": strawberry.ID, "String": str, "Int": int, "Float": float, "Boolean": bool}


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument: its GraphQL name, its type as a Python annotation, what it is for."""

    name: str
    type: str
    description: str | None = None
    default: object = strawberry.UNSET


@dataclass(frozen=True, slots=True)
class Named:
    """A field: its GraphQL name, its type as a Python annotation, its arguments."""

    name: str
    type: str
    description: str | None = None
    arguments: tuple[Argument, ...] = ()


@dataclass(slots=True)
class Types:
    """The GraphQL types made so far, by name."""

    made: dict[str, Any] = field(default_factory=lambda: BUILT_IN | SCALARS)
    annotations: dict[str, StrawberryAnnotation] = field(default_factory=dict)

    def output(self, name: str, description: str, fields: Sequence[Named], *, node: bool = False) -> None:
        """Make an object type; a `node` implements the interface Node."""
        bases = (self.made["Node"],) if node else ()
        self.made[name] = self._late(
            strawberry.type(self._class(name, fields, bases), name=name, description=description)
        )

    def interface(self, name: str, description: str, fields: Sequence[Named]) -> None:
        """Make an interface."""
        self.made[name] = self._late(
            strawberry.interface(self._class(name, fields), name=name, description=description)
        )

    def input(self, name: str, description: str, fields: Sequence[Named]) -> None:
        """Make an input type; every field may be left out unless its type says otherwise."""
        made = strawberry.input(self._class(name, fields, given=True), name=name, description=description)
        self.made[name] = self._late(made)

    def enum(self, name: str, description: str, values: Mapping[str, str]) -> None:
        """Make an enum whose values stand for themselves."""
        self.made[name] = strawberry.enum(_enum(name, values), name=name, description=description)

    def _late(self, made: type) -> type:
        """Give its fields their types, to be looked up later: Strawberry would do it while some are not made yet."""
        for each in made.__strawberry_definition__.fields:  # type: ignore[attr-defined]
            each.type_annotation = self._annotation(each.metadata["type"])
        return made

    def _class(self, name: str, fields: Sequence[Named], bases: tuple[type, ...] = (), *, given: bool = False) -> type:
        def fill(namespace: dict[str, Any]) -> None:
            namespace["__annotations__"] = dict.fromkeys((_python(each.name) for each in fields), str)
            namespace["__module__"] = __name__
            for each in fields:
                namespace[_python(each.name)] = self._field(each, given=given)

        return new_class(name, bases, exec_body=fill)

    def _field(self, each: Named, *, given: bool) -> StrawberryField:
        optional = given and each.type.endswith("| None")
        made = StrawberryField(
            python_name=_python(each.name),
            graphql_name=each.name,
            description=each.description,
            metadata={"type": each.type},
            **({"default": strawberry.UNSET} if optional else {}),
        )
        made.arguments = [self._argument(argument) for argument in each.arguments]
        return made

    def _argument(self, each: Argument) -> StrawberryArgument:
        annotation = self._annotation(each.type)
        return StrawberryArgument(
            _python(each.name), each.name, annotation, description=each.description, default=each.default
        )

    def _annotation(self, text: str) -> StrawberryAnnotation:
        """One object for each text, so that it is evaluated once."""
        return self.annotations.setdefault(text, StrawberryAnnotation(text, namespace=self.made))


def _enum(name: str, values: Mapping[str, str]) -> type[Enum]:
    functional: Any = Enum  # with a name that is not literal, which mypy does not follow
    return cast("type[Enum]", functional(name, dict(values)))


def _python(name: str) -> str:
    """A name that is no keyword: `in`, `and`, `or` and `not` are names in GraphQL."""
    return f"{name}_"
