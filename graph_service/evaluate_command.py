"""`taskforce-graph match evaluate`: how well matches find the funders of grants again."""

import asyncio
import sys
from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Final

import typer

from graph_service.app import make_ready, reading
from graph_service.database.session import database
from graph_service.database.target import Target
from graph_service.flags import DataDir, settings_of
from graph_service.matching.evaluation.evaluating import Figures, evaluate
from graph_service.matching.evaluation.held_out import HeldOut, hold_out
from graph_service.matching.evaluation.table import lines
from graph_service.settings import Settings

A_SAMPLE: Final = 200
"""Eight rankings of each: minutes, also where there are thousands of funders."""

Before = Annotated[
    datetime,
    typer.Option(formats=["%Y-%m-%d"], help="Hide the grants of this day and later; know what was known before."),
]
Sample = Annotated[int, typer.Option(min=1, help="Find so many of them again, drawn by chance.")]
Seed = Annotated[int, typer.Option(help="The same seed draws the same sample, and gives the same intervals.")]


def evaluate_matches(before: Before, sample: Sample = A_SAMPLE, seed: Seed = 7, data_dir: DataDir = None) -> None:
    """Find the funders of grants again that are hidden, beside simpler rankings, and without each component."""
    settings = settings_of(data_dir=data_dir)
    with database(settings) as target:
        make_ready(target)
        held_out, figures = asyncio.run(_evaluated(settings, target, before.date(), sample, seed))
    sys.stdout.writelines(f"{line}\n" for line in lines(held_out, figures))


async def _evaluated(
    settings: Settings, target: Target, before: date, sample: int, seed: int
) -> tuple[HeldOut, Mapping[str, Figures]]:
    async with reading(settings, target) as (engine, reader):
        held_out = await hold_out(reader, before, sample, seed)
        return held_out, await evaluate(engine, held_out, seed)
