import pytest
from cli.real_command import Machine
from faulty_service import Broken


@pytest.fixture(scope="session")
def faulty_machine(tmp_path_factory):
    """One Neo4j with a small network for all that can be put right again."""
    machine = Machine(tmp_path_factory.mktemp("faults") / "machine")
    try:
        for command in (("db", "start"), ("demo", "--people", "300")):
            done = machine.run(*command)
            assert done.returncode == 0, done.stderr
        yield machine
    finally:
        machine.clear()


@pytest.fixture
def serving(faulty_machine):
    """Start a service that may be broken; in the end it stops, having told of every failure."""
    opened = []

    def serve(**environment):
        at_once = int(environment.get("TASKFORCE_MAX_STATEMENTS", 16))
        opened.append(Broken(faulty_machine, faulty_machine.serve(**environment), at_once + 3))
        return opened[-1]

    try:
        yield serve
        for each in opened:
            assert each.told_of_every_failure() == set()
    finally:
        for each in opened:
            each.end()
