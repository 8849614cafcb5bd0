"""Where settings come from, seen from outside: a taken port is named before a database is started."""

import socket

import pytest


@pytest.fixture
def taken():
    """Ports that are taken."""
    with socket.create_server(("127.0.0.1", 0)) as one, socket.create_server(("127.0.0.1", 0)) as other:
        yield [each.getsockname()[1] for each in (one, other)]


def refused(done, port, host="127.0.0.1"):
    assert done.returncode == 1
    assert done.stderr == (
        f"Cannot serve on {host}:{port}: the port is taken. Stop what uses it, or choose another with --port.\n"
    )


def test_a_taken_port_is_one_line_and_starts_no_database(new_machine, taken):
    refused(new_machine.run("serve", "--port", taken[0]), taken[0])
    assert list(new_machine.home.rglob("*")) == []


def test_the_env_file_of_the_folder_is_read(new_machine, taken):
    (new_machine.folder / ".env").write_text(f"TASKFORCE_PORT={taken[0]}\n")
    refused(new_machine.run("serve"), taken[0])


def test_the_environment_beats_the_env_file(new_machine, taken):
    (new_machine.folder / ".env").write_text(f"TASKFORCE_PORT={taken[0]}\n")
    refused(new_machine.run("serve", TASKFORCE_PORT=str(taken[1])), taken[1])


def test_a_flag_beats_the_environment(new_machine, taken):
    refused(new_machine.run("serve", "--port", taken[1], TASKFORCE_PORT=str(taken[0])), taken[1])


def test_a_wrong_setting_is_one_line_that_names_it(new_machine):
    done = new_machine.run("serve", TASKFORCE_PORT="eight")
    assert done.returncode == 1
    assert done.stderr.startswith("A setting is wrong: port: Input should be a valid integer")
    assert done.stderr.count("\n") == 1


def test_a_database_elsewhere_that_is_not_there_is_one_line(new_machine):
    done = new_machine.run("query", "-", told="{ goals { totalCount } }", NEO4J_URI="bolt://127.0.0.1:1")
    assert done.returncode == 1
    assert done.stderr.startswith("bolt://127.0.0.1:1 does not answer")
    assert done.stderr.count("\n") == 1
    assert not done.stdout
