"""Hostile requests of every kind that the GraphQL Foundation and OWASP warn of: what is sent, and how it is refused."""

import json
from dataclasses import dataclass

FOUNDATION = "GraphQL Foundation, Learn: Security"
OWASP = "OWASP Cheat Sheet Series, GraphQL"


@dataclass(frozen=True)
class Hostile:
    """A request's body, the code that it must be refused with, and who warns of it."""

    source: str
    code: str
    body: bytes
    settings: str = ""
    """The service that it is sent to, if that is not the one with the defaults."""

    @property
    def status(self):
        return {"TOO_LARGE": 413, "FORBIDDEN": 403}.get(self.code, 400)


def query(text, **variables):
    return json.dumps({"query": text, "variables": variables}).encode()


def hostile(source, code, text, settings="", **variables):
    return Hostile(source, code, query(text, **variables), settings)


def many(form, number):
    return " ".join(form.format(at) for at in range(number))


def nested(opening, closing, number, inside=""):
    return opening * number + inside + closing * number


def bomb(width, levels, more=""):
    """Fragments that each use the next one so many times."""
    return "".join(f"fragment F{at} on Goal {{ {f'...F{at + 1} ' * width}{more.format(at)} }} " for at in range(levels))


def alike(times, levels):
    below = "code" if not levels else alike(times, levels - 1)
    return f"objectives {{ nodes {{ goal {{ {below} }} }} }} " * times


HOSTILE = {
    "fields within fields": hostile(
        FOUNDATION,
        "TOO_DEEP",
        "{ goals { nodes " + nested("{ objectives { nodes { goal ", "} } }", 15, "{ id }") + " } }",
    ),
    "fields within fragments within fragments": hostile(
        FOUNDATION,
        "TOO_DEEP",
        "{ goals { nodes { ...F0 } } } " + bomb(1, 200) + "fragment F200 on Goal { code }",
    ),
    "brackets without end": hostile(OWASP, "TOO_DEEP", "{" * 100_000),
    "lists of types without end": hostile(
        OWASP, "TOO_DEEP", f"query ($a: {'[' * 2000}Int{']' * 2000}) {{ __typename }}"
    ),
    "filters within filters": hostile(
        OWASP, "TOO_DEEP", f"{{ people(where: {nested('{ not: ', '}', 2000, '{}')}) {{ totalCount }} }}"
    ),
    "filters within filters, by a variable": hostile(
        OWASP,
        "TOO_DEEP",
        "query ($w: PersonWhere) { people(where: $w) { totalCount } }",
        w=json.loads(nested('{"not":', "}", 300, "{}")),
    ),
    "JSON within JSON": Hostile(OWASP, "BAD_USER_INPUT", b'{"query":"{__typename}","variables":' + b'{"a":' * 100_000),
    "lists of JSON within lists": Hostile(
        OWASP, "BAD_USER_INPUT", b'{"query":"{__typename}","variables":{"a":' + b"[" * 100_000 + b"]" * 100_000 + b"}}"
    ),
    "the same field by many names": hostile(
        FOUNDATION, "TOO_MANY_ALIASES", "{ " + many("a{}: goals {{ totalCount }}", 100) + " }"
    ),
    "the same field by many names, deeper": hostile(
        OWASP, "TOO_MANY_ALIASES", "{ goals { nodes { " + many("a{}: title", 400) + " } } }"
    ),
    "names that fragments multiply": hostile(
        OWASP,
        "TOO_MANY_ALIASES",
        "{ goals { nodes { ...F0 } } } " + bomb(2, 20, "x{}: code") + "fragment F20 on Goal { code }",
    ),
    "a bomb of fragments": hostile(
        OWASP, "TOO_DEEP", "{ goals { nodes { ...F0 } } } " + bomb(2, 30) + "fragment F30 on Goal { code }"
    ),
    "a bomb of empty fragments": hostile(
        OWASP, "TOO_MANY_ALIASES", "{ goals { nodes { ...F0 } } } " + bomb(10, 8) + "fragment F8 on Goal { }"
    ),
    "fragments in a circle": hostile(
        FOUNDATION,
        "GRAPHQL_VALIDATION_FAILED",
        "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
    ),
    "fields to be merged with each other": hostile(
        OWASP, "TOO_MANY_ALIASES", "{ goals { nodes { " + "code " * 800 + "} } }"
    ),
    "fields to be merged, level by level": hostile(
        OWASP, "TOO_MANY_ALIASES", "{ goals { nodes { " + alike(3, 3) + " } } }"
    ),
    "words without end": hostile(OWASP, "TOO_MANY_TOKENS", "{ goals { nodes { " + "code " * 15_000 + "} } }"),
    "comments without end": hostile(OWASP, "TOO_MANY_TOKENS", "#\n" * 40_000 + "{ __typename }"),
    "directives without end": hostile(OWASP, "TOO_MANY_TOKENS", "{ __typename " + "@skip(if: false) " * 500 + "}"),
    "unknown directives": hostile(OWASP, "GRAPHQL_VALIDATION_FAILED", "{ __typename " + "@aa " * 90 + "}"),
    "a body without end": Hostile(OWASP, "TOO_LARGE", query("{ __typename }" + " " * 2_000_000)),
    "spaces without end": hostile(OWASP, "TOO_LARGE", "{ __typename }" + "," * 900_000),
    "a name without end": hostile(OWASP, "TOO_LARGE", "{ " + "a" * 50_000 + " }"),
    "a text without end": hostile(OWASP, "TOO_LARGE", '{ goal(code: "' + "a" * 500_000 + '") { id } }'),
    "a text without end, by a variable": hostile(
        OWASP, "TOO_LARGE", "query ($c: String!) { goal(code: $c) { id } }", c="a" * 500_000
    ),
    "a text that never ends": hostile(OWASP, "TOO_MANY_TOKENS", "{ goal(code: " + '"' * 50_001),
    "values without end": hostile(
        OWASP, "TOO_LARGE", "query ($i: [ID!]) { people(where: { id: { in: $i } }) { totalCount } }", i=["x"] * 50_000
    ),
    "a value of another type": hostile(
        OWASP, "BAD_USER_INPUT", "query ($n: Int) { people(first: $n) { totalCount } }", n={"$gt": ""}
    ),
    "Cypher for a value": hostile(
        OWASP, "BAD_CURSOR", "query ($a: String) { people(after: $a) { nodes { id } } }", a="' OR 1=1 //"
    ),
    "Cypher for a name": hostile(
        OWASP, "GRAPHQL_VALIDATION_FAILED", '{ people(orderBy: [{ field: "name DETACH DELETE n" }]) { totalCount } }'
    ),
    "many requests in one": Hostile(
        FOUNDATION, "BAD_USER_INPUT", b"[" + b",".join([query("{ __typename }")] * 100) + b"]"
    ),
    "too long a page": hostile(FOUNDATION, "PAGE_TOO_LARGE", "{ people(first: 1000000) { nodes { id } } }"),
    "too long a page, by a variable": hostile(
        FOUNDATION, "PAGE_TOO_LARGE", "query ($n: Int) { people(last: $n) { nodes { id } } }", n=2**31 - 1
    ),
    "a page of less than nothing": hostile(OWASP, "BAD_USER_INPUT", "{ people(first: -1) { nodes { id } } }"),
    "lists within lists, of 500 each": hostile(
        FOUNDATION,
        "TOO_EXPENSIVE",
        "{ regions(first: 500) { nodes { organizations(first: 500) { nodes { regions(first: 500) { nodes {"
        " organizations(first: 500) { nodes { regions(first: 500) { nodes { name } } } } } } } } } } }",
    ),
    "lists within lists, by variables": hostile(
        OWASP,
        "TOO_EXPENSIVE",
        "query ($n: Int) { taskForces(first: $n) { nodes { members(first: $n) { nodes { taskForces(first: $n) { nodes {"
        " members(first: $n) { nodes { taskForces(first: $n) { nodes { members(first: $n) { totalCount } } } } } }"
        " } } } } } }",
        n=500,
    ),
    "filters that go round": hostile(
        OWASP,
        "TOO_EXPENSIVE",
        "{ people(where: "
        + nested("{ taskForces: { some: { members: { some: ", "} } } }", 3, '{ name: { eq: "" } }')
        + ") { totalCount } }",
    ),
    "many questions at once": hostile(
        OWASP,
        "TOO_EXPENSIVE",
        "{ "
        + many(
            "a{}: objectives {{ nodes {{ partners {{ totalCount edges {{ via }} }} regions {{ totalCount }} }} }}",
            29,
        )
        + " }",
    ),
    "the schema, round and round": hostile(
        FOUNDATION,
        "GRAPHQL_VALIDATION_FAILED",
        "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
    ),
    "the schema, type of type of type": hostile(
        OWASP, "TOO_DEEP", "{ __schema { types { fields { type " + nested("{ ofType ", "}", 40, "{ name }") + " } } } }"
    ),
    "the schema, many times": hostile(
        OWASP,
        "TOO_EXPENSIVE",
        "{ __schema { " + many("t{}: types {{ fields {{ name args {{ name type {{ name }} }} }} }}", 100) + " } }",
    ),
    "the schema, where it is not for all": hostile(
        FOUNDATION, "FORBIDDEN", "{ __schema { types { name } } }", "without introspection"
    ),
    "one type, where it is not for all": hostile(
        OWASP, "FORBIDDEN", '{ a: __type(name: "Person") { name } }', "without introspection"
    ),
    "names by guessing": hostile(OWASP, "GRAPHQL_VALIDATION_FAILED", "{ peopl { id } }", "without introspection"),
    "values by guessing": hostile(
        OWASP,
        "BAD_USER_INPUT",
        "query ($t: OrganizationType) { organizations(where: { type: { eq: $t } }) { totalCount } }",
        "without introspection",
        t="DONOR_OR_FOUNDATIO",
    ),
    "errors without end": hostile(
        OWASP, "GRAPHQL_VALIDATION_FAILED", "{ goals { nodes { " + many("objective{}", 900) + " } } }"
    ),
    "variables without end": hostile(
        OWASP, "GRAPHQL_VALIDATION_FAILED", "query (" + many("$v{}: Int", 900) + ") { __typename }"
    ),
}
