"""Requests that nobody would write: from the schema, right and wrong, and from bytes."""

import json
from datetime import UTC
from urllib.parse import quote_from_bytes

import schemathesis
from graphql import ArgumentNode, IntValueNode, NullValueNode, Visitor, parse, print_ast, visit
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.graphql import nodes

SCALARS = {
    "Date": st.dates().map(str),
    "DateTime": st.datetimes(timezones=st.just(UTC)).map(str),
    "Decimal": st.decimals(allow_nan=False, allow_infinity=False).map(str),
}
HOSTILE = st.one_of(
    st.integers(1, 60_000).map(lambda depth: "[" * depth),
    st.integers(1, 20_000).map(lambda depth: '{"a":' * depth + "1" + "}" * depth),
    st.integers(1, 5_000).map(lambda length: "9" * length),
    st.sampled_from(["NaN", "1e999", "-0", "-1e-999", '"\\ud800"', '"\\u0000"', "\ufeff{}", "{}{}", "tru", "0x1"]),
)
"""Texts at the borders of JSON."""
HUGE = st.sampled_from([10**400, -(2**63) - 1])
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(), HUGE),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=5), inner, max_size=4)),
    max_leaves=12,
)
NAMES = ("query", "operationName", "variables", "extensions", "documentId")
QUERIES = st.sampled_from(
    [
        "{ goals { totalCount } }",
        "query A($n: Int, $w: PersonWhere) { people(first: $n, where: $w) { totalCount } }",
        "query A($i: ID!) { node(id: $i) { id } } query B { __typename }",
        "mutation { nobody }",
        "subscription { nobody }",
        "{ __schema { types { name } } }",
    ]
)
WORDS = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=12)
MEDIA = st.sampled_from(
    ["application/json", "application/graphql-response+json", "*/*", "text/html;q=x", "application/json;q=0.000001"]
)


class _Tame(Visitor):
    """Asks for small pages from the beginning, so that what is right is also answered."""

    def enter_argument(self, node, *_):
        if node.name.value in ("after", "before", "last"):
            return ArgumentNode(name=node.name, value=NullValueNode())
        if node.name.value == "first":
            return ArgumentNode(name=node.name, value=IntValueNode(value="3"))
        return None


def operations(schema_url):
    """Documents from the live schema: right ones, right ones made tame, and wrong ones."""
    for name, values in SCALARS.items():
        schemathesis.graphql.scalar(name, values.map(nodes.String))
    schema = schemathesis.graphql.from_url(schema_url)
    right, wrong = (
        schema.as_strategy(generation_mode=mode).map(lambda case: case.body)
        for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
    )
    return st.one_of(right.map(lambda text: print_ast(visit(parse(text), _Tame()))), right, wrong)


@st.composite
def mutilated(draw, texts):
    """A text that was cut, doubled or changed somewhere."""
    text = draw(texts) if isinstance(texts, st.SearchStrategy) else texts
    start, end = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
    return draw(
        st.sampled_from(
            [
                text[:start],
                text[:start] + text[end:],
                text[:end] + text[start:],
                text[:start] + draw(st.text(max_size=3)) + text[start:],
                text[:start] + draw(st.sampled_from('{}()[]!$@:"\\#&|…')) * draw(st.integers(1, 300)) + text[end:],
            ]
        )
    )


def _dumped(value):
    return json.dumps(value).encode()


def _variables(query, text):
    return f'{{"query": {json.dumps(query)}, "variables": {{"n": {text}}}}}'.encode("utf-8", "surrogatepass")


BODIES = st.one_of(
    st.binary(max_size=200),
    HOSTILE.map(lambda text: text.encode("utf-8", "surrogatepass")),
    JSON.map(_dumped),
    st.dictionaries(st.sampled_from(NAMES), JSON, max_size=5).map(_dumped),
    st.fixed_dictionaries({"query": QUERIES}, optional=dict.fromkeys(NAMES[1:], JSON)).map(_dumped),
    st.fixed_dictionaries({"query": QUERIES, "variables": st.dictionaries(st.sampled_from("niw"), JSON)}).map(_dumped),
    st.builds(_variables, QUERIES, HOSTILE),
    st.builds(lambda text, cut: _dumped({"query": text})[: -1 - cut], st.text(), st.integers(0, 5)),
    st.builds(
        lambda text, cut: b'{"query": "' + text.encode()[:cut] + b'"}', st.text("é€😀", min_size=1), st.integers(1, 9)
    ),
    st.text().map(lambda text: _dumped({"query": text})),
)
"""Bodies of a POST."""

QUERY_STRINGS = st.one_of(
    st.binary(max_size=100).map(quote_from_bytes),
    st.lists(st.tuples(st.sampled_from(NAMES), st.binary(max_size=40)), max_size=6).map(
        lambda pairs: "&".join(f"{name}={quote_from_bytes(value)}" for name, value in pairs)
    ),
    st.builds(
        lambda query, name, value: f"query={quote_from_bytes(query.encode())}&{name}={quote_from_bytes(value)}",
        QUERIES,
        st.sampled_from(NAMES),
        st.one_of(HOSTILE.map(lambda text: text.encode("utf-8", "surrogatepass")[:5000]), JSON.map(_dumped)),
    ),
    WORDS,
)
"""What follows the question mark of a GET."""

PRINTABLE = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=40)
OWN_HEADERS = st.fixed_dictionaries(
    {},
    optional={
        "X-Taskforce-Bookmark": st.one_of(st.from_regex(r"[A-Za-z0-9+/=:_.-]{3,60}", fullmatch=True), PRINTABLE),
        "X-Request-ID": PRINTABLE,
        "traceparent": st.one_of(
            st.from_regex(r"[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-0[01]", fullmatch=True), PRINTABLE
        ),
        "Accept-Encoding": st.one_of(st.sampled_from(["gzip", "gzip;q=0", "br, gzip", "identity"]), PRINTABLE),
        "Origin": PRINTABLE,
        "Accept": st.one_of(MEDIA, PRINTABLE),
        "Content-Type": st.one_of(MEDIA, PRINTABLE),
    },
)
"""Headers that the service looks at."""

METHODS = [b"GET", b"POST", b"HEAD", b"PUT", b"OPTIONS", b"TRACE", b"CONNECT", b"PRI"]
PATHS = [b"/graphql", b"*", b"//", b"/graphql/assets/../../x", b"/graphql?query={__typename}", b"/%00", b"/metrics"]
HEADERS = b"Content-Length Transfer-Encoding Connection Expect Accept Content-Type Accept-Encoding X-Request-ID".split()
VALUES = [b"0", b"-1", b"9" * 20, b"chunked", b"upgrade", b"100-continue", b"gzip", b"x" * 9000, b"application/json"]


def _or_odd(usual, odd):
    return st.one_of(st.sampled_from(usual), odd)


HEADER = st.tuples(_or_odd([*HEADERS, b"Upgrade"], WORDS.map(str.encode)), _or_odd(VALUES, st.binary(max_size=30)))


@st.composite
def heads(draw):
    """The bytes of a request up to its body, or what somebody takes for that."""
    method = draw(_or_odd(METHODS, WORDS.map(str.encode)))
    path = draw(_or_odd(PATHS, st.binary(max_size=30).map(lambda raw: b"/" + raw)))
    version = draw(st.sampled_from([*[b"1.1"] * 9, *[b"1.0"] * 3, b"0.9", b"2.0", b"9"]))
    headers = [(b"Host", b"x"), *draw(st.lists(HEADER, max_size=6))]
    return b"%s %s HTTP/%s\r\n%s\r\n\r\n" % (method, path, version, b"\r\n".join(b"%s:%s" % each for each in headers))
