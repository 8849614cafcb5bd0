"""Protects what is kept: valid until the next change, one computation at a time, and nobody waits for ever."""

import asyncio
from datetime import timedelta

import pytest

from graph_service.analysis.kept import Analyses
from graph_service.reading.admission import OverloadedError
from graph_service.settings import Settings
from loaders.demo.periods import TODAY
from queries.analysis import Job, nothing
from queries.compiler.refusals import RefusedError
from queries.prices.counts import NOBODY
from queries.seen import Audience

pytestmark = pytest.mark.anyio

JOB = Job(TODAY, Audience.NOBODY, ())
LATER = Job(TODAY + timedelta(days=1), Audience.NOBODY, ())


class Graph:
    """A graph that changes when it is told, and whose analysis takes until it is let."""

    def __init__(self):
        self.seq, self.begun, self.at_once, self.most = 1, 0, 0, 0
        self.fails = False
        self.may_end = asyncio.Event()

    async def read_one(self, *_):
        return [self.seq]

    async def compute(self, job, _):
        told = nothing(job.day) | {"seq": self.seq}
        self.begun += 1
        self.at_once += 1
        self.most = max(self.most, self.at_once)
        try:
            await self.may_end.wait()
        finally:
            self.at_once -= 1
        if self.fails:
            raise RefusedError("TIMEOUT", "It took too long.")
        return told


@pytest.fixture
def graph():
    return Graph()


@pytest.fixture
async def analyses(graph):
    opened = Analyses(graph.read_one, graph.compute, Settings(_env_file=None, statement_timeout=0.05))
    yield opened
    await opened.close()


async def test_it_is_computed_on_for_those_who_come_again(graph, analyses):
    for _ in range(2):
        with pytest.raises(OverloadedError) as busy:
            await analyses.of(JOB, NOBODY)
        assert busy.value.retry_after == 1
    graph.may_end.set()
    assert (await analyses.of(JOB, NOBODY))["seq"] == 1
    assert graph.begun == 1


async def test_what_was_begun_before_a_change_is_not_enough(graph, analyses):
    first = asyncio.create_task(analyses.of(JOB, NOBODY))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    graph.seq = 2
    second = asyncio.create_task(analyses.of(JOB, NOBODY))
    await asyncio.sleep(0)
    graph.may_end.set()
    assert (await first)["seq"] == 1
    assert (await second)["seq"] == 2
    assert (graph.begun, graph.most) == (2, 1)


async def test_days_and_audiences_are_computed_one_after_the_other(graph, analyses):
    graph.may_end.set()
    office = Job(TODAY, Audience.SECRETARIAT, ())
    user = Job(TODAY, Audience.USER, ())
    await asyncio.gather(*(analyses.of(each, NOBODY) for each in (JOB, LATER, office, user, JOB)))
    assert (graph.begun, graph.most) == (3, 1)


async def test_what_fails_is_told_and_tried_again(graph, analyses):
    graph.fails = True
    graph.may_end.set()
    with pytest.raises(RefusedError, match="too long"):
        await analyses.of(JOB, NOBODY)
    graph.fails = False
    assert await analyses.of(JOB, NOBODY)


async def test_closing_ends_what_is_computed(graph, analyses):
    with pytest.raises(OverloadedError):
        await analyses.of(JOB, NOBODY)
    assert graph.at_once == 1
    await analyses.close()
    assert graph.at_once == 0
