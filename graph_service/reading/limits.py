"""What a request may ask: looked at before parsing, validation and coercion, so that each step guards the next."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Self

from graphql import DocumentNode, GraphQLError

from graph_service.reading.measures import TooDeepError, most_alike, sizes
from graph_service.settings import Settings
from queries.compiler.compile import INTROSPECTION
from queries.compiler.refusals import RefusedError

TOKEN: Final = re.compile(
    r'(?P<text>"""(?:[^"\\]|\\"""|\\|"(?!""))*+"""|"(?:[^"\\\n\r]|\\.)*+")'
    r"|(?P<name>[_A-Za-z][_0-9A-Za-z]*+)"
    r"|(?P<open>[{(\[])|(?P<close>[})\]])"
    r'|(?P<other>#[^\n\r]*+|\.\.\.|-?[0-9][0-9.eE+-]*+|[!$&:=@|"]|[^\s,])'
)
"""A token of GraphQL, or a sign that is none: the parser will say so. Comments count."""


SUGGESTION: Final = re.compile(r" Did you mean .*\?$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Limits:
    """What a document and its variables may have at most; each is a setting of the same name."""

    max_document: int
    max_tokens: int
    max_directives: int
    max_text: int
    max_depth: int
    max_input_depth: int
    max_fields: int
    max_aliases: int
    max_root_fields: int
    max_repeats: int
    max_errors: int
    max_values: int
    introspection: bool

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """Those of the settings."""
        return cls(**{name: getattr(settings, name) for name in cls.__slots__})

    def look_along(self, text: str) -> None:
        """Look along a document's text: what passes is safe to parse. Raises `RefusedError`, as all of these do."""
        at_most("TOO_LARGE", len(text), self.max_document, "characters in its document")
        levels = Levels(self)
        directives = 0
        for number, token in enumerate(TOKEN.finditer(text), 1):
            at_most("TOO_MANY_TOKENS", number, self.max_tokens, "words, numbers and signs")
            match token.lastgroup:
                case "open":
                    levels.open(token[0])
                case "close":
                    levels.close(token[0])
                case "name" if token[0] in INTROSPECTION and not self.introspection:
                    raise RefusedError("FORBIDDEN", f"`{token[0]}` is switched off here. Read schema.graphql.")
                case "name" | "text":
                    at_most("TOO_LARGE", token.end() - token.start(), self.max_text, "characters in one name or text")
                case _ if token[0] == "@":
                    directives += 1
                    at_most("TOO_MANY_TOKENS", directives, self.max_directives, "directives")

    def look_into(self, document: DocumentNode) -> None:
        """Look at a document's size, each fragment written out where it is used: what passes is safe to validate."""
        try:
            operations, fragments = sizes(document, self.max_depth)
        except TooDeepError:
            raise too_deep(self.max_depth) from None
        for each in operations:
            at_most("TOO_MANY_ALIASES", each.width, self.max_root_fields, "fields of Query in one operation")
        for each in (*operations, *fragments):
            at_most("TOO_MANY_ALIASES", each.aliases, self.max_aliases, "aliases, fragments written out")
            at_most("TOO_MANY_ALIASES", each.selections, self.max_fields, "fields, fragments written out")

    def look_alike(self, document: DocumentNode) -> None:
        """Look for fields that share a key: each is compared with each to see whether they can be merged."""
        number, key = most_alike(document)
        at_most("TOO_MANY_ALIASES", number, self.max_repeats, f"fields `{key}` at one place")

    def look_at(self, values: Mapping[str, object]) -> None:
        """Look at the values of variables: what passes is safe to coerce."""
        plain = len(values) <= self.max_values
        for each in values.values():
            kind = type(each)
            if kind is list or kind is dict or (kind is str and len(each) > self.max_text):  # type: ignore[arg-type]  # a text
                plain = False
        if not plain:
            self._look_at_all(values)

    def told(self, error: GraphQLError) -> dict[str, Any]:
        """An error as a client may read it: without introspection no names are suggested either."""
        formatted: dict[str, Any] = {**error.formatted}
        if not self.introspection:
            formatted["message"] = SUGGESTION.sub("", error.message)
        return formatted

    def _look_at_all(self, values: Mapping[str, object]) -> None:
        """Level by level, so that no nesting can be too deep for us."""
        level, number, depth = list(values.values()), 0, 0
        while level:
            number += len(level)
            at_most("TOO_LARGE", number, self.max_values, "values in the variables")
            at_most("TOO_DEEP", depth, self.max_input_depth, "levels of lists and objects in the variables")
            for each in level:
                if isinstance(each, str):
                    at_most("TOO_LARGE", len(each), self.max_text, "characters in one text of the variables")
            level = [inner for each in level for inner in _inside(each)]
            depth += 1


def _inside(value: object) -> list[object]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


@dataclass(slots=True)
class Levels:
    """How deep one is within a document's brackets: those of fields, and those within an argument."""

    limits: Limits
    fields: int = 0
    inputs: int = 0
    rounds: int = 0

    def open(self, sign: str) -> None:
        """Go into a bracket."""
        if sign == "(":
            self.rounds += 1
        elif self.rounds:
            self.inputs += 1
            at_most("TOO_DEEP", self.inputs, self.limits.max_input_depth, "levels of lists and objects in an argument")
        else:
            self.fields += 1
            if self.fields > self.limits.max_depth:
                raise too_deep(self.limits.max_depth)

    def close(self, sign: str) -> None:
        """Come out of a bracket; one that does not belong there is the parser's to refuse."""
        if sign == ")":
            self.rounds = max(self.rounds - 1, 0)
        elif self.rounds:
            self.inputs -= 1
        else:
            self.fields -= 1


def too_deep(limit: int) -> RefusedError:
    """Refuse fields that lie too deep."""
    return RefusedError("TOO_DEEP", f"The document has more than {limit} levels of fields. Ask in several requests.")


def at_most(code: str, number: int, limit: int, what: str) -> None:
    """Refuse more than so many."""
    if number > limit:
        raise RefusedError(code, f"The request has more than {limit} {what}. Ask for less, or in several requests.")


STANDARD: Final = Limits.of(Settings.model_construct())
"""Those of the settings' defaults."""
