"""The part of the SDL that the plain executor answers: without nouns that other tests hold, each for its reason."""

import re

from graphql import REMOVE, OperationType, Visitor, parse, print_ast, visit

LEFT_OUT = {
    "Viewer": "an account is no noun; tests/accounts holds it",
    "Desk": "lists of its own kind, for the secretariat alone; tests/desk holds it",
    "CoverageMatrix": "no list of nodes; test_coverage.py holds it to loops of its own (reference/coverage.py)",
    "Gap": "likewise",
    r"(?:(?:Funder|TaskForce)Match|Match\w+)": "a table of its own; tests/differential/test_funder_matches.py holds it",
    "Search": "a ranking of Neo4j's own index; tests/search holds it to a judged set and to scores worked out by hand",
    "Path": "no list of nodes; test_paths.py holds it to brute force (reference/paths.py)",
    "Neighbourhood": "likewise",
    "NetworkAnalysis": "a snapshot of its own; tests/analysis holds it to the definitions of its measures",
    "Change": "ids and moments are made anew with each load; tests/changes and the golden statements hold it",
}


def known(sdl):
    """The SDL without what is left out, and without all that is no query."""
    return print_ast(visit(parse(sdl), Leaving()))


class Leaving(Visitor):
    """Takes types that are left out away, and the fields, members and arguments of such types."""

    def enter_field_definition(self, node, *_):
        return REMOVE if is_left_out(node.type) else None

    enter_input_value_definition = enter_field_definition

    def enter_object_type_definition(self, node, *_):
        return REMOVE if is_left_out(node) or node.name.value in ("Mutation", "Subscription") else None

    def enter_input_object_type_definition(self, node, *_):
        return REMOVE if is_left_out(node) else None

    enter_enum_type_definition = enter_input_object_type_definition

    def enter_operation_type_definition(self, node, *_):
        return REMOVE if node.operation is not OperationType.QUERY else None


def is_left_out(node):
    """Whether a type, within lists or not, belongs to a noun that is left out."""
    while not hasattr(node, "name"):
        node = node.type
    words = "Connection|Edge|Where|ListWhere|OrderBy|Field|Facet|Filter|Notice|"
    return bool(re.fullmatch(rf"({'|'.join(LEFT_OUT)})({words})", node.name.value))
