"""`taskforce-graph people …`: what is kept about people."""

import sys
from typing import Annotated

import orjson
import typer

from graph_service.commands.alone import run_alone
from graph_service.commands.outcome import Outcome
from graph_service.commands.registry import Asked
from graph_service.commands.runner import Runner
from graph_service.commands.work import Work
from graph_service.flags import DataDir, settings_of
from graph_service.network.exporting import about

app = typer.Typer(help="People: what is kept about them.", no_args_is_help=True)


@app.callback()
def people() -> None:
    """Keep the name of the command, while there is one alone."""


@app.command()
def export(person: Annotated[str, typer.Argument(help="The person's id.")], data_dir: DataDir = None) -> None:
    """Write everything that is kept about a person to standard output, as JSON, for that person alone."""

    async def work(runner: Runner) -> Outcome:
        return (await runner.run("people export", _export, None, {"person": person})).outcome

    outcome = run_alone(settings_of(data_dir=data_dir), work)
    sys.stdout.buffer.write(orjson.dumps(outcome.told_once["data"], option=orjson.OPT_INDENT_2) + b"\n")


async def _export(work: Work, asked: Asked) -> Outcome:
    return Outcome(told_once={"data": await about(work, asked["person"])})
