"""A node by its id: where it is found, and as what."""

from collections.abc import Iterable

from queries.compiler.names import Names
from queries.compiler.sight import may_see
from queries.language import Noun


def found(far: str, identifier: str, near: str = "") -> str:
    """Find a node by its id, or by one that was merged away and leads on; `near` is a variable that the id names."""
    return f"{looked_up(far, identifier, near)} WITH {far}"


def looked_up(far: str, identifier: str, near: str = "") -> str:
    """The same, and what else is bound stays so."""
    straight = f"MATCH ({far}:Node {{id: {identifier}}}) RETURN {far}"
    led = f"MATCH (:Alias {{id: {identifier}}})-[:LEADS_TO]->({far}:Node) RETURN {far}"
    return f"CALL ({near}) {{ {straight} UNION {led} }}"


def is_one_of(names: Names, nouns: Iterable[Noun], far: str, face: str = "") -> str:
    """The condition that a node may be seen, as one of some nouns; as the one that `face` names, if it is given."""
    told = (
        (f"{face} = '{noun.label}'" if face else "", f"{far}:{noun.label}", may_see(names, noun, far)) for noun in nouns
    )
    return f"({' OR '.join(' AND '.join(filter(None, each)) for each in told)})"
