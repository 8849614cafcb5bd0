"""Protects the gates: never more than allowed run or wait; who is refused, late or cancelled frees the place."""

import asyncio
from collections import Counter
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_service.database.errors import DatabaseUnavailable
from graph_service.reading.admission import Admission, OverloadedError
from graph_service.settings import Settings

FOREVER = 3600.0


def admission(statements=1, new=1, queue=3, seconds=FOREVER, **more):
    return Admission(
        Settings(
            _env_file=None,
            max_statements=statements,
            max_new_statements=new,
            queue_size=queue,
            queue_seconds=seconds,
            **more,
        )
    )


class Database:
    """Holds every statement until it is let go; counts what runs at once."""

    def __init__(self, gates):
        self.gates = gates
        self.open = asyncio.Event()
        self.running = Counter()
        self.most = Counter()
        self.most_at_once = 0
        self.done = []

    async def ask(self, statement="known"):
        """What a request hears: its answer or the refusal."""
        try:
            return await self.gates.run(statement, lambda: self._read(statement))
        except OverloadedError as refusal:
            return refusal

    async def _read(self, statement):
        self.running[statement] += 1
        self.most[statement] = max(self.most[statement], self.running[statement])
        self.most_at_once = max(self.most_at_once, self.running.total())
        try:
            await self.open.wait()
        finally:
            self.running[statement] -= 1
        self.done.append(statement)
        return "answer"

    def asking(self, count, statement="known"):
        return [asyncio.create_task(self.ask(statement)) for _ in range(count)]


async def settle():
    """Let everything go as far as it can without anybody's help."""
    for _ in range(20):
        await asyncio.sleep(0)


async def all_is_back(gates, statements=1, new=1):
    """Everything that was lent out is there again."""
    await settle()
    assert (gates.statements.running, gates.statements.waiting) == (0, 0)
    assert gates.new_statements.waiting == 0
    assert not gates.new_statements._free.locked()
    database = Database(gates)
    gates.new_statements.learn("known")
    tasks = database.asking(statements)
    await settle()
    assert database.running["known"] == statements
    database.open.set()
    assert await asyncio.gather(*tasks) == ["answer"] * statements


def test_one_runs_three_wait_and_the_others_are_refused_at_once():
    async def use():
        gates = admission(statements=1, queue=3, seconds=7)
        gates.new_statements.learn("known")
        database = Database(gates)
        tasks = database.asking(10)
        await settle()
        refused = [task.result() for task in tasks if task.done()]
        assert [(str(each), each.retry_after) for each in refused] == [
            ("The service has too much to do. Try again in 7 seconds.", 7)
        ] * 6
        assert (gates.statements.running, gates.statements.waiting) == (1, 3)
        with pytest.raises(OverloadedError):
            gates.look()
        database.open.set()
        answers = await asyncio.gather(*tasks)
        assert answers.count("answer") == 4
        assert database.most_at_once == 1
        gates.look()
        await all_is_back(gates)

    asyncio.run(use())


def test_the_first_to_come_is_the_first_to_run():
    async def use():
        gates, order = admission(queue=5), []
        gates.new_statements.learn("known")

        async def read(number):
            await asyncio.sleep(0)
            order.append(number)

        await asyncio.gather(*(gates.run("known", lambda number=number: read(number)) for number in range(6)))
        assert order == [0, 1, 2, 3, 4, 5]

    asyncio.run(use())


def test_few_new_statements_are_planned_at_once_and_known_ones_do_not_wait_for_them():
    async def use():
        gates = admission(statements=4, new=2, queue=20)
        gates.new_statements.learn("known")
        planning, warm = Database(gates), Database(gates)
        new = [task for number in range(12) for task in planning.asking(1, f"new {number}")]
        await settle()
        assert planning.running.total() == 2
        warm.open.set()
        assert await asyncio.gather(*warm.asking(50)) == ["answer"] * 50
        planning.open.set()
        assert await asyncio.gather(*new) == ["answer"] * 12
        assert planning.most_at_once == 2
        await all_is_back(gates, statements=4, new=2)

    asyncio.run(use())


def test_what_is_new_to_many_is_planned_once_and_they_all_run_when_it_is():
    async def use():
        gates = admission(statements=8, new=2, queue=20)
        database = Database(gates)
        same, other = database.asking(9, "same"), database.asking(1, "other")
        await settle()
        assert (database.running["same"], database.running["other"]) == (1, 1)
        database.open.set()
        assert await asyncio.gather(*same, *other) == ["answer"] * 10
        database.open.clear()
        again = database.asking(8, "same")
        await settle()
        assert database.running["same"] == 8
        database.open.set()
        await asyncio.gather(*again)

    asyncio.run(use())


def test_a_flood_of_new_statements_is_refused_before_it_is_looked_at():
    async def use():
        gates = admission(statements=4, new=1, queue=3)
        gates.new_statements.learn("known")
        database = Database(gates)
        new = [task for number in range(9) for task in database.asking(1, f"new {number}")]
        await settle()
        with pytest.raises(OverloadedError):
            gates.new_statements.look()
        gates.look()  # not so the known ones
        database.open.set()
        assert (await asyncio.gather(*new)).count("answer") == 4

    asyncio.run(use())


def test_one_that_failed_is_still_new():
    async def use():
        gates = admission()

        async def fail():
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            await gates.run("new", fail)
        assert not gates.new_statements.known("new")
        await all_is_back(gates)

    asyncio.run(use())


def test_after_the_database_was_away_everything_is_new():
    async def use():
        gates = admission()
        gates.new_statements.learn("known")

        async def away():
            raise DatabaseUnavailable

        with pytest.raises(DatabaseUnavailable):
            await gates.run("known", away)
        assert not gates.new_statements.known("known")
        await all_is_back(gates)

    asyncio.run(use())


def test_what_is_known_is_bounded():
    async def use():
        gates = admission()
        for number in range(3000):
            gates.new_statements.learn(str(number))
        assert [gates.new_statements.known(str(number)) for number in (1999, 2000, 2999)] == [False, True, True]

    asyncio.run(use())


def test_who_waits_in_vain_is_refused_and_frees_the_place():
    async def use():
        gates = admission(queue=2, seconds=0.001)
        gates.new_statements.learn("known")
        database = Database(gates)
        first, *others = database.asking(3)
        refused = await asyncio.gather(*others)
        assert [type(each) for each in refused] == [OverloadedError] * 2
        assert gates.statements.waiting == 0
        database.open.set()
        assert await first == "answer"
        await all_is_back(gates)

    asyncio.run(use())


def test_one_connection_is_left_for_the_question_whether_the_database_answers():
    async def use():
        gates = admission(statements=16, queue=100, neo4j_pool_size=5)
        gates.new_statements.learn("known")
        database = Database(gates)
        tasks = database.asking(30)
        await settle()
        assert database.running.total() == 4
        database.open.set()
        await asyncio.gather(*tasks)

    asyncio.run(use())


steps = st.lists(
    st.one_of(
        st.tuples(st.just("ask"), st.sampled_from(["a", "b", "c"])),
        st.tuples(st.just("cancel"), st.integers(0, 30)),
        st.tuples(st.just("finish"), st.integers(0, 30)),
        st.tuples(st.just("wait"), st.integers(1, 4)),
        st.tuples(st.just("forget"), st.none()),
    ),
    max_size=60,
)


class Crowd:
    """Requests that come, are let go and cancelled in any order."""

    def __init__(self, gates):
        self.gates = gates
        self.asked = []
        self.running = Counter()

    def ask(self, statement):
        free = asyncio.Event()
        self.asked.append((asyncio.create_task(self._ask(statement, free)), free))

    async def _ask(self, statement, free):
        with suppress(OverloadedError):
            await self.gates.run(statement, lambda: self._read(statement, free))

    async def _read(self, statement, free):
        self.running[statement] += 1
        assert self.running.total() <= 2
        try:
            await free.wait()
        finally:
            self.running[statement] -= 1

    async def step(self, act, what):
        if act == "ask":
            self.ask(what)
        elif act == "wait":
            for _ in range(what):
                await asyncio.sleep(0)
        elif act == "forget":
            self.gates.new_statements.forget()
        elif what < len(self.asked):
            task, free = self.asked[what]
            {"cancel": task.cancel, "finish": free.set}[act]()
        assert self.gates.statements.waiting <= 3
        assert self.gates.new_statements.waiting <= 3


@given(steps)
def test_whatever_happens_to_requests_nothing_is_lost(steps):
    async def use():
        gates = admission(statements=2, new=1, queue=3)
        crowd = Crowd(gates)
        for act, what in steps:
            await crowd.step(act, what)
        for _, free in crowd.asked:
            free.set()
        told = await asyncio.gather(*(task for task, _ in crowd.asked), return_exceptions=True)
        assert {type(each) for each in told} <= {type(None), asyncio.CancelledError}
        await all_is_back(gates, statements=2)

    asyncio.run(use())


@pytest.mark.parametrize(("takes", "wait"), [(1.0, 10), (5.0, 3), (100.0, 1)])
def test_fewer_wait_the_longer_statements_usually_take(takes, wait):
    """Two at once and ten seconds at most: five can be foreseen, in which two at once do so much."""

    async def use():
        gates = admission(statements=2, queue=10, seconds=10)
        gates.new_statements.learn("known")
        gates.statements._usual = takes
        database = Database(gates)
        tasks = database.asking(50)
        await settle()
        assert gates.statements.waiting == wait
        assert sum(task.done() for task in tasks) == 50 - 2 - wait
        database.open.set()
        await asyncio.gather(*tasks)
        assert gates.statements._usual < takes
        await all_is_back(gates, statements=2)

    asyncio.run(use())


def test_who_waits_for_a_bookmark_leaves_half_of_the_turns_to_the_others():
    async def use():
        gates = admission(statements=4, queue=20)
        gates.new_statements.learn("known")
        ahead, others = Database(gates), Database(gates)
        late = [
            asyncio.create_task(gates.run("known", lambda: ahead._read("known"), after_writes=True)) for _ in range(10)
        ]
        await settle()
        assert ahead.running["known"] == 2
        others.open.set()
        assert await asyncio.gather(*others.asking(10)) == ["answer"] * 10
        ahead.open.set()
        assert await asyncio.gather(*late) == ["answer"] * 10
        await all_is_back(gates, statements=4)

    asyncio.run(use())
