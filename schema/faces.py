"""How a noun gets its GraphQL face: the class names what is shown and says it; types come from the model.

    @face_of(OBJECTIVE)
    class Objective:
        '''One of the strategy's objectives; each has one task force.'''
        code: str = shown("Letter of the goal, and a number.")
        goal: Goal

An annotation says whether the value can be missing (`| None`); the rest of it is for the reader, and for a test.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from queries.language import Noun


@dataclass(frozen=True, slots=True)
class Shown:
    """A field of a face: its description, and whether it can be missing."""

    description: str | None
    optional: bool


@dataclass(frozen=True, slots=True)
class Face:
    """What of a noun is shown: by name, in the order of the class."""

    noun: Noun
    description: str
    fields: dict[str, Shown]
    annotations: dict[str, str]


Target = TypeVar("Target")

FACES: dict[str, Face] = {}


def shown(description: str) -> Any:  # noqa: ANN401  # it stands where the class has values of every type
    """Describe a field."""
    return description


def face_of(noun: Noun) -> Callable[[type], type]:
    """Register the class as the face of a noun."""

    def register(cls: type) -> type:
        annotations: dict[str, str] = dict(cls.__annotations__)
        fields = {
            name: Shown(description=cls.__dict__.get(name), optional=annotation.endswith("| None"))
            for name, annotation in annotations.items()
        }
        if "history" in noun.fields:
            annotations["history"] = f"Connection[{noun.links['history'].target}]"
            fields["history"] = Shown("What was changed of it, as it happened: the oldest first.", optional=False)
        if unknown := [name for name in fields if name != "id" and name not in noun.fields]:
            raise TypeError(f"{cls.__name__} shows {unknown}, which {noun.label} does not have")
        FACES[noun.label] = Face(noun, (cls.__doc__ or "").strip(), fields, annotations)
        return cls

    return register


class Node:
    """A node of whichever noun."""


class JSON:
    """Whatever JSON can say."""


class Links(Generic[Target]):
    """A connection whose edges say how the two are linked."""


class Connection(Generic[Target]):
    """A list that one pages through."""
