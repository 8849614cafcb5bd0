"""`funderMatches` and `taskForceMatches`: the table of matches in pages, one row for each funder or each task force."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final, cast

from graphql import FieldNode

from queries.compiler.arguments import Leaf
from queries.compiler.columns import Columns
from queries.compiler.conditions import Subject, condition
from queries.compiler.connections import Asked, Listing, of_gathered
from queries.compiler.fields import Compilation
from queries.compiler.keeping import keeping, keeping_each
from queries.compiler.known import Known
from queries.compiler.match_rows import Edges
from queries.compiler.match_table import ROW, Table
from queries.compiler.matching import where
from queries.compiler.names import PARAMETERS, SERVICE, Filling, Read, Values
from queries.compiler.nodes import found
from queries.compiler.operators import plain
from queries.compiler.orders import Key, Order
from queries.compiler.refusals import bad_input
from queries.compiler.shapers import Row, Shaper
from queries.compiler.sources import Early, Gathered, Source
from queries.coverage.gaps import BESIDE
from queries.coverage.valuing import valued
from queries.matching.questions import Question
from queries.matching.rates import Rates
from queries.matching.row import Amount
from queries.matching.weights import BadWeightsError, Weights, weights_of
from queries.model import NOUNS
from queries.model.enums import MatchComponent
from queries.model.roots import DEFAULT_SCHEME
from queries.seen import Audience
from queries.values import BadValueError, in_minor_units, read_currency

COUNTRIES: Final = "iso3166"
NODES: Final = ("f", "t", "o", "a")
"""Of what a row has, its nodes."""


def matches(c: Compilation, nodes: list[FieldNode], columns: Columns) -> Shaper:
    """The table, from the side that is asked for."""
    return SIDES[nodes[0].name.value](c, nodes, columns)


def funder_matches(c: Compilation, nodes: list[FieldNode], columns: Columns) -> Shaper:
    """Every funder beside one task force."""
    asking = Asking(c, nodes, "funderMatches", "FunderMatch")
    fill = asking.fill
    codes = [asking.code("taskForce", "objective"), asking.code("objective", "taskForce")]
    asking.only = tuple(codes)
    begin = (
        f"MATCH ({fill['t']}:TaskForce {{code: {codes[0]}}}) MATCH ({fill['o']}:Objective {{code: {codes[1]}}})"
        f" {asking.region()}"
    )
    clause = f"{begin} {asking.table.around()} {asking.table.facts()} WITH *, {fill['who']} AS {fill['f']}"
    known = {
        f"COUNT {{ MATCH (:TaskForce {{code: {codes[0]}}}) }}": "(taskForce)` names no task force: `taskForces",
        f"COUNT {{ MATCH (:Objective {{code: {codes[1]}}}) }}": "(objective)` names no objective: `objectives",
    }
    return asking.listed(clause, "Funder", fill["f"], known, columns)


def task_force_matches(c: Compilation, nodes: list[FieldNode], columns: Columns) -> Shaper:
    """Every task force beside one funder: the same table, seen from the other side."""
    asking = Asking(c, nodes, "taskForceMatches", "TaskForceMatch")
    fill, table = asking.fill, asking.table
    identifier = c.names.parameter(asking.funder)
    one = f"{found(fill['f'], identifier)} WHERE {fill['f']}:Funder"
    begin = f"{one} MATCH ({fill['t']}:TaskForce)-[:IMPLEMENTS]->({fill['o']}:Objective) {asking.region()}"
    clause = f"{begin} {table.around()} {table.facts('f')} WITH * WHERE {fill['who']} = {fill['f']}"
    known = {f"COUNT {{ {one} }}": "(funder)` names no funder: `funders"}
    return asking.listed(clause, "TaskForce", fill["t"], known, columns)


SIDES: Final = {"funderMatches": funder_matches, "taskForceMatches": task_force_matches}


class Asking:
    """What a table is asked for: its arguments, checked where they are read, and its names."""

    def __init__(self, c: Compilation, nodes: list[FieldNode], name: str, stem: str) -> None:
        self.c, self.nodes, self.name, self.stem = c, nodes, name, stem
        self.trees = c.arguments("Query", nodes[0])
        needs = {each for each in ("region", "amount") if self.trees.get(each)}
        if c.audience is not Audience.NOBODY:
            needs.add("contacts")
        day = self.trees.get("asOf")
        self.day: Read = day.read if isinstance(day, Leaf) else lambda values: values[SERVICE + "today"]
        names = c.names
        self.fill = Filling(names, as_of=c.as_of(self.trees), today=c.today)
        self.fill["worth"] = names.parameter(lambda values: self._rates(values).worth(self._day(values)))
        self.rates = names.parameter(self._told_rates)
        self.weights = names.parameter(self._weights)
        self.fill["weights"] = names.parameter(self._shares)
        if "amount" in needs:
            self.fill["minor"] = names.parameter(lambda values: self._amount(values).minor)
            self.fill["currency"] = names.parameter(lambda values: self._amount(values).currency)
            self.fill["asked_for"] = f"({self.fill['minor']} * {self.fill['worth']}[{self.fill['currency']}])"
        else:
            self.fill |= dict.fromkeys(("minor", "currency", "asked_for"), "null")
        self.table = Table(names, self.fill, frozenset(needs))
        self.only: tuple[str, ...] = ()

    def code(self, name: str, other: str) -> str:
        """The code of a task force or an objective; each stands for the other."""
        return self.c.names.parameter(lambda values: self._either(values, name, other))

    def _either(self, values: Values, name: str, other: str) -> object:
        told = [leaf.read(values) for each in (name, other) if isinstance(leaf := self.trees.get(each), Leaf)]
        if not told:
            raise bad_input(f"`{self.name}` takes `taskForce` or `objective`: give the code of one, such as A1.")
        return told[0]

    def funder(self, values: Values) -> str:
        """The id that the graph has for the funder that is named."""
        prefix, _, key = str(cast("Leaf", self.trees["funder"]).read(values)).partition(":")
        return f"organization:{key}" if prefix == "funder" else ""

    def region(self) -> str:
        """Find the region that is asked for: by its code, in the default scheme or as a country, or by its id."""
        fill = self.fill
        if "region" not in self.table.needs:
            return f"WITH *, null AS {fill['a']}"
        return (
            f"CALL () {{ MATCH ({fill['a']}:Node) WHERE {fill['a']}.id IN {self._regions} AND {fill['a']}:Region"
            f" RETURN {fill['a']} ORDER BY {fill['a']}.id LIMIT 1 }}"
        )

    @property
    def _regions(self) -> str:
        leaf = cast("Leaf", self.trees["region"])
        return self.c.names.parameter(lambda values: region_ids(str(leaf.read(values))))

    def listed(self, clause: str, label: str, far: str, known: Mapping[str, str], columns: Columns) -> Shaper:
        """Cut the table into pages; `known` counts what must be there for there to be a table, and says what is not."""
        c, noun, fill = self.c, NOUNS[label], self.fill
        type_ = f"{self.stem}Connection"
        asked = Asked(type_, self.trees, c.document.below(type_, self.nodes), self.name)
        only = condition(c.names, Subject(noun, far, c.today), self.trees.get("where"))
        order = _order(label, far, fill)
        carried = tuple(fill[each] for each in ROW if fill[each] != far)
        carried += (fill["f"],) if far != fill["f"] else ()
        rows = f"{clause} {self.table.scores()} {self._alone(far, carried)}{where((only,))} {order.by()}"
        listed, item = c.names.variable("l"), c.names.variable("x")
        bound = ", ".join(f"{item}[{at}] AS {each}" for at, each in enumerate((far, *carried)))
        made = Gathered(
            f"{rows} WITH collect([{', '.join((far, *carried))}]) AS {listed}",
            listed,
            Source(
                far,
                f"UNWIND {listed} AS {item} WITH {bound}",
                near=listed,
                carried=carried,
                ordered=True,
            ),
            Early(frozenset(fill[each] for each in NODES), Columns(c.names), self._keep(len(columns.told))),
        )
        edges = Edges(c, self.table, f"{self.stem}Edge", self._question(), self._whole())
        page = of_gathered(c, Listing(asked, noun, made.source, order, c.today, own=edges), made, columns)
        counts = dict(known)
        if "region" in self.table.needs:
            ids = self._regions
            counts[f"COUNT {{ MATCH (r:Node) WHERE r.id IN {ids} AND r:Region }}"] = (
                "(region)` names no region: `regions"
            )
        return Known(tuple((columns.query(each), f"{self.name}{told}") for each, told in counts.items()), page)

    def _keep(self, at: int) -> Callable[[str, str, Columns], tuple[str, tuple[str, ...]]]:
        """Keep the cells of the objectives, and a page, in columns of a column of the record."""

        def keep(clause: str, row: str, columns: Columns) -> tuple[str, tuple[str, ...]]:
            page, cells = self.c.names.variable("kept"), self.fill["kept"]

            def taken(variable: str) -> Callable[[Row], Row]:
                column = columns.value(variable)
                return lambda record: cast("Row", record[at][0][column])

            given = {"as_of": self.fill["as_of"], "scheme": self.c.names.parameter(lambda _: DEFAULT_SCHEME)}
            one = self.only[-1] if self.only else ""
            first = keeping_each(self.c, valued, given, cells, taken(cells), only=one, beside=BESIDE)
            beside = tuple(each for each in BESIDE if each != "contact" or "contacts" not in self.table.needs)
            # What users may know of contacts changes with a seat in any task force.
            only = self.only if self.c.audience is not Audience.USER else ()
            then = keeping(self.c, (clause, row), page, taken(page), outside=cells, only=only, beside=beside)
            return f"{first} {then}", (page, cells)

        return keep

    def _alone(self, far: str, carried: tuple[str, ...]) -> str:
        """Leave a row with what it is made of and nothing else, by grouping.

        Neo4j would put every row in order with the lists of all organizations and regions in it, and run out of memory.
        """
        nodes = [far, *(each for each in carried if each in {self.fill[name] for name in NODES})]
        values, row = [each for each in carried if each not in nodes], self.c.names.variable("row")
        told = ", ".join(f"{row}[{at}] AS {each}" for at, each in enumerate(values))
        together = f"head(collect([{', '.join(values)}])) AS {row}"
        return f"WITH {', '.join(nodes)}, {together} WITH {', '.join(nodes)}, {told}"

    def _question(self) -> Question:
        minor, currency = (_key(self.fill[each]) for each in ("minor", "currency"))
        weights = _key(self.weights)
        asked = self.trees.get("region")
        region = self.c.names.parameter(asked.read) if isinstance(asked, Leaf) else ""
        day = _key(self.fill["as_of"])
        return Question(
            lambda p: p[_key(region)] if region else None,
            lambda p: Amount(p[minor], p[currency]) if minor in p else None,
            lambda p: p[day],
            lambda p: {MatchComponent(name): weight for name, weight in p[weights].items()},
        )

    def _whole(self) -> Mapping[str, Callable[[Mapping[str, Any]], Any]]:
        weights, rates = _key(self.weights), _key(self.rates)
        return {
            "weights": lambda p: [{"component": name, "weight": each} for name, each in p[weights].items()],
            "rates": lambda p: p[rates],
        }

    def _day(self, values: Values) -> date:
        return cast("date", self.day(values))

    @staticmethod
    def _rates(values: Values) -> Rates:
        return cast("Rates", values[SERVICE + "rates"])

    def _told_rates(self, values: Values) -> dict[str, object]:
        rates = self._rates(values)
        return {"date": str(rates.on(self._day(values)).date), "source": rates.source, "base": rates.base}

    def _weights(self, values: Values) -> dict[str, float]:
        given = [
            (
                MatchComponent(cast("Any", plain(each["component"].read(values)))),
                cast("float", each["weight"].read(values)),
            )
            for each in cast("list[dict[str, Leaf]]", self.trees.get("weights") or [])
        ]
        try:
            weights = weights_of(given, cast("Weights", values[SERVICE + "weights"]))
        except BadWeightsError as bad:
            raise bad_input(f"`{self.name}(weights)`: {bad}") from None
        return {component.value: weight for component, weight in weights.items()}

    def _shares(self, values: Values) -> list[float]:
        weights = list(self._weights(values).values())
        return [each / sum(weights) for each in weights]

    def _amount(self, values: Values) -> Amount:
        told = cast("dict[str, Leaf]", self.trees["amount"])
        amount = cast("Any", told["amount"].read(values))
        try:
            currency = read_currency(str(told["currency"].read(values)))
            minor = in_minor_units(amount, currency)
        except BadValueError as bad:
            raise bad_input(f"`{self.name}(amount)`: {bad.reason}") from None
        if minor <= 0:
            raise bad_input(f"`{self.name}(amount)` is {amount}: ask for more than 0.")
        return Amount(minor, currency)


def _key(written: str) -> str:
    """A parameter's name among the values, of how the statement calls it."""
    return written.removeprefix(f"${PARAMETERS}.")


def region_ids(told: str) -> list[str]:
    """What a region may be called in the graph that is told by its code, or by its id."""
    return [told] if told.startswith("region:") else [f"region:{each}:{told}" for each in (DEFAULT_SCHEME, COUNTRIES)]


def _order(label: str, far: str, fill: Filling) -> Order:
    """Not blocked first, the best score first, of equal ones that of which most is known, then by id."""
    return Order(
        NOUNS[label],
        (
            Key("blocked", fill["blocked"], "Int"),
            Key("score", fill["micro"], "Int", descending=True),
            Key("coverage", fill["covered"], "Int", descending=True),
            Key("id", f"{far}.id"),
        ),
    )
