"""One analysis, computed by a process of its own: nothing of it stands in the way of the service's other work."""

import asyncio
import sys
from importlib.util import find_spec
from typing import Final, cast

import orjson
import structlog

from graph_service.database.errors import DatabaseUnavailable
from graph_service.database.target import Target
from queries.analysis import Job, Told
from queries.compiler.refusals import RefusedError

AWAY: Final = 69
"""The exit code of the process where the database is away (`EX_UNAVAILABLE`)."""
_log = structlog.get_logger()


class AnalysisFailedError(Exception):
    """The process ended otherwise than it should; its words are in the log."""


async def computed(target: Target, job: Job, seconds: float) -> Told:
    """Analyse; raises `RefusedError` where it takes too long or is not installed, and `DatabaseUnavailable`."""
    if not find_spec("networkit"):
        raise RefusedError(
            "NOT_INSTALLED",
            "Analysis is not installed here. Whoever runs the service installs `taskforce-graph[analysis]`.",
        )
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-P", "-m", "graph_service.analysis.process"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        async with asyncio.timeout(seconds):
            out, said = await process.communicate(_written(target, job, seconds))
    except TimeoutError:
        raise RefusedError(
            "TIMEOUT", f"The network could not be analysed within {seconds:g} seconds. Ask whoever runs the service."
        ) from None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    return _read(process.returncode, out, said)


def _written(target: Target, job: Job, seconds: float) -> bytes:
    return orjson.dumps(
        {
            "uri": target.uri,
            "username": target.username,
            "password": target.password.get_secret_value(),
            "database": target.database,
            "day": job.day,
            "audience": job.audience,
            "bookmarks": job.bookmarks,
            "seconds": seconds,
        }
    )


def _read(code: int | None, out: bytes, said: bytes) -> Told:
    if code == 0:
        return cast("Told", orjson.loads(out))
    _log.error("analysis", code=code, said=said.decode(errors="replace"))
    if code == AWAY:
        raise DatabaseUnavailable
    raise AnalysisFailedError
