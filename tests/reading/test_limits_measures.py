"""Protects the measures of documents: what is counted without writing fragments out is what there is when they are."""

import json
from collections import Counter
from dataclasses import replace

import pytest
from graphql import FieldNode, FragmentSpreadNode, Lexer, OperationDefinitionNode, Source, TokenKind, parse
from hypothesis import given
from hypothesis import strategies as st

from graph_service.reading.limits import STANDARD, TOKEN
from graph_service.reading.measures import TooDeepError, most_alike, sizes
from queries.compiler.refusals import RefusedError

NAMES = "abc"
FRAGMENTS = ("F0", "F1", "F2")
DEEP = 1000


@st.composite
def selections(draw, after, depth=0):
    """`{ … }`; a fragment uses only those that come after it."""
    told = []
    for _ in range(draw(st.integers(1, 3))):
        alias = draw(st.sampled_from(["", "x: ", "y: "]))
        below = draw(selections(after, depth + 1)) if depth < 2 and draw(st.booleans()) else ""
        kind = draw(st.sampled_from(["field", "inline", *FRAGMENTS[after:]]))
        match kind:
            case "field":
                told.append(f"{alias}{draw(st.sampled_from(NAMES))} {below}")
            case "inline":
                told.append(f"... on T {below or '{ a }'}")
            case _:
                told.append(f"...{kind}")
    return "{ " + " ".join(told) + " }"


@st.composite
def documents(draw):
    fragments = [f"fragment {name} on T {draw(selections(at + 1))}" for at, name in enumerate(FRAGMENTS)]
    return "\n".join([draw(selections(0)), *draw(st.permutations(fragments))])


def written_out(fragments, node):
    """A selection's fields with everything in its place, and how many fragments were used for it."""
    for each in node.selections:
        if isinstance(each, FieldNode):
            yield each, list(written_out(fragments, each.selection_set)) if each.selection_set else []
        else:
            inner = fragments[each.name.value] if isinstance(each, FragmentSpreadNode) else each
            yield None, list(written_out(fragments, inner.selection_set))


def naive(parts):
    """Selections, aliases, fields of this level, levels."""
    told = [naive(below) for _, below in parts]
    own = [node for node, _ in parts if node]
    return (
        len(parts) + sum(each[0] for each in told),
        sum(node.alias is not None for node in own) + sum(each[1] for each in told),
        len(own) + sum(inner[2] for inner, (node, _) in zip(told, parts, strict=True) if not node),
        1 + max((each[3] for each in told), default=0) if parts else 0,
    )


def places(parts, path=()):
    for node, below in parts:
        here = (*path, node.alias.value if node.alias else node.name.value) if node else path
        if node:
            yield here
        yield from places(below, here)


def parsed(text):
    told = parse(text)
    (operation,) = (each for each in told.definitions if isinstance(each, OperationDefinitionNode))
    fragments = {each.name.value: each for each in told.definitions if each is not operation}
    return told, list(written_out(fragments, operation.selection_set))


@given(documents())
def test_counts_what_is_there_when_fragments_are_written_out(text):
    document, parts = parsed(text)
    ((size,), _) = sizes(document, DEEP)
    assert tuple(size) == naive(parts)
    assert most_alike(document)[0] == max(Counter(places(parts)).values())


@given(documents(), st.integers(1, 8))
def test_is_too_deep_exactly_where_it_is(text, limit):
    document, parts = parsed(text)
    fragments = max(each.depth for each in sizes(document, DEEP)[1])
    if max(naive(parts)[3], fragments) > limit:
        with pytest.raises(TooDeepError):
            sizes(document, limit)
    else:
        sizes(document, limit)


WORDS = st.text(alphabet='#"\\\n{}[]()a1 ,.', max_size=30)


@given(documents(), WORDS, WORDS, WORDS)
def test_counts_the_tokens_that_the_lexer_does(text, comment, line, block):
    block = block.replace("\\", "").replace('"""', '\\"""')
    text = f'{text} # {"".join(comment.splitlines())}\n {{ a(b: {json.dumps(line)}, c: """ {block} """) }}'
    lexer, number = Lexer(Source(text)), 0
    while (token := lexer.lookahead()).kind != TokenKind.EOF:
        lexer.advance()
        number += 1
        lexer.token = token
    assert len(TOKEN.findall(text)) - 1 == number  # comments count here


@given(st.text(max_size=300))
def test_any_text_is_looked_along(text):
    limits = replace(STANDARD, max_depth=3, max_input_depth=2, max_tokens=50)
    try:
        limits.look_along(text)
    except RefusedError as refusal:
        assert refusal.code in ("TOO_MANY_TOKENS", "TOO_DEEP", "TOO_LARGE")  # noqa: PT017  # both ways are right


@given(
    st.recursive(
        st.none() | st.integers() | st.text(max_size=5),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=3), inner),
    )
)
def test_values_of_variables_are_counted_at_every_level(value):
    def depth(each):
        inner = each.values() if isinstance(each, dict) else each if isinstance(each, list) else []
        return 1 + max(map(depth, inner)) if inner else 0

    def number(each):
        inner = each.values() if isinstance(each, dict) else each if isinstance(each, list) else []
        return 1 + sum(map(number, inner))

    replace(STANDARD, max_input_depth=depth(value), max_values=number(value)).look_at({"v": value})
    if depth(value):
        with pytest.raises(RefusedError) as deep:
            replace(STANDARD, max_input_depth=depth(value) - 1, max_values=number(value)).look_at({"v": value})
        assert deep.value.code == "TOO_DEEP"
        with pytest.raises(RefusedError) as large:
            replace(STANDARD, max_input_depth=depth(value), max_values=number(value) - 1).look_at({"v": value})
        assert large.value.code == "TOO_LARGE"
