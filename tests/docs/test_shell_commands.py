"""Commands in the documentation are known: make's targets, our command with its flags, modules, settings, containers.

Those that ask the API are run, in `test_answers.py`.
"""

import importlib.util
import re
import shlex
import subprocess

import pytest
from markdown_pages import CHECKOUT, examples
from ruamel.yaml import YAML
from typer.testing import CliRunner

from graph_service.cli import app

OURS = re.compile(r"^(?:(?:/opt/taskforce-graph/)?\.venv/bin/)?(taskforce-graph|python|make|curl|docker)$")
SYSTEM = {"chmod", "cmp", "install", "journalctl", "printf", "python3", "systemctl", "useradd"}
ON_BEHALF = re.compile(r"^(?:sudo -u \S+|env --unset \S+) ")
SERVICES = YAML(typ="safe").load(CHECKOUT / "docker-compose.yml")["services"]
GROUPS = ("accounts", "db", "export", "load", "mail", "match", "people")


def commands():
    for example in examples("sh", ""):
        for line in example.block.text.replace("\\\n", " ").splitlines():
            plain = ON_BEHALF.sub("", line)
            told = re.sub(r"^(?:[A-Z0-9_]+=\S* )+", "", plain)  # settings: test_settings_page.py knows them all
            if example.block.kind == "sh" or OURS.match(told.split(" ")[0]):
                words = shlex.split(told, comments=True)
                yield pytest.param(words, id=f"{example.place} {' '.join(words)[:60]}")


COMMANDS = list(commands())


def test_there_are_commands():
    assert len(COMMANDS) > 10


@pytest.mark.parametrize("words", COMMANDS)
def test_a_command_is_known(words):
    name = OURS.match(words[0])
    assert name or words[0] in SYSTEM, f"{words[0]}: teach this test how to check it, or leave it out"
    if not name:
        return
    match name[1]:
        case "make":
            targets = [word for word in words[1:] if "=" not in word]
            assert targets
            subprocess.run(["make", "-n", *words[1:]], cwd=CHECKOUT, check=True, capture_output=True)
        case "taskforce-graph":
            known(words[1:])
        case "docker":
            known_to_compose(words[1:])
        case "python" if "-m" in words:
            assert importlib.util.find_spec(words[words.index("-m") + 1])


def known_to_compose(words):
    assert words[0] == "compose"
    verb, *named = (word for word in words[1:] if not word.startswith("-"))
    match verb:
        case "exec":
            assert named[0] in SERVICES
            if "taskforce-graph" in words:
                known(words[words.index("taskforce-graph") + 1 :])
        case "cp":
            assert named[0].split(":")[0] in SERVICES
        case _:
            assert verb in {"build", "logs", "ps", "pull", "up"}
            assert set(named) <= set(SERVICES)


def known(words):
    path = words[: 2 if words[0] in GROUPS else 1]
    told = CliRunner().invoke(app, [*path, "--help"], env={"COLUMNS": "200"})
    assert told.exit_code == 0, told.output
    flags = [word.partition("=")[0] for word in words if word.startswith("--")]
    assert set(flags) <= set(re.findall(r"--[a-z-]+", told.stdout))
