"""An evaluation as a person reads it: a row for each ranking, its figures with their intervals."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from graph_service.matching.evaluation.evaluating import Figures
from graph_service.matching.evaluation.held_out import HeldOut
from graph_service.matching.evaluation.measures import Estimate

HEADS: Final = ("recall@5", "recall@10", "MRR", "nDCG@10", "recall@10 of grants")
WIDTH: Final = 20


def lines(held_out: HeldOut, figures: Mapping[str, Figures]) -> Iterator[str]:
    """Give it line by line."""
    funders = len({each.funder for each in held_out.grants})
    yield (
        f"{len(held_out.grants):,} of {held_out.of:,} grants after {held_out.day}, by {funders:,} of"
        f" {len(held_out.popular):,} funders; 95 % intervals"
    )
    yield _row("ranking", HEADS)
    for name, each in figures.items():
        estimates = (each.recall_5, each.recall_10, each.mrr, each.ndcg_10, each.recall_10_of_grants)
        yield _row(name, map(_told, estimates))


def _row(name: str, cells: Iterable[str]) -> str:
    return "".join(each.ljust(WIDTH) for each in (name, *cells)).rstrip()


def _told(estimate: Estimate) -> str:
    return f"{estimate.value:.2f} ({estimate.low:.2f}-{estimate.high:.2f})"
