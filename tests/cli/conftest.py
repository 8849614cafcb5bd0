import pytest
from real_command import Machine


@pytest.fixture(scope="session")
def machine(tmp_path_factory):
    """One for all files: each leaves its database stopped, and its data to the next."""
    machine = Machine(tmp_path_factory.mktemp("machine"))
    yield machine
    machine.clear()


@pytest.fixture
def new_machine(tmp_path):
    """One that nobody has used."""
    machine = Machine(tmp_path)
    yield machine
    machine.clear()
