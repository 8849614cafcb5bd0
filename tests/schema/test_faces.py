"""Protects what a reader of a face believes: its annotations are the types that the model gives."""

import pytest
from graphql import GraphQLList, GraphQLNonNull, get_named_type

from queries.language import Amount, Link
from schema.build import build_schema, core
from schema.faces import FACES

SCHEMA = core(build_schema())
NAMES = {"str": "String", "int": "Int", "bool": "Boolean", "date": "Date", "datetime": "DateTime"}
FIELDS = [(label, name) for label, face in FACES.items() for name in face.fields]


def field_of(label, name):
    """The field in the schema, by its name in the face."""
    fields = SCHEMA.type_map[label].fields
    return next(each for key, each in fields.items() if key.lower() == name.replace("_", "").lower())


@pytest.mark.parametrize(("label", "name"), FIELDS, ids=[".".join(each) for each in FIELDS])
def test_an_annotation_is_the_type(label, name):
    annotation, type_ = FACES[label].annotations[name], field_of(label, name).type
    told = annotation.removesuffix(" | None")
    assert isinstance(type_, GraphQLNonNull) is (told == annotation)
    outer, _, inner = told.removesuffix("]").partition("[")
    named = get_named_type(type_).name
    if outer == "Links":
        assert named.startswith(label)
        assert named.endswith(f"{inner}Connection")
    elif outer == "Connection":
        assert named == f"{inner}Connection"
    else:
        listed = isinstance(type_.of_type if isinstance(type_, GraphQLNonNull) else type_, GraphQLList)
        assert (outer == "list") is listed
        expected = NAMES.get(inner or outer, inner or outer)
        assert named == ("ID" if name == "id" else expected)


def test_what_a_face_does_not_show_is_kept_by_choice():
    """The source of a fact stands in evidence and targets; the position of a note or role is its order."""
    hidden = {
        f"{label}.{name}"
        for label, face in FACES.items()
        for name, each in face.noun.fields.items()
        if name not in face.fields and not isinstance(each, Amount | Link)
    }
    assert {each.partition(".")[2] for each in hidden} <= {"source", "position", "until", "paragraphs"}
