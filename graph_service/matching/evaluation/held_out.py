"""What is held against a ranking: grants that it must not know, and what was known of funders before."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from random import Random

from graph_service.commands.alone import NotDoneError
from graph_service.database.reader import Reader
from queries.matching.evaluation import FUNDERS_THEN, HIDDEN_GRANTS
from queries.money import decimal_text


@dataclass(frozen=True, slots=True)
class Hidden:
    """A grant: who gave it, and what is asked in order to find its funder."""

    funder: str
    code: str
    region: str | None
    amount: Mapping[str, str] | None

    def asked(self) -> dict[str, object]:
        """Give it as variables of a query; what is not known is not asked for."""
        told = {"code": self.code, "region": self.region, "amount": self.amount}
        return {name: value for name, value in told.items() if value is not None}


@dataclass(frozen=True, slots=True)
class HeldOut:
    """A sample of the grants from a day on, how many there are, and the funders by what was known of them before."""

    day: date
    """The last day that is known."""
    grants: tuple[Hidden, ...]
    of: int
    popular: tuple[str, ...]
    """All funders; who had given most grants comes first."""
    recent: tuple[str, ...]
    """All funders; who had given last comes first."""


async def hold_out(reader: Reader, before: date, sample: int, seed: int) -> HeldOut:
    """Read what there is to find again. Raise `NotDoneError` if that is nothing, or nothing was known before."""
    day = date.fromordinal(max(1, before.toordinal() - 1))
    (grants,) = await reader.read_one(HIDDEN_GRANTS, {"before": before})
    (funders,) = await reader.read_one(FUNDERS_THEN, {"day": day})
    if not grants:
        raise NotDoneError(
            f"No grant for an objective was awarded on {before} or later, so there is none to find again."
            " Choose an earlier day, or load grants: `taskforce-graph demo`."
        )
    if not any(last for _, _, last in funders):
        raise NotDoneError(
            f"No grant is known to be awarded before {before}, so nothing was known then. Choose a later day."
        )
    rng = Random(seed)  # noqa: S311 - nothing secret: the same seed is to give the same sample
    chosen = rng.sample(grants, min(sample, len(grants)))
    return HeldOut(
        day,
        tuple(_hidden(*each) for each in chosen),
        len(grants),
        tuple(id_ for id_, _, _ in sorted(funders, key=lambda row: (-row[1], row[0]))),
        tuple(id_ for id_, _, _ in sorted(sorted(funders), key=lambda row: row[2], reverse=True)),
    )


def _hidden(funder: str, code: str, region: str | None, minor: int | None, currency: str | None) -> Hidden:
    amount = None
    if minor is not None and currency is not None:
        amount = {"amount": decimal_text(minor, currency), "currency": currency}
    return Hidden(funder, code, region, amount)
