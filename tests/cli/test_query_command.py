"""`taskforce-graph query`: JSON on standard output, an exit code that says whether it is good."""

import json

import pytest

OBJECTIVE = "query Named($code: String!) { objective(code: $code) { code goal { code } } }"


@pytest.fixture(scope="module")
def standing(machine):
    """A database that stays between the commands."""
    assert machine.run("db", "start").returncode == 0
    yield
    machine.run("db", "stop")


@pytest.fixture
def document(tmp_path):
    def write(text):
        path = tmp_path / "document.graphql"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


@pytest.mark.database
def test_a_file_is_answered(machine, standing, document):
    done = machine.run("query", document(OBJECTIVE), "--variables", '{"code": "C3"}')
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == '{"data":{"objective":{"code":"C3","goal":{"code":"C"}}}}\n'


@pytest.mark.database
def test_the_standard_input_is_answered_whatever_the_locale(machine, standing):
    done = machine.run("query", "-", told='{ taskForce(code: "C3") { name } }  # \u00e9', LC_ALL="C")
    assert json.loads(done.stdout) == {"data": {"taskForce": {"name": "C3 \u2013 Increased investments"}}}


@pytest.mark.database
@pytest.mark.parametrize(
    ("document", "code"),
    [
        ("{ goals {", "GRAPHQL_PARSE_FAILED"),
        ("{ nothing }", "GRAPHQL_VALIDATION_FAILED"),
        (OBJECTIVE, "BAD_USER_INPUT"),
        ('{ goals(after: "?") { totalCount nodes { code } } }', "BAD_CURSOR"),
    ],
)
def test_an_error_of_graphql_is_printed_and_makes_the_command_fail(machine, standing, document, code):
    done = machine.run("query", "-", told=document)
    assert done.returncode == 1
    assert json.loads(done.stdout)["errors"][0]["extensions"]["code"] == code
    assert not done.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["none.graphql"], "'none.graphql': No such file or directory"),
        (["-", "--variables", "{"], "--variables: Expecting property name"),
        (["-", "--variables", "[]"], "variables are a JSON object"),
        (["-", "--variable", "{}"], "No such option"),
        ([], "Missing argument"),
    ],
)
def test_a_wrong_use_is_told_before_a_database_is_started(new_machine, arguments, message):
    done = new_machine.run("query", *arguments, told="{ __typename }", COLUMNS="200")
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert not done.stdout
    assert not new_machine.databases


def test_a_file_that_is_not_utf_8_is_told(new_machine):
    (new_machine.folder / "latin.graphql").write_bytes("{ é }".encode("latin-1"))
    done = new_machine.run("query", "latin.graphql", COLUMNS="200")
    assert done.returncode == 2
    assert "FILE: it is not UTF-8 text" in done.stderr
