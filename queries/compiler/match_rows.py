"""What the edges of matches say: score, gates, components with what proves them, and why."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from graphql import FieldNode

from queries.compiler.columns import Columns
from queries.compiler.fields import Compilation, identity
from queries.compiler.made import Made, picked
from queries.compiler.match_proofs import introduction, proofs
from queries.compiler.match_table import Table
from queries.compiler.shapers import Constant, Each, Object, Scalar, Shaper
from queries.language import holds
from queries.matching.questions import Question
from queries.matching.row import FACTS, Funder, Here, Row
from queries.matching.sentences import gates_of, numbers_of, why
from queries.matching.table import ELIGIBILITY, MILLION
from queries.model import NOUNS
from queries.model.enums import MatchComponent

Parameters = Mapping[str, Any]
OF_THE_TABLE: Final = ("here", "values", "gates", "micro")
PLAIN: Final = ("name", "fundsTypes", "minimumMinor", "maximumMinor", "currency")
DAYS: Final = ("closedOn", "activeOn")
REGIONS: Final = (
    "COLLECT {{ MATCH ({f})-[{w}:FUNDS_IN]->({r}:Region) WHERE "
    + holds("{w}")
    + " RETURN DISTINCT {r}.name ORDER BY {r}.name LIMIT 5 }}"
)


def millionths(value: int) -> float:
    """A score as people write it."""
    return value / MILLION


@dataclass(frozen=True, slots=True)
class Edges:
    """The edges of one table, and what the whole says beside."""

    c: Compilation
    table: Table
    type: str
    """Of an edge."""
    question: Question
    whole_: Mapping[str, Callable[[Parameters], Any]]
    """What the connection says, made of the parameters."""
    read: list[int] = field(default_factory=list)
    """The columns of the rows of its page."""

    def whole(self, name: str, nodes: list[FieldNode]) -> Shaper | None:  # noqa: D102
        make = self.whole_.get(name)
        if not make:
            return None
        pick = picked(self.c, {"weights": "MatchWeight", "rates": "MatchRates"}[name], nodes)
        return Made(lambda p: pick(make(p)), ())

    def value(self, name: str, nodes: list[FieldNode], rows: Columns) -> Shaper:  # noqa: D102
        fill = self.table.filling
        match name:
            case "score":
                return Scalar(rows.value(fill("CASE WHEN {micro} >= 0 THEN {micro} END")), None, millionths)
            case "coverage":
                return Scalar(rows.value(fill["covered"]), None, millionths)
            case "eligibility":
                return Scalar(rows.value(fill(ELIGIBILITY)), None)
            case "components":
                return Each(tuple(self._component(at, each, nodes, rows) for at, each in enumerate(MatchComponent)))
            case "introduction":
                return introduction(self.c, fill, nodes, rows)
            case "gates":
                pick = picked(self.c, "MatchGateOutcome", nodes)
                return self._made(lambda row, _: pick(gates_of(row)), rows)
            case "why":
                return self._made(lambda row, _: why(row), rows)
        return self._made(self.question.about, rows)

    def _made(self, make: Callable[[Row, Parameters], Any], rows: Columns) -> Made:
        """A value that Python makes of a row."""
        read, gates = self.question.amount, self.table.gates

        def made(p: Parameters, facts: Any, here: Any, values: Any, outcomes: Any, micro: int, *funder: Any) -> Any:  # noqa: ANN401
            row = Row(
                dict(zip(FACTS, facts, strict=True)),
                Here(*here),
                Funder(*funder),
                dict(zip(MatchComponent, values, strict=True)),
                {gate: told for gate, told in zip(gates, outcomes, strict=True) if told != -1},
                read(p),
                millionths(micro) if micro >= 0 else None,
            )
            return make(row, p)

        return Made(made, self._columns(rows))

    def _columns(self, rows: Columns) -> tuple[int, ...]:
        """What a row is made of: once, for all that Python makes of it."""
        if not self.read:
            fill, funder = self.table.filling, self.table.filling["f"]
            own = (identity(NOUNS["Funder"], funder), *(f"{funder}.{each}" for each in PLAIN))
            told = (
                self.table.shown(),
                *(fill[each] for each in OF_THE_TABLE),
                *own,
                *(f"toString({funder}.{each})" for each in DAYS),
            )
            self.read.extend((*(rows.value(each) for each in told), rows.query(fill(REGIONS))))
        return tuple(self.read)

    def _component(self, at: int, component: MatchComponent, nodes: list[FieldNode], rows: Columns) -> Object:
        selected = self.c.document.below("MatchComponentValue", nodes)
        return Object(tuple((key, self._of_component(at, component, each, rows)) for key, each in selected.items()))

    def _of_component(self, at: int, component: MatchComponent, nodes: list[FieldNode], rows: Columns) -> Shaper:
        fill = self.table.filling
        match nodes[0].name.value:
            case "name":
                return Constant(component.value)
            case "value":
                return Scalar(rows.value(f"{fill['values']}[{at}]"), None, six_digits)
            case "weight":
                return Made(lambda p: self.question.weights(p)[component], ())
            case "evidence":
                return proofs(self.c, fill, self.table.needs, component, nodes, rows)
            case "numbers":
                pick = picked(self.c, "MatchNumber", nodes)
                names = FACTS
                return Made(
                    lambda _, facts: pick(numbers_of(component, dict(zip(names, facts, strict=True)))),
                    (rows.value(self.table.shown()),),
                )
        return Constant("MatchComponentValue")


def six_digits(value: float) -> float:
    """A component as it is shown; a score is made of it unrounded."""
    return round(value, 6)
